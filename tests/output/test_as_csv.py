"""Rows as CSV: what Python's own writer would write, only sooner."""

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motions.output.as_csv import write_rows
from motions.output.inert import FORMULA, cell

CELLS = st.none() | st.integers() | st.floats() | st.text(st.sampled_from([*"ab ,\";'", *FORMULA]), max_size=6)
ROWS = st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=5))


@pytest.mark.parametrize("raw", [True, False])
@given(rows=ROWS)
def test_rows_are_written_as_python_writes_them(raw: bool, rows: list[list[object]]) -> None:
    """Cell for cell and sign for sign, with the guard against formulas and without it; truth values in the words of a log."""
    ours, theirs = StringIO(), StringIO()
    write_rows(("a", "b, c"), rows, ours, raw=raw)
    writer = csv.writer(theirs, lineterminator="\r\n")
    writer.writerow(("a", "b, c"))
    said = [[str(value).lower() if isinstance(value, bool) else value for value in row] for row in rows]
    writer.writerows(said if raw else [[cell(value) for value in row] for row in said])
    assert theirs.getvalue() == ours.getvalue()


@pytest.mark.parametrize("row", [[True, "a", False], [True, 'a "b"', False], [False]])
def test_truth_values_are_those_of_a_log(row: list[object]) -> None:
    """Not those of Python, whatever else is in the row."""
    ours = StringIO(newline="")
    write_rows([""] * len(row), [row], ours)
    written = list(csv.reader(StringIO(ours.getvalue(), newline="")))[1]
    assert [str(value).lower() for value in row] == written
