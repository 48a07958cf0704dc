"""The page of changes: what was added, corrected, renamed and withdrawn, for a pull request and for a newsletter."""

from collections import Counter
from collections.abc import Iterable, Iterator

from motions.answers.changes import Step, Told, value_text
from motions.answers.differences import CHANGES, RENAMED, FieldChange
from motions.output.page import Block, Entry, Heading, Line, Span, line, sentence

_RECORDS = {"body": "Body", "coverage": "Coverage", "log": "Log"}


def difference_page(step: Step) -> Iterator[Block]:
    """Yield the changes between two states."""
    yield Heading(f"Changes from {step.old} to {step.new}", 1)
    yield sentence(_counted([step]))
    yield from _changes(step, 2)


def history_page(steps: list[Step], since: str) -> Iterator[Block]:
    """Yield the changes of each revision, oldest first."""
    yield Heading(f"Changes since {since}", 1)
    yield sentence(_counted(steps))
    for step in steps:
        if step.revision:
            yield Heading(f"{step.revision.when[:10]} {step.revision.short} {step.revision.subject}")
        yield from _changes(step, 3)


def field_words(field: FieldChange) -> str:
    """Return a correction such as ``vote.for: 265 → 266``."""
    if field.old is None:
        return f"{field.field}: now {value_text(field.new)}"
    if field.new is None:
        return f"{field.field}: no longer {value_text(field.old)}"
    return f"{field.field}: {value_text(field.old)} \u2192 {value_text(field.new)}"


def _counted(steps: Iterable[Step]) -> str:
    counts = Counter((told.change.change, told.change.record) for step in steps for told in step.changes)
    if not counts:
        return "Nothing differs."
    said = (f"{number} {_noun(record, number)} {change}" for (change, record), number in sorted(counts.items(), key=_order))
    return f"{', '.join(said)}."


def _order(item: tuple[tuple[str, str], int]) -> tuple[int, int]:
    (change, record), _number = item
    return ["event", "body", "coverage", "log"].index(record), CHANGES.index(change)


def _noun(record: str, number: int) -> str:
    plural = {"event": "events", "body": "bodies", "coverage": "entries of coverage", "log": "headers"}
    singular = {"event": "event", "body": "body", "coverage": "entry of coverage", "log": "header"}
    return (singular if number == 1 else plural)[record]


def _changes(step: Step, level: int) -> Iterator[Block]:
    for change in CHANGES:
        listed = [told for told in step.changes if told.change.change == change]
        if listed:
            yield Heading(change.capitalize(), level)
        for told in listed:
            yield Entry(told.date or _RECORDS.get(told.change.record, ""), _who(told), tuple(_what(told)))


def _who(told: Told) -> tuple[Line, ...]:
    return tuple(line(name) for name in (told.country_name, told.body_name) if name) or (line("Log"),)


def _what(told: Told) -> Iterator[Line]:
    change = told.change
    yield line(told.title, "strong")
    yield line(f"{change.old_id} is now {change.id}" if change.change == RENAMED else change.id, "quiet")
    for field in change.fields:
        if field.path != ("id",):
            name, _colon, rest = field_words(field).partition(": ")
            yield (Span(f"{name}: ", "quiet"), Span(rest))
