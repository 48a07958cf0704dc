"""`motions timeline`: events in order of date."""

from typing import Annotated

import typer

from motions.cli.asking import Question, question
from motions.output.formats import Answer

SourcesOption = Annotated[bool, typer.Option("--sources", help="Say where each event is from.")]


@question()
def command(asked: Question, sources: SourcesOption = False) -> Answer:
    """Print events in order of date.

    Years are headings; each event shows its finding, its vote and where it is from.
    """
    from motions.cli.events import events_answer

    return events_answer(asked, with_sources=sources)
