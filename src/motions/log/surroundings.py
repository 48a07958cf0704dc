"""What a rule may know beside the event that it looks at."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from motions.log.recurring import Recurring
from motions.model.dates import FIRST_DAY, LAST_DAY, BadDate, PartialDate, Window
from motions.model.fields import slug_fault
from motions.model.registry import Body
from motions.model.text import nearest, or_list

_LINES = 40
_DAYS = 22
_HINTS = 200
_MOST_KNOWN = 20_000
_NO_DATE = Window(LAST_DAY, FIRST_DAY)


@dataclass
class Surroundings:
    """What stands in a log around an event."""

    today: str
    """The day of the reading, as ISO text."""
    words: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The words that the header adds to vocabularies."""
    bodies: dict[str, Body] = field(default_factory=dict)
    """The declared bodies that have no fault."""
    body_ids: set[str] = field(default_factory=set)
    """All declared bodies, also those with faults."""
    unread: set[str] = field(default_factory=set)
    """The words of what could not be read."""
    bodies_unread: bool = False
    """Whether a whole registry of bodies could not be read."""
    files: list[str] = field(default_factory=list)
    """The names of the files."""
    events: dict[str, int] = field(default_factory=dict)
    """Every event by its id: its place and its first and last day, packed into one number."""
    nameless: set[str] = field(default_factory=set)
    """The months of the events whose id is missing or none: what leads to such an event is no second fault."""
    recurring: Recurring | None = None
    """What titles and addresses may recur; None where all of them may."""

    _hints_left: int = _HINTS

    def place_number(self, file: int, line: int) -> int:
        """Return a place as one small number: a million of them are kept."""
        return file << _LINES | line

    def file_of(self, place: int) -> int:
        """Return the number of the file of a packed place."""
        return place >> _LINES

    def line_of(self, place: int, seen_from: int) -> str:
        """Return a packed place in words, without the file where it is the one that is talked of."""
        file, line = place >> _LINES, place & ((1 << _LINES) - 1)
        return f"line {line + 1}" if file == seen_from >> _LINES else f"{self.files[file]}, line {line + 1}"

    def hint(self, word: str, known: Collection[str]) -> str:
        """Return the question whether a known word was meant; the first few times only, and not among very many."""
        if self._hints_left <= 0 or len(known) > _MOST_KNOWN:
            return ""
        self._hints_left -= 1
        close = nearest(word, known)
        return f"; did you mean {or_list(close)}?" if close else ""

    @staticmethod
    def is_id(word: str) -> bool:
        """Whether a word could be an id; where it is not, that is its fault, and no other."""
        return slug_fault(word) == ""

    def note_event(self, event: str, day: str, place: int) -> None:
        """Take note of an event: the first of an id counts."""
        if not self.is_id(event):
            self.nameless.add(day[:7])
        if event not in self.events:
            window = parsed_date(day) or _NO_DATE
            self.events[event] = (place << _DAYS | _ordinal(window.first)) << _DAYS | _ordinal(window.last)

    def is_known(self, event: str) -> bool:
        """Whether there is such an event, or may be one among those that could not be read or lost their id."""
        # An id begins with the date.
        return event in self.events or event in self.unread or not self.nameless.isdisjoint((event[:4], event[:7]))

    def place_of(self, event: str) -> int | None:
        """Return the packed place of an event, or None where there is no such event."""
        packed = self.events.get(event)
        return None if packed is None else packed >> 2 * _DAYS

    def days_of(self, event: str) -> Window | None:
        """Return the first and last day of another event, or None where there is none or its date is faulty."""
        packed = self.events.get(event)
        if packed is None:
            return None
        first, last = packed >> _DAYS & (1 << _DAYS) - 1, packed & (1 << _DAYS) - 1
        return Window(date.fromordinal(first).isoformat(), date.fromordinal(last).isoformat()) if first <= last else None

    def may_recur(self, number: int) -> bool:
        """Whether a value, as a number, may stand in the log once more."""
        return self.recurring is None or number in self.recurring


@lru_cache(maxsize=4096)
def _ordinal(day: str) -> int:
    return date.fromisoformat(day).toordinal()


@lru_cache(maxsize=4096)
def parsed_date(text: str) -> PartialDate | None:
    """Return the date, or None where the text is none: that fault is the model's to report."""
    try:
        return PartialDate(text)
    except BadDate:
        return None
