"""`motions changes`: what changed in a log since a day, from its history in git."""

from typing import Annotated, TextIO

import typer

from motions.answers.changes import COLUMNS, change_records, change_rows, since
from motions.answers.revisions import history
from motions.cli.asking import LISTING, Errand, errand, say
from motions.cli.typed_dates import read_window
from motions.output.formats import Answer
from motions.output.layout.changes import history_page
from motions.output.layout.wording import count_of

NO_ARGS_IS_HELP = True

SinceOption = Annotated[str, typer.Option("--since", metavar="DATE", help="From the first day of DATE on, that day included.")]
DraftsOption = Annotated[bool, typer.Option("--drafts", help="Drafts too.")]


@errand(formats=(*LISTING, "atom"))
def command(asked: Errand, since_typed: SinceOption, drafts: DraftsOption = False) -> Answer:
    """Print what changed in a log since a day.

    Revision by revision, from its history in git.
    """
    day = read_window(since_typed, asked.today).first
    steps, faulty = since(history(asked.location, day, asked.today, drafts=drafts), day)
    for revision, faults in faulty:
        count = count_of(sum(problem.level == "error" for problem in faults.problems) + faults.dropped, "fault")
        say(f"{revision.short} has {count} and is not read; what it changed is told with the next revision.")

    def atom(stream: TextIO) -> None:
        from motions.output.as_atom import write_feed

        write_feed(steps, steps[-1].title if steps else "Log of record", asked.today.isoformat(), stream)

    return Answer(
        COLUMNS,
        lambda: change_rows(steps),
        lambda: change_records(steps),
        lambda: history_page(steps, day),
        {"atom": atom},
    )
