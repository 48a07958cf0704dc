"""The command `chain`."""

import json

import pytest
from tests.cli.running import motions

EVENT = "1933-06-12-gb-commons-voice"


def test_a_chain_is_drawn_as_a_tree() -> None:
    """The event that was asked for is marked."""
    done = motions("chain", EVENT)
    assert (0, "") == (done.code, done.err)
    assert (
        "└─ follows: 1933-05  United Kingdom, House of Commons\n   Commons decline to call the famine deliberate\n"
        "   motion, rejected  1933-05-gb-commons-motion\n   └─ * supersedes: 1933-06-12  United Kingdom, House of Commons\n"
    ) in done.out


@pytest.mark.parametrize(
    ("name", "beginning"),
    [
        ("json", '[\n{"id":"1933-gb-fac-hearing"'),
        ("csv", "id,date,country,"),
        ("jsonl", '{"id":"1933-gb-fac-hearing"'),
        ("md", "- 1933\\~, Foreign Affairs Committee"),
        ("dot", "digraph chain {\n"),
        ("mermaid", "flowchart BT\n"),
    ],
)
def test_every_format_is_written(name: str, beginning: str) -> None:
    """Also the two that only this command has."""
    done = motions("chain", EVENT, "--format", name)
    assert (0, beginning) == (done.code, done.out[: len(beginning)])


def test_an_event_that_stands_alone_is_its_own_chain() -> None:
    """That is said."""
    assert "1 event; no relation ties it to another." in motions("chain", "1935-us-act").out


def test_a_limit_on_steps_says_that_there_is_more() -> None:
    """Nothing is left out in silence."""
    assert "more lie further away" in motions("chain", EVENT, "--steps", "1").out
    assert 1 == len(json.loads(motions("chain", EVENT, "--steps", "0", "-f", "json").out))


def test_an_id_that_is_not_there_names_the_nearest() -> None:
    """As everywhere."""
    done = motions("chain", "1935-us-acts")
    assert (2, "") == (done.code, done.out)
    assert "1935-us-act" in done.err


def test_two_trees_that_meet_are_told_apart(tmp_path: object) -> None:
    """Each beginning has a paragraph of its own."""
    del tmp_path
    log = json.dumps({
        "bodies": {"b": {"name": "House", "country": "GB", "type": "chamber"}},
        "events": [
            {"id": name, "kind": "declaration", "date": f"2021-0{at}-01", "body": "b", "instrument": "motion",
             "title": name.upper(), "outcome": "unknown", "relations": [{"type": "follows", "event": other} for other in others],
             "sources": [{"title": "T", "publisher": "P", "published": "2021"}]}
            for at, (name, others) in enumerate({"one": [], "two": [], "three": ["two", "one"]}.items(), 1)
        ],
    })  # fmt: skip
    out = motions("chain", "three", stdin=log, log="-").out
    assert "└─ follows: 2021-03-01  three, shown elsewhere\n\n2021-02-01  United Kingdom, House\n" in out
    assert "motion, outcome unknown  three; also follows one\n" in out
