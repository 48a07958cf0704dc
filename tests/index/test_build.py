"""What an event becomes in the tables."""

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.index.drawn import logs
from tests.index.made import ids, index_of
from tests.index.written import write_log

from motions.index.build import build
from motions.index.problems import FaultyLog
from motions.index.questions import BodyRow, Index
from motions.index.rows import RANKS, folded, joined
from motions.index.schema import CHILD_TABLES, CSV_COLUMNS, column_names, columns
from motions.log.files import find_files
from motions.log.reading import Reading
from motions.model.events import Event, as_written

Builder = Callable[..., Event]


def row(event: Event) -> dict[str, Any]:
    """Return the row of the only event of a log."""
    return index_of([event]).one(event.id)


def part(event: Event, table: str) -> list[tuple[Any, ...]]:
    """Return the rows of a child table without the number of the event."""
    return [found[1:] for found in index_of([event]).query(f"SELECT * FROM {table}")]  # noqa: S608 (a name of the schema)


def test_an_event_with_all_its_parts_becomes_one_flat_row(an_event: Builder) -> None:
    """Cells are as the CSV shows them; what is absent is NULL."""
    found = row(
        an_event(
            date="2021-04?",
            jointly_with=["ca-commons", "tr-tbmm"],
            binding="false",
            vote={"method": "division", "for": "10", "against": "0"},
            findings=[{"crime": "genocide", "strength": "proposed"}, {"crime": "torture", "strength": "condemned"}],
            people=[{"name": "A; B", "role": "mover"}, {"name": "C", "role": "chair"}],
            relations=[{"type": "answers", "event": "e-0"}],
            tags=["trade"],
            until="2022",
        )
    )
    expected = {
        "number": 1, "date": "2021-04?", "date_first": "2021-04-01", "date_last": "2021-04-30", "year": "2021",
        "month": "2021-04", "qualified": 1, "country": "GB", "country_name": "United Kingdom", "body_name": "House of Commons",
        "body_type": "chamber", "jointly_with": "ca-commons; tr-tbmm", "forum": None, "binding": 0, "vote_method": "division",
        "vote_for": 10, "vote_against": 0, "vote_abstain": None, "vote_not_voting": None,
        "findings": "genocide: proposed; torture: condemned", "people": "A\\; B (mover); C (chair)", "targets": None,
        "relations": "answers: e-0", "tags": "trade", "until": "2022", "published": None, "source_title": "Hansard",
        "source_publisher": "UK Parliament", "source_url": "https://hansard.parliament.uk/", "sources": 1, "note": None,
        "strongest": 3, "draft": 0, "file": "held.yaml", "line": 1,
    }  # fmt: skip
    assert {name: found[name] for name in expected} == expected


def test_targets_and_measures_are_those_of_the_event_and_of_each_target(an_event: Builder) -> None:
    """Names are folded with all other names; each measure stands once."""
    target = {
        "name": "Chen Quanguo",
        "also": ["陳全國"],
        "type": "person",
        "country": "CN",
        "measures": ["travel-ban"],
        "ended": "2024",
    }
    event = an_event(
        kind="sanction", outcome="imposed", targets=[target], measures=["asset-freeze", "travel-ban"], programme="Law 1"
    )
    assert part(event, "targets") == [(0, "Chen Quanguo", "chen quanguo ¦ 陳 全 國", "person", None, "CN", "2024")]
    assert part(event, "measures") == [("asset-freeze",), ("travel-ban",)]
    assert part(event, "involved") == [("CN", "target")]
    assert (row(event)["measures"], row(event)["targets"], row(event)["programme"]) == (
        "asset-freeze; travel-ban",
        "Chen Quanguo",
        "Law 1",
    )


@pytest.mark.parametrize(
    ("signed", "cell"),
    [
        ({"count": "39", "countries": ["GB"], "names": ["A"]}, "39; GB; A"),
        ({"count": "39", "count_is": "exact"}, "39"),
        ({"count": "1600", "count_is": "at-least"}, "at-least 1600"),
        ({"from": ["GB"]}, None),
    ],
)
def test_signatories_are_counted_and_named(an_event: Builder, signed: dict[str, object], cell: str | None) -> None:
    """Countries of persons who signed are not among the states."""
    event = an_event(kind="statement", outcome="issued", instrument="letter", signatories=signed)
    assert row(event)["signatories"] == cell


def test_states_that_sign_act_and_persons_who_sign_do_not_bind_their_states(an_event: Builder) -> None:
    """The one is under actors, the other only involved."""
    event = an_event(
        kind="statement", outcome="issued", body="int-states", signatories={"countries": ["GB", "CA"], "from": ["TR"]}
    )
    assert sorted(part(event, "actors"), key=str) == [
        ("CA", None, "signing"), ("GB", None, "signing"), ("INT", "int-states", "acting"),
    ]  # fmt: skip
    assert part(event, "involved") == [("TR", "person")]


@pytest.mark.parametrize(("body", "expected"), [("un-hrc", [("TR", "voter")]), ("gb-commons", [])])
def test_only_rolls_of_the_united_nations_name_countries(an_event: Builder, body: str, expected: list[tuple[str, str]]) -> None:
    """Elsewhere two letters may be a party."""
    vote = {"method": "division", "roll": {"for": ["TR", "No country"]}}
    assert part(an_event(body=body, vote=vote), "involved") == expected


def test_the_order_of_dates_is_the_order_of_numbers(an_event: Builder) -> None:
    """However they come: first day, last day, text, id; and the parts keep to their events."""
    written = (
        ("d", "2021-05-01?"),
        ("c", "2021-05-01"),
        ("b", "2021-05"),
        ("e", "2021"),
        ("a", "2021-05-01"),
        ("f", "2021-05-02"),
    )
    index = index_of(an_event(id=name, date=day, tags=[f"tag-{name}"], title=f"Title {name}") for name, day in written)
    assert ids(index) == ["e", "a", "c", "d", "b", "f"]
    tagged = index.query("SELECT id, tag FROM events JOIN tags ON event = number")
    assert all(tag == f"tag-{name}" for name, tag in tagged)
    for name, _day in written:
        found = index.query(
            "SELECT id FROM events WHERE number IN (SELECT rowid FROM events_fts WHERE events_fts MATCH ?)", (name,)
        )
        assert list(found) == [(name,)]


@given(logs)
def test_every_event_is_kept_as_it_was_written(log: list[Event]) -> None:
    """The JSON is the event, field by field, and validates to the same event; the order is total and agrees with dates."""
    index = index_of(log)
    by_id = {event.id: event for event in log}
    for name, data in index.query("SELECT id, data FROM events"):
        assert json.loads(data) == as_written(by_id[name])
        assert list(json.loads(data)) == list(as_written(by_id[name]))
    in_order = sorted(log, key=lambda event: (event.date.first, event.date.last, event.date.text, event.id))
    assert ids(index) == [event.id for event in in_order]
    for table in CHILD_TABLES:
        assert list(index.query(f"SELECT event FROM {table} EXCEPT SELECT number FROM events")) == []  # noqa: S608 (the same)


def test_a_log_with_errors_is_not_compiled(tmp_path: Path) -> None:
    """The problems are all there, and nothing else comes of it."""
    path = write_log(tmp_path / "log.yaml", "e-1")
    path.write_text(path.read_text().replace("body: gb-commons", "body: gb-lords"))
    with closing(sqlite3.connect(":memory:")) as connection, pytest.raises(FaultyLog, match="the log has 1 fault") as caught:
        build(Reading(find_files(str(path)), date(2026, 11, 21)), connection, "")
    assert [problem.rule for problem in caught.value.problems] == ["undeclared-body"]


def test_the_registry_the_header_and_the_notices_are_in_the_index(tmp_path: Path) -> None:
    """With the places of bodies, and what the check asks to look at again."""
    path = write_log(tmp_path / "log.yaml", "e-2", "e-1")
    text = path.read_text().replace("{title: A log}", "{title: A log, crimes: {spying: Watching.}}")
    path.write_text(
        text + "coverage:\n  - {country: NZ, through: 2022-12, checked: 2026-11-21, result: complete, where: Hansard}\n"
    )
    connection = sqlite3.connect(":memory:")
    build(Reading(find_files(str(path)), date(2026, 11, 21)), connection, "the key")
    index = Index(connection)
    assert index.bodies() == [
        BodyRow("gb-commons", "House of Commons", "GB", "United Kingdom", "chamber", None, None, None, None, None, str(path), 3)
    ]
    assert list(index.query("SELECT * FROM coverage")) == [("NZ", None, "2022-12", "2026-11-21", "Hansard", "complete", None)]
    assert (index.log["title"], index.log["crimes"], index.log["key"]) == ("A log", '{"spying": "Watching."}', "the key")
    assert index.notices == len(list(index.query("SELECT * FROM notices"))) > 0


def test_every_column_is_explained_and_stands_in_the_order_of_the_csv() -> None:
    """The comments are read from the schema, so that they are said once."""
    index = index_of([])
    tables = {column.table for column in columns()}
    for table in tables:
        assert tuple(row[1] for row in index.query(f"PRAGMA table_info({table})")) == column_names(table)
    made = {row[0] for row in index.query("SELECT name FROM sqlite_schema WHERE type = 'table'")}
    assert {name for name in made if not name.startswith(("events_fts", "sqlite_"))} == tables
    assert column_names("events")[1 : len(CSV_COLUMNS) + 1] == CSV_COLUMNS
    assert all(column.comment.endswith(".") for column in columns())
    (sql,) = next(index.query("SELECT sql FROM sqlite_schema WHERE name = 'events'"))
    assert "-- The date as written, in EDTF." in sql


def test_ranks_begin_with_the_strongest() -> None:
    """The number of a strength is its place in the vocabulary."""
    assert (RANKS["found"], RANKS["proposed"]) == (0, 9)


@pytest.mark.parametrize(("items", "cell"), [([], None), (["a"], "a"), (["a;b", "c"], "a\\;b; c")])
def test_items_are_joined_into_one_cell(items: list[str], cell: str | None) -> None:
    """A semicolon inside an item is escaped."""
    assert joined(items) == cell


def test_names_are_folded_into_words() -> None:
    """The same words by which they are asked for."""
    assert folded("Işıl O'Şahin-Łukasz") == "isil o sahin lukasz"
