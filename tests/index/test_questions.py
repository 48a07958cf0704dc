"""Questions to the index beside lists: one event, bodies by name, words in use."""

from collections.abc import Callable

import pytest
from tests.index.made import index_of

from motions.index.problems import AmbiguousBody, UnknownBody, UnknownEvent
from motions.index.questions import Index
from motions.index.selection import EVERYTHING, Selection
from motions.model.events import Event

Builder = Callable[..., Event]


@pytest.fixture(scope="module")
def index(an_event: Builder) -> Index:
    """Give an index of three events, one of them a draft."""
    return index_of([
        an_event(id="2021-04-22-gb-commons", tags=["trade", "olympics"]),
        an_event(id="2021-04-23-tr-tbmm", body="tr-tbmm", date="2021-04-23", instrument="statement"),
        an_event(id="2021-04-24-draft", date="2021-04-24", draft="true", instrument="letter"),
    ])  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("gb-commons", "gb-commons"),
        (" GB-Commons ", "gb-commons"),
        ("commons", "gb-commons"),
        ("house of LORDS", "gb-lords"),
        ("turkiye buyuk millet meclisi", "tr-tbmm"),
        ("TBMM", "tr-tbmm"),
    ],
)
def test_a_body_is_found_by_id_and_by_any_name(index: Index, typed: str, found: str) -> None:
    """Case and accents do not matter."""
    assert index.resolve_body(typed) == found


def test_a_name_of_several_bodies_is_an_error_that_lists_them(index: Index) -> None:
    """Nothing is guessed."""
    listed = r"several bodies are called House of Commons; write ca-commons \(Canada\) or gb-commons \(United Kingdom\)"
    with pytest.raises(AmbiguousBody, match=listed):
        index.resolve_body("House of Commons")


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("house of lord", r"no body is called 'house of lord'; the nearest are gb-lords \(House of Lords\)"),
        ("gb-comons", r"the nearest are gb-commons"),
        ("xyzzy", r"no body is called 'xyzzy'; 'motions bodies' lists them"),
        ("", r"no body is called ''"),
        ("a\nb", r"no body is called 'a\\nb'"),
    ],
)
def test_an_unknown_body_is_an_error_that_names_the_nearest(index: Index, typed: str, message: str) -> None:
    """In one line."""
    with pytest.raises(UnknownBody, match=message) as caught:
        index.resolve_body(typed)
    assert "\n" not in str(caught.value)


def test_one_event_is_found_by_its_id_drafts_too(index: Index) -> None:
    """Whoever knows the id knows the event."""
    assert index.one("2021-04-22-gb-commons")["body"] == "gb-commons"
    assert index.one("2021-04-24-draft")["draft"] == 1


@pytest.mark.parametrize(
    ("typed", "message"),
    [
        ("2021-04-22-gb-comons", "no event has the id '2021-04-22-gb-comons'; the nearest are 2021-04-22-gb-commons"),
        ("", "no event has the id ''"),
        ("zzz'\n", r"no event has the id \"zzz'\""),
    ],
)
def test_an_unknown_event_is_an_error_that_names_the_nearest(index: Index, typed: str, message: str) -> None:
    """In one line."""
    with pytest.raises(UnknownEvent, match=message):
        index.one(typed)


def test_the_nearest_of_many_events_are_those_of_the_day(an_event: Builder) -> None:
    """Comparing with a million ids would take minutes."""
    template = an_event()
    many = index_of(template.model_copy(update={"id": f"2020-01-{n % 28 + 1:02}-e-{n}"}) for n in range(2500))
    with pytest.raises(UnknownEvent, match="the nearest are 2020-01-04-e-"):
        many.one("2020-01-04-e-x")


@pytest.mark.parametrize(
    ("field", "words"),
    [("country", ["GB", "TR"]), ("instrument", ["motion", "statement"]), ("tag", ["olympics", "trade"]), ("crime", [])],
)
def test_words_in_use_are_listed_without_those_of_drafts(index: Index, field: str, words: list[str]) -> None:
    """In order, each once."""
    assert index.words_in_use(field) == words


def test_ids_of_bodies_are_listed_whether_they_act_or_not(index: Index) -> None:
    """All that are declared."""
    assert index.body_ids() == ["ca-commons", "gb-commons", "gb-lords", "int-states", "tr-tbmm", "un-hrc"]


def test_columns_are_checked_before_they_reach_the_database(index: Index) -> None:
    """A column is a name of the schema, never a text."""
    with pytest.raises(ValueError, match="no such column of events: id FROM events; --"):
        index.events(EVERYTHING, ("id FROM events; --",))


def test_everything_comes_in_one_walk_in_either_direction(index: Index) -> None:
    """With drafts and without."""
    assert [row[0] for row in index.events(Selection(reverse=True), ("number",))] == [2, 1]
    assert [row[0] for row in index.events(Selection(drafts=True), ("number",))] == [1, 2, 3]


def test_a_mistake_in_a_query_is_not_taken_for_damage(index: Index) -> None:
    """Only what SQLite says of a damaged file leads to a new one."""
    with pytest.raises(Exception, match="no such table"):
        list(index.query("SELECT * FROM nowhere"))


@pytest.mark.parametrize("asked", [Selection(limit=2**70), Selection(latest=2**70)], ids=["limit", "latest"])
def test_a_bound_beyond_what_sqlite_can_hold_is_no_bound(index: Index, asked: Selection) -> None:
    """It is one larger than any log."""
    assert [("2021-04-22-gb-commons",), ("2021-04-23-tr-tbmm",)] == list(index.events(asked, ("id",)))
