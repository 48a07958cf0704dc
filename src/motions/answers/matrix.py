"""Positions by country and crime, each cell with the sort of body that holds it, so that no chamber reads as a state."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from motions.answers.positions import SECTIONS, Position
from motions.model.vocabulary import BODY_TYPES, CRIMES, STRENGTHS

REGIONAL = "regional "
"""What stands before a sort of body that is a region's."""

_NO_STATE = "INT"
_STRENGTHS = tuple(STRENGTHS)


class Cell(NamedTuple):
    """The strongest that bodies of one country held about one crime."""

    strength: str
    possibly: bool
    holders: tuple[str, ...]
    """The sorts of body that hold it."""
    events: tuple[str, ...]


class Row(NamedTuple):
    """One country, or one body of no state, with a cell for each crime about which it holds something."""

    section: str
    country: str
    country_name: str
    body: str | None
    """The body, where it belongs to no state."""
    name: str
    cells: dict[str, tuple[Cell, ...]]
    """By crime: what is certain, and something stronger that is only possible."""


def matrix(held: Iterable[Position]) -> tuple[tuple[str, ...], list[Row]]:
    """Return the crimes that somebody holds something about, and the rows by section and name."""
    groups: dict[tuple[str, str, str], list[Position]] = {}
    for position in held:
        alone = position.country == _NO_STATE
        key = (position.section, position.body if alone else "", position.country)
        groups.setdefault(key, []).append(position)
    rows = [_row(section, body or None, members) for (section, body, _country), members in groups.items()]
    order = list(SECTIONS)
    rows.sort(key=lambda row: (order.index(row.section), row.name, row.country))
    said = {crime for row in rows for crime in row.cells}
    known = [crime for crime in CRIMES if crime in said]
    return (*known, *sorted(said - set(known))), rows


def matrix_rows(crimes: Iterable[str], rows: Iterable[Row], *, evidence: bool) -> Iterator[tuple[str | None, ...]]:
    """Yield country, its name, the body of no state, the section and a cell for each crime."""
    listed = tuple(crimes)
    for row in rows:
        cells = (cell_text(row.cells.get(crime, ()), evidence=evidence) or None for crime in listed)
        yield (row.country, row.country_name, row.body, row.section, *cells)


def cell_text(cells: tuple[Cell, ...], *, evidence: bool) -> str:
    """Return a cell such as ``found (chamber)`` or ``serious-risk (legislature); possibly found (chamber)``."""
    texts = []
    for cell in cells:
        behind = f": {', '.join(cell.events)}" if evidence else ""
        texts.append(f"{'possibly ' if cell.possibly else ''}{cell.strength} ({', '.join(cell.holders)}){behind}")
    return "; ".join(texts)


def _row(section: str, body: str | None, members: list[Position]) -> Row:
    by_crime: dict[str, list[Position]] = {}
    for position in members:
        by_crime.setdefault(position.crime, []).append(position)
    first = members[0]
    cells = {crime: tuple(_cells(held)) for crime, held in by_crime.items()}
    return Row(section, first.country, first.country_name, body, first.body_name if body else first.country_name, cells)


def _cells(held: list[Position]) -> Iterator[Cell]:
    certain = [position for position in held if not position.possibly]
    best = min((_rank(position) for position in certain), default=len(_STRENGTHS))
    if certain:
        yield _cell([position for position in certain if _rank(position) == best])
    possible = [position for position in held if position.possibly and _rank(position) < best]
    if possible:
        strongest = min(map(_rank, possible))
        yield _cell([position for position in possible if _rank(position) == strongest])


def _cell(held: list[Position]) -> Cell:
    order = list(BODY_TYPES)
    types = sorted({(order.index(position.body_type), position.region is not None) for position in held})
    holders = tuple((REGIONAL if regional else "") + order[number] for number, regional in types)
    events = tuple(dict.fromkeys(event for position in held for event in position.evidence))
    return Cell(held[0].strength, held[0].possibly, holders, events)


def _rank(position: Position) -> int:
    return _STRENGTHS.index(position.strength)
