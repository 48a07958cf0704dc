"""Events in order of date, as rows, as records and as what a timeline shows."""

from collections.abc import Iterator
from typing import NamedTuple

from motions.answers.names import body_names
from motions.index.opening import Index
from motions.index.schema import CSV_COLUMNS
from motions.index.selection import Selection

_RECORD_COLUMNS = ("data", "country", "country_name", "body_name", "date_first", "date_last")


class SourceLine(NamedTuple):
    """Where an event is from, as far as a timeline says it."""

    title: str
    publisher: str
    published: str | None
    url: str | None


class Happening(NamedTuple):
    """One event, as far as a timeline shows it."""

    id: str
    date: str
    date_first: str
    country_name: str
    body_name: str
    joint: tuple[str, ...]
    """Names of other bodies of a joint act, with their countries."""
    kind: str
    instrument: str
    title: str
    outcome: str
    binding: bool | None
    findings: tuple[dict[str, str], ...]
    vote: dict[str, object]
    """The vote as written in the log; empty where there is none."""
    signatories: dict[str, object]
    """Who signed, as written in the log; empty where that is not recorded."""
    measures: tuple[str, ...]
    targets: tuple[str, ...]
    """The names of the targets."""
    targets_count: int | None
    """How many targets there are, where the names are not all known."""
    source_publisher: str
    source_count: int
    sources: tuple[SourceLine, ...]
    draft: bool


def event_rows(index: Index, selection: Selection) -> Iterator[tuple[object, ...]]:
    """Yield the flat row of each event, in the columns of every CSV."""
    return index.events(selection, CSV_COLUMNS)


def event_records(index: Index, selection: Selection) -> Iterator[dict[str, object]]:
    """Yield each event as written in the log, with the names of its country and body and its first and last day."""
    import json  # noqa: PLC0415 (rows do without)

    for data, *more in index.events(selection, _RECORD_COLUMNS):
        yield {**json.loads(str(data)), **dict(zip(_RECORD_COLUMNS[1:], more, strict=True))}


def timeline(index: Index, selection: Selection, *, with_sources: bool = False) -> Iterator[Happening]:
    """Yield what a timeline shows of each event; all its sources only where they are asked for."""
    import json  # noqa: PLC0415 (rows do without)

    names = body_names(index)
    for data, country_name, body_name, date_first, draft in index.events(
        selection, ("data", "country_name", "body_name", "date_first", "draft")
    ):
        event = json.loads(str(data))
        sources = event["sources"]
        yield Happening(
            id=event["id"],
            date=event["date"],
            date_first=str(date_first),
            country_name=str(country_name),
            body_name=str(body_name),
            joint=tuple(names[body] for body in event.get("jointly_with", ())),
            kind=event["kind"],
            instrument=event["instrument"],
            title=event["title"],
            outcome=event["outcome"],
            binding=event.get("binding"),
            findings=tuple(event.get("findings", ())),
            vote=event.get("vote", {}),
            signatories=event.get("signatories", {}),
            measures=tuple(event.get("measures", ())),
            targets=tuple(target["name"] for target in event.get("targets", ())),
            targets_count=event.get("targets_count"),
            source_publisher=sources[0]["publisher"],
            source_count=len(sources),
            sources=tuple(_source(source) for source in sources) if with_sources else (),
            draft=bool(draft),
        )


def _source(source: dict[str, str]) -> SourceLine:
    return SourceLine(source["title"], source["publisher"], source.get("published"), source.get("url"))
