"""The page of citations: one paragraph each."""

from collections.abc import Iterable, Iterator, Sequence

from motions.answers.citations import EventCited, LogCited
from motions.output.cite import author_date, footnote
from motions.output.page import Block, sentence

STYLES = ("footnote", "author-date")


def events_page(events: Sequence[EventCited], style: str) -> Iterator[Block]:
    """Yield a footnote for each event, or a reference for each source."""
    texts: Iterable[str] = map(footnote.event_note, events)
    if style == "author-date":
        texts = author_date.references(source for event in events for source in event.sources)
    for text in texts:
        yield sentence(text)


def log_page(log: LogCited, style: str) -> Iterator[Block]:
    """Yield the citation of the log itself."""
    yield sentence(author_date.log_reference(log) if style == "author-date" else footnote.log_note(log))
