"""What a page of text is made of, before anybody knows on what it will be shown.

A layout turns the records of an answer into blocks; a terminal, a pipe and a Markdown file each show the same
blocks in their own way. Text in a block is data: whoever shows it makes it inert.
"""

from collections.abc import Iterable
from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of text in one style: ``plain``, ``strong``, ``quiet`` or ``link``."""

    text: str
    style: str = "plain"


Line = tuple[Span, ...]


class Heading(NamedTuple):
    """A heading; level 1 is the page's own."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """Lines of running text, wrapped where a terminal is narrow."""

    lines: tuple[Line, ...]
    indent: int = 0


class Entry(NamedTuple):
    """One event of a timeline: when, who, and what in lines."""

    when: str
    who: tuple[Line, ...]
    what: tuple[Line, ...]


class Facts(NamedTuple):
    """Labels, each with one or more lines."""

    items: tuple[tuple[str, tuple[Line, ...]], ...]


class Column(NamedTuple):
    """A column of a table; ``align`` is left, right or bar (a number shown as a bar)."""

    title: str
    align: str = "left"
    keep: bool = False
    """Whether the column is never wrapped."""


class Table(NamedTuple):
    """A table of texts. A cell of a column of bars holds a number from 0 to 1."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[str | float, ...], ...]
    caption: str = ""


class Branch(NamedTuple):
    """A line of a tree: what stands before it, and before the rest of it where it is wrapped."""

    first: str
    further: str
    line: Line


class Tree(NamedTuple):
    """Lines that hang from one another."""

    branches: tuple[Branch, ...]


class Source(NamedTuple):
    """Text that is shown line by line as it stands, such as a piece of a log."""

    text: str


Block = Heading | Paragraph | Entry | Facts | Table | Tree | Source
Page = Iterable[Block]


def line(text: str, style: str = "plain") -> Line:
    """Return a line of one span."""
    return (Span(text, style),)


def sentence(text: str, style: str = "plain") -> Paragraph:
    """Return a paragraph of one line."""
    return Paragraph((line(text, style),))
