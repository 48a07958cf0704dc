"""CSL-JSON, which reference managers and citation processors read."""

from collections.abc import Iterable, Mapping
from typing import TextIO

from motions.answers.citations import LOG_AUTHOR, EventCited, LogCited, SourceCited
from motions.output.as_json import json_text
from motions.output.cite.written_dates import csl_date, in_words
from motions.output.inert import one_line


def write_events(events: Iterable[EventCited], stream: TextIO) -> None:
    """Write an item for each source of each event."""
    _write([_item(event, source) for event in events for source in event.sources], stream)


def write_log(log: LogCited, stream: TextIO) -> None:
    """Write one item for the log itself."""
    item: dict[str, object] = {"id": "log", "type": "dataset", "title": log.title, "author": [{"literal": LOG_AUTHOR}]}
    item |= {"abstract": log.about} if log.about else {}
    item |= {"note": f"Licence: {log.licence}"} if log.licence else {}
    _write([item | {"accessed": csl_date(log.accessed)}], stream)


def _item(event: EventCited, source: SourceCited) -> Mapping[str, object]:
    item: dict[str, object] = {
        "id": source.key,
        "type": "webpage" if source.url else "document",
        "title": one_line(source.title),
        "author": [{"literal": one_line(source.publisher)}],
        "publisher": one_line(source.publisher),
    }
    for name, date in (("issued", source.published), ("accessed", source.retrieved)):
        item |= {name: csl_date(date)} if date else {}
    said = {"URL": source.url, "archive_location": source.archived, "locator": source.locator, "language": source.language}
    item |= {name: one_line(value) for name, value in said.items() if value}
    acted = " and ".join(event.bodies)
    return item | {"note": one_line(f"{acted}, {in_words(event.date)}: {event.title} ({event.id})")}


def _write(items: list[Mapping[str, object]], stream: TextIO) -> None:
    stream.write(json_text(items, indent=2) + "\n")
