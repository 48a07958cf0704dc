"""A selection as a SQLite file of its own."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from tests.index.drawn import logs, selections
from tests.index.made import BODIES, index_of
from tests.index.oracle import select

from motions.index.export import export_sqlite
from motions.index.questions import Index
from motions.index.schema import column_names
from motions.index.selection import Selection
from motions.index.where import chosen
from motions.model.events import Event

Builder = Callable[..., Event]


def rows(path: Path, query: str) -> list[tuple[Any, ...]]:
    """Return the rows of a query to a file."""
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.execute(query))


@pytest.fixture
def index(an_event: Builder) -> Index:
    """Give an index with three events in two countries, one of them a draft."""
    return index_of([
        an_event(id="later", date="2021-05", title="Doğu Türkistan", people=[{"name": "Işıl Şahin", "role": "mover"}]),
        an_event(id="earlier", date="2021-04-01", body="ca-commons", forum="un-hrc"),
        an_event(id="secret", date="2021-04-02", draft="true", body="tr-tbmm"),
    ])  # fmt: skip


def test_a_file_holds_the_rows_of_the_selection_in_the_shape_of_the_index(index: Index, tmp_path: Path) -> None:
    """The same tables, the same columns, the same comments; numbered anew from 1."""
    path = tmp_path / "out.db"
    assert export_sqlite(index, Selection(), path) == 2
    assert rows(path, "SELECT number, id FROM events ORDER BY number") == [(1, "earlier"), (2, "later")]
    assert rows(path, "SELECT event, name FROM people") == [(2, "Işıl Şahin")]
    described = "SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
    assert rows(path, described) == list(index.query(described))
    assert rows(path, "PRAGMA integrity_check") == [("ok",)]
    assert [path.name for path in tmp_path.iterdir()] == ["out.db"]


def test_a_file_can_be_searched(index: Index, tmp_path: Path) -> None:
    """The full-text index is made anew for the rows that are there."""
    path = tmp_path / "out.db"
    export_sqlite(index, Selection(), path)
    search = "SELECT id FROM events WHERE number IN (SELECT rowid FROM events_fts WHERE events_fts MATCH '{}')"
    assert rows(path, search.format("turkistan")) == [("later",)]
    assert rows(path, search.format("people:sahin")) == [("later",)]


def test_a_file_names_no_paths_no_drafts_and_no_bodies_of_drafts(index: Index, tmp_path: Path) -> None:
    """What is handed on says nothing of the machine and nothing that is not published."""
    path = tmp_path / "out.db"
    export_sqlite(index, Selection(), path)
    assert rows(path, "SELECT DISTINCT file, line FROM events UNION SELECT file, line FROM bodies") == [(None, None)]
    assert rows(path, "SELECT id FROM bodies ORDER BY id") == [("ca-commons",), ("gb-commons",), ("un-hrc",)]
    content = path.read_bytes()
    assert b"secret" not in content
    assert b"held.yaml" not in content


def test_drafts_are_in_a_file_when_asked_for(index: Index, tmp_path: Path) -> None:
    """Asking for drafts is the same here as everywhere."""
    path = tmp_path / "out.db"
    assert export_sqlite(index, Selection(drafts=True), path) == 3


@pytest.mark.parametrize("there", [b"old", None])
def test_a_file_that_cannot_be_finished_leaves_what_was_there(index: Index, tmp_path: Path, there: bytes | None) -> None:
    """Written whole or not at all."""
    path = tmp_path / "out.db"
    if there is not None:
        path.write_bytes(there)
    index.connection.execute("DROP TABLE relations")
    with pytest.raises(sqlite3.OperationalError):
        export_sqlite(index, Selection(), path)
    assert [found.read_bytes() for found in tmp_path.iterdir()] == ([there] if there else [])


def test_a_folder_that_is_not_there_is_an_error_of_the_system(index: Index, tmp_path: Path) -> None:
    """The caller turns it into one line."""
    with pytest.raises(OSError, match="No such file"):
        export_sqlite(index, Selection(), tmp_path / "nowhere" / "out.db")


@given(logs, selections())
def test_a_file_answers_like_the_slow_filter(
    tmp_path_factory: pytest.TempPathFactory, log: list[Event], asked: Selection
) -> None:
    """Whatever is selected, the file holds it, and asked again for everything it gives it back."""
    path = tmp_path_factory.mktemp("export") / "out.db"
    export_sqlite(index_of(log), asked, path)
    expected = sorted(select(log, BODIES, asked))
    assert sorted(row[0] for row in rows(path, "SELECT id FROM events")) == expected
    sql, parameters = chosen(Selection(drafts=True))
    with closing(sqlite3.connect(path)) as connection:
        again = Index(connection)
        assert len(list(again.query(sql, parameters))) == len(expected)
        assert all(len(row) == len(column_names("events")) for row in again.query("SELECT * FROM events"))
