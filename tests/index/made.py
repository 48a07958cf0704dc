"""Logs for the tests of the index: as events, without a file, and as files."""

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, cast

from motions.index.build import build
from motions.index.questions import Index
from motions.log.problems import Place
from motions.log.reading import Entry, Reading
from motions.model.events import Event
from motions.model.registry import Body, Coverage, Header

BODIES: Mapping[str, Body] = {
    "gb-commons": Body(name="House of Commons", country="GB", type="chamber", also=("Commons",)),
    "gb-lords": Body(name="House of Lords", country="GB", type="chamber"),
    "ca-commons": Body(name="House of Commons", country="CA", type="chamber"),
    "tr-tbmm": Body(name="Türkiye Büyük Millet Meclisi", country="TR", type="legislature", also=("TBMM",)),
    "un-hrc": Body(name="Human Rights Council", country="UN", type="un-body"),
    "int-states": Body(name="Signatory states", country="INT", type="group-of-states", members=("GB", "CA")),
}


class HeldLog:
    """A log that is in memory already, with what `Reading` offers to whoever compiles it."""

    def __init__(self, events: Iterable[Event], bodies: Mapping[str, Body] = BODIES) -> None:
        """Hold these events, which stand one a line."""
        self.header = Header(title="Held")
        self.bodies = bodies
        self.body_places: dict[str, Place] = {}
        self.coverage: list[Coverage] = []
        self.problems: list[object] = []
        self.dropped = 0
        self._events = list(events)

    def __iter__(self) -> Iterator[Entry]:
        for line, event in enumerate(self._events, 1):
            yield Entry(event, Place("held.yaml", line, 1))


def index_of(events: Iterable[Event], bodies: Mapping[str, Body] = BODIES) -> Index:
    """Return an index of these events."""
    connection = sqlite3.connect(":memory:")
    build(cast("Reading", HeldLog(events, bodies)), connection, "held")
    return Index(connection)


def ids(index: Index, *rows: tuple[Any, ...]) -> list[str]:
    """Return the ids of every event of an index, or the first value of rows that are given."""
    return [row[0] for row in rows or index.query("SELECT id FROM events ORDER BY number")]
