"""`motions diff`: what differs between two states of a log."""

import os
from typing import Annotated, TextIO

import typer

from motions.answers.changes import COLUMNS, between, change_records, change_rows
from motions.answers.revisions import read_state
from motions.cli.asking import LISTING, Errand, errand
from motions.output.formats import Answer
from motions.output.layout.changes import difference_page

NO_ARGS_IS_HELP = True

OldArgument = Annotated[
    str, typer.Argument(metavar="OLD", help="A file, a folder, REV:path, or REV for the log as it was then.", show_default=False)
]
NewArgument = Annotated[str, typer.Argument(metavar="NEW", help="The same.", show_default=False)]
DraftsOption = Annotated[bool, typer.Option("--drafts", help="Drafts too.")]


@errand(formats=(*LISTING, "atom"))
def command(asked: Errand, old: OldArgument, new: NewArgument, drafts: DraftsOption = False) -> Answer:
    """Print what differs between two states of a log.

    What was added, corrected field by field, renamed and withdrawn.
    """
    # A revision alone means the log of the other side, or the one that the command line names.
    beside = next((side for side in (old, new) if os.path.exists(side)), asked.location)  # noqa: PTH110 (it may be no path at all)
    one, two = (read_state(side, beside, asked.today, drafts=drafts) for side in (old, new))
    step = between(one, two)

    def atom(stream: TextIO) -> None:
        from motions.output.as_atom import write_feed

        write_feed([step], step.title, asked.today.isoformat(), stream)

    return Answer(
        COLUMNS,
        lambda: change_rows([step]),
        lambda: change_records([step]),
        lambda: difference_page(step),
        {"atom": atom},
    )
