"""The compiling of a checked log: events in, tables out, in slices and in one pass.

Events are numbered as they come. A log that is not in order of date is renumbered before the indexes are made, so
that the number of an event is always its place in the order of dates, and a window is a range of numbers.
"""

import gc
import sqlite3
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from json import dumps
from typing import TYPE_CHECKING, TypeAlias

from motions import __version__
from motions.index import schema
from motions.index.problems import FaultyLog
from motions.index.rows import BETWEEN, Row, child_rows, event_row, fold_words, folded, joined
from motions.model.places import country_name
from motions.model.registry import Body, Coverage, Header
from motions.model.text import name_key

if TYPE_CHECKING:
    from motions.log.reading import Entry, Reading

_SLICE = 2_000


Progress: TypeAlias = Callable[[int], None]
"""What is told, now and then, how many events have been read."""


def build(reading: "Reading", connection: sqlite3.Connection, key: str, progress: Progress | None = None) -> None:
    """Fill an empty database with everything that is in a log, or raise `FaultyLog` when all of it has been read."""
    prepare(connection)
    collects = gc.isenabled()
    gc.disable()  # Nothing here makes cycles, and looking for them is what large loads wait for.
    try:
        in_order = _insert_events(reading, connection, progress)
    finally:
        if collects:
            gc.enable()
    if any(found.level == "error" for found in reading.problems):
        raise FaultyLog(list(reading.problems), reading.dropped)
    insert(connection, "bodies", [_body_row(reading, name, body) for name, body in reading.bodies.items()])
    insert(connection, "body_names", {pair for name, body in reading.bodies.items() for pair in _names(name, body)})
    insert(connection, "coverage", map(_coverage_row, reading.coverage))
    notices = [(*found.place, found.rule, found.event, found.message) for found in reading.problems if found.level == "notice"]
    insert(connection, "notices", notices)
    insert(connection, "log", log_rows(reading.header, len(notices), key))
    if not in_order:
        put_in_order(connection)
    finish(connection)


def prepare(connection: sqlite3.Connection) -> None:
    """Make the empty tables. Nothing is kept safe on the way: a file that is not finished is thrown away."""
    connection.isolation_level = None
    _run(
        connection,
        "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA secure_delete = OFF; PRAGMA page_size = 8192;"
        f"PRAGMA cache_size = -65536; PRAGMA application_id = {schema.APPLICATION_ID}; {schema.TABLES}",
    )


def finish(connection: sqlite3.Connection) -> None:
    """Make everything that is derived from the tables: the indexes, the full-text index, the tallies, the statistics."""
    _run(connection, schema.INDEXES + schema.WORDS)
    marks = ", ".join("?" * 8)
    names = "rowid, title, summary, people, targets, note, reference, body_name"
    connection.executemany(f"INSERT INTO events_fts ({names}) VALUES ({marks})", _words_rows(connection))
    months = "substr(date_first, 1, 7), substr(date_last, 1, 7)"
    for field in schema.TALLIED:
        counted = f"SELECT {months}, '{field}', {field}, count(*) FROM events WHERE draft = 0 GROUP BY 1, 2, 4"
        connection.execute(f"INSERT INTO tallies {counted}")
    _run(connection, "PRAGMA analysis_limit = 1000; ANALYZE;")
    connection.execute("COMMIT")


def _run(connection: sqlite3.Connection, script: str) -> None:
    """Run a script and leave a transaction open: outside one, every row would be written by itself."""
    connection.executescript(script)
    connection.execute("BEGIN")


def insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Insert rows into a table, in slices so that a stream stays a stream."""
    connection.executemany(_insert_statement(table), rows)


def log_rows(header: Header, notices: int, key: str) -> list[Row]:
    """Return what the log says of itself, and what the index was made from."""
    words_added = {name: getattr(header, name) for name in ("crimes", "instruments", "measures")}
    return [
        ("title", header.title),
        ("about", header.about),
        ("licence", header.licence),
        *((name, dumps(added, ensure_ascii=False)) for name, added in words_added.items()),
        ("notices", str(notices)),
        ("schema", str(schema.SCHEMA_VERSION)),
        ("program", __version__),
        ("key", key),
    ]


def _insert_events(reading: "Reading", connection: sqlite3.Connection, progress: Progress | None) -> bool:
    """Insert every event under the number of its arrival, and say whether they arrived in order."""
    inserts = {name: _insert_statement(name) for name in ("events", *schema.CHILD_TABLES)}
    bodies, number, in_order, last = reading.bodies, 0, True, ("", "", "", "")
    entries: Iterator[Entry] = iter(reading)
    while chunk := list(islice(entries, _SLICE)):
        rows: dict[str, list[Row]] = {name: [] for name in inserts}
        for event, place in chunk:
            if not bodies.keys() >= {event.body, *event.jointly_with}:
                continue  # The log is faulty, and is read on only for its other faults.
            number += 1
            rows["events"].append(event_row(number, event, bodies, place.file, place.line))
            for table, row in child_rows(number, event, bodies):
                rows[table].append(row)
            place_in_time = (event.date.first, event.date.last, event.date.text, event.id)
            in_order = in_order and last < place_in_time
            last = place_in_time
        for table, statement in inserts.items():
            connection.executemany(statement, rows[table])
        if progress:
            progress(number)
    return in_order


def _insert_statement(table: str) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * len(schema.column_names(table)))})"


def put_in_order(connection: sqlite3.Connection) -> None:
    """Give every event the number of its place in the order of dates."""
    _run(
        connection,
        "CREATE TEMP TABLE places (new INTEGER PRIMARY KEY, old INTEGER NOT NULL);"
        "INSERT INTO places (old) SELECT number FROM events ORDER BY date_first, date_last, date, id;"
        "CREATE UNIQUE INDEX temp.places_old ON places (old);",
    )
    for table in schema.CHILD_TABLES:
        connection.execute(f"UPDATE {table} SET event = (SELECT new FROM places WHERE old = event)")
    rest = ", ".join(schema.column_names("events")[1:])
    _run(
        connection,
        f"ALTER TABLE events RENAME TO arrived; {schema.table_sql('events')};"
        f"INSERT INTO events SELECT new, {rest} FROM places CROSS JOIN arrived ON arrived.number = places.old ORDER BY new;"
        "DROP TABLE arrived; DROP TABLE places;",
    )
    connection.execute("COMMIT")
    connection.execute("VACUUM")  # The rows that arrived first took as much room again.
    connection.execute("BEGIN")


def _words_rows(connection: sqlite3.Connection) -> Iterator[Row]:
    """Yield the folded words of every event, for the full-text index."""
    names = "(SELECT group_concat(folded, ?) FROM (SELECT folded FROM {0} WHERE event = number ORDER BY position))"
    columns = f"number, title, summary, {names.format('people')}, {names.format('targets')}, note, reference, body_name"
    for number, title, summary, people, targets, note, reference, body in connection.execute(
        f"SELECT {columns} FROM events ORDER BY number", (BETWEEN, BETWEEN)
    ):
        yield (
            number, _folded(title), summary and _folded(summary), people, targets, note and _folded(note),
            reference and _folded(reference), folded(body),
        )  # fmt: skip


def _folded(text: str) -> str:
    """Return a text as the full-text index takes it, which by itself folds ASCII into the same words and nothing else."""
    return text if text.isascii() else fold_words(text)


def _body_row(reading: "Reading", name: str, body: Body) -> Row:
    place = reading.body_places.get(name)
    return (
        name, body.name, body.country, country_name(body.country), body.type, body.region, body.parent, joined(body.also),
        body.wikidata, joined(body.members), place and place.file, place and place.line,
    )  # fmt: skip


def _names(name: str, body: Body) -> set[Row]:
    return {(name_key(text), name) for text in (body.name, *body.also)}


def _coverage_row(coverage: Coverage) -> Row:
    through, checked = coverage.through.text, coverage.checked.text
    return coverage.country, coverage.body, through, checked, coverage.where, coverage.result, coverage.note
