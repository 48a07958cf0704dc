"""Pages on a terminal: wrapped to its width with Rich; colour says nothing that words do not.

Addresses are never broken, so that they can be clicked and copied; a table too wide for the terminal is shown row by row.
"""

from collections.abc import Iterable, Iterator
from itertools import zip_longest
from typing import TYPE_CHECKING, NamedTuple, TextIO

from rich.cells import cell_len
from rich.color import ColorSystem
from rich.console import Console
from rich.text import Text

from motions.output.as_text import BAR_WIDTH, source_lines
from motions.output.inert import one_line
from motions.output.page import Block, Column, Entry, Facts, Heading, Line, Paragraph, Source, Span, Table, Tree

if TYPE_CHECKING:
    from rich.table import Table as RichTable

_WIDE = 100
_MARGIN = 12
_WHO = 30
_GAP = "  "
_NARROWEST = 11
_STYLES = {"plain": "", "strong": "bold", "quiet": "dim", "link": "cyan"}


class Screen(NamedTuple):
    """What a page is shown on: how many columns, and whether in colour."""

    width: int
    colour: bool


def write_page(page: Iterable[Block], stream: TextIO, screen: Screen) -> None:
    """Write the blocks, wrapped, with one blank line between them."""
    console = Console(
        file=stream, width=screen.width, color_system="standard" if screen.colour else None, force_terminal=screen.colour,
        no_color=not screen.colour, highlight=False, markup=False, emoji=False, legacy_windows=False,
    )  # fmt: skip
    first = True
    for block in page:
        if not first:
            stream.write("\n")
        first = False
        for line in _lines(block, console):
            if isinstance(line, Text):
                stream.write(_written(line, console) + "\n")
            else:
                console.print(line, soft_wrap=True)


def _written(line: Text, console: Console) -> str:
    """Return a line with its colours; a console would measure it again, which takes most of the time of a long page."""
    colours = ColorSystem.STANDARD if console.color_system else None
    return "".join(
        part.style.render(part.text, color_system=colours) if part.style else part.text for part in line.render(console)
    )


def _lines(block: Block, console: Console) -> "Iterator[Text | RichTable]":
    match block:
        case Heading():
            yield Text.assemble((one_line(block.text), "bold underline" if block.level == 1 else "bold"))
        case Paragraph():
            yield from _beside([(block.indent, [])], _wrapped(block.lines, console, console.width - block.indent))
        case Entry():
            yield from _entry(block, console)
        case Facts():
            yield from _facts(block.items, console)
        case Table():
            yield from _table(block, console)
        case Tree():
            for first, further, line in block.branches:
                rails = zip_longest([first], _wrapped([line], console, console.width - cell_len(further)), fillvalue=further)
                yield from (Text.assemble((str(stem), "dim"), text) for stem, text in rails)
        case Source():
            yield from (Text(text) for text in source_lines(block))


def _styled(line: Line) -> Text:
    return Text.assemble(*((one_line(span.text), _STYLES[span.style]) for span in line))


def _wrapped(lines: Iterable[Line], console: Console, width: int) -> list[Text]:
    """Return the lines at no more than a width; a line that is an address stays whole."""
    found: list[Text] = []
    for line in lines:
        whole = _styled(line)
        if whole.cell_len <= width or (len(line) == 1 and line[0].style == "link"):
            found.append(whole)
        else:
            found += whole.wrap(console, max(width, 10), overflow="fold")
    for text in found:
        text.rstrip()
    return found


def _beside(margins: list[tuple[int, list[Text]]], rest: list[Text]) -> Iterator[Text]:
    """Yield lines that have each margin's own lines, filled to its width, before the rest."""
    for parts in zip_longest(*(lines for _, lines in margins), rest):
        line = Text()
        for (width, _), part in zip(margins, parts[:-1], strict=True):
            line.append_text(part or Text())
            line.append(" " * (width - (part.cell_len if part else 0)))
        line.append_text(parts[-1] or Text())
        line.rstrip()
        yield line


def _entry(entry: Entry, console: Console) -> Iterator[Text]:
    when = [Text(part, "bold") for part in _dates(entry.when)]
    margin = max(_MARGIN, *(text.cell_len + len(_GAP) for text in when))
    if console.width < _WIDE:
        who = tuple(
            span for number, line in enumerate(entry.who) for span in (*((Span(" · ", "quiet"),) if number else ()), *line)
        )
        yield from _beside([(margin, when)], _wrapped((who, *entry.what), console, console.width - margin))
        return
    who_lines = _wrapped(entry.who, console, _WHO - len(_GAP))
    what = _wrapped(entry.what, console, console.width - margin - _WHO)
    yield from _beside([(margin, when), (_WHO, who_lines)], what)


def _dates(when: str) -> list[str]:
    """Return a date as written; an interval on two lines."""
    begin, slash, end = one_line(when).partition("/")
    return [begin + slash, end] if end else [begin]


def _facts(items: Iterable[tuple[str, tuple[Line, ...]]], console: Console, indent: int = 0) -> Iterator[Text]:
    listed = [(one_line(label), lines) for label, lines in items]
    margin = min(max((cell_len(label) for label, _ in listed), default=0) + len(_GAP), (console.width - indent) // 3)
    for label, lines in listed:
        labels = _wrapped(((Span(label, "quiet"),),), console, margin - len(_GAP))
        yield from _beside([(indent, []), (margin, labels)], _wrapped(lines, console, console.width - indent - margin))


def _table(table: Table, console: Console) -> "Iterator[Text | RichTable]":
    least = [_least(table, at) for at in range(len(table.columns))]
    if sum(least) + len(_GAP) * (len(least) - 1) > console.width:
        yield from _row_by_row(table, console)
    else:
        yield _whole_table(table, _widths(table, least, console.width))
    if table.caption:
        yield Text()
        yield from _wrapped(((Span(table.caption, "quiet"),),), console, console.width)


def _least(table: Table, at: int) -> int:
    """Return how many cells a column needs at least."""
    column = table.columns[at]
    if column.align == "bar":
        return 4
    longest = max((cell_len(part) for row in table.rows for part in _parts(str(row[at]), column)), default=0)
    if column.keep or column.align == "right":
        return max(longest, *(cell_len(word) for word in one_line(column.title).split() or [""]))
    return min(max(longest, cell_len(one_line(column.title))), _NARROWEST if at else 2 * _NARROWEST)


def _widths(table: Table, least: list[int], width: int) -> list[int]:
    """Return the widths of the columns: what each needs at least, and of the rest the same for all that want more.

    A column that wants little is served in full, and what it leaves goes to the others; titles of numbers come last.
    """
    wanted = [max(_natural(table, at, width), least[at]) for at in range(len(table.columns))]
    widths, spare = list(least), width - sum(least) - len(_GAP) * (len(least) - 1)
    for served in ("left", "right"):
        hungry = [at for at, column in enumerate(table.columns) if (column.align == "right") == (served == "right")]
        while spare and (hungry := [at for at in hungry if widths[at] < wanted[at]]):
            share = max(spare // len(hungry), 1)
            for at in hungry:
                given = min(share, wanted[at] - widths[at], spare)
                widths[at] += given
                spare -= given
    return widths


def _natural(table: Table, at: int, width: int) -> int:
    """Return how many cells a column takes where there is room enough."""
    column = table.columns[at]
    if column.align == "bar":
        return max(8, min(BAR_WIDTH, width // 4))
    cells = (cell_len(part) for row in table.rows for part in _parts(str(row[at]), column))
    return max(cell_len(one_line(column.title)), *cells, 0)


def _parts(text: str, column: Column) -> list[str]:
    """Return the lines of a cell before it is wrapped: a column that is never wrapped has an interval on two, as elsewhere."""
    return _dates(text) if column.keep else [one_line(text)]


def _row_by_row(table: Table, console: Console) -> Iterator[Text]:
    head, *others = table.columns
    for number, row in enumerate(table.rows):
        if number:
            yield Text()
        yield from _wrapped(((Span(f"{head.title}: ", "quiet"), Span(str(row[0]), "strong")),), console, console.width)
        cells = zip(others, row[1:], strict=True)
        yield from _facts(
            ((column.title, ((Span(str(value)),),)) for column, value in cells if value != "" and column.align != "bar"),
            console,
            indent=len(_GAP),
        )


def _whole_table(table: Table, widths: list[int]) -> "RichTable":
    from rich.table import Table as RichTable  # noqa: PLC0415 (a timeline has no tables)

    shown = RichTable(box=None, padding=(0, len(_GAP), 0, 0), header_style="bold", pad_edge=False)
    for column, width in zip(table.columns, widths, strict=True):
        shown.add_column(
            Text(one_line(column.title)),
            justify="right" if column.align == "right" else "left",
            width=width,
            no_wrap=column.keep,
            overflow="fold",
            vertical="top",
        )
    for row in table.rows:
        cells = zip(row, table.columns, widths, strict=True)
        shown.add_row(*(_cell(value, column, width) for value, column, width in cells))
    return shown


def _cell(value: str | float, column: Column, bars: int) -> Text:
    return _bar(float(value), bars) if column.align == "bar" else Text("\n".join(_parts(str(value), column)))


def _bar(share: float, cells: int) -> Text:
    eighths = max(round(share * cells * 8), 1) if share > 0 else 0
    full, rest = divmod(eighths, 8)
    return Text("\u2588" * full + ("", *"\u258f\u258e\u258d\u258c\u258b\u258a\u2589")[rest], "cyan")
