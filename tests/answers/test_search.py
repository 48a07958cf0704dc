"""Full-text search, ranked, with the words marked."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.answers.saying import an_act, log_of

from motions.answers.search import COLUMNS, BadQuery, Hit, hit_records, hit_rows, marked_text, search
from motions.index.problems import NothingToSearch
from motions.index.questions import Index
from motions.index.selection import EVERYTHING, Selection
from motions.model.text import word_spans, words


@pytest.fixture(scope="module")
def index() -> Index:
    """Give a small log in which the same words stand in different places."""
    return log_of(
        an_act("titled", "2021-01-01", title="Motion on forced labour"),
        an_act("noted", "2021-02-01", title="Another", note="A footnote on labour that was forced, as the committee says."),
        an_act(
            "people", "2021-03-01", title="A speech", body="cz-senat",
            people=[{"name": "Dovilė Šakalienė", "role": "speaker"}, {"name": "Sjoerd Sjoerdsma", "role": "mover"}],
        ),
        an_act(
            "targets", "2021-04-01", None, kind="sanction", title="A listing", body="gb-fcdo", targets_count=None,
            targets=[{"name": "XPCC", "type": "entity", "also": ["Bingtuan", "兵团"]}],
        ),
    )  # fmt: skip


def found(index: Index, typed: str, selection: Selection = EVERYTHING) -> list[str]:
    """Return the ids that a search finds, the best first."""
    return [hit.id for hit in search(index, typed, selection)]


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("forced labour", ["titled", "noted"]),
        ("labour forced", ["titled", "noted"]),
        ('"forced labour"', ["titled"]),
        ("forc*", ["titled", "noted"]),
        ("forc", []),
        ("Sakaliene", ["people"]),
        ("ŠAKALIENĖ", ["people"]),
        ("sjoerdsma", ["people"]),
        ("bingtuan", ["targets"]),
        ("兵团", ["targets"]),
        ("senate", ["people"]),
        ("fcdo", ["targets"]),
        ('"king charles"', ["targets"]),
        ("labour sjoerdsma", []),
    ],
)
def test_words_are_found_where_they_stand(index: Index, typed: str, ids: list[str]) -> None:
    """A title counts for more than a note; people, targets, their other names and those of bodies are found."""
    assert ids == found(index, typed)


@pytest.mark.parametrize(
    ("typed", "field", "text"),
    [
        ("labour", "title", "Motion on forced [labour]"),
        ('"forced labour"', "title", "Motion on [forced labour]"),
        ("forc*", "title", "Motion on [forced] labour"),
        ("sakaliene", "person", "Dovilė [Šakalienė]"),
        ("bingtuan", "target", "XPCC (also [Bingtuan], 兵团)"),
        ("兵团", "target", "XPCC (also Bingtuan, [兵团])"),
        ("charles", "body", "King [Charles] Street"),
    ],
)
def test_words_are_marked_in_their_context(index: Index, typed: str, field: str, text: str) -> None:
    """The text is shown as it was written."""
    hit = search(index, typed, EVERYTHING)[0]
    assert (field, text) in [(one.field, marked_text(one)) for one in (hit.title, *hit.matches)]


def test_a_long_text_is_cut_around_the_first_word() -> None:
    """Between words, and what is left out is said."""
    hit = _only(log_of(an_act("e", "2021-01-01", summary="one " * 60 + "needle " + "two " * 60)), "needle")
    text = marked_text(hit.matches[0])
    assert text.startswith("... one one")
    assert "one [needle] two" in text
    assert text.endswith("two ...")


def _only(index: Index, typed: str) -> Hit:
    (hit,) = search(index, typed, EVERYTHING)
    return hit


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        ('"forced', "has no partner"),
        ('forced" labour" "', "has no partner"),
        ("*labour", "does not end a word"),
        ("lab*our", "does not end a word"),
        ("forced * labour", "does not end a word"),
    ],
)
def test_a_malformed_question_is_explained(index: Index, typed: str, problem: str) -> None:
    """The message says what would be right; it is none of the database's."""
    with pytest.raises(BadQuery, match=problem):
        search(index, typed, EVERYTHING)


@pytest.mark.parametrize("typed", ["", "  ", "!!", '""', "-", "(", "):;"])
def test_what_holds_no_word_is_no_question(index: Index, typed: str) -> None:
    """That is said too."""
    with pytest.raises(NothingToSearch, match="no letter and no digit"):
        search(index, typed, EVERYTHING)


@pytest.mark.parametrize(
    "typed", ["title:forced", "forced AND", "NOT labour", "NEAR(a b)", "a^b", "{x}", "-labour", "c-4", "a'b", "x;--"]
)
def test_what_the_database_would_take_for_an_instruction_is_text(index: Index, typed: str) -> None:
    """Nothing that can be typed is an error of the database."""
    search(index, typed, EVERYTHING)


@given(typed=st.text(max_size=12))
def test_any_text_is_answered_or_explained(index: Index, typed: str) -> None:
    """Never another exception."""
    with suppress(BadQuery, NothingToSearch):
        search(index, typed, EVERYTHING)


@pytest.mark.parametrize(
    ("selection", "ids"),
    [
        (Selection(countries=("CZ",)), ["people"]),
        (Selection(latest=1), ["targets"]),
        (Selection(reverse=True), ["targets", "noted", "people"]),
        (Selection(bodies=("gb-fcdo",)), ["targets"]),
        (Selection(words="speech"), ["people"]),
    ],
)
def test_filters_narrow_a_search(index: Index, selection: Selection, ids: list[str]) -> None:
    """As they narrow any other question; the order stays that of the ranks, or is turned round."""
    ranked = found(index, "a*")
    expected = [name for name in ranked if name in ids]
    assert (expected[::-1] if selection.reverse else expected) == found(index, "a*", selection)


def test_rows_and_records_are_events_with_what_was_found(index: Index) -> None:
    """The columns of every CSV come first."""
    hits = search(index, "bingtuan", EVERYTHING)
    (row,), (record,) = list(hit_rows(index, hits)), list(hit_records(index, hits))
    assert (len(COLUMNS), "targets", "target: XPCC (also [Bingtuan], 兵团)") == (len(row), row[0], row[-1])
    assert [{"field": "target", "text": "XPCC (also [Bingtuan], 兵团)"}] == record["matches"]
    assert record["score"] == row[-2]


@given(st.text())
def test_the_words_of_a_text_and_their_places_agree(text: str) -> None:
    """What is marked is what the index has cut."""
    spans = word_spans(text)
    assert words(text) == [word for word, _start, _end in spans]
    assert all(word in words(text[start:end]) for word, start, end in spans)
