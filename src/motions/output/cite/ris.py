"""RIS, which reference managers of all makes read."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from motions.answers.citations import LOG_AUTHOR, EventCited, LogCited, SourceCited
from motions.output.cite.written_dates import in_words, known_parts
from motions.output.inert import one_line

_LINE_END = "\r\n"


def write_events(events: Iterable[EventCited], stream: TextIO) -> None:
    """Write a record for each source of each event."""
    for event in events:
        for source in event.sources:
            _write(_record(event, source), stream)


def write_log(log: LogCited, stream: TextIO) -> None:
    """Write one record for the log itself."""
    fields = [("TY", "DATA"), ("ID", "log"), ("AU", LOG_AUTHOR), ("TI", log.title)]
    fields += [("AB", log.about)] if log.about else []
    fields += [("N1", f"Licence: {log.licence}")] if log.licence else []
    _write([*fields, ("Y2", _date(log.accessed))], stream)


def _record(event: EventCited, source: SourceCited) -> Iterator[tuple[str, str]]:
    yield "TY", "ELEC" if source.url else "GEN"
    yield "ID", source.key
    yield "AU", source.publisher
    yield "TI", source.title
    yield "PB", source.publisher
    if source.published:
        known = known_parts(source.published)
        if known:
            yield "PY", f"{known[0]:04}"
        yield "DA", _date(source.published)
    if source.locator:
        yield "SP", source.locator
    if source.url:
        yield "UR", source.url
    if source.retrieved:
        yield "Y2", _date(source.retrieved)
    if source.archived:
        yield "N1", f"Archived at {source.archived}"
    if source.language:
        yield "LA", source.language
    yield "N1", f"{' and '.join(event.bodies)}, {in_words(event.date)}: {event.title} ({event.id})"


def _date(written: str) -> str:
    """Return ``YYYY/MM/DD/`` as far as it is known; what that form has no place for, in words after the last stroke."""
    if "/" in written or not known_parts(written):
        return f"///{in_words(written)}"
    year, *rest = known_parts(written)
    month, day = (*(f"{part:02}" for part in rest), "", "")[:2]
    return f"{year:04}/{month}/{day}/"


def _write(fields: Iterable[tuple[str, str]], stream: TextIO) -> None:
    for tag, value in fields:
        stream.write(f"{tag}  - {one_line(value)}{_LINE_END}")
    stream.write(f"ER  - {_LINE_END}{_LINE_END}")
