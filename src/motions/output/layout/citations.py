"""The page of citations: one paragraph each."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence

from motions.answers.citations import EventCited, LogCited
from motions.output.cite import author_date, footnote
from motions.output.page import Block, Paragraph, Span, sentence

STYLES = ("footnote", "author-date")


def events_page(events: Sequence[EventCited], style: str) -> Iterator[Block]:
    """Yield a footnote for each event, or a reference for each source."""
    texts: Iterable[str] = map(footnote.event_note, events)
    if style == "author-date":
        texts = author_date.references(source for event in events for source in event.sources)
    addresses = {address for event in events for source in event.sources for address in (source.url, source.archived) if address}
    for text in texts:
        yield Paragraph((tuple(_spans(text, addresses)),))


def _spans(text: str, addresses: Collection[str]) -> Iterator[Span]:
    """Yield the pieces of a citation, addresses apart, so that a page can be followed from it."""
    known = "|".join(map(re.escape, sorted(addresses, key=len, reverse=True)))
    for piece in re.split(f"({known})", text) if known else (text,):
        if piece:
            yield Span(piece, "link" if piece in addresses else "plain")


def log_page(log: LogCited, style: str) -> Iterator[Block]:
    """Yield the citation of the log itself."""
    yield sentence(author_date.log_reference(log) if style == "author-date" else footnote.log_note(log))
