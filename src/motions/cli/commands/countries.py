"""`motions countries`: the table by country."""

from motions.answers.countries import COLUMNS, countries, flat
from motions.cli.asking import Question, question
from motions.cli.options import EvidenceOption
from motions.output.formats import Answer
from motions.output.layout.countries import countries_page


@question()
def command(asked: Question, evidence: EvidenceOption = False) -> Answer:
    """Print one row a country: acts, findings, sanctions.

    First and last act, the strongest finding with the body that made it and its vote, sanctions imposed and suffered.
    """
    rows = countries(asked.log, asked.selection, evidence=evidence)
    columns = (*COLUMNS, "evidence") if evidence else COLUMNS
    table = [(*flat(row), "; ".join(row.evidence)) if evidence else flat(row) for row in rows]
    return Answer(
        columns, lambda: table, lambda: (dict(zip(columns, row, strict=True)) for row in table), lambda: countries_page(rows)
    )
