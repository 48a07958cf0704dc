"""The page of the codebook: a section a vocabulary, then a section a record."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from motions.answers.codebook import Definition
from motions.output.page import Block, Column, Heading, Table, sentence


def codebook_page(definitions: Iterable[Definition], *, whole: bool) -> Iterator[Block]:
    """Yield the sections; a page of the whole codebook has a heading of its own."""
    if whole:
        yield Heading("Codebook", 1)
        yield sentence(
            "Every word that a field of a log may hold, and every field, with its meaning and an example from the log."
        )
    for section, group in groupby(definitions, lambda definition: definition.section):
        yield Heading(section[:1].upper() + section[1:])
        yield Table(
            (Column("Word", keep=True), Column("Meaning"), Column("Example")),
            tuple((definition.word, definition.meaning, definition.example) for definition in group),
        )
