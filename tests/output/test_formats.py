"""Every format writes every text: whole, and without letting it act."""

import csv
import io
import json
from collections.abc import Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile import HOSTILE
from tests.output.test_inert import acts

from motions.output.formats import FORMATS, Manner, table_answer
from motions.output.inert import one_line
from motions.output.page import Block, Column, Entry, Facts, Heading, Paragraph, Span, Table, line


def page(text: str) -> Iterable[Block]:
    """Return a page that has the text in every place."""
    yield Heading(text, 1)
    yield Paragraph((line(text), (Span("see "), Span(text, "link"))), indent=2)
    yield Entry("2021-02/2021-05", (line(text), line(text)), (line(text, "strong"), line(text, "link")))
    yield Facts(((text, (line(text), line(text, "quiet"))),))
    yield Table((Column(text), Column("N", "right"), Column("", "bar")), ((text, "1", 0.5), ("b", "2", 1.0)), text)


def written(name: str, text: str, manner: Manner) -> str:
    """Return what a format writes of a page and a row that hold the text."""
    stream = io.StringIO(newline="")
    FORMATS[name](table_answer(("text", "number"), [(text, 1), (None, -2)], lambda: page(text)), stream, manner)
    return stream.getvalue()


@pytest.mark.parametrize("name", ["text", "md"])
@pytest.mark.parametrize("manner", [Manner(), Manner(width=80), Manner(width=20)], ids=["piped", "80 columns", "20 columns"])
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_page_lets_a_text_act_on_a_terminal(name: str, manner: Manner, text: str) -> None:
    """Headings, paragraphs, entries, facts and tables, wrapped and not."""
    assert not acts(written(name, text, manner).replace("\n", ""))


def test_colour_is_the_only_escape_on_a_screen() -> None:
    """What a log holds is no style, and styles are ours."""
    shown = written("text", HOSTILE["terminal escape"] + HOSTILE["rich closing tag"], Manner(width=200, colour=True))
    assert "\\x1b[31mred" in shown
    assert "[/x] and [bold]bold[/bold]" in shown
    assert "\x1b[31m" not in shown


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_no_format_lets_a_text_turn_its_direction(name: str, text: str) -> None:
    """Overrides and isolates are escapes of JSON, and codes elsewhere."""
    assert not set(written(name, text, Manner())) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_csv_reads_back_as_it_was_written(text: str) -> None:
    """One row stays one row; a formula has an apostrophe, and with raw it has none."""
    guarded, raw = (list(csv.reader(io.StringIO(written("csv", text, Manner(raw=raw)), newline=""))) for raw in (False, True))
    assert [["text", "number"], [text, "1"], ["", "-2"]] == raw
    assert guarded[1][0].removeprefix("'") in (text, one_line(text))
    assert not guarded[1][0].startswith(("=", "+", "-", "@", "\t", "\r"))


def test_csv_is_the_one_of_the_standard() -> None:
    """RFC 4180: a header, CRLF, quotes doubled; a byte-order mark only when asked."""
    assert written("csv", 'say "no", twice', Manner()) == 'text,number\r\n"say ""no"", twice",1\r\n,-2\r\n'
    assert written("csv", "x", Manner(bom=True)).startswith("\ufefftext,")


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_json_and_json_lines_hold_the_same_records(text: str) -> None:
    """Both give back what was written; each record of JSON Lines is one line for any reader of lines."""
    array, lines = written("json", text, Manner()), written("jsonl", text, Manner())
    records = [{"text": text, "number": 1}, {"text": None, "number": -2}]
    assert records == json.loads(array)
    assert records == [json.loads(one) for one in lines.splitlines()]


def test_an_empty_answer_is_still_a_document() -> None:
    """A header alone, an empty array, nothing."""
    empty = table_answer(("a",), [], lambda: ())
    found = {}
    for name, write in FORMATS.items():
        stream = io.StringIO(newline="")
        write(empty, stream, Manner())
        found[name] = stream.getvalue()
    assert found == {"text": "", "csv": "a\r\n", "json": "[]\n", "jsonl": "", "md": ""}


@given(st.text(st.characters(exclude_categories=["Cs"]), max_size=300), st.integers(12, 120))
def test_nothing_is_lost_when_a_page_is_wrapped(text: str, width: int) -> None:
    """Every letter of the text is on the screen, however narrow it is."""
    stream = io.StringIO()
    FORMATS["text"](table_answer((), [], lambda: [Paragraph((line(text),))]), stream, Manner(width=width))
    piped = io.StringIO()
    FORMATS["text"](table_answer((), [], lambda: [Paragraph((line(text),))]), piped, Manner())
    assert "".join(piped.getvalue().split()) == "".join(stream.getvalue().split())


@pytest.mark.parametrize("columns", [40, 60, 80, 100, 160])
def test_a_line_of_a_page_is_no_wider_than_the_terminal(columns: int) -> None:
    """Headings are one line by nature; everything else is wrapped, tables too."""
    words = "several words of some length " * 9
    blocks: list[Block] = [Paragraph((line(words),), 4), Facts(((words, (line(words),)),))]
    blocks.append(Entry("2021", (line(words),), (line(words),)))
    blocks.append(
        Table((Column("A"), Column("B"), Column("C", "right"), Column("D", keep=True)), ((words, words, "1000", "keep"),), words)
    )
    stream = io.StringIO()
    FORMATS["text"](table_answer((), [], lambda: blocks), stream, Manner(width=columns))
    assert max(len(one) for one in stream.getvalue().splitlines()) <= columns


def test_an_address_is_never_broken() -> None:
    """It can be copied and clicked at any width."""
    address = "https://example.org/" + "a" * 100
    stream = io.StringIO()
    FORMATS["text"](table_answer((), [], lambda: [Facts((("At", (line(address, "link"),)),))]), stream, Manner(width=40))
    assert address in stream.getvalue()


def test_an_address_that_is_none_is_no_link_in_markdown() -> None:
    """Only http and https become links."""
    shown = written("md", "javascript:alert(1)", Manner())
    assert "<javascript" not in shown
    assert "<https://example.org/>" in written("md", "https://example.org/", Manner())
