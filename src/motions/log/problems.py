"""What is wrong with a log: a problem is a value with its place, and is kept until somebody reports it."""

from collections import Counter
from typing import NamedTuple

MOST_PROBLEMS = 10_000
"""How many errors, and how many notices, are kept; of the others only the number is known."""

ERROR = "error"
"""The log is wrong: nothing is answered from it."""

NOTICE = "notice"
"""The log may well be right: somebody should look again."""


class Unreadable(Exception):
    """Nothing can be read at all; the message is one line that says why."""


class Place(NamedTuple):
    """Where something stands: the file as a person would type it, line and column counted from 1."""

    file: str
    line: int
    column: int


class Problem(NamedTuple):
    """One fault of a log."""

    place: Place
    rule: str
    """The name of the rule, which is for ever; the wording is not."""
    level: str
    """``error`` or ``notice``."""
    event: str
    """The id of the event, or an empty text where the fault lies outside all events."""
    message: str
    """What is wrong, and what is allowed."""


class Problems:
    """The problems of one reading, in the order of files, lines and columns, up to a cap."""

    def __init__(self, file_names: list[str]) -> None:
        self._order = {name: number for number, name in enumerate(file_names)}
        self._kept: list[Problem] = []
        self._counts: Counter[str] = Counter()
        self.dropped = 0
        self.dropped_notices = 0

    def add(self, problem: Problem) -> None:
        """Keep the problem, or count it where too many are kept already; the same fault is kept once."""
        if self._room(problem.level):
            self._kept.append(problem._replace(message=inert(problem.message), event=inert(problem.event)))
        elif problem.level == ERROR:
            self.dropped += 1
        else:
            self.dropped_notices += 1

    def _room(self, level: str) -> bool:
        """Say whether one more of this level is kept: notices must not push out an error."""
        self._counts[level] += 1
        return self._counts[level] <= MOST_PROBLEMS

    def __len__(self) -> int:
        return len(self._kept)

    def truncate(self, length: int) -> None:
        """Forget what was added after the first ``length`` problems."""
        del self._kept[length:]
        self._counts = Counter(problem.level for problem in self._kept)
        self.dropped = self.dropped_notices = 0

    def in_order(self) -> list[Problem]:
        """Return the problems by place, the same fault once."""
        order = self._order
        return sorted(
            dict.fromkeys(self._kept), key=lambda p: (order.get(p.place.file, -1), p.place.line, p.place.column, p.rule)
        )


def inert(text: str) -> str:
    """Return the text with whatever could act on a terminal, or could not be encoded, written as an escape."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(c if c.isprintable() else f"\\u{ord(c):04x}" for c in text)
