"""Which finding of several is shown as the strongest, by one rule for every table.

Findings of genocide, crimes against humanity and war crimes that go at least as far as "may constitute" come first; then
the strength decides, then the order of the crimes in the codebook; then whole bodies come before committees and
agencies, then the earlier date. What parties, NGOs and companies say is nobody's finding but theirs and is left out.
"""

from collections.abc import Iterator
from typing import NamedTuple

from motions.index.opening import Index
from motions.index.selection import EVERYTHING, Selection
from motions.index.where import chosen
from motions.model.vocabulary import ATROCITY_CRIMES, CRIMES, STRENGTHS

RULE = (
    "The strongest finding is that of one body, not of the country. Genocide, crimes against humanity and war crimes that are "
    "found, at serious risk or possible come before other wrongs; then the strength decides, then a chamber comes before "
    "its committee, then the earlier date. Acts are those of every body of the country, also of parties, NGOs and companies; "
    "what these say is never the strongest finding."
)
PRIVATE = ("party", "ngo", "company")
"""Types of bodies that speak for nobody but themselves."""

_PART_OF_A_WHOLE = frozenset({"committee", "presiding-officer", "agency"})
_FAR = list(STRENGTHS).index("may-constitute")
_CRIME_ORDER = {crime: number for number, crime in enumerate(CRIMES)}


class Strongest(NamedTuple):
    """The strongest finding of a body, and the event that it stands in."""

    body: str
    body_type: str
    crime: str
    strength: str
    wording: str | None
    event: str
    date: str
    number: int


def strongest_by_body(index: Index, selection: Selection = EVERYTHING) -> dict[str, Strongest]:
    """Return the strongest finding of each body that acted, alone or jointly, in the events that are meant."""
    best: dict[str, tuple[tuple[object, ...], Strongest]] = {}
    for finding in _findings(index, selection):
        key = _key(finding)
        if finding.body not in best or key < best[finding.body][0]:
            best[finding.body] = (key, finding)
    return {body: finding for body, (_, finding) in best.items()}


def stronger(one: Strongest, two: Strongest) -> Strongest:
    """Return the stronger of two findings."""
    return min(one, two, key=_key)


def _key(finding: Strongest) -> tuple[object, ...]:
    rank = list(STRENGTHS).index(finding.strength)
    grave = finding.crime in ATROCITY_CRIMES and rank <= _FAR
    return (
        not grave,
        rank,
        _CRIME_ORDER.get(finding.crime, len(_CRIME_ORDER)),
        finding.body_type in _PART_OF_A_WHOLE,
        finding.number,
    )


def _findings(index: Index, selection: Selection) -> Iterator[Strongest]:
    """Yield for each body, crime and strength the earliest event, so that a large log is not walked in Python."""
    meant = chosen(selection)
    query = (
        "SELECT a.body, b.type, f.crime, f.strength, min(f.event) FROM findings AS f JOIN actors AS a ON a.event = f.event "
        f"JOIN bodies AS b ON b.id = a.body WHERE a.part IN ('acting', 'joint') AND f.event IN ({meant.sql}) GROUP BY 1, 2, 3, 4"
    )
    for body, body_type, crime, strength, number in list(index.query(query, meant.parameters)):
        row = index.first(
            "SELECT e.id, e.date, f.wording FROM events AS e JOIN findings AS f ON f.event = e.number "
            "WHERE e.number = ? AND f.crime = ? AND f.strength = ? ORDER BY f.position",
            (number, crime, strength),
        )
        event, date, wording = row or ("", "", None)
        yield Strongest(body, body_type, crime, strength, wording, event, date, number)
