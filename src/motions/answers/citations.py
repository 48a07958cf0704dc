"""What is cited: the sources of events, and the log itself."""

import json
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from motions.index.opening import Index

LOG_AUTHOR = "The contributors to the log"
"""A log names no authors; nobody is invented."""


class SourceCited(NamedTuple):
    """One source of an event, as far as the log knows it."""

    key: str
    """The id of the event, with a number where it has several sources."""
    title: str
    publisher: str
    published: str | None
    url: str | None
    archived: str | None
    retrieved: str | None
    locator: str | None
    language: str | None


class EventCited(NamedTuple):
    """An event and where it is from."""

    id: str
    date: str
    bodies: tuple[str, ...]
    """Names, with countries, of all who acted."""
    instrument: str
    outcome: str
    binding: bool | None
    reference: str | None
    title: str
    sources: tuple[SourceCited, ...]


class LogCited(NamedTuple):
    """A log as a thing that can be cited."""

    title: str
    about: str | None
    licence: str | None
    events: int
    first: str | None
    last: str | None
    accessed: str
    """The day of the citation; what the log says may be another thing on another day."""


def events_cited(index: Index, ids: Iterable[str]) -> list[EventCited]:
    """Return the events with their sources in the order asked for; raise `UnknownEvent` for an id that is not there."""
    names = {row.id: f"{row.name} ({row.country_name})" for row in index.bodies()}
    return [_event(json.loads(index.one(event)["data"]), names) for event in dict.fromkeys(ids)]


def log_cited(index: Index, today: str) -> LogCited:
    """Return the log itself."""
    count, first, last = next(index.query("SELECT count(*), min(number), max(number) FROM events WHERE draft = 0"))
    about = index.log
    return LogCited(
        title=about.get("title", "Untitled log of record"),
        about=about.get("about"),
        licence=about.get("licence"),
        events=count,
        first=_date(index, first),
        last=_date(index, last),
        accessed=today,
    )


def _date(index: Index, number: int | None) -> str | None:
    return next((str(row[0]) for row in index.query("SELECT date FROM events WHERE number = ?", (number,))), None)


_OPTIONAL = SourceCited._fields[3:]


def _event(event: dict[str, object], names: dict[str, str]) -> EventCited:
    bodies = (event["body"], *_list(event, "jointly_with"))
    binding, reference = event.get("binding"), event.get("reference")
    return EventCited(
        id=str(event["id"]),
        date=str(event["date"]),
        bodies=tuple(names[str(body)] for body in bodies),
        instrument=str(event["instrument"]),
        outcome=str(event["outcome"]),
        binding=binding if isinstance(binding, bool) else None,
        reference=None if reference is None else str(reference),
        title=str(event["title"]),
        sources=tuple(_sources(event)),
    )


def _sources(event: dict[str, object]) -> Iterator[SourceCited]:
    sources = _list(event, "sources")
    for number, source in enumerate(sources, 1):
        assert isinstance(source, dict)  # noqa: S101 (the log was checked)
        key = str(event["id"]) if len(sources) == 1 else f"{event['id']}-{number}"
        yield SourceCited(key, source["title"], source["publisher"], *(source.get(field) for field in _OPTIONAL))


def _list(event: dict[str, object], field: str) -> list[object]:
    value = event.get(field, [])
    return value if isinstance(value, list) else []
