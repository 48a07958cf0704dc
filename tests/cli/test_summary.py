"""The command `summary`."""

import csv
from io import StringIO

import pytest
from tests.cli.running import motions

from motions.answers.summary import Cell, Totals
from motions.output.layout.summary import field_page


@pytest.mark.parametrize("arguments", [(), ("--by", "kind"), ("--by", "kind,year")])
def test_a_summary_of_nothing_is_a_sentence(arguments: tuple[str, ...]) -> None:
    """And no row of empty tables."""
    assert motions("summary", "--country", "Peru", *arguments).out == "No events.\n"


def test_what_stands_beside_states_is_not_counted_as_a_country() -> None:
    """The United Nations and bodies of no state are named, so that nobody quotes them among the countries."""
    out = motions("summary").out
    assert "Countries               4, beside them the United Nations and bodies of no state\n" in out
    assert "Countries               none, beside them the United Nations\n" in motions("summary", "--body", "un-ga").out
    assert "Countries               1\n" in motions("summary", "--body", "cz-senat").out


def test_the_totals_are_in_every_format() -> None:
    """Also how many countries and bodies, and the first and the last date."""
    rows = {row["field"]: row for row in csv.DictReader(StringIO(motions("summary", "--format", "csv").out, newline=""))}
    assert ("4", "") == (rows["countries"]["value"], rows["countries"]["events"])
    assert {"bodies", "first", "last"} < set(rows)
    nothing = motions("summary", "--country", "Peru", "--format", "csv").out.splitlines()
    assert nothing[1:] == ["all,,0,", "partly-known-date,,0,", "countries,0,,", "bodies,0,,", "first,,,", "last,,,"]


def test_equal_counts_stand_in_the_order_of_names() -> None:
    """And not in that of codes, which nobody sees."""
    out = motions("summary", "--by", "country").out
    once = [line.split("  ")[0] for line in out.partition("Country ")[2].splitlines() if " 1 " in line]
    assert len(once) > 1
    assert once == sorted(once)


@pytest.mark.parametrize(("counts", "said"), [((1, 1, 1), True), ((2, 1, 1), False)])
def test_shares_that_were_rounded_apart_say_so(counts: tuple[int, ...], said: bool) -> None:
    """Where equal numbers have shares that differ, a line says why."""
    cells = [Cell((kind,), events) for kind, events in zip(("case", "inquiry", "verdict"), counts, strict=True)]
    whole = Totals(sum(counts), 0, 1, (), 1, "2021", "2021")
    *_, last = field_page("kind", cells, whole, lambda _field, value: str(value), ())
    assert said == ("equal numbers may differ by 0.1" in str(last))


def test_findings_that_are_asked_for_are_the_ones_that_are_counted() -> None:
    """Who asks how far each went about genocide is not told what else the same texts condemn."""
    out = motions("summary", "--crime", "genocide", "--by", "strength", "--evidence").out
    assert "found                    2  " in out
    assert "starvation" not in motions("summary", "--crime", "genocide", "--by", "crime").out
