"""Which events still stand on a day: an earlier one ends by a relation or a date of the log, never by guess."""

from collections import defaultdict
from typing import NamedTuple

from motions.index.opening import Index
from motions.model.dates import PartialDate

DECIDED = (
    "adopted", "issued", "published", "enacted", "imposed", "renewed", "lifted", "allowed", "dismissed", "denied", "announced",
    "carried-out",
)  # fmt: skip
"""Outcomes by which an act became the act of its body. Not among them: what failed, is pending, was only held or filed."""

NO, POSSIBLY, YES = 0, 1, 2
"""How sure it is that something holds on a day."""


class Dated(NamedTuple):
    """When an act was done and until when it has effect."""

    first: str
    last: str
    qualified: bool
    until: str | None


class Force:
    """Which acts of a log are in force on one day."""

    def __init__(self, index: Index, day: str, *, drafts: bool = False) -> None:
        self._day = day
        self._ends: dict[tuple[int, str | None], int] = {}
        self._renewals: dict[int, list[tuple[int, int, str | None]]] = defaultdict(list)
        for link in _links(index, day, drafts=drafts):
            self._read(index, link)

    def of(self, number: int, body: str, act: Dated) -> int:
        """Return how sure it is that the act of this number and body was done by the day and still stands on it."""
        ended = max(self._ends.get((number, body), NO), self._ends.get((number, None), NO))
        return min(self._done(act), YES - ended, self._lasting(number, act.until))

    def _done(self, act: Dated) -> int:
        if act.first > self._day:
            return NO
        return YES if act.last <= self._day and not act.qualified else POSSIBLY

    def _lasting(self, number: int, until: str | None) -> int:
        """Return how sure it is that neither the act's own end nor that of its last renewal has passed."""
        best, seen, waiting = NO, {number}, [(number, YES, until)]
        while waiting and best < YES:
            act, sure, end = waiting.pop()
            best = max(best, min(sure, _before_end(end, self._day)))
            for renewal in self._renewals[act]:
                if renewal[0] not in seen:
                    seen.add(renewal[0])
                    waiting.append(renewal)
        return best

    def _read(self, index: Index, link: "_Link") -> None:
        sure = self._done(link.act)
        if link.type == "renews":
            self._renewals[link.other].append((link.number, sure, link.act.until))
        elif link.type in ("supersedes", "lifts"):
            for body in _bodies(index, link.number) & _bodies(index, link.other):
                self._ends[link.other, body] = max(sure, self._ends.get((link.other, body), NO))
        elif link.outcome == "allowed" and link.body_type == "court":
            self._ends[link.other, None] = max(sure, self._ends.get((link.other, None), NO))


class _Link(NamedTuple):
    type: str
    number: int
    act: Dated
    outcome: str
    body_type: str
    other: int


def _links(index: Index, day: str, *, drafts: bool) -> list[_Link]:
    marks = ", ".join("?" * len(DECIDED))
    query = (
        "SELECT r.type, s.number, s.date_first, s.date_last, s.qualified, s.until, s.outcome, s.body_type, t.number "
        "FROM relations AS r JOIN events AS s ON s.number = r.event JOIN events AS t ON t.id = r.other "
        "WHERE r.type IN ('supersedes', 'lifts', 'reviews', 'renews') AND s.draft <= ? AND s.date_first <= ? "
        f"AND s.outcome IN ({marks}) ORDER BY s.number"
    )
    rows = index.query(query, (drafts, day, *DECIDED))
    return [_Link(row[0], row[1], Dated(row[2], row[3], bool(row[4]), row[5]), row[6], row[7], row[8]) for row in rows]


def _bodies(index: Index, number: int) -> set[str]:
    query = "SELECT body FROM actors WHERE event = ? AND part IN ('acting', 'joint')"
    return {row[0] for row in index.query(query, (number,))}


def _before_end(until: str | None, day: str) -> int:
    if until is None:
        return YES
    end = PartialDate(until)
    if day > end.last:
        return NO
    return YES if day <= end.first and not end.qualified else POSSIBLY
