"""Filters: what the index finds is what a slow and obvious filter finds."""

from collections import Counter
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.index.drawn import logs, selections
from tests.index.made import BODIES, index_of
from tests.index.oracle import select

from motions.index.problems import NothingToSearch
from motions.index.selection import Selection
from motions.index.where import arms, chosen, searched
from motions.model.dates import Window
from motions.model.events import Event

EMPTY = index_of([])
Builder = Callable[..., Event]


@given(logs, st.lists(selections(), min_size=8, max_size=16))
def test_the_index_finds_what_the_slow_filter_finds(log: list[Event], asked: list[Selection]) -> None:
    """Every filter, alone and with others, on partial dates and qualified ones, in the same order."""
    index = index_of(log)
    for selection in asked:
        expected = select(log, BODIES, selection)
        assert [row[0] for row in index.events(selection, ("id",))] == expected, selection
        assert index.count(selection) == len(expected), selection
        assert index.is_empty(selection) is (not expected), selection


@given(logs, selections())
def test_no_event_meets_two_arms(log: list[Event], selection: Selection) -> None:
    """Arms are joined without a look at what they have in common, so they must have nothing in common."""
    index, seen = index_of(log), Counter[int]()
    for arm in arms(selection):
        query = f"SELECT number FROM events WHERE {arm.sql}"  # noqa: S608 (the condition is what is tested)
        seen.update(row[0] for row in index.query(query, arm.parameters))
    assert not [number for number, times in seen.items() if times > 1]


@given(st.text() | st.text(alphabet='ab"*():-^+{} \u00a6\x00人NEAR'))
def test_no_words_are_a_syntax_error(typed: str) -> None:
    """Whatever is typed is searched for or is said to hold nothing to search for."""
    for selection in (Selection(words=typed), Selection(people=(typed,)), Selection(targets=(typed,))):
        if selection != Selection():
            try:
                found = list(EMPTY.events(selection, ("id",)))
            except NothingToSearch:
                continue
            assert found == []


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("genocide", '"genocide"'),
        ("Genocide  UYGHUR", '"genocide" AND "uyghur"'),
        ('"forced labour" camp*', '"forced labour" AND "camp"*'),
        ('"forced lab"*', '"forced lab"*'),
        ("\u201cforced labour\u201d", '"forced labour"'),
        ("C-4", '"c 4"'),
        ("Çağlar ... x", '"caglar" AND "x"'),
        ("a a a", '"a"'),
    ],
)
def test_words_become_quoted_phrases(typed: str, question: str) -> None:
    """Nothing that is typed reaches the query language of the database outside quotation marks but a star of ours."""
    assert searched(typed) == question


@pytest.mark.parametrize("typed", ["...", "*", '""', " - ", "\u00a6"])
def test_words_without_letters_are_refused(typed: str) -> None:
    """A question that holds nothing to search for is a mistake, not an empty answer."""
    with pytest.raises(NothingToSearch, match="it holds no letter and no digit"):
        searched(typed)


def test_five_thousand_words_can_be_searched_for() -> None:
    """The database does not run out of depth on a long question."""
    index = index_of([])
    assert list(index.events(Selection(words=" ".join(f"w{n}" for n in range(5000))), ("id",))) == []


def test_no_value_is_pasted_into_the_statement() -> None:
    """Every value of a selection is a parameter."""
    evil = "x'; DROP TABLE events; --"
    selection = Selection(
        countries=(evil,), involving=(evil,), bodies=(evil,), kinds=(evil,), instruments=(evil,), crimes=(evil,), acts=(evil,),
        strengths=(evil,), outcomes=(evil,), people=(evil,), targets=(evil,), tags=(evil,), since=Window(evil, evil),
        until=Window(evil, evil), years=(Window(evil, evil),), words=evil, limit=77_777, latest=88_888,
    )  # fmt: skip
    sql, parameters = chosen(selection)
    assert "DROP" not in sql
    assert "77777" not in sql
    assert "88888" not in sql
    assert sql.count("?") == len(parameters)


def test_a_window_turned_round_finds_only_what_spans_it(an_event: Builder) -> None:
    """Since a later day until an earlier one: only a date that reaches over both may have been meant."""
    index = index_of([an_event(id="year", date="2021"), an_event(id="day", date="2021-04-10")])
    turned = Selection(since=Window("2021-05-01", "2021-05-31"), until=Window("2021-03-01", "2021-03-31"))
    assert [row[0] for row in index.events(turned, ("id",))] == ["year"]


def test_a_decade_and_a_century_reach_into_every_window_inside_them(an_event: Builder) -> None:
    """They begin long before the window, and are found by the few days on which such dates begin."""
    log = [an_event(id=f"e-{n}", date=day) for n, day in enumerate(("202X", "20XX", "2021", "2021-06", "2020", "201X"))]
    asked = Selection(since=Window("2021-06-15", "2021-06-15"), until=Window("2021-06-20", "2021-06-20"))
    found = {row[0] for row in index_of(log).events(asked, ("date",))}
    assert found == {"202X", "20XX", "2021", "2021-06"}


def test_the_words_of_a_name_are_those_of_one_person_and_whole(an_event: Builder) -> None:
    """Neither the words of two people together nor the beginnings of words."""
    people = [{"name": "Ann Smithson", "role": "mover"}, {"name": "Bob Smith", "role": "chair"}]
    index = index_of([an_event(people=people)])
    assert index.count(Selection(people=("ann smith",))) == 0
    assert index.count(Selection(people=("smith bob",))) == 1
