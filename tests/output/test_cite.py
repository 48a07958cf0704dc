"""Citations in every style and format, read back by the libraries that others read them with."""

import json
import warnings
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
import rispy
import yaml
from bibtexparser.entrypoint import parse_string
from tests.hostile import HOSTILE

from motions.answers.citations import EventCited, LogCited, SourceCited
from motions.output.cite import author_date, bibtex, cff, csl_json, footnote, ris
from motions.output.cite.written_dates import csl_date, in_words, known_parts, year_in_words

SOURCE = SourceCited(
    "2021-04-22-x", "Debate", "UK Parliament", "2021-04-22", "https://example.org/a_b#c%20", "https://archive.example.org/1",
    "2026-11-01", "column 1211", "en",
)  # fmt: skip
LOG = LogCited("A log", "What it holds: all.", "CC-BY-4.0", 2, "2021-04", "2022-01-01", "2026-11-21")
DATES = (
    "2021", "2021-05", "2021-05-20", "202X", "20XX", "2021-05?", "2021~", "2021-05-20%", "2021-02/2021-05", "2020-12/2021-01~",
    "2021-05/..", "../2021", "202X/2031",
)  # fmt: skip


def an_event(*sources: SourceCited) -> EventCited:
    """Return an event with these sources."""
    return EventCited(
        "2021-04-22-x", "2021-04-22", ("House of Commons (United Kingdom)",), "motion", "adopted", False, "HC 12",
        "Title", sources,
    )  # fmt: skip


def written(write: Any, what: object) -> str:
    """Return what a format writes."""
    stream = StringIO(newline="")
    write(what, stream)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("date", "words", "year", "parts", "csl"),
    [
        ("2021", "2021", "2021", [2021], {"date-parts": [[2021]]}),
        ("2021-05", "May 2021", "2021", [2021, 5], {"date-parts": [[2021, 5]]}),
        ("2021-05-20", "20 May 2021", "2021", [2021, 5, 20], {"date-parts": [[2021, 5, 20]]}),
        ("202X", "the 2020s", "2020s", [], {"literal": "the 2020s"}),
        ("20XX", "the years 2000 to 2099", "years 2000 to 2099", [], {"literal": "the years 2000 to 2099"}),
        ("2021-05?", "May 2021 (uncertain)", "2021 (uncertain)", [], {"date-parts": [[2021, 5]], "circa": True}),
        ("2021~", "about 2021", "about 2021", [], {"date-parts": [[2021]], "circa": True}),
        ("2021-02/2021-05", "February 2021 to May 2021", "2021", [2021], {"date-parts": [[2021, 2], [2021, 5]]}),
        ("2020/2021", "2020 to 2021", "2020\u20132021", [], {"date-parts": [[2020], [2021]]}),
        ("2021-05/..", "since May 2021", "2021\u2013", [], {"literal": "since May 2021"}),
        ("../2021", "until 2021", "\u20132021", [], {"literal": "until 2021"}),
    ],
)
def test_a_date_says_no_more_than_was_written(date: str, words: str, year: str, parts: list[int], csl: object) -> None:
    """No day is made of a month, and no doubt is lost."""
    assert (words, year, parts, csl) == (in_words(date), year_in_words(date), known_parts(date), csl_date(date))


def test_a_footnote_names_the_act_then_where_it_is_found() -> None:
    """With pinpoint, address, day of access and archive, as lawyers want it."""
    assert (
        "House of Commons (United Kingdom), motion HC 12, 22 April 2021 (adopted, not binding): \u2018Debate\u2019 "
        "(UK Parliament, 22 April 2021) column 1211 <https://example.org/a_b#c%20> accessed 1 November 2026, archived at <https://archive.example.org/1>."
    ) == footnote.event_note(an_event(SOURCE))


def test_what_is_not_known_is_not_cited() -> None:
    """No day of access is invented, and no date."""
    bare = SourceCited("x", "Debate", "UK Parliament", None, None, None, None, None, None)
    assert "\u2018Debate\u2019 (UK Parliament)" == footnote.source_note(bare)
    assert ["UK Parliament (n.d.) \u2018Debate\u2019."] == list(author_date.references([bare]))


def test_a_reference_names_the_publisher_and_the_year() -> None:
    """The publisher stands for the author, whom a log does not name."""
    assert (
        "UK Parliament (2021) \u2018Debate\u2019, 22 April 2021, column 1211. Available at: https://example.org/a_b#c%20 "
        "(Accessed: 1 November 2026). Archived at: https://archive.example.org/1"
    ) == "".join(author_date.references([SOURCE]))


def test_references_of_one_publisher_and_year_are_told_apart() -> None:
    """By letters, also where there is no date, and beyond z."""
    undated = SOURCE._replace(published=None)
    heads = [
        text.partition(" \u2018")[0]
        for text in author_date.references([SOURCE, SOURCE, undated, undated, SOURCE._replace(published="2022")])
    ]
    assert ["(2021a)", "(2021b)", "(n.d.-a)", "(n.d.-b)", "(2022)"] == [head.removeprefix("UK Parliament ") for head in heads]
    assert "(2021ab)" in list(author_date.references([SOURCE] * 28))[-1]


def test_the_log_itself_is_cited_in_both_styles() -> None:
    """With its extent, its licence and the day."""
    assert (
        "\u2018A log\u2019 (log of record, 2 events, April 2021 to 1 January 2022, CC-BY-4.0) accessed 21 November 2026."
        == footnote.log_note(LOG)
    )
    assert author_date.log_reference(LOG).startswith(
        "The contributors to the log (n.d.) \u2018A log\u2019. Log of record. CC-BY-4.0."
    )
    bare = LOG._replace(licence=None, events=0, first=None, last=None)
    assert "\u2018A log\u2019 (log of record, 0 events) accessed 21 November 2026." == footnote.log_note(bare)


SOURCES = [
    pytest.param(SOURCE, id="full"),
    pytest.param(SOURCE._replace(url=None, archived=None, retrieved=None, locator=None, language=None), id="bare"),
    pytest.param(SOURCE._replace(published=None), id="undated"),
    *(pytest.param(SOURCE._replace(published=date, retrieved=date), id=date) for date in DATES),
    *(pytest.param(SOURCE._replace(title=text, publisher=text, locator=text), id=name) for name, text in HOSTILE.items()),
]


@pytest.mark.parametrize("source", SOURCES)
def test_csl_json_is_formatted_by_citeproc(source: SourceCited) -> None:
    """The processor of others makes a bibliography of it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # It warns of its own syntax and of variables that its styles do not use.
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON

        items = json.loads(written(csl_json.write_events, [an_event(source)]))
        bibliography = CitationStylesBibliography(
            CitationStylesStyle("harvard-cite-them-right", validate=False), CiteProcJSON(items), formatter.plain
        )
        bibliography.register(Citation([CitationItem(source.key)]))
        (made,) = bibliography.bibliography()
    assert str(made)
    assert (
        source.title.split()[0][:3].casefold() in str(made).casefold()
        or not source.title.isascii()
        or not source.title.isprintable()
    )


@pytest.mark.parametrize("source", SOURCES)
def test_bibtex_is_read_back(source: SourceCited) -> None:
    """One entry with the key, whatever the text; the date is the one of the log."""
    library = parse_string(written(bibtex.write_events, [an_event(source, source._replace(key="two"))]))
    assert ([], ["2021-04-22-x", "two"]) == (library.failed_blocks, [entry.key for entry in library.entries])
    fields = library.entries[0].fields_dict
    assert source.published == (fields["date"].value if "date" in fields else None)
    assert ("url" in fields) == (source.url is not None)


@pytest.mark.parametrize("source", SOURCES)
def test_ris_is_read_back(source: SourceCited) -> None:
    """Two records, each whole, whatever the text."""
    text = written(ris.write_events, [an_event(source, source._replace(key="two"))])
    first, second = rispy.loads(text)
    assert ("2021-04-22-x", "two", "ELEC" if source.url else "GEN") == (first["id"], second["id"], first["type_of_reference"])
    assert ([source.url] if source.url else None) == first.get("urls")
    assert all(line[2:6] == "  - " for line in text.split("\r\n") if line)


@pytest.mark.parametrize(
    ("date", "expected"),
    [("2021", "2021///"), ("2021-05", "2021/05//"), ("2021-05-20", "2021/05/20/"), ("2021~", "///about 2021")],
)
def test_ris_dates_have_the_parts_that_are_known(date: str, expected: str) -> None:
    """Its form has a place for words where numbers would say too much."""
    (record,) = rispy.loads(written(ris.write_events, [an_event(SOURCE._replace(published=date))]))
    assert (expected, "2021" if "~" not in date else None) == (record["date"], record.get("year"))


def test_the_log_itself_is_read_back_in_every_format() -> None:
    """Title and author are the same in each."""
    (item,) = json.loads(written(csl_json.write_log, LOG))
    (entry,) = parse_string(written(bibtex.write_log, LOG)).entries
    (record,) = rispy.loads(written(ris.write_log, LOG))
    file = yaml.safe_load(written(cff.write_log, LOG))
    assert {"A log"} == {item["title"], entry.fields_dict["title"].value.strip("{}"), record["title"], file["title"]}
    author = entry.fields_dict["author"].value.strip("{}")
    assert {author} == {item["author"][0]["literal"], record["authors"][0], file["authors"][0]["name"]}


def test_a_log_that_says_little_of_itself_is_cited_all_the_same() -> None:
    """What is absent is left out."""
    bare = LOG._replace(about=None, licence=None)
    assert {"id", "type", "title", "author", "accessed"} == set(json.loads(written(csl_json.write_log, bare))[0])
    assert "note" not in parse_string(written(bibtex.write_log, bare)).entries[0].fields_dict
    assert "notes" not in rispy.loads(written(ris.write_log, bare))[0]
    assert {"cff-version", "message", "type", "title", "authors"} == set(yaml.safe_load(written(cff.write_log, bare)))


def test_the_citation_file_of_the_project_is_that_of_the_shipped_log() -> None:
    """Made by ``motions cite --log --format cff``."""
    root = Path(__file__).parents[2]
    header = yaml.safe_load((root / "data" / "events.yaml").read_text(encoding="utf-8").partition("\nbodies:")[0])["log"]
    log = LOG._replace(title=header["title"], about=header["about"], licence=header["licence"])
    assert written(cff.write_log, log) == (root / "CITATION.cff").read_text(encoding="utf-8")
