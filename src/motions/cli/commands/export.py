"""`motions export`: the rows of any filter, for scripts."""

from pathlib import Path

from motions.cli.asking import LISTING, Question, question
from motions.output.formats import Answer

_FIRST = "csv"


@question(formats=(_FIRST, *(name for name in LISTING if name not in (_FIRST, "text")), "sqlite", "text"))
def command(asked: Question) -> Answer:
    """Write events for scripts and spreadsheets.

    All events of the log, or those that match; CSV unless another format is asked for. sqlite is a database with a
    table for events and one for each of their parts; it needs --output.
    """
    from motions.cli.events import events_answer

    return events_answer(asked, with_sources=True)._replace(files={"sqlite": lambda path: _write_database(asked, path)})


def _write_database(asked: Question, path: Path) -> None:
    from motions.index.export import export_sqlite

    export_sqlite(asked.log, asked.selection, path)
