"""`motions bodies`: the registry."""

from motions.answers.bodies import COLUMNS, bodies
from motions.cli.asking import Question, question
from motions.output.formats import Answer, table_answer
from motions.output.layout.bodies import bodies_page


@question()
def command(asked: Question) -> Answer:
    """List the bodies of the log, with counts."""
    rows = bodies(asked.log, asked.selection)
    return table_answer(COLUMNS, rows, lambda: bodies_page(rows))
