"""The making of an index from the files of a log: as a file that is moved into its place, or in memory."""

import os
import sqlite3
import tempfile
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date
from pathlib import Path
from typing import NamedTuple

from motions.index.build import Progress, build
from motions.index.cache import prune, seal
from motions.index.problems import FaultyLog
from motions.log.files import LogFile
from motions.log.problems import Unreadable
from motions.log.reading import Reading

_LARGE = 64 * 1024 * 1024
"""From this size on, an index that is not kept is written to a temporary file all the same."""

_NO_ROOM = {
    sqlite3.SQLITE_FULL,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_NOMEM,
}


class Order(NamedTuple):
    """What an index is to be made from."""

    files: Sequence[LogFile]
    today: date
    progress: Progress | None


def make_file(order: Order, path: Path, key: str, unchanged: Callable[[], bool]) -> bool:
    """Make the index of some files and move it to its path; say whether that worked.

    It is not moved where the files have changed while they were read, since nobody knows then what was read. Raise
    `FaultyLog` where the log has errors, and leave no file.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        handle, name = tempfile.mkstemp(".tmp", "building-", path.parent)
    except OSError:
        return False
    os.close(handle)
    beside = Path(name)
    try:
        if not _fill(order, beside, key, unchanged):
            return False
        seal(beside)
        beside.replace(path)
    except OSError:
        return False  # No room, or no right to write; nothing is wrong with the log.
    finally:
        with suppress(OSError):
            beside.unlink()
    prune(path.parent)
    return True


def _fill(order: Order, beside: Path, key: str, unchanged: Callable[[], bool]) -> bool:
    """Fill the file; say whether there was room for it and the files of the log were the same throughout."""
    connection = sqlite3.connect(beside)
    if order.progress:
        order.progress(0)  # A large log is looked through once before its first event is read.
    try:
        build(Reading(order.files, order.today), connection, key, order.progress)
    except FaultyLog:
        if unchanged():
            raise
        return False
    except sqlite3.OperationalError as error:
        if not lacks_room(error):
            raise
        return False
    finally:
        connection.close()
    return unchanged()


def make_in_memory(order: Order) -> sqlite3.Connection:
    """Return the index of some files that is not kept, or raise `FaultyLog`."""
    size = sum(_size(file) for file in order.files)
    for place in ("", ":memory:") if size > _LARGE else (":memory:",):
        connection = sqlite3.connect(place)
        if order.progress:
            order.progress(0)
        try:
            build(Reading(order.files, order.today), connection, "", order.progress)
        except sqlite3.OperationalError as error:
            connection.close()
            if not lacks_room(error):
                raise
        except FaultyLog:
            connection.close()
            raise
        else:
            connection.execute("PRAGMA query_only = 1")
            return connection
    raise Unreadable("there is no room for the index of the log, neither on the disk nor in memory")


def lacks_room(error: sqlite3.OperationalError) -> bool:
    """Whether SQLite could not write: a full disk, a folder that is closed to us, no memory."""
    return getattr(error, "sqlite_errorcode", 0) & 0xFF in _NO_ROOM


def _size(file: LogFile) -> int:
    with file.open() as stream:
        return stream.seek(0, os.SEEK_END) if file.path is not None else _LARGE + 1
