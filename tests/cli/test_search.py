"""The command `search`."""

import json

import pytest
from tests.cli.running import motions


def test_words_are_marked_by_brackets_also_without_a_terminal() -> None:
    """Colour says nothing that the text does not."""
    done = motions("search", "lukasz")
    assert (0, "") == (done.code, done.err)
    assert "Person: Ágnes [Łukasz]\n" in done.out


def test_several_words_need_no_quotation_marks() -> None:
    """A phrase has marks of its own."""
    assert motions("search", "famine", "genocide").out == motions("search", "famine genocide").out
    assert "serious [risk of genocide]" in motions("search", '"risk of genocide"').out


@pytest.mark.parametrize("name", ["csv", "json", "jsonl", "md"])
def test_every_format_is_written(name: str) -> None:
    """With the same events."""
    assert "1934-cz-senat-risk" in motions("search", "risk", "--format", name).out


def test_records_say_where_the_words_were_found() -> None:
    """For whoever builds on them."""
    (record,) = json.loads(motions("search", "johnson", "-f", "json").out)
    assert [{"field": "target", "text": "Ivan Ivanov (also John [Johnson])"}] == record["matches"]


def test_nothing_found_is_said_on_standard_error() -> None:
    """An operator of other search engines is explained."""
    done = motions("search", "wheat", "OR", "rye")
    assert (0, "", True) == (done.code, done.out, "OR is searched for as a word" in done.err)
    assert "No event of the log matches." in motions("search", "wheat").err


@pytest.mark.parametrize("typed", ['"open', "*", "!!", "a*b"])
def test_a_malformed_question_is_wrong_usage(typed: str) -> None:
    """One line, exit code 2, and no word of the database."""
    done = motions("search", typed)
    assert (2, "", 1) == (done.code, done.out, done.err.count("\n"))
    assert "fts5" not in done.err
