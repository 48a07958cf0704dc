"""Small logs for the tests of answers: bodies of every sort, and a builder for events that say something."""

from collections.abc import Mapping

from tests.index.made import index_of

from motions.index.questions import Index
from motions.model.events import EVENT_TYPES, Event
from motions.model.registry import Body

BODIES: Mapping[str, Body] = {
    "gb-commons": Body(name="House of Commons", country="GB", type="chamber", also=("Commons",)),
    "gb-fac": Body(name="Foreign Affairs Committee", country="GB", type="committee"),
    "gb-fcdo": Body(name="Foreign Office", country="GB", type="ministry", also=("FCDO", "King Charles Street")),
    "gb-court": Body(name="High Court", country="GB", type="court"),
    "gb-appeal": Body(name="Court of Appeal", country="GB", type="court"),
    "be-flemish": Body(name="Flemish Parliament", country="BE", type="legislature", region="BE-VLG"),
    "cz-senat": Body(name="Senate", country="CZ", type="chamber"),
    "eu-ep": Body(name="European Parliament", country="EU", type="legislature"),
    "un-ohchr": Body(name="OHCHR", country="UN", type="un-body"),
    "int-tribunal": Body(name="People's Tribunal", country="INT", type="peoples-tribunal"),
    "int-network": Body(name="Network", country="INT", type="inter-parliamentary"),
    "int-states": Body(name="States signing jointly", country="INT", type="group-of-states"),
    "us-ngo": Body(name="Watch", country="US", type="ngo"),
}

_DEFAULTS: Mapping[str, Mapping[str, object]] = {
    "declaration": {"instrument": "motion", "outcome": "adopted"},
    "legislation": {"instrument": "act", "outcome": "enacted"},
    "inquiry": {"instrument": "report", "outcome": "published"},
    "statement": {"instrument": "statement", "outcome": "issued"},
    "sanction": {"instrument": "listing", "outcome": "imposed", "targets_count": 1},
    "verdict": {"instrument": "judgment", "outcome": "issued"},
    "case": {"instrument": "complaint", "outcome": "filed"},
    "diplomatic": {"instrument": "boycott", "outcome": "announced"},
}


def an_act(name: str, date: str, strength: str | None = "found", *, kind: str = "declaration", **changes: object) -> Event:
    """Return an event that says something of genocide, unless other findings are given."""
    fields: dict[str, object] = {
        "id": name,
        "kind": kind,
        "date": date,
        "body": "gb-commons",
        "title": f"What {name} is",
        "sources": [{"title": "Record", "publisher": "Printer", "published": date}],
        "findings": [{"crime": "genocide", "strength": strength}] if strength else [],
        **_DEFAULTS[kind],
        **changes,
    }
    return EVENT_TYPES[kind].model_validate(fields)


def log_of(*events: Event) -> Index:
    """Return the index of these events."""
    return index_of(sorted(events, key=lambda event: (event.date, event.id)), BODIES)


def tied(kind: str, event: str) -> list[dict[str, str]]:
    """Return one relation."""
    return [{"type": kind, "event": event}]
