"""Changes as an Atom feed."""

from io import StringIO
from xml.etree import ElementTree as ET

import pytest
from tests.hostile import HOSTILE

from motions.answers.changes import Step, between, since
from motions.answers.differences import Snapshot
from motions.answers.revisions import Revision, State
from motions.output.as_atom import write_feed

ATOM = "{http://www.w3.org/2005/Atom}"
BODIES = {"b": {"name": "House", "country": "GB", "type": "chamber"}}


def a_log(title: str, name: str = "a", **more: object) -> Snapshot:
    """Return a log with one event."""
    sources = [{"title": "T", "publisher": "P", "url": "https://example.org/?a=1&b=2"}]
    event = {"id": name, "date": "2021-04", "body": "b", "title": title, "summary": title, "sources": sources, **more}
    return Snapshot({}, BODIES, {name: event}, {})


def feed_of(*steps: Step, today: str = "2026-11-21") -> str:
    """Return the feed of these steps."""
    stream = StringIO()
    write_feed(steps, "A log", today, stream)
    return stream.getvalue()


def two_steps() -> list[Step]:
    """Return the changes of two revisions."""
    states = [(Revision(f"{day:040}", str(day), f"2026-01-0{day}T12:00:00Z", "Work"), a_log(f"Title {day}")) for day in (1, 2, 3)]
    return since(states, "2026-01-02")[0]


def test_a_feed_has_what_the_standard_asks_for() -> None:
    """RFC 4287: one id, title and updated in the feed and in each entry; an author; an id is an IRI and used once."""
    feed = ET.fromstring(feed_of(*two_steps()))
    assert f"{ATOM}feed" == feed.tag
    for element in (feed, *feed.iter(f"{ATOM}entry")):
        assert [1, 1, 1] == [len(element.findall(f"{ATOM}{name}")) for name in ("id", "title", "updated")]
    ids = [element.text or "" for element in feed.iter(f"{ATOM}id")]
    assert (3, True) == (len(set(ids)), all(name.startswith("urn:uuid:") for name in ids))
    assert "A log" == feed.findtext(f"{ATOM}author/{ATOM}name")
    assert ["text"] * 2 == [element.get("type") for element in feed.iter(f"{ATOM}content")]
    assert {"https://example.org/?a=1&b=2"} == {element.get("href") for element in feed.iter(f"{ATOM}link")}


def test_the_newest_change_comes_first_with_the_time_of_its_revision() -> None:
    """So that a rebuild gives the same bytes on any day."""
    feed = ET.fromstring(feed_of(*two_steps()))
    assert ["2026-01-03T12:00:00Z", "2026-01-03T12:00:00Z", "2026-01-02T12:00:00Z"] == [
        one.text for one in feed.iter(f"{ATOM}updated")
    ]
    assert feed_of(*two_steps()) == feed_of(*two_steps(), today="2030-01-01")


def test_changes_without_a_revision_are_dated_with_the_day_of_the_question() -> None:
    """Two files have no history."""
    step = between(State("old", a_log("One"), None), State("new", a_log("One", "b2"), None))
    feed = ET.fromstring(feed_of(step))
    assert {"2026-11-21T00:00:00Z"} == {one.text for one in feed.iter(f"{ATOM}updated")}
    assert "a is now b2" in (feed.findtext(f"{ATOM}entry/{ATOM}content") or "")


def test_a_feed_of_no_changes_is_a_feed() -> None:
    """A reader that subscribed does not see an error."""
    assert "2026-11-21T00:00:00Z" == ET.fromstring(feed_of()).findtext(f"{ATOM}updated")


@pytest.mark.parametrize("text", [*HOSTILE.values(), "\ufffe\uffff\ufdd0", "\x00"], ids=[*HOSTILE, "no characters", "null"])
def test_any_text_leaves_the_feed_well_formed(text: str) -> None:
    """Text is text: no control character, no element comes through."""
    new = between(State("old", Snapshot({}, BODIES, {}, {}), None), State("new", a_log(text), None))
    changed = between(State("old", a_log("x"), None), State("new", a_log(text), None))
    for step in (new, changed):
        feed = ET.fromstring(feed_of(step))
        assert (2, 1) == (len(list(feed.iter(f"{ATOM}id"))), len(list(feed.iter(f"{ATOM}content"))))
