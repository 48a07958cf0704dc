"""Where somebody looked, and where nobody did."""

import sqlite3
from typing import cast

import pytest
from tests.answers.saying import BODIES, an_act
from tests.index.made import HeldLog

from motions.answers.coverage import COLUMNS, Covered, coverage, coverage_records, coverage_rows
from motions.index.build import build
from motions.index.questions import Index
from motions.index.selection import EVERYTHING, Selection
from motions.log.reading import Reading
from motions.model.country_names import COUNTRIES
from motions.model.dates import PartialDate
from motions.model.registry import Coverage


@pytest.fixture(scope="module")
def index() -> Index:
    """Give a log with coverage of a country with events, of one without, and of a body."""
    events = [
        an_act("a", "2021-01-01"),
        an_act("b", "2021-06", jointly_with=["cz-senat"]),
        an_act("c", "2022-01-01", kind="statement", body="int-states", signatories={"countries": ["FR"]}),
    ]
    held = HeldLog(events, BODIES)
    checked = PartialDate("2026-01-01")
    held.coverage = [
        Coverage(country="GB", through=PartialDate("2022"), checked=checked, where="Hansard", result="complete"),
        Coverage(country="GB", through=PartialDate("2024-05"), checked=checked, where="Hansard", result="partial"),
        Coverage(country="NZ", through=PartialDate("2023"), checked=checked, result="nothing-found", note="By one person."),
        Coverage(body="eu-ep", through=PartialDate("2025"), checked=checked, result="nothing-found"),
    ]
    connection = sqlite3.connect(":memory:")
    build(cast("Reading", held), connection, "held")
    return Index(connection)


def by_name(covered: list[Covered]) -> dict[str, Covered]:
    """Return the lines by body or country."""
    return {one.body or one.country: one for one in covered}


def test_every_country_is_in_one_of_three_states(index: Index) -> None:
    """There are events, or somebody looked and found nothing, or nobody has recorded looking."""
    lines = by_name(coverage(index, EVERYTHING, bodies=False))
    assert set(COUNTRIES) - {"INT"} == set(lines)
    assert {"GB": "events", "CZ": "events", "FR": "events", "NZ": "nothing-found", "DE": "not-looked"} == {
        code: lines[code].state for code in ("GB", "CZ", "FR", "NZ", "DE")
    }


def test_events_have_a_first_and_a_last_date_as_written(index: Index) -> None:
    """A month stays a month; a signature counts for the state that signed."""
    lines = by_name(coverage(index, EVERYTHING, bodies=False))
    assert (2, "2021-01-01", "2021-06", ("a", "b")) == (
        lines["GB"].events,
        lines["GB"].first,
        lines["GB"].last,
        lines["GB"].evidence,
    )
    assert (("c",), 1, 0, 2) == (lines["FR"].evidence, lines["FR"].events, lines["FR"].acted, lines["GB"].acted)


def test_the_latest_look_comes_first(index: Index) -> None:
    """It is the one that a row quotes."""
    (row,) = coverage_rows(coverage(index, Selection(countries=("GB",)), bodies=False), evidence=False)
    assert ("GB", "2024-05", "partial") == (row[0], row[COLUMNS.index("looked_through")], row[COLUMNS.index("result")])


def test_a_body_without_an_entry_is_covered_by_its_country(index: Index) -> None:
    """Whoever looked through a country looked at its bodies; which of the two it was is said."""
    lines = by_name(coverage(index, EVERYTHING, bodies=True))
    assert {"gb-commons": ("events", "country"), "gb-fac": ("nothing-found", "country"), "eu-ep": ("nothing-found", "body"),
            "us-ngo": ("not-looked", None)} == {
        name: (lines[name].state, lines[name].looked_at) for name in ("gb-commons", "gb-fac", "eu-ep", "us-ngo")
    }  # fmt: skip


def test_filters_narrow_what_is_counted_and_what_is_listed(index: Index) -> None:
    """Countries and bodies say what is listed, everything else what is counted."""
    assert ["GB", "NZ"] == [one.country for one in coverage(index, Selection(countries=("NZ", "GB")), bodies=False)][::-1]
    assert ["cz-senat"] == [one.body for one in coverage(index, Selection(bodies=("cz-senat",)), bodies=True)]
    assert "nothing-found" == by_name(coverage(index, Selection(kinds=("verdict",)), bodies=False))["GB"].state


def test_records_have_the_names_of_the_columns(index: Index) -> None:
    """With evidence, the ids come at the end."""
    covered = coverage(index, Selection(countries=("CZ",)), bodies=False)
    (plain,), (shown,) = list(coverage_records(covered, evidence=False)), list(coverage_records(covered, evidence=True))
    assert (COLUMNS, (*COLUMNS, "evidence"), ["b"]) == (tuple(plain), tuple(shown), shown["evidence"])
