"""A selection as a file of its own, in the shape of the index and without anything that is only of use here.

No drafts unless they were asked for, no paths, no notices; of the bodies only those that the events name.
"""

import os
import sqlite3
import tempfile
from contextlib import closing, suppress
from pathlib import Path

from motions.index import schema
from motions.index.build import finish, insert, prepare, put_in_order
from motions.index.making import lacks_room
from motions.index.questions import Index
from motions.index.selection import Selection
from motions.index.where import Clause, chosen

_LEFT_OUT = {"file": "NULL", "line": "NULL"}
_KEPT_OF_LOG = ("title", "about", "licence", "crimes", "instruments", "measures", "schema", "program")


def export_sqlite(index: Index, selection: Selection, path: Path) -> int:
    """Write the events of a selection to a new SQLite file, whole or not at all; return how many they are.

    Raise `OSError` where the file cannot be written.
    """
    handle, name = tempfile.mkstemp(".tmp", f".{path.name}-", path.parent)
    os.close(handle)
    beside = Path(name)
    try:
        count = _write(index, selection, beside)
        beside.chmod(0o666 & ~_umask())
        with beside.open("rb+") as stream:
            os.fsync(stream.fileno())
        beside.replace(path)
    except sqlite3.OperationalError as error:
        if not lacks_room(error):
            raise
        raise OSError(f"cannot write {path}: {error}") from error
    finally:
        with suppress(OSError):
            beside.unlink()
    return count


def _write(index: Index, selection: Selection, beside: Path) -> int:
    query = chosen(selection)
    with closing(sqlite3.connect(beside)) as connection:
        prepare(connection)
        _copy(index, connection, "events", Clause(f"number IN ({query.sql})", query.parameters))
        for table in schema.CHILD_TABLES:
            _copy(index, connection, table, Clause(f"event IN ({query.sql})", query.parameters))
        _copy(index, connection, "bodies", _named_bodies(query))
        _copy(index, connection, "coverage", Clause("true"))
        _copy(index, connection, "log", Clause(f"name IN ({', '.join('?' * len(_KEPT_OF_LOG))})", _KEPT_OF_LOG))
        put_in_order(connection)
        finish(connection)
        connection.execute(f"PRAGMA user_version = {schema.SCHEMA_VERSION}")
        return int(connection.execute("SELECT count(*) FROM events").fetchone()[0])


def _copy(index: Index, connection: sqlite3.Connection, table: str, where: Clause) -> None:
    columns = ", ".join(_LEFT_OUT.get(name, name) for name in schema.column_names(table))
    insert(connection, table, index.query(f"SELECT {columns} FROM {table} WHERE {where.sql}", where.parameters))


def _named_bodies(query: Clause) -> Clause:
    """Return the condition on bodies that the events name, and on those above them."""
    named = (
        f"SELECT body FROM actors WHERE body IS NOT NULL AND event IN ({query.sql}) "
        f"UNION SELECT forum FROM events WHERE forum IS NOT NULL AND number IN ({query.sql})"
    )
    above = "SELECT parent FROM bodies JOIN named ON bodies.id = named.id WHERE parent IS NOT NULL"
    return Clause(f"id IN (WITH RECURSIVE named (id) AS ({named} UNION {above}) SELECT id FROM named)", query.parameters * 2)


def _umask() -> int:
    mask = os.umask(0o022)
    os.umask(mask)
    return mask
