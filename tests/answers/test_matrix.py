"""Positions by country and crime."""

from tests.answers.saying import an_act, log_of

from motions.answers.matrix import Row, cell_text, matrix, matrix_rows
from motions.answers.positions import positions
from motions.index.selection import Selection
from motions.model.events import Event


def rows_of(*events: Event) -> tuple[tuple[str, ...], list[Row]]:
    """Return the matrix of these events in the middle of 2021."""
    return matrix(positions(log_of(*events), "2021-06-30", Selection()))


def test_a_cell_says_which_sort_of_body_holds_it() -> None:
    """A committee and a region's parliament never read as the state."""
    _crimes, rows = rows_of(
        an_act("a", "2021-01-01", body="gb-fac"),
        an_act("b", "2021-01-01", body="gb-fcdo"),
        an_act("c", "2021-01-01", "serious-risk"),
        an_act("d", "2021-01-01", body="be-flemish"),
    )
    texts = {row.name: cell_text(row.cells["genocide"], evidence=False) for row in rows}
    assert {"Belgium": "found (regional legislature)", "United Kingdom": "found (committee, ministry)"} == texts


def test_what_is_only_possible_stands_beside_what_is_certain() -> None:
    """The stronger word is said to be possible."""
    _crimes, rows = rows_of(an_act("a", "2021-01-01", "serious-risk", body="gb-fac"), an_act("b", "2021"))
    (row,) = rows
    assert "serious-risk (committee): a; possibly found (chamber): b" == cell_text(row.cells["genocide"], evidence=True)


def test_bodies_of_no_state_have_rows_of_their_own() -> None:
    """INT is no country."""
    _crimes, rows = rows_of(an_act("a", "2021-01-01", body="int-tribunal"), an_act("b", "2021-01-01", body="un-ohchr"))
    assert [("United Nations", None), ("People's Tribunal", "int-tribunal")] == [(row.name, row.body) for row in rows]


def test_rows_have_a_column_for_each_crime_that_occurs() -> None:
    """Crimes stand in the order of the codebook, those that a log adds after them."""
    findings = [{"crime": crime, "strength": "found"} for crime in ("torture", "genocide")]
    crimes, rows = rows_of(an_act("a", "2021-01-01", findings=findings), an_act("b", "2021-01-01", body="cz-senat"))
    assert ("genocide", "torture") == crimes
    assert [
        ("CZ", "Czechia", None, "Parliaments and governments", "found (chamber)", None),
        ("GB", "United Kingdom", None, "Parliaments and governments", "found (chamber)", "found (chamber)"),
    ] == list(matrix_rows(crimes, rows, evidence=False))
