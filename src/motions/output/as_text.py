"""Pages as plain text for a pipe or a file: natural width, nothing cut, nothing coloured."""

import unicodedata
from collections.abc import Iterable
from typing import TextIO

from motions.output.inert import one_line
from motions.output.page import Block, Column, Entry, Facts, Heading, Line, Paragraph, Source, Table, Tree

BAR_WIDTH = 24


def write_page(page: Iterable[Block], stream: TextIO) -> None:
    """Write the blocks with one blank line between them."""
    first = True
    for block in page:
        if not first:
            stream.write("\n")
        first = False
        for text in lines(block):
            stream.write(text.rstrip() + "\n")


def lines(block: Block) -> Iterable[str]:
    """Return the lines of a block."""
    match block:
        case Heading():
            yield one_line(block.text)
        case Paragraph():
            yield from (" " * block.indent + plain(line) for line in block.lines)
        case Entry():
            yield from _entry(block)
        case Facts():
            yield from _facts(block)
        case Table():
            yield from _table(block)
        case Tree():
            yield from (branch.first + plain(branch.line) for branch in block.branches)
        case Source():
            yield from source_lines(block)


def plain(line: Line) -> str:
    """Return the text of a line without its styles."""
    return "".join(one_line(span.text) for span in line)


def width(text: str) -> int:
    """Return how many cells a terminal needs for a text of one line."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    return len(text) + wide - sum(unicodedata.combining(c) != 0 for c in text)


def bar(share: float, cells: int = BAR_WIDTH) -> str:
    """Return a bar for a share from 0 to 1; what is not nothing is at least one cell."""
    full = max(round(share * cells), 1) if share > 0 else 0
    return "#" * full


def _entry(entry: Entry) -> Iterable[str]:
    margin = max(width(entry.when) + 2, 12)
    yield one_line(entry.when).ljust(margin) + " · ".join(plain(line) for line in entry.who)
    for line in entry.what:
        yield " " * margin + plain(line)


def _facts(facts: Facts) -> Iterable[str]:
    items = [(one_line(label), values) for label, values in facts.items]
    margin = max((width(label) for label, _ in items), default=0) + 2
    for label, values in items:
        for number, line in enumerate(values):
            yield pad(label if number == 0 else "", margin) + plain(line)


def source_lines(source: Source) -> list[str]:
    """Return the lines of a text that is shown as it stands, each made harmless."""
    return [f"  {one_line(text)}" for text in source.text.rstrip("\n").split("\n")]


def _table(table: Table) -> Iterable[str]:
    texts = [[_cell(value, column) for value, column in zip(row, table.columns, strict=True)] for row in table.rows]
    titles = [one_line(column.title) for column in table.columns]
    widths = [max(map(width, cells)) for cells in zip(titles, *texts, strict=True)]
    for row in [titles, *texts]:
        yield "  ".join(
            pad(text, wide, right=column.align == "right") for text, wide, column in zip(row, widths, table.columns, strict=True)
        )
    if table.caption:
        yield one_line(table.caption)


def _cell(value: str | float, column: Column) -> str:
    return bar(float(value)) if column.align == "bar" else one_line(str(value))


def pad(text: str, cells: int, *, right: bool = False) -> str:
    """Return the text filled with spaces to so many cells."""
    space = " " * (cells - width(text))
    return space + text if right else text + space
