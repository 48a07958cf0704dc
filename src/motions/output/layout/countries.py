"""The page of the table of countries."""

from collections.abc import Iterator

from motions.answers.countries import CountryRow, acting_first
from motions.answers.strongest import RULE
from motions.output.layout.wording import count_of, spoken, strength_words, vote_words
from motions.output.page import Block, Column, Facts, Heading, Table, line, sentence

_COLUMNS = (
    Column("Country"),
    Column("Acts", "right"),
    Column("First", keep=True),
    Column("Last", keep=True),
    Column("Strongest finding, and by whom"),
    Column("Vote"),
    Column("Sanctions imposed", "right"),
    Column("Sanctions suffered", "right"),
)


def countries_page(rows: list[CountryRow]) -> Iterator[Block]:
    """Yield a table of the countries that acted, then the names of those that only signed, then the evidence."""
    acting, signing = acting_first(rows)
    if acting:
        yield Table(_COLUMNS, tuple(_row(row) for row in acting), RULE)
    if signing:
        names = ", ".join(f"{row.country_name} ({row.signed})" for row in signing)
        number = count_of(len(signing), "country", "countries")
        yield sentence(f"Signed joint statements or letters and did nothing else ({number}): {names}.")
    if any(row.evidence for row in rows):
        yield Heading("Evidence")
        yield Facts(tuple((row.country_name, tuple(line(event) for event in row.evidence)) for row in rows if row.evidence))


def _row(row: CountryRow) -> tuple[str, ...]:
    if not row.events and not row.suffered:
        return row.country_name, "0", "", "", _looked(row), "", "", ""
    return (
        row.country_name,
        str(row.events),
        row.first or "",
        row.last or "",
        _finding(row),
        vote_words(row.vote) if row.vote else "",
        str(row.imposed or ""),
        str(row.suffered or ""),
    )


def _finding(row: CountryRow) -> str:
    if row.strongest is None:
        return "none recorded"
    held = row.strongest
    crime = held.wording if held.crime == "other" and held.wording else spoken(held.crime)
    return f"{crime}: {strength_words(held.strength)}, {row.body_name} ({held.date})"


def _looked(row: CountryRow) -> str:
    return f"looked until {row.looked_until}, {spoken(row.looked_result or '')}"
