"""The opening of a log as an index: the one in the cache where there is a sound one, else one made from the files."""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from motions.index.cache import cache_folder, cache_info, clear_cache, open_sound
from motions.index.fingerprint import Fingerprint, fingerprint
from motions.index.problems import AskedForUnknown, FaultyLog
from motions.index.questions import Index
from motions.log.files import LogFile, find_files, shipped_log

if TYPE_CHECKING:
    from motions.index.build import Progress

__all__ = ["AskedForUnknown", "FaultyLog", "Index", "cache_info", "clear_cache", "open_index"]

_TRIES = 3


def open_index(location: str | None, today: date, environ: Mapping[str, str], progress: "Progress | None" = None) -> Index:
    """Open the log at a location, or the one that ``MOTIONS_LOG`` names, or the one that comes with the program.

    Raise `Unreadable` where there is no log, and `FaultyLog` where it has errors.
    """
    place = location or environ.get("MOTIONS_LOG") or str(shipped_log())
    files = find_files(place)
    folder = cache_folder(environ)
    if folder is None or any(file.path is None for file in files):
        return Index(_in_memory(files, today, progress))
    again = partial(_open_cached, place, folder, today, progress)
    return Index(again(files), partial(again, files))


def _open_cached(
    place: str, folder: Path, today: date, progress: "Progress | None", files: Sequence[LogFile]
) -> sqlite3.Connection:
    """Return a connection to the index in the cache, which is made where it is missing or in doubt."""
    for _ in range(_TRIES):
        before = fingerprint(files, folder)
        path = folder / f"index-{before.key}.sqlite"
        connection = open_sound(path, before.key)
        if connection is not None:
            return connection
        if _made(path, before, files, today, progress):
            connection = open_sound(path, before.key)
            if connection is not None:
                return connection
        if fingerprint(files, folder) == before:
            break
        files = find_files(place)
    return _in_memory(files, today, progress)


def _made(path: Path, before: Fingerprint, files: Sequence[LogFile], today: date, progress: "Progress | None") -> bool:
    from motions.index.making import Order, make_file  # noqa: PLC0415 (it imports all that a warm answer must not)

    return make_file(Order(files, today, progress), path, before.key, lambda: fingerprint(files, path.parent) == before)


def _in_memory(files: Sequence[LogFile], today: date, progress: "Progress | None") -> sqlite3.Connection:
    from motions.index.making import Order, make_in_memory  # noqa: PLC0415 (the same)

    return make_in_memory(Order(files, today, progress))
