"""The command `positions`."""

import csv
import json
from io import StringIO

import pytest
from tests.cli.running import motions

from motions.answers.positions import COLUMNS, RULE


def test_the_rule_is_printed_under_the_list() -> None:
    """Nobody has to guess what was counted."""
    done = motions("positions", "--as-of", "1934-12-31")
    assert (0, "") == (done.code, done.err)
    assert "Positions on 1934-12-31\n" in done.out
    assert done.out.endswith("\n" + "\n".join(RULE) + "\n")


def test_a_month_means_its_last_day_and_nothing_means_today() -> None:
    """By then is by the end of it."""
    assert "Positions on 1934-12-31" in motions("positions", "--as-of", "December 1934").out
    assert "Positions on 2026-11-21" in motions("positions").out


def test_a_year_that_is_not_over_means_today() -> None:
    """Nobody knows what will be held at its end; of a day to come nothing is said."""
    assert "Positions on 2026-11-21" in motions("positions", "--as-of", "2026").out
    done = motions("positions", "--as-of", "2027")
    assert (2, "", "motions: --as-of 2027 has not come yet; today is 2026-11-21\n") == (done.code, done.out, done.err)


def test_a_crime_that_is_asked_for_is_counted_by_sort_of_body() -> None:
    """The short answer stands first."""
    out = motions("positions", "--crime", "genocide").out
    assert "Genocide, found: 1 chamber, 1 people's tribunal.\nGenocide, possibly serious risk: 1 chamber.\n" in out


def test_what_a_body_holds_by_one_act_stands_in_one_entry() -> None:
    """Its name, the act and the vote are said once."""
    out = motions("positions", "--body", "gb-commons").out
    assert "            genocide: found\n            starvation (against peasants): found\n            motion, adopted" in out
    assert 1 == out.count("1933-06-12-gb-commons-voice")


def test_json_and_csv_have_the_same_rows() -> None:
    """Under the promised names."""
    records = json.loads(motions("positions", "--format", "json").out)
    rows = list(csv.DictReader(StringIO(motions("positions", "--format", "csv").out, newline="")))
    assert {COLUMNS} == {tuple(record) for record in records} == {tuple(row) for row in rows}
    assert [record["event"] for record in records] == [row["event"] for row in rows]


def test_evidence_names_every_event_behind_a_position() -> None:
    """In text, in rows and in records."""
    assert ["1933-06-12-gb-commons-voice"] == json.loads(motions("positions", "--evidence", "--format", "json", "-c", "UK").out)[
        0
    ]["evidence"]
    assert "found (chamber): 1933-06-12-gb-commons-voice" in motions("positions", "--matrix", "--evidence").out


def test_a_sort_of_body_narrows_what_is_shown() -> None:
    """Which parliaments, and which governments, are questions of their own."""
    records = json.loads(motions("positions", "--body-type", "peoples-tribunal", "--body-type", "court", "-f", "json").out)
    assert {"int-tribunal"} == {record["body"] for record in records}


def test_a_matrix_has_a_column_for_each_crime() -> None:
    """Each cell says which sort of body it is."""
    out = motions("positions", "--matrix", "--format", "csv").out
    assert out.startswith("country,country_name,body,section,genocide,other,starvation\n")
    assert "GB,United Kingdom,,Parliaments and governments,found (chamber),,found (chamber)\n" in out
    assert 'INT,International,int-tribunal,"People\'s tribunals, without legal force",found (peoples-tribunal),,\n' in out
    assert motions("positions", "--matrix").out.endswith("\n".join(RULE) + "\n")


@pytest.mark.parametrize("matrix", [[], ["--matrix"]])
def test_an_empty_answer_says_so(matrix: list[str]) -> None:
    """And still prints the rule."""
    done = motions("positions", "--as-of", "1900", *matrix)
    assert (0, True) == (done.code, "Nobody held a position" in done.out)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--as-of", "soon"), "is not a date"),
        (("--crime", "murder"), "is not a crime"),
        (("--body-type", "chambers"), "did you mean chamber?; 'motions codebook body-type'"),
    ],
)
def test_a_mistake_is_wrong_usage(arguments: tuple[str, ...], message: str) -> None:
    """One line, exit code 2."""
    done = motions("positions", *arguments)
    assert (2, "", True) == (done.code, done.out, message in done.err)
