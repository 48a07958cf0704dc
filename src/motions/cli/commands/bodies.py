"""`motions bodies`: the registry."""

from motions.answers.bodies import COLUMNS, bodies
from motions.cli.asking import Question, question
from motions.cli.options import EvidenceOption
from motions.output.formats import Answer, table_answer
from motions.output.layout.bodies import bodies_page


@question()
def command(asked: Question, evidence: EvidenceOption = False) -> Answer:
    """List the bodies of the log, with counts."""
    rows = bodies(asked.log, asked.selection, evidence=evidence)
    columns = (*COLUMNS, "evidence") if evidence else COLUMNS
    table = [(*row[: len(COLUMNS)], *(("; ".join(row.evidence),) if evidence else ())) for row in rows]
    return table_answer(columns, table, lambda: bodies_page(rows))
