"""Rules about where an event is from."""

from collections.abc import Iterator

from motions.log.problems import ERROR, NOTICE
from motions.log.recurring import address_number, publisher_number
from motions.log.rules.examples import SOUND, changed
from motions.log.rules.looking import day, records, text
from motions.log.rules.rule import Found, Looked, Tree, on_event, on_log, tell
from motions.log.surroundings import Surroundings
from motions.model.text import shown

_SOURCES = '    sources:\n      - {title: Debate, publisher: Hansard, url: "https://hansard.parliament.uk/debate"}\n'
_BOTH = f'{_SOURCES}      - {{title: Debate, publisher: Wikipedia, url: "https://hansard.parliament.uk/debate"}}\n'

tell(
    "missing-sources", ERROR,
    "An event has no source: nothing stands in a log without one.",
    changed(_SOURCES, "    sources: []\n"),
    SOUND,
)  # fmt: skip
tell(
    "source-without-address", ERROR,
    "A source has neither an address nor the date when it was published.",
    changed(', url: "https://hansard.parliament.uk/debate"', ""),
    changed(', url: "https://hansard.parliament.uk/debate"', ", published: 2021-04-22"),
)  # fmt: skip
tell(
    "source-publisher-conflict", ERROR,
    "Two sources share an address and name different publishers.",
    changed(_SOURCES, _BOTH),
    changed(_SOURCES, _BOTH.replace("Wikipedia", "Hansard").replace("title: Debate", "title: Vote", 1)),
)  # fmt: skip
tell(
    "source-before-event", NOTICE,
    "A source was published before the event that it tells of.",
    changed("publisher: Hansard,", "publisher: Hansard, published: 2021-04-20,"),
    changed("publisher: Hansard,", "publisher: Hansard, published: 2021-04,"),
)  # fmt: skip


@on_event("missing-sources", "sources")
def missing_sources(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find empty lists of sources; a missing one is found by the model."""
    if event["sources"] == []:
        yield Found(("sources",), "the event has no sources; nothing stands in a log without one")


@on_event("source-without-address", "sources")
def source_without_address(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find sources that nobody could look up."""
    for position, source in records(event, "sources"):
        if "url" not in source and "published" not in source:
            yield Found(("sources", position), "a source has a url or, without one, the date when it was published")


@on_event("source-before-event", "sources")
def source_before_event(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find sources that knew of the event before it was."""
    when = day(event, "date")
    for position, source in records(event, "sources"):
        published = day(source, "published") if "published" in source else None
        if when is not None and published is not None and published.last < when.first:
            yield Found(("sources", position, "published"), f"{published} lies before the event of {when}")


@on_log("source-publisher-conflict", "sources")
class SourcePublisherConflict:
    """Remembers who published at each address."""

    def __init__(self) -> None:
        self._publishers: dict[int, int] = {}

    def __call__(self, looked: Looked, around: Surroundings) -> Iterator[Found]:
        """Find addresses with two publishers."""
        for position, source in records(looked.event, "sources"):
            url, publisher = text(source, "url"), text(source, "publisher")
            address = address_number(url)
            if not (url and publisher and publisher.isprintable() and around.may_recur(address)):
                continue
            own = looked.place << 32 | publisher_number(publisher)
            first = self._publishers.setdefault(address, own)
            if (first ^ own) & 0xFFFFFFFF:
                where = around.line_of(first >> 32, looked.place)
                message = f"{shown(publisher)} is not who publishes at this address in the event on {where}"
                yield Found(("sources", position, "publisher"), message)
