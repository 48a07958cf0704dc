"""A footnote in the manner of lawyers (after OSCOLA): the act, then where it is found, with pinpoint and day of access."""

from motions.answers.citations import EventCited, LogCited, SourceCited
from motions.output.cite.written_dates import in_words
from motions.output.layout.wording import act_words, count_of


def event_note(event: EventCited) -> str:
    """Return the footnote for an event and all its sources."""
    act = act_words(event.instrument, event.outcome, event.binding)
    instrument, _comma, became = act.partition(", ")
    number = f" {event.reference}" if event.reference else ""
    head = f"{' and '.join(event.bodies)}, {instrument}{number}, {in_words(event.date)} ({became})"
    return f"{head}: {'; '.join(map(source_note, event.sources))}."


def source_note(source: SourceCited) -> str:
    """Return where one source is found."""
    dated = f", {in_words(source.published)}" if source.published else ""
    said = [f"\u2018{source.title}\u2019 ({source.publisher}{dated})"]
    said += [source.locator] if source.locator else []
    said += [f"<{source.url}>"] if source.url else []
    said += [f"accessed {in_words(source.retrieved)}"] if source.retrieved else []
    note = " ".join(said)
    return f"{note}, archived at <{source.archived}>" if source.archived else note


def log_note(log: LogCited) -> str:
    """Return the footnote for the log itself."""
    dates = f", {in_words(log.first)} to {in_words(log.last)}" if log.first and log.last else ""
    extent = count_of(log.events, "event") + dates
    licence = f", {log.licence}" if log.licence else ""
    return f"\u2018{log.title}\u2019 (log of record, {extent}{licence}) accessed {in_words(log.accessed)}."
