"""Dates of a log in the forms that citations use, with nothing added to what was written."""

import re
from collections.abc import Mapping
from typing import NamedTuple

_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_POINT = re.compile(r"(?P<year>[0-9X]{4})(?:-(?P<month>[0-9]{2}))?(?:-(?P<day>[0-9]{2}))?(?P<doubt>[?~%]?)")


class Point(NamedTuple):
    """A date that is no interval."""

    year: str
    """Four characters; X for a digit that is not known."""
    month: int | None
    day: int | None
    about: bool
    uncertain: bool

    @property
    def parts(self) -> list[int]:
        """Year, month and day as far as they are known; nothing where digits of the year are not."""
        return [] if "X" in self.year else [part for part in (int(self.year), self.month, self.day) if part is not None]


def points(written: str) -> tuple[Point | None, ...]:
    """Return the date, or the beginning and the end of an interval; None for an end that is open."""
    return tuple(None if text == ".." else _point(text) for text in written.split("/"))


def known_parts(written: str) -> list[int]:
    """Return year, month and day as far as they are known without a doubt; of an interval, what both ends share."""
    ends = points(written)
    if any(end is None or end.about or end.uncertain for end in ends):
        return []
    parts = [end.parts for end in ends if end]
    if len(parts) == 1:
        return parts[0]
    return parts[0][:1] if parts[0][:1] == parts[1][:1] else []


def in_words(written: str) -> str:
    """Return a date such as ``20 May 2021``, ``about May 2021``, ``the 2020s`` or ``February 2021 to May 2021``."""
    ends = points(written)
    if len(ends) == 1:
        return _words(ends[0])
    begin, end = ends
    if end is None:
        return f"since {_words(begin)}"
    return f"until {_words(end)}" if begin is None else f"{_words(begin)} to {_words(end)}"


def year_in_words(written: str | None) -> str:
    """Return the year, or the years of an interval, as an author-date citation has it; ``n.d.`` for none."""
    if written is None:
        return "n.d."
    years = [None if end is None else end._replace(month=None, day=None) for end in points(written)]
    if len(years) == 2 and years[0] == years[1]:  # noqa: PLR2004 (an interval has two ends)
        years = years[:1]
    return "\u2013".join("" if year is None else _words(year).removeprefix("the ") for year in years)


def csl_date(written: str) -> Mapping[str, object]:
    """Return a date as CSL-JSON has it: parts as far as they are known, words where they do not fit."""
    ends = points(written)
    parts = [end.parts if end else [] for end in ends]
    if not all(parts):
        return {"literal": in_words(written)}
    doubtful = any(end and (end.about or end.uncertain) for end in ends)
    return {"date-parts": parts, **({"circa": True} if doubtful else {})}


def _point(text: str) -> Point:
    match = _POINT.fullmatch(text)
    assert match is not None  # noqa: S101 (the log was checked)
    year, month, day, doubt = match.group("year", "month", "day", "doubt")
    return Point(year, int(month) if month else None, int(day) if day else None, doubt in ("~", "%"), doubt in ("?", "%"))


def _words(point: Point | None) -> str:
    if point is None:
        return ""
    year = point.year
    if year.endswith("XX"):
        year = f"the years {year[:2]}00 to {year[:2]}99"
    elif year.endswith("X"):
        year = f"the {year[:3]}0s"
    month = _MONTHS[point.month - 1] if point.month else ""
    said = " ".join(str(part) for part in (point.day, month, year) if part)
    return f"{'about ' if point.about else ''}{said}{' (uncertain)' if point.uncertain else ''}"
