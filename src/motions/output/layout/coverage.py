"""The page of coverage: what has events, where somebody looked and found nothing, and where nobody looked."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from motions.answers.coverage import EVENTS, NOT_LOOKED, NOTHING_FOUND, Covered
from motions.output.layout.wording import count_of
from motions.output.page import Block, Column, Facts, Heading, Table, line, sentence

_RESULTS = {"complete": "what was found is here", "nothing-found": "nothing found", "partial": "more is likely to exist"}


def coverage_page(covered: Sequence[Covered], *, bodies: bool, evidence: bool) -> Iterator[Block]:
    """Yield a table for each state, and the names of those at whom nobody looked."""
    yield Heading(f"Coverage by {'body' if bodies else 'country'}", 1)
    by_state = {state: [one for one in covered if one.state == state] for state in (EVENTS, NOTHING_FOUND, NOT_LOOKED)}
    if by_state[EVENTS]:
        yield Heading("Events until")
        yield _events(by_state[EVENTS], bodies=bodies, evidence=evidence)
    if by_state[NOTHING_FOUND]:
        yield Heading("Looked until, nothing found")
        yield _nothing(by_state[NOTHING_FOUND], bodies=bodies)
    if by_state[NOT_LOOKED]:
        yield Heading("Nobody looked")
        many = "bodies" if bodies else "countries and territories"
        noun = count_of(len(by_state[NOT_LOOKED]), "body" if bodies else "country or territory", many)
        yield sentence(f"{noun} without an event; nobody has recorded looking for one. That is not to say that there is none.")
        yield _names(by_state[NOT_LOOKED])


def _events(covered: Sequence[Covered], *, bodies: bool, evidence: bool) -> Table:
    acted = () if bodies else (Column("Acted", "right"),)
    columns = (
        *_subject_columns(bodies=bodies), Column("Events", "right"), *acted, Column("First", keep=True),
        Column("Events until", keep=True), Column("Looked until", keep=True), Column("Where and with what result"),
        *((Column("Ids"),) if evidence else ()),
    )  # fmt: skip
    rows = tuple(
        (
            *_subject(one, bodies=bodies), str(one.events), *((str(one.acted),) if acted else ()), one.first or "",
            one.last or "", *_looked(one), *((", ".join(one.evidence),) if evidence else ()),
        )
        for one in covered
    )  # fmt: skip
    return Table(columns, rows)


def _nothing(covered: Sequence[Covered], *, bodies: bool) -> Table:
    columns = (*_subject_columns(bodies=bodies), Column("Looked until", keep=True), Column("Where and with what result"))
    return Table(columns, tuple((*_subject(one, bodies=bodies), *_looked(one)) for one in covered))


def _subject_columns(*, bodies: bool) -> tuple[Column, ...]:
    return (Column("Country"), Column("Body")) if bodies else (Column("Country"),)


def _subject(one: Covered, *, bodies: bool) -> tuple[str, ...]:
    return (one.country_name, one.body_name or "") if bodies else (one.country_name,)


def _looked(one: Covered) -> tuple[str, str]:
    if not one.looked:
        return "nobody looked", ""
    latest = one.looked[0]
    where = "the country" if one.body and one.looked_at == "country" else latest.place
    said = [part for part in (where, _RESULTS[latest.result]) if part]
    return latest.through, "; ".join(said)


def _names(covered: Sequence[Covered]) -> Facts:
    """Return the names, those with the same first letter on one line."""
    named = sorted((one.body_name or one.country_name, one.country_name) for one in covered)
    texts = [f"{name} ({country})" if name != country else name for name, country in named]
    return Facts(tuple((letter, (line(", ".join(group)),)) for letter, group in groupby(texts, key=lambda text: text[0])))
