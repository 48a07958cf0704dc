"""Changes with what a reader of them needs."""

from motions.answers.changes import COLUMNS, Step, between, change_records, change_rows, since, value_text
from motions.answers.differences import Snapshot
from motions.answers.revisions import Revision, State
from motions.index.problems import FaultyLog

BODIES = {"gb-commons": {"name": "House of Commons", "country": "GB", "type": "chamber"}}


def a_log(**titles: str) -> Snapshot:
    """Return a state with an event under each id."""
    events = {name: {"id": name, "date": "2021-04", "body": "gb-commons", "title": title} for name, title in titles.items()}
    return Snapshot({"title": "A log"}, BODIES, events, {"NZ": {"country": "NZ", "through": "2021"}})


def on(day: str) -> Revision:
    """Return the commit of a day."""
    return Revision(day * 4, day[-4:], f"{day}T12:00:00Z", "Work")


def titles(steps: list[Step]) -> list[list[tuple[str, str]]]:
    """Return what each step tells."""
    return [[(told.change.change, told.title) for told in step.changes] for step in steps]


def test_a_change_has_the_names_that_belong_to_it() -> None:
    """Of the country and the body, as they are now, or for what is gone, as they were."""
    (told,) = between(State("old", a_log(a="One"), None), State("new", a_log(a="Two"), None)).changes
    assert ("2021-04", "GB", "United Kingdom", "gb-commons", "House of Commons", "Two") == told[1:]
    gone = between(State("old", a_log(a="One"), None), State("new", Snapshot({}, {}, {}, {}), None)).changes
    assert ["One", "House of Commons", "Coverage of New Zealand", "The header of the log"] == [told.title for told in gone]
    assert "House of Commons" == gone[0].body_name


def test_each_revision_tells_what_it_changed() -> None:
    """The state before the day is where the first begins; a revision that changed nothing is left out."""
    states = [(on(f"2026-01-0{day}"), a_log(a=title)) for day, title in enumerate(("One", "Two", "Two", "Three"), 1)]
    steps, faulty = since(states, "2026-01-02")
    assert ([[("corrected", "Two")], [("corrected", "Three")]], []) == (titles(steps), faulty)
    assert [("1-01", "1-02"), ("1-03", "1-04")] == [(step.old, step.new) for step in steps]


def test_a_log_that_begins_since_the_day_is_added_as_a_whole() -> None:
    """There was nothing before it."""
    steps, _faulty = since([(on("2026-01-02"), a_log(a="One"))], "2026-01-01")
    assert ("added", "One") in titles(steps)[0]


def test_what_a_faulty_revision_changed_is_told_with_the_next_one() -> None:
    """It is named, so that it can be said."""
    faults = FaultyLog([])
    steps, faulty = since(
        [(on("2026-01-01"), a_log(a="One")), (on("2026-01-02"), faults), (on("2026-01-03"), a_log(a="Two"))], "2026-01-02"
    )
    assert ([[("corrected", "Two")]], [(on("2026-01-02"), faults)]) == (titles(steps), faulty)


def test_there_is_a_row_for_each_field_and_a_record_for_each_change() -> None:
    """Rows say when and by which revision; records hold the event as it is now."""
    steps, _faulty = since([(on("2026-01-01"), a_log(a="One")), (on("2026-01-02"), a_log(a="Two", b="New"))], "2026-01-02")
    rows, records = list(change_rows(steps)), list(change_records(steps))
    fields = [COLUMNS.index(name) for name in ("change", "id", "field", "old", "new", "when")]
    assert [
        ("added", "b", None, None, None, "2026-01-02T12:00:00Z"),
        ("corrected", "a", "title", "One", "Two", "2026-01-02T12:00:00Z"),
    ] == [tuple(row[at] for at in fields) for row in rows]  # fmt: skip
    assert ["New", "Two"] == [record["content"]["title"] for record in records if isinstance(record["content"], dict)]
    assert [{"field": "title", "old": "One", "new": "Two"}] == records[1]["fields"]


def test_a_value_is_shown_as_it_stands_in_a_log() -> None:
    """Texts as they are, the rest as JSON."""
    assert ["x", "true", "3", '{"a": ["b"]}'] == [value_text(value) for value in ("x", True, 3, {"a": ["b"]})]
