"""Pages as Markdown (CommonMark with tables), with every datum escaped."""

import re
from collections.abc import Iterable
from typing import TextIO

from motions.output.as_text import bar
from motions.output.inert import markdown, one_line
from motions.output.page import Block, Entry, Facts, Heading, Line, Paragraph, Source, Table, Tree

_MARKS = {"strong": "**", "quiet": "", "plain": ""}


def write_page(page: Iterable[Block], stream: TextIO) -> None:
    """Write the blocks with one blank line between them."""
    previous: Block | None = None
    for block in page:
        if previous is not None and not (isinstance(block, Entry) and isinstance(previous, Entry)):
            stream.write("\n")
        previous = block
        for text in _lines(block):
            stream.write(text + "\n")


def _lines(block: Block) -> Iterable[str]:
    match block:
        case Heading():
            yield f"{'#' * block.level} {markdown(block.text)}"
        case Paragraph():
            yield from _broken(block.lines)
        case Entry():
            yield f"- **{markdown(block.when)}** " + ", ".join(line_text(line) for line in block.who) + "  "
            yield from (f"  {text}" for text in _broken(block.what))
        case Facts():
            yield from _facts(block)
        case Table():
            yield from _table(block)
        case Tree():
            yield from (f"- {line_text(branch.line)}" for branch in block.branches)
        case Source():
            yield from _source(block)


def _broken(lines: tuple[Line, ...]) -> Iterable[str]:
    """Return the lines, each but the last with the two spaces that break a line."""
    return [line_text(line) + ("  " if number < len(lines) else "") for number, line in enumerate(lines, 1)]


def _facts(facts: Facts) -> Iterable[str]:
    for label, lines in facts.items:
        yield f"- **{markdown(label)}:** " + "; ".join(line_text(line) for line in lines)


def _source(source: Source) -> Iterable[str]:
    """Fence the text with more backticks than stand in it."""
    fence = "`" * max(3, max((len(run) for run in re.findall("`+", source.text)), default=0) + 1)
    return [fence, *(one_line(text) for text in source.text.rstrip("\n").split("\n")), fence]


def _table(table: Table) -> Iterable[str]:
    yield "| " + " | ".join(markdown(column.title) for column in table.columns) + " |"
    yield "|" + "|".join(" ---: " if column.align == "right" else " --- " for column in table.columns) + "|"
    for row in table.rows:
        cells = (
            bar(float(value)).replace("#", "\u2588") if column.align == "bar" else markdown(str(value))
            for value, column in zip(row, table.columns, strict=True)
        )
        yield "| " + " | ".join(cells) + " |"
    if table.caption:
        yield ""
        yield markdown(table.caption)


def line_text(line: Line) -> str:
    """Return the text of a line with its styles, escaped."""
    return "".join(_span(span.text, span.style) for span in line)


def _span(text: str, style: str) -> str:
    if style == "link":
        address = one_line(text)
        safe = address.startswith(("http://", "https://")) and not set("<> \\") & set(address)
        return f"<{address}>" if safe else markdown(text)
    mark = _MARKS[style]
    return f"{mark}{markdown(text)}{mark}" if text.strip() else text
