"""How many events: in all, by the fields that people ask for, or by any one or two fields."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from motions.answers.names import body_label, date_of
from motions.index.fields import FIELDS
from motions.index.opening import Index
from motions.index.selection import EVERYTHING, Selection
from motions.index.where import chosen, said
from motions.model.dates import Window
from motions.model.places import country_name
from motions.model.text import fold
from motions.model.vocabulary import STRENGTHS

BY = tuple(FIELDS)
"""The fields by which events are counted."""

SEVERAL = frozenset({"crime", "strength", "person", "target"})
"""Fields of which one event may have several values, so that their counts add up to more than the events."""


NO_STATES: Mapping[str, str] = {"EU": "the European Union", "UN": "the United Nations", "INT": "bodies of no state"}
"""What stands beside states in the place of a country, and is counted as none."""


class Cell(NamedTuple):
    """How many events have a value, or a pair of values, of the fields that were asked for."""

    values: tuple[str | None, ...]
    """None where an event has no value, or a date too wide for one."""
    events: int
    evidence: tuple[str, ...] = ()
    """The ids of the events, where they were asked for."""


class Totals(NamedTuple):
    """What is said of all events that are meant."""

    events: int
    partly_known: int
    """How many have a date that is not one day, or is doubted."""
    countries: int
    """From how many countries; what stands beside states is not counted."""
    beside: tuple[str, ...]
    """Which of `NO_STATES` they are from, too."""
    bodies: int
    first: str | None
    last: str | None


class Section(NamedTuple):
    """The counts by one field."""

    field: str
    cells: tuple[Cell, ...]


class Summary(NamedTuple):
    """The answer to `motions summary` without a field."""

    totals: Totals
    sections: tuple[Section, ...]


def totals(index: Index, selection: Selection) -> Totals:
    """Return how many events there are, from how many countries and bodies, and between which dates."""
    if selection._replace(reverse=False) == EVERYTHING:
        return _totals_of_everything(index)
    meant = chosen(selection)
    [(events, partly, countries, bodies, first, last)] = index.query(
        "SELECT count(*), total(qualified OR date_first <> date_last), group_concat(DISTINCT country), count(DISTINCT body), "
        f"min(number), max(number) FROM events WHERE number IN ({meant.sql})",
        meant.parameters,
    )
    found = countries.split(",") if countries else ()
    return Totals(events, int(partly), *_states(found), bodies, date_of(index, first), date_of(index, last))


def _totals_of_everything(index: Index) -> Totals:
    """Return the same for the whole log, from what was counted beforehand and from the ends of indexes."""
    [(partly, first, last)] = index.query(
        "SELECT (SELECT count(*) FROM events WHERE draft = 0 AND (qualified = 1 OR date_last > date_first)), "
        "(SELECT number FROM events WHERE draft = 0 ORDER BY number LIMIT 1), "
        "(SELECT number FROM events WHERE draft = 0 ORDER BY number DESC LIMIT 1)"
    )
    countries, bodies = (index.words_in_use(field) for field in ("country", "body"))
    ends = (date_of(index, first), date_of(index, last))
    return Totals(index.count(EVERYTHING), partly, *_states(countries), len(bodies), *ends)


def _states(codes: Iterable[str]) -> tuple[int, tuple[str, ...]]:
    """Return how many of the codes are of countries, and which stand beside them."""
    found = set(codes)
    return len(found - set(NO_STATES)), tuple(code for code in NO_STATES if code in found)


def summary(index: Index, selection: Selection, *, evidence: bool = False) -> Summary:
    """Return the totals, then the counts by kind, country, outcome, and month where one year is asked for, else year."""
    by_time = "month" if _is_one_year(selection) else "year"
    fields = ("kind", "country", "outcome", by_time)
    sections = tuple(Section(field, tuple(counts(index, selection, (field,), evidence=evidence))) for field in fields)
    return Summary(totals(index, selection), sections)


def counts(index: Index, selection: Selection, fields: Sequence[str], *, evidence: bool = False) -> list[Cell]:
    """Return how many events have each value, or pair of values: months, years and strengths in their order, others by number."""
    cells = [Cell(tuple(values), events) for *values, events in index.grouped(selection, fields)]
    if evidence:
        cells = [cell._replace(evidence=_evidence(index, selection, fields, cell)) for cell in cells]
    if len(fields) == 1:
        cells.sort(key=lambda cell: _order(index, fields[0], cell.values[0], cell.events))
    return cells


def _order(index: Index, field: str, value: str | None, events: int) -> tuple[object, ...]:
    if field in ("year", "month"):
        return (value is None, value or "")
    if field == "strength":
        return (value is None, list(STRENGTHS).index(value) if value else 0)
    return (value is None, -events, fold(label(index, field, value)), value or "")


def _is_one_year(selection: Selection) -> bool:
    windows = selection.years or (
        (Window(selection.since.first, selection.until.last),) if selection.since and selection.until else ()
    )
    return len(windows) == 1 and windows[0].first[:4] == windows[0].last[:4]


def _evidence(index: Index, selection: Selection, fields: Sequence[str], cell: Cell) -> tuple[str, ...]:
    """Return the ids of the events behind one count."""
    meant = chosen(selection)
    conditions = [f"number IN ({meant.sql})"]
    parameters: list[str | int | None] = [*meant.parameters]
    parts: dict[str, list[str]] = {}
    for field, value in zip(fields, cell.values, strict=True):
        place = FIELDS[field]
        if place.table == "events":
            conditions.append(f"{place.column} IS ?")
        elif value is None:
            conditions.append(f"NOT EXISTS (SELECT 1 FROM {place.table} WHERE event = number AND {place.column} IS NOT ?)")
        else:
            parts.setdefault(place.table, []).append(f"{place.table}.{place.column} = ?")
            continue
        parameters.append(value)
    found = said(selection)
    for table, wanted in parts.items():
        only = [found.sql] if found and table == "findings" else []
        conditions.append(f"EXISTS (SELECT 1 FROM {table} WHERE event = number AND {' AND '.join([*wanted, *only])})")
        parameters += [v for f, v in zip(fields, cell.values, strict=True) if FIELDS[f].table == table and v is not None]
        parameters += found.parameters if found and only else ()
    query = f"SELECT id FROM events WHERE {' AND '.join(conditions)} ORDER BY number"
    return tuple(row[0] for row in index.query(query, parameters))


def label(index: Index, field: str, value: str | None) -> str:
    """Return a value as a table shows it: the name of a country or body, or a word for none."""
    if value is None:
        return "several or not known" if field in ("year", "month") else "none"
    if field == "country":
        return country_name(value)
    if field == "body":
        return body_label(index, value)
    return value


def shares(cells: Sequence[Cell]) -> list[float]:
    """Return the share of each count in per cent with one decimal, so rounded that together they are 100.0."""
    whole = sum(cell.events for cell in cells)
    if not whole:
        return []
    thousandths = [divmod(cell.events * 1000, whole) for cell in cells]
    floors = [floor for floor, _ in thousandths]
    missing = 1000 - sum(floors)
    by_rest = sorted(range(len(cells)), key=lambda at: (-thousandths[at][1], at))
    for at in by_rest[:missing]:
        floors[at] += 1
    return [floor / 10 for floor in floors]
