"""The Python door: a log as an object, for scripts and notebooks.

import motions

log = motions.open_log("data/events.yaml")
for event in log.select(country="UK", since="2021-03"):
    print(event.date, event.title)
"""

import os
from collections.abc import Iterator
from datetime import date
from functools import cached_property

from motions.cli.filters import selection_of
from motions.index.opening import FaultyLog, Index, open_index
from motions.log.files import shipped_log
from motions.log.problems import Problem, Unreadable
from motions.log.reading import Entry, read_log
from motions.model.events import Event
from motions.model.registry import Body, Coverage, Header

__all__ = ["FaultyLog", "Log", "Unreadable", "open_log"]

_LISTS = (
    "country",
    "involving",
    "body",
    "kind",
    "instrument",
    "crime",
    "act",
    "strength",
    "outcome",
    "person",
    "target",
    "tag",
    "year",
)
_SINGLE = ("since", "until", "words", "limit", "latest")
_SWITCHES = ("certain", "drafts", "reverse")


_Parts = tuple[Header, dict[str, Body], list[Coverage]]


class Log:
    """One log, read and checked. What is wrong with it stands in ``problems``; a faulty log can be read, not asked."""

    def __init__(self, location: str, entries: list[Entry], problems: list[Problem], parts: _Parts, today: date) -> None:
        self._location = location
        self._events = {entry.event.id: entry.event for entry in entries}
        self._today = today
        self.problems = problems
        self.header, self.bodies, self.coverage = parts

    def events(self) -> list[Event]:
        """Return every valid event, drafts too, in the order of the log."""
        return list(self._events.values())

    def select(self, **filters: object) -> Iterator[Event]:
        """Yield the events that match, in order of date; the filters are those of the command line, by name.

        Filters that the command line lets repeat take one value or a list of values. Raise `FaultyLog` where the log has
        errors, and a `ValueError` for a value or a filter that does not exist.
        """
        unknown = set(filters) - {*_LISTS, *_SINGLE, *_SWITCHES}
        if unknown:
            raise ValueError(f"there is no filter {', '.join(sorted(unknown))}")
        typed: dict[str, object] = {name: _listed(filters.get(name)) for name in _LISTS}
        typed |= {name: filters.get(name) for name in _SINGLE}
        typed |= {name: bool(filters.get(name, False)) for name in _SWITCHES}
        for (event,) in self._index.events(selection_of(typed, self._index, self._today), ("id",)):
            yield self._events[str(event)]

    @cached_property
    def _index(self) -> Index:
        return open_index(self._location, self._today, os.environ)


def open_log(path: str | os.PathLike[str] | None = None, today: date | None = None) -> Log:
    """Read and check a log: a file or a folder, or the one in the package; raise `Unreadable` where nothing can be read.

    ``today`` is the day against which dates in the future are faults; by default it is today's.
    """
    location = os.fspath(path) if path is not None else str(shipped_log())
    day = today or date.today()  # noqa: DTZ011 (the day of whoever asks)
    entries, reading = read_log(location, day)
    return Log(location, entries, reading.problems, (reading.header, reading.bodies, reading.coverage), day)


def _listed(value: object) -> list[object] | None:
    if value is None:
        return None
    return list(value) if isinstance(value, list | tuple | set) else [value]
