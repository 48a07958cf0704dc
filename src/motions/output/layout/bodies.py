"""The page of the registry of bodies."""

from collections.abc import Iterator, Sequence

from motions.answers.bodies import BodyRow
from motions.output.layout.wording import spoken
from motions.output.page import Block, Column, Facts, Heading, Table, line, sentence


def bodies_page(rows: Sequence[BodyRow]) -> Iterator[Block]:
    """Yield the table of bodies."""
    listed = tuple((row.country_name, row.name, row.body, spoken(row.type), str(row.events)) for row in rows)
    if listed:
        columns = (Column("Country"), Column("Body"), Column("Id", keep=True), Column("Type"), Column("Events", "right"))
        yield Table(columns, listed)
    else:
        yield sentence("No body of the log acts in what was asked for.")
    if any(row.evidence for row in rows):
        yield Heading("Evidence")
        yield Facts(tuple((row.body, tuple(line(event) for event in row.evidence)) for row in rows if row.evidence))
