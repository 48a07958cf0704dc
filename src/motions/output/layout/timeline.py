"""The page of a timeline: years as headings, events in order."""

from collections.abc import Iterable, Iterator

from motions.answers.timeline import Happening, SourceLine
from motions.output.layout.wording import act_words, findings_words, signatories_words, targets_words, vote_words
from motions.output.page import Block, Entry, Heading, Line, Span, line


def timeline_page(events: Iterable[Happening]) -> Iterator[Block]:
    """Yield a heading for each year and an entry for each event."""
    year = ""
    for event in events:
        if event.date_first[:4] != year:
            year = event.date_first[:4]
            yield Heading("Beginning not known" if year == "0001" else year)
        yield Entry(event.date, _who(event), tuple(_what(event)))


def _who(event: Happening) -> tuple[Line, ...]:
    lines = [line(event.country_name), line(event.body_name)]
    lines += [line(f"with {name}") for name in event.joint]
    return tuple(lines)


def _what(event: Happening) -> Iterator[Line]:
    title = (Span("DRAFT ", "strong"), Span(event.title, "strong")) if event.draft else line(event.title, "strong")
    yield title
    yield line(act_words(event.instrument, event.outcome, event.binding))
    if event.vote:
        yield (Span("Vote: ", "quiet"), Span(vote_words(event.vote)))
    if event.findings:
        yield (Span("Says: ", "quiet"), Span(findings_words(event.findings)))
    if event.signatories:
        yield (Span("Signed by: ", "quiet"), Span(signatories_words(event.signatories)))
    if event.measures or event.targets or event.targets_count:
        yield (Span("On: ", "quiet"), Span(targets_words(event.targets, event.targets_count, event.measures)))
    if event.sources:
        for source in event.sources:
            yield from source_lines(source)
        yield line(event.id, "quiet")
    else:
        more = f" and {event.source_count - 1} more" if event.source_count > 1 else ""
        yield line(f"{event.id}  (source: {event.source_publisher}{more})", "quiet")


def source_lines(source: SourceLine) -> Iterator[Line]:
    """Yield where an event is from: title, publisher and date, then the address."""
    dated = f", {source.published}" if source.published else ""
    yield (Span("Source: ", "quiet"), Span(f"{source.title}. {source.publisher}{dated}."))
    if source.url:
        yield line(source.url, "link")
