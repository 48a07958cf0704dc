"""Where somebody looked and what was found, and where nobody looked: a blank is not an absence."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from motions.answers.looked import Looked
from motions.index.opening import Index
from motions.index.selection import Selection
from motions.index.where import numbers
from motions.model.country_names import COUNTRIES

EVENTS, NOTHING_FOUND, NOT_LOOKED = "events", "nothing-found", "not-looked"
STATES = (EVENTS, NOTHING_FOUND, NOT_LOOKED)
"""There are events; somebody looked and there are none; nobody has recorded looking and there are none."""

COLUMNS = (
    "country", "country_name", "body", "body_name", "state", "events", "first", "last", "looked_through", "checked", "result",
    "where", "note", "looked_at", "acted",
)  # fmt: skip
"""The columns of every row; a row without a body is about a country."""


class Covered(NamedTuple):
    """How far the log reaches for one country or body."""

    country: str
    country_name: str
    body: str | None
    body_name: str | None
    state: str
    events: int
    first: str | None
    """The date of the first event as written."""
    last: str | None
    looked: tuple[Looked, ...]
    """The entries of the coverage, the latest first; of a body that has none, those of its country."""
    looked_at: str | None
    """``body`` or ``country``: what the entries are about."""
    acted: int
    """Of the events, how many were acts; the others were only signed."""
    evidence: tuple[str, ...]
    """The events that were counted."""


_Subject = tuple[str, str, str | None, str | None]
"""A country with its name and, where it is about a body, the body with its name."""


class _Acts(NamedTuple):
    first: str
    last: str
    acted: int
    ids: tuple[str, ...]


def coverage(index: Index, selection: Selection, *, bodies: bool) -> list[Covered]:
    """Return every country, or every declared body, with its events among those of the selection and its coverage.

    A filter by country or body narrows what is listed. A country counts as acting where it acted, acted jointly or signed.
    """
    column = "body" if bodies else "country"
    acts = _acts(index, selection._replace(countries=(), bodies=()), column)
    by_country, by_body = _looked(index, "country"), _looked(index, "body")
    meant = [
        row
        for row in (_bodies(index) if bodies else _countries())
        if (not selection.countries or row[0] in selection.countries) and (not selection.bodies or row[2] in selection.bodies)
    ]
    return [
        _covered(row, acts.get(row[2] or row[0]), tuple(by_body.get(row[2] or "", ())), tuple(by_country.get(row[0], ())))
        for row in meant
    ]


def _bodies(index: Index) -> list[_Subject]:
    listed = sorted(index.bodies(), key=lambda row: (row.country_name, row.name, row.id))
    return [(row.country, row.country_name, row.id, row.name) for row in listed]


def _countries() -> list[_Subject]:
    listed = sorted((name, code) for code, name in COUNTRIES.items() if code != "INT")
    return [(code, name, None, None) for name, code in listed]


def coverage_rows(covered: Iterable[Covered], *, evidence: bool) -> Iterator[tuple[object, ...]]:
    """Yield the rows; where somebody looked more than once, the latest counts."""
    for one in covered:
        latest = one.looked[0] if one.looked else None
        said = (latest.through, latest.checked, latest.result, latest.place, latest.note) if latest else (None,) * 5
        yield (*one[:8], *said, one.looked_at, one.acted, *(("; ".join(one.evidence),) if evidence else ()))


def coverage_records(covered: Iterable[Covered], *, evidence: bool) -> Iterator[dict[str, object]]:
    """Yield the rows as records; with evidence, the events as a list."""
    columns = (*COLUMNS, "evidence") if evidence else COLUMNS
    for one, row in zip(covered, coverage_rows(covered, evidence=evidence), strict=True):
        record = dict(zip(columns, row, strict=True))
        yield record | {"evidence": list(one.evidence)} if evidence else record


def _covered(row: _Subject, acts: _Acts | None, of_body: tuple[Looked, ...], of_country: tuple[Looked, ...]) -> Covered:
    looked = of_body or of_country
    looked_at = ("body" if of_body else "country") if looked else None
    state = EVENTS if acts else (NOTHING_FOUND if looked else NOT_LOOKED)
    first, last, acted, ids = acts or (None, None, 0, ())
    return Covered(*row, state, len(ids), first, last, looked, looked_at, acted, ids)


def _acts(index: Index, selection: Selection, column: str) -> dict[str, _Acts]:
    """Return the first and the last date and the ids of the acts of each country or body."""
    allowed, parameters = numbers(selection._replace(limit=None, latest=None, reverse=False))
    query = (
        f"SELECT a.{column}, e.date, e.id, max(a.part <> 'signing') FROM actors AS a JOIN events AS e ON e.number = a.event "
        f"WHERE a.{column} IS NOT NULL AND e.number IN ({allowed}) GROUP BY 1, e.number ORDER BY e.number"
    )
    found: dict[str, list[tuple[str, str, int]]] = defaultdict(list)
    for name, *act in index.query(query, parameters):
        found[name].append((act[0], act[1], act[2]))
    return {
        name: _Acts(acts[0][0], acts[-1][0], sum(acted for *_, acted in acts), tuple(event for _date, event, _acted in acts))
        for name, acts in found.items()
    }


def _looked(index: Index, column: str) -> dict[str, list[Looked]]:
    listed = f"{column}, through, checked, place, result, note"
    query = f"SELECT {listed} FROM coverage WHERE {column} IS NOT NULL ORDER BY through DESC"
    found: dict[str, list[Looked]] = defaultdict(list)
    for name, *looked in index.query(query):
        found[name].append(Looked(*looked))
    return found
