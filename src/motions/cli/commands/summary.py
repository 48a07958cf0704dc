"""`motions summary`: how many."""

from collections.abc import Callable
from itertools import accumulate
from typing import Annotated

import typer

from motions.answers.summary import BY, Cell, counts, label, shares, summary, totals
from motions.cli import completion
from motions.cli.asking import Question, question
from motions.cli.mistakes import Mistake
from motions.cli.options import EvidenceOption
from motions.model.text import nearest, or_list
from motions.output.formats import Answer, table_answer
from motions.output.layout.summary import cross_page, field_page, summary_page

ByOption = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="FIELD[,FIELD]",
        help=f"Count by one or two of: {', '.join(BY)}.",
        show_default=False,
        autocompletion=completion.fields,
    ),
]
CumulativeOption = Annotated[bool, typer.Option("--cumulative", help="With --by year or month: the total so far, too.")]
_TWO = 2


@question()
def command(
    asked: Question, by: ByOption = None, cumulative: CumulativeOption = False, evidence: EvidenceOption = False
) -> Answer:
    """Count events, in all or by any one or two fields.

    Without --by: totals, then by kind, country, outcome and year, or month where one year is asked for.
    """
    fields = _fields(by)
    if cumulative and fields not in (("year",), ("month",)):
        raise Mistake("--cumulative goes with --by year or --by month")
    if not fields:
        return _whole(asked, evidence)
    cells = counts(asked.log, asked.selection, fields, evidence=evidence)
    whole = totals(asked.log, asked.selection)
    running = list(accumulate(cell.events for cell in cells)) if cumulative else []
    if len(fields) == 1:
        columns, rows = _table(fields[0], cells, running, evidence)
        return table_answer(columns, rows, lambda: field_page(fields[0], cells, whole, _label(asked), running))
    pairs = [(*cell.values, cell.events, *_ids(cell, evidence)) for cell in cells]
    columns = (*(field.replace("-", "_") for field in fields), "events", *(("evidence",) if evidence else ()))
    return table_answer(columns, pairs, lambda: cross_page(fields, cells, whole, _label(asked)))


def _whole(asked: Question, evidence: bool) -> Answer:
    """Answer without a field: the totals and four sections; for scripts one row a count, the totals under field ``all``."""
    found = summary(asked.log, asked.selection, evidence=evidence)
    columns = ("field", "value", "events", "share", *(("evidence",) if evidence else ()))
    rows: list[tuple[object, ...]] = [
        ("all", None, found.totals.events, 100.0 if found.totals.events else None, *([""] if evidence else []))
    ]
    rows.append(("partly-known-date", None, found.totals.partly_known, None, *([""] if evidence else [])))
    ends = {
        "countries": found.totals.countries,
        "bodies": found.totals.bodies,
        "first": found.totals.first,
        "last": found.totals.last,
    }
    rows += [(name, None if end is None else str(end), None, None, *([""] if evidence else [])) for name, end in ends.items()]
    for section in found.sections:
        rows += [
            (section.field, cell.values[0], cell.events, share, *_ids(cell, evidence))
            for cell, share in zip(section.cells, shares(section.cells), strict=True)
        ]
    return table_answer(columns, rows, lambda: summary_page(found, _label(asked)))


def _fields(by: str | None) -> tuple[str, ...]:
    if by is None:
        return ()
    fields = tuple("-".join(field.replace("_", "-").lower().split()) for field in by.split(","))
    for field in fields:
        if field not in BY:
            close = nearest(field, BY)
            hint = f"did you mean {or_list(close)}? " if close else ""
            raise Mistake(f"nothing is counted by {field!r}; {hint}--by takes one or two of {', '.join(BY)}")
    if len(fields) > _TWO or len(set(fields)) < len(fields):
        raise Mistake(f"--by takes one field, or two different ones joined with a comma, and not {by!r}")
    return fields


def _table(field: str, cells: list[Cell], running: list[int], evidence: bool) -> tuple[tuple[str, ...], list[tuple[object, ...]]]:
    columns = (
        field.replace("-", "_"),
        "events",
        "share",
        *(("so_far",) if running else ()),
        *(("evidence",) if evidence else ()),
    )
    rows: list[tuple[object, ...]] = [
        (cell.values[0], cell.events, share, *running[at : at + 1], *_ids(cell, evidence))
        for at, (cell, share) in enumerate(zip(cells, shares(cells), strict=True))
    ]
    return columns, rows


def _ids(cell: Cell, evidence: bool) -> tuple[str, ...]:
    return ("; ".join(cell.evidence),) if evidence else ()


def _label(asked: Question) -> Callable[[str, str | None], str]:
    return lambda field, value: label(asked.log, field, value)
