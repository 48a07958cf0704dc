"""The pages of a summary: totals with bars, one field, or two fields crossed."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from motions.answers.summary import NO_STATES, SEVERAL, Cell, Summary, Totals, shares
from motions.model.text import fold
from motions.output.layout.wording import count_of, spoken
from motions.output.page import Block, Column, Facts, Heading, Table, line, sentence

Label = Callable[[str, str | None], str]


def summary_page(summary: Summary, label: Label) -> Iterator[Block]:
    """Yield the totals, then a table with bars for each field; of nothing, a sentence."""
    yield from _totals(summary.totals)
    if not summary.totals.events:
        return
    for section in summary.sections:
        yield Heading(f"By {spoken(section.field)}")
        yield _bars(section.field, section.cells, label)
        yield from _evidence((section.field,), section.cells, label)
    yield from _rounded(*(section.cells for section in summary.sections))


def field_page(field: str, cells: Sequence[Cell], whole: Totals, label: Label, running: Sequence[int]) -> Iterator[Block]:
    """Yield the counts by one field; ``running`` are the totals so far, where they were asked for."""
    yield from _totals(whole)
    if cells:
        yield _bars(field, cells, label, running)
    yield from _evidence((field,), cells, label)
    yield from _rounded(cells)


def cross_page(fields: Sequence[str], cells: Sequence[Cell], whole: Totals, label: Label) -> Iterator[Block]:
    """Yield the counts by two fields as a table of rows and columns with totals."""
    yield from _totals(whole)
    if cells:
        yield _cross(fields, cells, label)
    yield from _evidence(fields, cells, label)


def _totals(whole: Totals) -> Iterator[Block]:
    if not whole.events:
        yield sentence("No events.")
        return
    span = whole.first or "" if whole.first == whole.last else f"{whole.first} to {whole.last}"
    partly = f"{whole.partly_known} of {count_of(whole.events, 'event')}" if whole.partly_known else "none"
    yield Facts((
        ("Events", (line(str(whole.events)),)),
        ("Countries", (line(_countries(whole)),)),
        ("Bodies", (line(str(whole.bodies)),)),
        ("Dates", (line(span),)),
        ("Date only partly known", (line(partly),)),
    ))  # fmt: skip


def _countries(whole: Totals) -> str:
    """Return how many countries, such as ``46, beside them the European Union and bodies of no state``."""
    *others, last = [NO_STATES[code] for code in whole.beside] or [""]
    beside = f"{', '.join(others)} and {last}" if others else last
    return f"{whole.countries or 'none'}{f', beside them {beside}' if beside else ''}"


def _bars(field: str, cells: Sequence[Cell], label: Label, running: Sequence[int] = ()) -> Table:
    most = max((cell.events for cell in cells), default=1)
    columns = [Column(spoken(field).capitalize()), Column("Events", "right"), Column("%", "right"), Column("", "bar")]
    rows = [
        (label(field, cell.values[0]), str(cell.events), f"{share:.1f}", cell.events / most)
        for cell, share in zip(cells, shares(cells), strict=True)
    ]
    if running:
        columns.insert(3, Column("So far", "right"))
        rows = [(*row[:3], str(total), row[3]) for row, total in zip(rows, running, strict=True)]  # type: ignore[misc]  # one column more
    caption = f"An event may have several values of {spoken(field)}; shares are of the values." if field in SEVERAL else ""
    return Table(tuple(columns), tuple(rows), caption)


def _rounded(*tables: Sequence[Cell]) -> Iterator[Block]:
    """Yield a sentence where the shares of equal counts differ, which a reader would take for a mistake."""
    for cells in tables:
        both = {(cell.events, share) for cell, share in zip(cells, shares(cells), strict=True)}
        if len(both) > len({cell.events for cell in cells}):
            yield sentence("Shares are rounded so that they add up to 100; equal numbers may differ by 0.1.", "quiet")
            return


def _cross(fields: Sequence[str], cells: Sequence[Cell], label: Label) -> Table:
    found = {cell.values: cell.events for cell in cells}
    down, across = (_by_size(cells, at, partial(label, fields[at])) for at in (0, 1))
    columns = [Column(spoken(fields[0]).capitalize())]
    columns += [Column(label(fields[1], value), "right") for value in across] + [Column("Total", "right")]
    rows = [
        (
            label(fields[0], one),
            *(str(found.get((one, two), "")) for two in across),
            str(sum(found.get((one, two), 0) for two in across)),
        )
        for one in down
    ]
    ends = [sum(found.get((one, two), 0) for one in down) for two in across]
    rows.append(("Total", *map(str, ends), str(sum(ends))))
    several = [spoken(field) for field in fields if field in SEVERAL]
    caption = f"An event may have several values of {' and '.join(several)}, and counts once for each." if several else ""
    return Table(tuple(columns), tuple(rows), caption)


def _by_size(cells: Sequence[Cell], at: int, name: Callable[[str | None], str]) -> list[str | None]:
    """Return the values of one field, the most frequent first; years and months in their order."""
    sizes: dict[str | None, int] = {}
    for cell in cells:
        sizes[cell.values[at]] = sizes.get(cell.values[at], 0) + cell.events
    dated = all(value is None or value[:4].isdecimal() for value in sizes)
    if dated:
        return sorted(sizes, key=lambda value: (value is None, value or ""))
    return sorted(sizes, key=lambda value: (value is None, -sizes[value], fold(name(value))))


def _evidence(fields: Sequence[str], cells: Sequence[Cell], label: Label) -> Iterator[Block]:
    if any(cell.evidence for cell in cells):
        yield Heading("Evidence", 3)
        yield Facts(
            tuple(
                (
                    ", ".join(label(field, value) for field, value in zip(fields, cell.values, strict=True)),
                    tuple(line(e) for e in cell.evidence),
                )
                for cell in cells
            )
        )
