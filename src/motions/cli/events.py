"""Events as an answer, the same for `motions timeline` and for `motions export`."""

from typing import TYPE_CHECKING

from motions.answers.timeline import event_records, event_rows, timeline
from motions.cli.asking import Question
from motions.index.schema import CSV_COLUMNS
from motions.output.formats import Answer

if TYPE_CHECKING:
    from motions.output.page import Page


def events_answer(asked: Question, *, with_sources: bool) -> Answer:
    """Return the events that are asked for; ``with_sources`` is about what a page shows of each."""
    index, selection = asked.log, asked.selection

    def page() -> "Page":
        from motions.output.layout.timeline import timeline_page

        return timeline_page(timeline(index, selection, with_sources=with_sources))

    return Answer(CSV_COLUMNS, lambda: event_rows(index, selection), lambda: event_records(index, selection), page)
