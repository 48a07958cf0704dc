"""The page of positions: a list for each sort of body, or a matrix, and the counting rule under the last."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from motions.answers.matrix import REGIONAL, Row, cell_text
from motions.answers.positions import RULE, Position
from motions.model.vocabulary import STRENGTHS
from motions.output.layout.wording import act_words, count_of, finding_words, spoken, strength_words, vote_words
from motions.output.page import Block, Column, Entry, Heading, Paragraph, Table, line, sentence

_CRIMES_ABREAST = 4
"""How many columns of crimes a matrix has before it goes on in a further table."""


def positions_page(held: Sequence[Position], day: str, *, tally: bool, evidence: bool) -> Iterator[Block]:
    """Yield the heading, a table for each section, and the rule; with a tally, how many bodies hold what."""
    yield Heading(f"Positions on {day}", 1)
    if not held:
        yield sentence("Nobody held a position of the kind asked for on that day, as far as the log knows.")
    elif tally:
        yield Paragraph(tuple(line(text) for text in _tally(held)))
    for section, members in groupby(held, key=lambda position: position.section):
        yield Heading(section)
        yield from _entries(members, evidence=evidence)
    yield _rule()


def matrix_page(crimes: Sequence[str], rows: Sequence[Row], day: str, *, evidence: bool) -> Iterator[Block]:
    """Yield the heading, a table of countries by crimes for each section, and the rule."""
    yield Heading(f"Positions on {day}, by country and crime", 1)
    if not rows:
        yield sentence("Nobody held a position of the kind asked for on that day, as far as the log knows.")
    for section, members in groupby(rows, key=lambda row: row.section):
        listed = list(members)
        shown = [crime for crime in crimes if any(crime in row.cells for row in listed)]
        first = "Body" if all(row.body for row in listed) else "Country"
        yield Heading(section)
        for start in range(0, len(shown), _CRIMES_ABREAST):
            abreast = shown[start : start + _CRIMES_ABREAST]
            yield Table(
                (Column(first), *(Column(spoken(crime).capitalize()) for crime in abreast)),
                tuple(
                    (row.name, *(_cell(row, crime, evidence=evidence) for crime in abreast))
                    for row in listed
                    if set(abreast) & set(row.cells)
                ),
            )
    yield _rule()


def _rule() -> Paragraph:
    return Paragraph(tuple(line(text, "quiet") for text in RULE))


def _entries(members: Iterable[Position], *, evidence: bool) -> Iterator[Entry]:
    """Yield an entry for each act of each body, with all that the body holds by it; with evidence, where that is the same."""
    acts: dict[tuple[object, ...], list[Position]] = {}
    for position in members:
        behind = position.evidence if evidence else ()
        acts.setdefault((position.body, position.event, position.possibly, behind), []).append(position)
    for held in acts.values():
        yield _entry(held, held[0].evidence if evidence else (held[0].event,))


def _entry(held: Sequence[Position], ids: Sequence[str]) -> Entry:
    act = held[0]
    region = f" ({act.region})" if act.region else ""
    vote = f"; {vote_words(act.vote)}" if act.vote else ""
    said = (finding_words(position.finding) for position in held)
    return Entry(
        act.date,
        (line(act.country_name), line(f"{act.body_name}{region}, {spoken(act.body_type)}")),
        (
            *(line(f"possibly by then: {text}" if act.possibly else text, "strong") for text in said),
            line(act_words(act.instrument, act.outcome, act.binding) + vote),
            line(", ".join(ids), "quiet"),
        ),
    )


def _cell(row: Row, crime: str, *, evidence: bool) -> str:
    cells = (
        cell._replace(strength=strength_words(cell.strength), holders=tuple(_holder(holder) for holder in cell.holders))
        for cell in row.cells.get(crime, ())
    )
    return cell_text(tuple(cells), evidence=evidence)


def _holder(holder: str) -> str:
    sort = holder.removeprefix(REGIONAL)
    return (REGIONAL if sort != holder else "") + spoken(sort)


def _tally(held: Sequence[Position]) -> Iterator[str]:
    """Yield how many bodies of which sort hold each strength about each crime."""
    order = list(STRENGTHS)
    groups: dict[tuple[str, str, bool], Counter[str]] = {}
    for position in held:
        groups.setdefault((position.crime, position.strength, position.possibly), Counter())[position.body_type] += 1
    for (crime, strength, possibly), types in sorted(groups.items(), key=lambda group: (order.index(group[0][1]), group[0])):
        counted = ", ".join(count_of(number, spoken(kind), plural(kind)) for kind, number in types.items())
        yield f"{spoken(crime).capitalize()}, {'possibly ' if possibly else ''}{strength_words(strength)}: {counted}."


def plural(body_type: str) -> str:
    """Return the name of a sort of body for several of them."""
    if body_type.startswith("head-of-"):
        return "heads" + spoken(body_type)[4:]
    if body_type in ("group-of-states", "un-experts"):
        return {"group-of-states": "groups of states", "un-experts": "groups of UN experts"}[body_type]
    name = spoken(body_type)
    return f"{name[:-1]}ies" if name.endswith("y") else f"{name}s"
