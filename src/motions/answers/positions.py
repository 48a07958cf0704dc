"""Who held what on a day: of each body and crime the strongest that it said in an act in force then.

The rule by which this is counted is `RULE`, and it is printed under every table.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from motions.answers.force import DECIDED, NO, POSSIBLY, Dated, Force
from motions.index.opening import Index
from motions.index.selection import Selection
from motions.index.where import numbers
from motions.model.vocabulary import BODY_TYPES, CRIMES, STRENGTHS

RULE = (
    "Counted: per body and crime the strongest finding in force, in acts adopted, issued or published.",
    "Not counted: failed or pending texts, hearings, cases, allegations, calls for inquiry, signatures.",
    "Ended only as the log says: superseded, lifted, quashed, expired. The EU is not its members.",
)
"""The counting rule, in three lines."""

COLUMNS = (
    "country", "body", "body_type", "crime", "strength", "binding", "date", "event", "possibly", "country_name", "body_name",
)  # fmt: skip
"""The columns of every row, in order; new ones are only ever added at the end."""

SECTIONS: Mapping[str, tuple[str, ...]] = {
    "Parliaments and governments": (
        "chamber", "legislature", "committee", "presiding-officer", "head-of-state", "head-of-government", "government",
        "ministry", "agency",
    ),
    "Courts and prosecutors": ("court", "prosecutor"),
    "United Nations": ("un-body", "un-experts"),
    "People's tribunals, without legal force": ("peoples-tribunal",),
    "Networks of members of parliaments": ("inter-parliamentary",),
    "Groups of states, no position of any one of them": ("group-of-states",),
    "Parties, organisations and companies": ("party", "ngo", "company"),
}  # fmt: skip
"""What stands apart from what, and the types of body in each."""

_HELD = tuple(rank for rank, strength in enumerate(STRENGTHS) if strength not in ("alleged", "inquiry-called-for", "proposed"))
_STRENGTHS = tuple(STRENGTHS)
_SECTION_OF = {kind: number for number, kinds in enumerate(SECTIONS.values()) for kind in kinds}
_TYPE_ORDER = {kind: number for number, kind in enumerate(BODY_TYPES)}
_CRIME_ORDER = {crime: number for number, crime in enumerate(CRIMES)}


class Position(NamedTuple):
    """What one body held on the day about one crime."""

    country: str
    body: str
    body_type: str
    crime: str
    strength: str
    binding: bool | None
    date: str
    event: str
    possibly: bool
    """Whether the dates leave open that it was so on that day."""
    country_name: str
    body_name: str
    region: str | None
    instrument: str
    outcome: str
    vote: dict[str, object]
    finding: dict[str, str]
    """The finding as written."""
    evidence: tuple[str, ...]
    """Every event in force on the day by which the body says the same."""

    @property
    def section(self) -> str:
        """The section in which it stands."""
        return list(SECTIONS)[_SECTION_OF[self.body_type]]


class _Said(NamedTuple):
    """One finding of one body that counts."""

    rank: int
    number: int
    sure: int
    position: int


_Key = tuple[str, str, str | None, str | None]


def positions(index: Index, day: str, selection: Selection, body_types: tuple[str, ...] = ()) -> list[Position]:
    """Return what bodies held on the day, in order of section, country, body and crime.

    Types of body, and countries, bodies, crimes and strengths of the selection narrow what is shown; its other filters,
    the acts by which a position is held. A position that is only possible stands beside the weaker one that is certain.
    """
    held = [
        position for key, said in sorted(_said(index, day, selection).items(), key=str) for position in _held(index, key, said)
    ]
    kept = sorted((position for position in held if _is_meant(position, selection, body_types)), key=_order)
    if selection.latest is not None:
        latest = sorted(kept, key=lambda position: (position.date, position.event))[-selection.latest :]
        kept = [position for position in kept if position in latest]
    if selection.reverse:
        kept.reverse()
    return kept[: selection.limit]


def position_rows(held: Iterable[Position], *, evidence: bool) -> Iterator[tuple[object, ...]]:
    """Yield the rows of a CSV; with evidence, the events behind each in one more cell."""
    for position in held:
        yield (*position[: len(COLUMNS)], *(("; ".join(position.evidence),) if evidence else ()))


def position_records(held: Iterable[Position], *, evidence: bool) -> Iterator[dict[str, object]]:
    """Yield the rows as records; with evidence, the events behind each as a list."""
    for position in held:
        more = {"evidence": list(position.evidence)} if evidence else {}
        yield {**dict(zip(COLUMNS, position[: len(COLUMNS)], strict=True)), **more}


def _said(index: Index, day: str, selection: Selection) -> dict[_Key, list[_Said]]:
    """Return every finding that counts on the day, by body and by what it is about."""
    force = Force(index, day, drafts=selection.drafts)
    crimes = f"AND f.crime IN ({_marks(selection.crimes)}) " if selection.crimes else ""
    query = (
        "SELECT a.body, f.crime, f.wording, f.victims, f.rank, f.position, "
        "e.number, e.date_first, e.date_last, e.qualified, e.until "
        "FROM findings AS f JOIN events AS e ON e.number = f.event JOIN actors AS a ON a.event = f.event "
        f"WHERE f.rank IN ({_marks(_HELD)}) {crimes}AND a.part IN ('acting', 'joint') AND e.kind <> 'case' "
        f"AND e.outcome IN ({_marks(DECIDED)}) AND e.date_first <= ? AND e.draft <= ?"
    )
    allowed = _acts(index, selection)
    found: dict[_Key, list[_Said]] = {}
    for body, crime, wording, victims, rank, position, number, first, last, qualified, until in index.query(
        query, (*_HELD, *selection.crimes, *DECIDED, day, selection.drafts)
    ):
        if allowed is not None and number not in allowed:
            continue
        sure = force.of(number, body, Dated(first, last, bool(qualified), until))
        if sure > NO:
            key = (body, crime, wording if crime == "other" else None, victims)
            found.setdefault(key, []).append(_Said(rank, number, sure, position))
    return found


def _held(index: Index, key: _Key, said: list[_Said]) -> Iterator[Position]:
    """Yield the strongest that is certain, and before it a stronger one that is only possible."""
    certain = min((one for one in said if one.sure > POSSIBLY), default=None)
    possible = min(one for one in said)
    if certain is None or possible.rank < certain.rank:
        yield _position(index, key, possible, said)
    if certain is not None:
        yield _position(index, key, certain, said)


def _position(index: Index, key: _Key, shown: _Said, said: list[_Said]) -> Position:
    body = next(index.query("SELECT country, country_name, name, type, region FROM bodies WHERE id = ?", (key[0],)))
    behind = sorted({one.number for one in said if one.rank == shown.rank and one.sure >= shown.sure})
    event = json.loads(_data(index, shown.number))
    return Position(
        country=body[0],
        body=key[0],
        body_type=body[3],
        crime=key[1],
        strength=_STRENGTHS[shown.rank],
        binding=event.get("binding"),
        date=event["date"],
        event=event["id"],
        possibly=shown.sure == POSSIBLY,
        country_name=body[1],
        body_name=body[2],
        region=body[4],
        instrument=event["instrument"],
        outcome=event["outcome"],
        vote=event.get("vote", {}),
        finding=event["findings"][shown.position],
        evidence=tuple(_id(index, number) for number in behind),
    )


def _data(index: Index, number: int) -> str:
    return str(next(index.query("SELECT data FROM events WHERE number = ?", (number,)))[0])


def _id(index: Index, number: int) -> str:
    return str(next(index.query("SELECT id FROM events WHERE number = ?", (number,)))[0])


def _acts(index: Index, selection: Selection) -> set[int] | None:
    """Return the numbers of the acts that the other filters of the selection mean; None for all."""
    about_acts = selection._replace(
        countries=(), bodies=(), crimes=(), strengths=(), limit=None, latest=None, reverse=False, drafts=False
    )
    if not any(about_acts):
        return None
    query = numbers(about_acts._replace(drafts=selection.drafts))
    return {row[0] for row in index.query(*query)}


def _is_meant(position: Position, selection: Selection, body_types: tuple[str, ...]) -> bool:
    return (
        (not body_types or position.body_type in body_types)
        and (not selection.countries or position.country in selection.countries)
        and (not selection.bodies or position.body in selection.bodies)
        and (not selection.strengths or position.strength in selection.strengths)
    )


def _order(position: Position) -> tuple[Any, ...]:
    crime = _CRIME_ORDER.get(position.crime, len(_CRIME_ORDER))
    return (
        _SECTION_OF[position.body_type], position.country_name, _TYPE_ORDER[position.body_type], position.body_name,
        position.body, crime, position.crime, _STRENGTHS.index(position.strength), str(position.finding), position.possibly,
    )  # fmt: skip


def _marks(values: tuple[object, ...]) -> str:
    return ", ".join("?" * len(values))
