"""`motions coverage`: where somebody looked, and where nobody did."""

from typing import Annotated

import typer

from motions.answers.coverage import COLUMNS, coverage, coverage_records, coverage_rows
from motions.cli.asking import Question, question
from motions.cli.options import EvidenceOption
from motions.output.formats import Answer
from motions.output.layout.coverage import coverage_page

BodiesOption = Annotated[bool, typer.Option("--bodies", help="By body instead of by country.")]


@question()
def command(asked: Question, bodies: BodiesOption = False, evidence: EvidenceOption = False) -> Answer:
    """Print how far somebody has looked, and where nobody has.

    What has events and until when, where somebody looked and found nothing, and where nobody looked.
    """
    by_body = bodies or bool(asked.selection.bodies)
    covered = coverage(asked.log, asked.selection, bodies=by_body)
    return Answer(
        (*COLUMNS, *(("evidence",) if evidence else ())),
        lambda: coverage_rows(covered, evidence=evidence),
        lambda: coverage_records(covered, evidence=evidence),
        lambda: coverage_page(covered, bodies=by_body, evidence=evidence),
    )
