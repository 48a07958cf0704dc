"""Dates as far as they are known.

A date is written in the subset of EDTF (ISO 8601-2) that a log of record needs: a year, a month, a day,
a decade or century with unknown digits (``202X``), each with an optional qualifier (``?`` uncertain,
``~`` approximate, ``%`` both), and intervals of two such dates, open at either end (``2021-05/..``).

Nothing is ever added to what was written. A date stands for an interval of days, and every comparison
is made on the first and the last of them. Standard library only, so that a warm answer can use it.
"""

import re
from datetime import date, timedelta
from functools import lru_cache, total_ordering
from typing import NamedTuple

FIRST_DAY = "0001-01-01"
"""The first day of an interval with an open beginning."""

LAST_DAY = "9999-12-31"
"""The last day of an interval with an open end."""

_LONGEST = 30
_POINT = re.compile(r"(?P<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(?:-(?P<month>[0-9]{2})(?:-(?P<day>[0-9]{2}))?)?(?P<doubt>[?~%])?")
_LOOSE = re.compile(r"(?P<year>[0-9]{4})[-/.](?P<month>[0-9]{1,2})(?:[-/.](?P<day>[0-9]{1,2}))?")


class BadDate(ValueError):
    """The text is no date of this subset; the message says what is wrong and what would be right."""


class Window(NamedTuple):
    """An interval of days as ISO text, both ends included."""

    first: str
    last: str


@total_ordering
class PartialDate:
    """A date as it was written, with the first and the last day that it may mean.

    ``first`` and ``last`` are ISO days (``YYYY-MM-DD``). Two dates are equal when their texts are; they are
    ordered by first day, then last day, then text, which is a total order that agrees with equality.
    """

    __slots__ = ("first", "last", "qualified", "text")

    first: str
    last: str
    qualified: bool
    text: str

    def __init__(self, text: str) -> None:
        """Read ``text``; raise `BadDate` with a sentence when it is not a date of this subset."""
        first, last, qualified = _bounds(text)
        set_slot = object.__setattr__
        set_slot(self, "text", text)
        set_slot(self, "first", first)
        set_slot(self, "last", last)
        set_slot(self, "qualified", qualified)

    def __setattr__(self, name: str, _value: object) -> None:
        msg = f"a date does not change: {name}"
        raise AttributeError(msg)

    def __repr__(self) -> str:
        return f"PartialDate({self.text!r})"

    def __str__(self) -> str:
        return self.text

    def __hash__(self) -> int:
        return hash(self.text)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, PartialDate) and self.text == other.text

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, PartialDate):
            return NotImplemented
        return (self.first, self.last, self.text) < (other.first, other.last, other.text)

    @property
    def is_day(self) -> bool:
        """Whether the date is one day, known without doubt."""
        return self.first == self.last and not self.qualified

    def overlaps(self, window: Window) -> bool:
        """Whether at least one day of the date lies in the window."""
        return self.first <= window.last and self.last >= window.first

    def certainly_in(self, window: Window) -> bool:
        """Whether every day of the date lies in the window and the date is written without a qualifier."""
        return not self.qualified and window.first <= self.first and self.last <= window.last


@lru_cache(maxsize=4096)  # the days of a large log recur
def _bounds(text: str) -> tuple[str, str, bool]:
    if len(text) > _LONGEST:
        raise BadDate(f"{text[:_LONGEST]}... is too long for a date")
    if "/" not in text:
        return _point(text)
    begin, _slash, end = text.partition("/")
    if "/" in end or _LOOSE.fullmatch(text):
        raise BadDate(f"{text} is not a date; {_hint(text)}")
    if begin in ("", "..") and end in ("", ".."):
        raise BadDate(f"{text} has neither a beginning nor an end")
    if "" in (begin, end):
        raise BadDate(f"{text} lacks an end; write .. for one that is open")
    first, last, begin_doubt, end_doubt = FIRST_DAY, LAST_DAY, False, False
    begin_last, end_first = FIRST_DAY, LAST_DAY
    if begin != "..":
        first, begin_last, begin_doubt = _point(begin)
    if end != "..":
        end_first, last, end_doubt = _point(end)
    if end_first < first or last < begin_last:
        raise BadDate(f"{text} ends before it begins")
    return first, last, begin_doubt or end_doubt


def _point(text: str) -> tuple[str, str, bool]:
    match = _POINT.fullmatch(text)
    if match is None:
        raise BadDate(f"{text or 'an empty text'} is not a date; {_hint(text)}")
    year, month, day, doubt = match.group("year", "month", "day", "doubt")
    if "X" in year and month:
        raise BadDate(f"{text} has a month in a year that is not known; write {year}")
    if year == "0000":
        raise BadDate(f"{text} has the year 0, which the calendar does not have")
    first, last = max(year.replace("X", "0"), "0001"), year.replace("X", "9")
    if month is None:
        return f"{first}-01-01", f"{last}-12-31", doubt is not None
    if not "01" <= month <= "12":
        raise BadDate(f"{text} has the month {month}; months are 01 to 12")
    days = days_in_month(int(year), int(month))
    if day is None:
        return f"{year}-{month}-01", f"{year}-{month}-{days}", doubt is not None
    if not 1 <= int(day) <= days:
        raise BadDate(f"{text} has the day {day}; {year}-{month} has the days 01 to {days}")
    whole = f"{year}-{month}-{day}"
    return whole, whole, doubt is not None


def days_in_month(year: int, month: int) -> int:
    """How many days a month of the Gregorian calendar has."""
    if month == 12:  # noqa: PLR2004 (December needs no look at the next month)
        return 31
    return (date(year, month + 1, 1) - timedelta(days=1)).day


def _hint(text: str) -> str:
    """Say how the date that was probably meant is written."""
    loose = _LOOSE.fullmatch(text)
    if loose:
        year, month, day = loose.group("year", "month", "day")
        return f"write {year}-{month:0>2}" + (f"-{day:0>2}" if day else "")
    return "write YYYY, YYYY-MM or YYYY-MM-DD, with ? or ~ or % after it where in doubt, or BEGIN/END"
