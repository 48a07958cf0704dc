"""`motions positions`: who held what on a day."""

from datetime import date
from typing import Annotated

import typer

from motions.answers.matrix import matrix, matrix_rows
from motions.answers.positions import COLUMNS, position_records, position_rows, positions
from motions.cli import completion
from motions.cli.asking import Question, question
from motions.cli.filters import word_of
from motions.cli.mistakes import Mistake
from motions.cli.options import EvidenceOption
from motions.cli.typed_dates import read_window
from motions.model.vocabulary import BODY_TYPES
from motions.output.formats import Answer, table_answer
from motions.output.layout.positions import matrix_page, positions_page

AsOfOption = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DATE",
        help="The day asked about; of a month or year, its last day until today.  [default: today]",
        show_default=False,
    ),
]
BodyTypeOption = Annotated[
    list[str] | None,
    typer.Option("--body-type", metavar="WORD", help="Sort of body: chamber, ministry ...", autocompletion=completion.body_types),
]
MatrixOption = Annotated[bool, typer.Option("--matrix", help="Countries by crimes.")]


def _day(as_of: str | None, today: date) -> str:
    """Return the last day of what was typed, and today within a month or year that is not over: nobody knows what is to come."""
    if as_of is None:
        return today.isoformat()
    first, last = read_window(as_of, today)
    if first > today.isoformat():
        raise Mistake(f"--as-of {as_of} has not come yet; today is {today}")
    return min(last, today.isoformat())


@question()
def command(
    asked: Question,
    as_of: AsOfOption = None,
    body_type: BodyTypeOption = None,
    matrix_asked: MatrixOption = False,
    evidence: EvidenceOption = False,
) -> Answer:
    """Print who held what on a day, with the counting rule.

    For each body and crime the strongest finding then in force.
    """
    day = _day(as_of, asked.today)
    types = tuple(word_of(word, "body type", BODY_TYPES) for word in body_type or ())
    held = positions(asked.log, day, asked.selection, types)
    if matrix_asked:
        crimes, rows = matrix(held)
        columns = ("country", "country_name", "body", "section", *crimes)
        flat = list(matrix_rows(crimes, rows, evidence=evidence))
        return table_answer(columns, flat, lambda: matrix_page(crimes, rows, day, evidence=evidence))
    return Answer(
        (*COLUMNS, *(("evidence",) if evidence else ())),
        lambda: position_rows(held, evidence=evidence),
        lambda: position_records(held, evidence=evidence),
        lambda: positions_page(held, day, tally=bool(asked.selection.crimes), evidence=evidence),
    )
