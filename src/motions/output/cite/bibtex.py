"""BibTeX. ``year`` and ``month`` serve the classic styles, ``date`` is what biblatex reads (EDTF, as the log has it)."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from motions.answers.citations import LOG_AUTHOR, EventCited, LogCited, SourceCited
from motions.output.cite.written_dates import in_words, known_parts
from motions.output.inert import one_line

_SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", "&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_",
})  # fmt: skip


def write_events(events: Iterable[EventCited], stream: TextIO) -> None:
    """Write an entry for each source of each event."""
    stream.write("\n".join(_entry(source.key, _fields(event, source)) for event in events for source in event.sources))


def write_log(log: LogCited, stream: TextIO) -> None:
    """Write one entry for the log itself."""
    fields = [("author", f"{{{_tex(LOG_AUTHOR)}}}"), ("title", f"{{{_tex(log.title)}}}")]
    fields += [("note", f"Licence: {_tex(log.licence)}")] if log.licence else []
    stream.write(_entry("log", [*fields, ("urldate", log.accessed)]))


def _fields(event: EventCited, source: SourceCited) -> Iterator[tuple[str, str]]:
    yield "author", f"{{{_tex(source.publisher)}}}"
    yield "title", f"{{{_tex(source.title)}}}"
    if source.published:
        yield from _dates(source.published)
    if source.locator:
        yield "pages", _tex(source.locator)
    if source.url:
        yield "url", _address(source.url)
    if source.retrieved:
        yield "urldate", source.retrieved
    archived = f" Archived at \\url{{{_address(source.archived)}}}." if source.archived else ""
    acted = " and ".join(event.bodies)
    yield "note", _tex(f"{acted}, {in_words(event.date)}: {event.title} ({event.id}).") + archived


def _dates(written: str) -> Iterator[tuple[str, str]]:
    parts = known_parts(written)
    yield from zip(("year", "month"), (f"{parts[0]:04}", *map(str, parts[1:])) if parts else (), strict=False)
    yield "date", written


def _entry(key: str, fields: Iterable[tuple[str, str]]) -> str:
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields)
    return f"@misc{{{key},\n{lines}}}\n"


def _tex(text: str) -> str:
    return one_line(text).translate(_SPECIAL)


def _address(url: str) -> str:
    # An address of a log holds no braces and no backslash.
    return url.replace("%", r"\%").replace("#", r"\#")
