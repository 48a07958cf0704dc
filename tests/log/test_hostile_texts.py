"""Whatever stands in a text, reading it ends in an answer or in faults with their places."""

import json
from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.log.logs import LONG_RUN, Read, read

from motions.log.problems import MOST_PROBLEMS
from motions.log.rules.examples import SOUND

FORMS = ("yaml", "json", "jsonl")
PIECES = st.sampled_from([
    "log:", "bodies:", "events:", "coverage:", "- ", "  ", "    ", "\n", "\n  - id: ", "a", "b: ", ": ", "{", "}", "[", "]", ",",
    '"', "'", "|\n", ">-\n", "&x ", "*x ", "!!str ", "<<: ", "? ", "#", "\t", "\r", "---\n", "...\n", "%YAML 1.2\n", "\0", "\x1b",
    "\ufeff", "\x85", "\u2028", "\u202e", "\\", "\\ud800", "null", "true", "1", "-", "2021-02-30", "kind: sanction", "é",
    '{"id": "a"}',
])  # fmt: skip
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200)


def inside(found: Read, text: str) -> bool:
    """Whether every fault stands in the text."""
    return all(1 <= problem.place.line <= len(text.splitlines()) + 1 and problem.place.column >= 1 for problem in found.problems)


@given(text=TEXTS, form=st.sampled_from(FORMS))
def test_any_text_ends_in_an_answer_or_in_faults_with_places(text: str, form: str) -> None:
    """No text brings another exception, or a fault outside itself."""
    assert inside(read(text.encode(errors="replace"), form), text)


@given(data=st.binary(max_size=200), form=st.sampled_from(FORMS))
def test_any_bytes_end_in_an_answer_or_in_faults_with_places(data: bytes, form: str) -> None:
    """The same for what is no text at all."""
    read(data, form)


@given(data=st.data())
def test_any_slip_in_a_sound_log_ends_in_an_answer_or_in_faults_with_places(data: st.DataObject) -> None:
    """A piece put in anywhere, or a stretch cut out."""
    at = data.draw(st.integers(0, len(SOUND)))
    cut = data.draw(st.integers(0, 40))
    text = SOUND[:at] + data.draw(PIECES) + SOUND[at + cut :]
    assert inside(read(text), text)


@pytest.mark.slow
@settings(max_examples=LONG_RUN, deadline=None)
@given(text=TEXTS, form=st.sampled_from(FORMS))
def test_many_texts_end_in_an_answer_or_in_faults_with_places(text: str, form: str) -> None:
    """The long run, each time with other texts."""
    assert inside(read(text.encode(errors="replace"), form), text)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("opening", ["[", "{a: ", '{"a":', "- ", "? ", "[{"])
def test_a_hundred_thousand_levels_of_nesting_are_one_fault(opening: str, form: str) -> None:
    """The stack of the process is never at stake."""
    assert read(opening * 100_000, form).rules[:1] == ["syntax"] or form != "yaml"


def slipped(tree: Any, put: Callable[[object], object], others: list[object]) -> Iterator[None]:
    """Put each of some values in the place of each value of a tree, and half a character into each name, one at a time."""
    parts = tree.items() if isinstance(tree, dict) else enumerate(tree) if isinstance(tree, list) else ()
    for key, part in list(parts):
        if isinstance(tree, dict):
            tree[f"{key}\ud800"] = tree.pop(key)
            yield
            tree[key] = tree.pop(f"{key}\ud800")
        yield from slipped(part, partial(tree.__setitem__, key), others)
    for other in others:
        put(other)
        yield
    put(tree)


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_half_characters_and_boundless_numbers_are_located_wherever_they_stand(form: str) -> None:
    """JSON can write what UTF-8 and SQLite cannot hold; a number where a text belongs is that text."""
    log = yaml.load(SOUND, Loader=yaml.BaseLoader)  # noqa: S506 (the base loader makes texts only)
    for _slip in islice(slipped(log, lambda _other: None, ["a\udfff" * 400, 2**63, -(10**400)]), 0, None, 4):
        text = json.dumps(log)
        found = read(text, form)
        assert found.problems or "\\ud" not in text
        assert inside(found, "one line")
        assert all(problem.message.isprintable() and len(problem.message) < 500 for problem in found.problems)


def test_an_alias_bomb_expands_to_nothing() -> None:
    """Aliases are not read, so there is nothing to expand."""
    bomb = "log: &a [x, x]\n" + "".join(f"l{i}: &b{i} [*a, *a, *a]\n" for i in range(50))
    assert set(read(bomb).rules) == {"syntax", "unknown-field", "wrong-type"}


def test_ten_thousand_digits_are_no_number() -> None:
    """No conversion of unbounded length is tried."""
    found = read(SOUND.replace("{method: voice}", "{method: division, for: " + "9" * 10_000 + "}"))
    assert found.rules == ["wrong-type"]
    assert len(found.problems[0].message) < 200


def test_an_id_of_ten_thousand_characters_is_reported_shortly() -> None:
    """The report stays legible."""
    found = read(SOUND.replace("event: 2021-03-22-gb-fcdo-sanctions", "event: " + "a" * 10_000))
    assert found.rules == ["bad-id"]
    assert len(found.problems[0].message) < 250


def test_of_very_many_faults_the_first_are_kept_and_the_others_counted() -> None:
    """The report has a cap and says how many more there are."""
    found = read("events:\n" + "- {id: X}\n" * 2000)
    assert len(found.problems) == MOST_PROBLEMS
    assert found.reading.dropped > 1000
    assert found.problems[0].place.line == 2


def test_messages_hold_nothing_that_acts_on_a_terminal() -> None:
    """What a log says is quoted in faults as escapes."""
    found = read(SOUND.replace("outcome: imposed", 'outcome: "\\x1b[31mimposed\\u202e"'))
    assert found.rules == ["control-characters", "unknown-word"]
    assert all(problem.message.isprintable() for problem in found.problems)
