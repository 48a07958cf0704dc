"""Dates as people type them on the command line, read without inventing what was not said.

ISO dates and everything that a log may hold are read first; then relative phrases, from a small table; then free
forms (``April 2021``, ``22 Apr 2021``) by python-dateutil, twice, against two different defaults: what differs was not
said. ``05/06/2024`` is refused, since it has two meanings.
"""

import re
from datetime import date, datetime, timedelta

from motions.model.dates import BadDate, PartialDate, Window, days_in_month

_ALMOST_ISO = re.compile(r"\d{4}[-/]")
_NUMBERS = re.compile(r"(\d{1,2})[/.\-](\d{1,2})[/.\-](\d{4})")
_AGO = re.compile(r"(\d{1,4}|a|an|one|two|three|six) (day|week|month|year)s? ago")
_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "six": 6}
_PERIOD = re.compile(r"(this|last) (week|month|year)")
_DEFAULTS = (datetime(2001, 1, 1), datetime(2008, 12, 31))  # noqa: DTZ001 (only what they do not share is looked at)


def read_window(typed: str, today: date) -> Window:
    """Return the days that a typed date stands for; raise `BadDate` when it is none or has two meanings."""
    text = " ".join(typed.split())
    try:
        written = PartialDate(text)
    except BadDate:
        if _ALMOST_ISO.match(text):
            raise
    else:
        return Window(written.first, written.last)
    read = _relative(text.lower(), today) or _numbers(text) or _free(text)
    if read is None:
        raise BadDate(f"{typed!r} is not a date with a year; write 2021, 2021-05, 2021-05-20, 'April 2021' or '3 months ago'")
    return read


def _relative(text: str, today: date) -> Window | None:
    if text in ("today", "yesterday", "tomorrow"):
        day = today + timedelta(days=("yesterday", "today", "tomorrow").index(text) - 1)
        return Window(day.isoformat(), day.isoformat())
    if found := _AGO.fullmatch(text):
        return _ago(found[1], found[2], today)
    if found := _PERIOD.fullmatch(text):
        return _period(found[1] == "last", found[2], today)
    return None


def _ago(count: str, unit: str, today: date) -> Window:
    from dateutil.relativedelta import relativedelta

    try:
        day = today - relativedelta(**{f"{unit}s": _COUNTS.get(count) or int(count)})  # type: ignore[arg-type]  # units by name
    except (ValueError, OverflowError):
        raise BadDate(f"{count} {unit}s ago is before the calendar begins") from None
    return Window(day.isoformat(), day.isoformat())


def _period(last: bool, unit: str, today: date) -> Window:
    if unit == "week":
        monday = today - timedelta(days=today.weekday() + (7 if last else 0))
        return Window(monday.isoformat(), (monday + timedelta(days=6)).isoformat())
    if unit == "year":
        year = today.year - (1 if last else 0)
        return Window(f"{year:04}-01-01", f"{year:04}-12-31")
    month = today.replace(day=1) - timedelta(days=1) if last else today
    return _days(month.year, month.month, None)


def _numbers(text: str) -> Window | None:
    """Read day, month and year in digits, where only one order of the first two makes a date."""
    found = _NUMBERS.fullmatch(text)
    if found is None:
        return None
    one, two, year = int(found[1]), int(found[2]), int(found[3])
    readings = {f"{year:04}-{month:02}-{day:02}" for day, month in ((one, two), (two, one)) if _is_day(year, month, day)}
    if not readings:
        raise BadDate(f"{text} is not a date; write YYYY-MM-DD")
    if len(readings) > 1:
        raise BadDate(f"{text} has two meanings; write {' or '.join(sorted(readings))}")
    day_text = readings.pop()
    return Window(day_text, day_text)


def _is_day(year: int, month: int, day: int) -> bool:
    return year >= 1 and 1 <= month <= 12 and 1 <= day <= days_in_month(year, month)  # noqa: PLR2004 (months of a year)


def _free(text: str) -> Window | None:
    """Read a free form such as ``22 Apr 2021``; None when it is no date or names no year in four digits."""
    from dateutil.parser import parse

    if len(text) > 40 or not re.search(r"(?<!\d)\d{4}(?!\d)", text) or not re.search(r"[^\W\d]{3}", text):  # noqa: PLR2004 (longer than any date)
        return None
    try:
        one, two = (parse(text, default=default) for default in _DEFAULTS)
    except (ValueError, OverflowError) as error:
        if str(error).startswith("day "):
            raise BadDate(f"{text!r} is not a date: that month has no such day") from None
        return None
    if one.year != two.year:
        return None
    month = one.month if one.month == two.month else None
    day = one.day if month and one.day == two.day else None
    return _days(one.year, month, day)


def _days(year: int, month: int | None, day: int | None) -> Window:
    if month is None:
        return Window(f"{year:04}-01-01", f"{year:04}-12-31")
    if day is None:
        return Window(f"{year:04}-{month:02}-01", f"{year:04}-{month:02}-{days_in_month(year, month):02}")
    return Window(f"{year:04}-{month:02}-{day:02}", f"{year:04}-{month:02}-{day:02}")
