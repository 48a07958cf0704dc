"""The command `cite`."""

import json

import pytest
from tests.cli.running import SMALL_LOG, motions

EVENT = "1933-06-12-gb-commons-voice"


def test_a_footnote_cites_all_sources_of_an_event() -> None:
    """One paragraph an event."""
    done = motions("cite", EVENT, "1934-cz-senat-risk")
    assert (0, "", 2) == (done.code, done.err, len(done.out.split("\n\n")))
    assert (
        "\u2018Hansard\u2019 (Parliament, 12 June 1933) <https://example.org/hansard/2> accessed 2 January 2026, archived at"
        in done.out
    )


def test_a_list_of_references_has_one_for_each_source() -> None:
    """In the author-date style."""
    out = motions("cite", EVENT, "--style", "author-date").out
    assert ["Parliament (1933)", "The Paper (1933)"] == [text.partition(" \u2018")[0] for text in out.strip().split("\n\n")]


@pytest.mark.parametrize(("name", "beginning"), [("csl-json", "["), ("bibtex", "@misc{"), ("ris", "TY  - ELEC"), ("md", "House")])
def test_every_format_is_written(name: str, beginning: str) -> None:
    """For every reference manager."""
    done = motions("cite", EVENT, "--format", name)
    assert (0, "", beginning) == (done.code, done.err, done.out[: len(beginning)])


@pytest.mark.parametrize(
    "arguments", [("--log",), ("--log", "--format", "text"), ("--style", "footnote"), ("--log", str(SMALL_LOG))]
)
def test_without_an_event_the_log_itself_is_cited(arguments: tuple[str, ...]) -> None:
    """``--log`` alone says so; with a path it names the log, as everywhere."""
    done = motions("cite", *arguments)
    assert (0, "", True) == (done.code, done.err, done.out.startswith("\u2018The Ruritanian famine\u2019 (log of record, "))


def test_the_log_of_standard_input_can_be_cited() -> None:
    """The hyphen is a path and no option."""
    done = motions("cite", "--log", "-", "--format", "csl-json", stdin=SMALL_LOG.read_text(encoding="utf-8"))
    assert "The Ruritanian famine" == json.loads(done.out)[0]["title"]


@pytest.mark.parametrize("name", ["csl-json", "bibtex", "ris", "cff", "text", "md"])
def test_the_log_is_cited_in_every_format(name: str) -> None:
    """CITATION.cff among them, and in both styles."""
    assert "The Ruritanian famine" in motions("cite", "--log", "--format", name).out
    assert "The Ruritanian famine" in motions("cite", "--log", "--style", "author-date").out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("1933-gb",), "no event has the id"),
        ((EVENT, "--style", "chicago"), "there is no style 'chicago'; there are footnote and author-date"),
        ((EVENT, "--format", "csv"), "there is no format 'csv' here"),
        ((EVENT, "--format", "cff"), "about the log itself"),
        ((EVENT, "--log"), "give ids of events, or --log alone"),
    ],
)
def test_a_mistake_is_wrong_usage(arguments: tuple[str, ...], message: str) -> None:
    """One line, exit code 2."""
    done = motions("cite", *arguments)
    assert (2, "", True) == (done.code, done.out, message in done.err)


@pytest.mark.parametrize("style", ["footnote", "author-date"])
def test_an_address_in_markdown_is_a_link(style: str) -> None:
    """Escaped angle brackets would become a part of it."""
    out = motions("cite", EVENT, "--style", style, "--format", "md").out
    assert "<https://example.org/hansard/2>" in out
    assert "2\\>" not in out
