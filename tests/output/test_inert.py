"""Text of a log is shown and never obeyed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile import HOSTILE

from motions.output.inert import cell, markdown, one_line


def acts(text: str) -> bool:
    """Whether a terminal could obey something in the text."""
    overrides = set("\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
    return any(ord(c) < 0x20 or 0x7F <= ord(c) < 0xA0 or c in overrides or 0xD800 <= ord(c) < 0xE000 for c in text)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_control_character_reaches_a_line(text: str) -> None:
    """Escapes, overrides and line breaks are written out or become spaces."""
    assert not acts(one_line(text))


@given(st.text(st.characters()))
def test_any_text_becomes_one_harmless_line(text: str) -> None:
    """Whatever a log holds, a line of it can be shown, and showing it twice changes nothing."""
    line = one_line(text)
    assert not acts(line)
    assert line == one_line(line)


@pytest.mark.parametrize(
    ("text", "line"),
    [("one\n  two", "one two"), ("\x1b[31m", "\\x1b[31m"), ("a\u202eb", "a\\u202eb"), ("Łódź 新疆", "Łódź 新疆")],
)
def test_what_is_harmless_is_kept_and_the_rest_is_named(text: str, line: str) -> None:
    """A reader sees that something was there."""
    assert line == one_line(text)


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff20"])
def test_a_cell_that_a_spreadsheet_would_run_gets_an_apostrophe(start: str) -> None:
    """The text stays readable and is no formula."""
    assert f"'{start}1+1" == cell(f"{start}1+1")


@pytest.mark.parametrize("value", [None, 5, -5, 1.5, "plain", "a=b", "", "'=x"])
def test_other_cells_are_left_alone(value: object) -> None:
    """Numbers are numbers, also negative ones."""
    assert value == cell(value)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_markdown_shows_the_text_and_does_nothing_with_it(text: str) -> None:
    """Every sign that means something to Markdown or HTML is escaped."""
    shown = markdown(text)
    plain = shown.replace("\\\\", "")
    for sign in "`*_[]<>#|~&":
        assert plain.count(sign) == plain.count(f"\\{sign}"), sign
    assert not shown.lstrip().startswith(("- ", "+ ", "1. "))
