"""What differs between two states of a log."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motions.answers.differences import Change, Snapshot, applied, differences

Fields = dict[str, Any]


def an_event(name: str, **changes: object) -> Fields:
    """Return an event as written."""
    fields = {
        "id": name, "date": "2021-04-22", "body": "gb-commons", "title": "The Commons find genocide", "outcome": "adopted",
        "findings": [{"crime": "genocide", "strength": "found"}], "sources": [{"title": "Hansard", "publisher": "Parliament"}],
        **changes,
    }  # fmt: skip
    return {field: value for field, value in fields.items() if value is not None}


def a_log(
    *events: Fields, header: Fields | None = None, bodies: Fields | None = None, coverage: Fields | None = None
) -> Snapshot:
    """Return a state of a log."""
    return Snapshot(header or {}, bodies or {}, {event["id"]: event for event in events}, coverage or {})


def told(changes: list[Change]) -> list[tuple[str, str, list[tuple[str, object, object]]]]:
    """Return each change with its fields."""
    return [(one.change, one.id, [(field.field, field.old, field.new) for field in one.fields]) for one in changes]


def test_a_log_does_not_differ_from_itself() -> None:
    """Whatever the order of its events."""
    assert [] == differences(a_log(an_event("a"), an_event("b")), a_log(an_event("b"), an_event("a")))


def test_what_came_and_what_is_gone_is_told() -> None:
    """An id that is gone is withdrawn, even where another event came."""
    old, new = a_log(an_event("a")), a_log(an_event("b", date="2022-01-01"))
    assert [("added", "b", []), ("withdrawn", "a", [])] == told(differences(old, new))


@pytest.mark.parametrize(
    ("was", "now", "fields"),
    [
        ({"title": "A"}, {"title": "B"}, [("title", "A", "B")]),
        ({}, {"summary": "S"}, [("summary", None, "S")]),
        ({"summary": "S"}, {}, [("summary", "S", None)]),
        ({"vote": {"for": 265}}, {"vote": {"for": 266, "against": 0}}, [("vote.for", 265, 266), ("vote.against", None, 0)]),
        (
            {"findings": [{"crime": "genocide", "strength": "found"}]},
            {"findings": [{"crime": "genocide", "strength": "serious-risk"}]},
            [("findings[0].strength", "found", "serious-risk")],
        ),
        ({"tags": ["a", "b"]}, {"tags": ["b", "c"]}, [("tags[0]", "a", None), ("tags[1]", None, "c")]),
        ({"tags": ["a", "c"]}, {"tags": ["a", "b", "c"]}, [("tags[1]", None, "b")]),
        ({"binding": False}, {"binding": True}, [("binding", False, True)]),
    ],
)
def test_a_correction_is_told_field_by_field(was: Fields, now: Fields, fields: list[tuple[str, object, object]]) -> None:
    """The smallest value that differs, under the name by which people know it."""
    assert [("corrected", "a", fields)] == told(differences(a_log(an_event("a", **was)), a_log(an_event("a", **now))))


@pytest.mark.parametrize(
    ("changes", "kind"),
    [
        ({}, "renamed"),
        ({"title": "The Commons find a genocide"}, "renamed"),
        ({"date": "2021-04-23"}, "added"),
        ({"body": "cz-senat"}, "added"),
        ({"title": "X", "outcome": "rejected", "findings": None, "sources": []}, "added"),
    ],
)
def test_another_id_for_the_same_event_is_a_new_name(changes: Fields, kind: str) -> None:
    """The same content, or nearly, of the same body and date."""
    change = differences(a_log(an_event("a")), a_log(an_event("b", **changes)))[0]
    assert (kind, "b", "a" if kind == "renamed" else None) == (change.change, change.id, change.old_id)


def test_each_event_is_renamed_once_the_most_alike_first() -> None:
    """Of two candidates the better one is taken, and the other is new."""
    old = a_log(an_event("a", title="The Commons find genocide"))
    new = a_log(an_event("b", title="The Commons find a genocide"), an_event("c"))
    assert [("added", "b"), ("renamed", "c")] == [(one.change, one.id) for one in differences(old, new)]


def test_bodies_coverage_and_header_are_part_of_a_log() -> None:
    """They are told after the events."""
    old = a_log(header={"title": "A"}, bodies={"x": {"name": "X"}}, coverage={"GB": {"through": "2021"}})
    new = a_log(header={"title": "B"}, bodies={"y": {"name": "Y"}}, coverage={"GB": {"through": "2022"}})
    assert [("body", "added"), ("body", "withdrawn"), ("coverage", "corrected"), ("log", "corrected")] == [
        (one.record, one.change) for one in differences(old, new)
    ]


_scalars = st.one_of(st.integers(0, 3), st.booleans(), st.sampled_from(("a", "b")))
_values = st.recursive(
    _scalars, lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("xyz"), inner, max_size=3), max_leaves=8
)
_fields = st.dictionaries(st.sampled_from(("title", "vote", "tags", "findings")), _values, max_size=4)


@st.composite
def logs(draw: st.DrawFn) -> Snapshot:
    """Draw a state of a log, with few ids, bodies and dates, so that two of them meet."""
    events = [
        {"id": name, "body": draw(st.sampled_from("pq")), "date": draw(st.sampled_from(("2021", "2022"))), **draw(_fields)}
        for name in draw(st.lists(st.sampled_from("abcd"), unique=True))
    ]
    parts = st.dictionaries(st.sampled_from("mn"), _fields, max_size=2)
    return a_log(*events, header=draw(_fields), bodies=draw(parts), coverage=draw(parts))


@given(logs())
def test_no_log_differs_from_itself(log: Snapshot) -> None:
    """Nothing is told where nothing is to be told."""
    assert [] == differences(log, log)


@given(logs(), logs())
def test_differences_applied_to_the_old_log_give_the_new_one(old: Snapshot, new: Snapshot) -> None:
    """So nothing is missing from what is told, and nothing is wrong in it."""
    assert _typed(new) == _typed(applied(old, differences(old, new)))


def _typed(log: Snapshot) -> str:
    """Return a state so that true and 1 are not the same; order inside mappings means nothing."""
    return repr([_sorted(part) for part in log])


def _sorted(value: object) -> object:
    if isinstance(value, dict):
        return {name: _sorted(value[name]) for name in sorted(value)}
    return [_sorted(item) for item in value] if isinstance(value, list) else value
