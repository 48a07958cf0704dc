"""`motions export --format sqlite`: a file that other programs open as it is."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.cli.running import SMALL_LOG, motions

from motions.index.schema import columns


def exported(path: Path, *arguments: str) -> Path:
    """Export to a path, in silence."""
    assert (0, "", "") == motions("export", "--format", "sqlite", "--output", str(path), *arguments)
    return path


def asked(path: Path, query: str) -> list[tuple[object, ...]]:
    """Ask the file with nothing but the standard library."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(query).fetchall()


def test_the_file_is_sound_and_holds_the_rows_of_the_csv(tmp_path: Path) -> None:
    """The same events in the same order under the same columns."""
    path = exported(tmp_path / "log.sqlite")
    assert [("ok",)] == asked(path, "PRAGMA integrity_check")
    csv_ids = [line.split(",")[0] for line in motions("export").out.splitlines() if line[:2].isdecimal()]
    assert csv_ids == [row[0] for row in asked(path, "SELECT id FROM events ORDER BY number")]


def test_filters_hold_for_every_table(tmp_path: Path) -> None:
    """No part of an event that was not asked for is in the file."""
    path = exported(tmp_path / "uk.sqlite", "--country", "UK", "--latest", "2")
    assert [(2,)] == asked(path, "SELECT count(*) FROM events")
    assert [] == asked(path, "SELECT * FROM sources WHERE event NOT IN (SELECT number FROM events)")
    assert {"GB"} <= {row[0] for row in asked(path, "SELECT DISTINCT country FROM actors")}


def test_drafts_are_left_out_unless_they_are_asked_for(tmp_path: Path) -> None:
    """A draft is nobody's statement yet."""
    assert [(0,)] == asked(exported(tmp_path / "plain.sqlite"), "SELECT count(*) FROM events WHERE draft = 1")
    assert [(1,)] == asked(exported(tmp_path / "drafts.sqlite", "--drafts"), "SELECT count(*) FROM events WHERE draft = 1")


def test_nothing_in_the_file_says_where_the_log_was(tmp_path: Path) -> None:
    """Whoever gets the file learns nothing about the machine that made it."""
    content = exported(tmp_path / "log.sqlite").read_bytes()
    for place in (str(SMALL_LOG), str(SMALL_LOG.parent), str(tmp_path), os.path.expanduser("~/")):  # noqa: PTH111 (as text)
        assert place.encode() not in content


def test_every_column_is_explained_in_the_file(tmp_path: Path) -> None:
    """The comments stand in the statements that made the tables."""
    statements = " ".join(str(row[0]) for row in asked(exported(tmp_path / "log.sqlite"), "SELECT sql FROM sqlite_schema"))
    assert [column.name for column in columns() if column.comment not in statements] == []


def test_words_are_searched_in_the_file(tmp_path: Path) -> None:
    """The full-text index is in it, written as sqlite-utils and Datasette look for it."""
    found = asked(exported(tmp_path / "log.sqlite"), "SELECT rowid FROM events_fts WHERE events_fts MATCH 'famine'")
    assert found != []
    [(statement,)] = asked(tmp_path / "log.sqlite", "SELECT sql FROM sqlite_schema WHERE name = 'events_fts'")
    assert 'content="events"' in str(statement)


@pytest.mark.parametrize("arguments", [(), ("--output", "-")])
def test_a_file_is_never_printed(arguments: tuple[str, ...]) -> None:
    """Without a name for it there is one line that says what is missing, and nothing is read."""
    done = motions("export", "--format", "sqlite", *arguments, log="/nonexistent")
    message = "motions: --format sqlite is a file and cannot be printed; name it with --output FILE\n"
    assert (2, "", message) == done


def test_only_export_writes_it() -> None:
    """Other commands name the formats that they have."""
    done = motions("timeline", "--format", "sqlite")
    assert (2, "") == (done.code, done.out)
    assert "there is no format 'sqlite' here" in done.err


@pytest.mark.parametrize("output", ["/nonexistent/folder/log.sqlite", "/", "/dev/null"])
def test_an_output_that_is_no_file_is_one_line(output: str) -> None:
    """A device is not replaced by a file, whatever rights the user has."""
    done = motions("export", "--format", "sqlite", "--output", output)
    assert (2, "") == (done.code, done.out)
    assert done.err.startswith(f"motions: cannot write {output}: ")
    assert done.err.count("\n") == 1
    assert not Path("/dev/null").is_file()


def test_what_stood_there_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    """A mistake in the question leaves the old file, and no other beside it."""
    path = exported(tmp_path / "log.sqlite")
    before = path.read_bytes()
    assert motions("export", "--format", "sqlite", "--output", str(path), "--country", "Narnia").code == 2
    assert before == path.read_bytes()
    assert before == exported(path).read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_an_empty_answer_is_a_file_with_empty_tables(tmp_path: Path) -> None:
    """A script finds the tables that it asks for."""
    path = tmp_path / "none.sqlite"
    done = motions("export", "--format", "sqlite", "--output", str(path), "--country", "Peru")
    assert (0, "") == (done.code, done.out)
    assert "No event of the log matches" in done.err
    assert [(0,)] == asked(path, "SELECT count(*) FROM events")
