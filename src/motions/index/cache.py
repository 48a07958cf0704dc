"""The index as a file in the user's cache directory: its name, its soundness, its replacement, its removal.

A file is made beside its place under a name of its own, sealed, and moved into its place, so that whoever finds a file
under the name of an index finds a whole one. Standard library only, and little of it: every warm answer passes here.
"""

import os
import re
import sqlite3
import sys
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from motions.index.schema import APPLICATION_ID

ALWAYS_CHECKED = 16 * 1024 * 1024
"""Up to this size every byte of an index is checked whenever it is opened."""

KEPT_FILES = 20
"""So many indexes are kept at most, those first that were used last."""

KEPT_BYTES = 4 * 1024 * 1024 * 1024
"""So large may all of them be together."""

KEPT_SECONDS = 30 * 86_400
"""An index that nobody has used for so long goes."""

FRESH_SECONDS = 600
"""What was made or used so recently may be in use or in the making, and stays."""

_USED_EVERY = 3_600
_OURS = re.compile(r"(?:index-[0-9a-f]{40}\.sqlite|log-[0-9a-f]{40}\.stamp|building-[^/\\]+\.tmp)")
_HEADER = 100
_MAGIC = b"SQLite format 3\x00"
_SEAL = slice(60, 64)


class CacheInfo(NamedTuple):
    """What is kept on the disk."""

    folder: Path | None
    """Where; None when nothing is kept."""
    files: int
    """How many indexes."""
    size: int
    """How many bytes, unfinished files among them."""


def cache_folder(environ: Mapping[str, str], platform: str = sys.platform) -> Path | None:
    """Return the folder in which indexes are kept, or None when ``MOTIONS_CACHE`` is ``off``.

    An absolute path in ``MOTIONS_CACHE`` is taken as the folder; otherwise it is the place that the system has for the
    caches of a user.
    """
    wanted = environ.get("MOTIONS_CACHE", "")
    if wanted.lower() == "off":
        return None
    if os.path.isabs(wanted):  # noqa: PTH117 (spares a warm answer a Path for most of what is written there)
        return Path(wanted)
    if platform == "win32":
        local = environ.get("LOCALAPPDATA")
        return (Path(local) if local else _home(environ, "USERPROFILE") / "AppData" / "Local") / "motions" / "Cache"
    if platform == "darwin":
        return _home(environ, "HOME") / "Library" / "Caches" / "motions"
    named = environ.get("XDG_CACHE_HOME", "")
    # The specification says that a relative path is to be ignored.
    return (Path(named) if os.path.isabs(named) else _home(environ, "HOME") / ".cache") / "motions"  # noqa: PTH117 (as above)


def _home(environ: Mapping[str, str], variable: str) -> Path:
    return Path(environ.get(variable) or os.path.expanduser("~"))  # noqa: PTH111 (never raises, where Path.home does)


def open_sound(path: Path, key: str) -> sqlite3.Connection | None:
    """Open an index to read from, or return None where there is any doubt about it."""
    try:
        if not _is_sound(path):
            return None
        connection = sqlite3.connect(_address(path), uri=True)
    except (OSError, sqlite3.Error):
        return None
    try:
        connection.execute("PRAGMA cache_size = -32768")
        row = connection.execute("SELECT value FROM log WHERE name = 'key'").fetchone()
        connection.execute("SELECT number FROM events LIMIT 1").fetchone()
    except sqlite3.Error:
        row = None
    if row is None or row[0] != key:
        connection.close()
        return None
    _mark_used(path)
    return connection


def seal(path: Path) -> None:
    """Write the checksum of a finished file into it and see that it is on the disk.

    It stands in the four bytes of the header that SQLite leaves to the program (``user_version``), and is made as if
    they were zero.
    """
    with path.open("r+b") as stream:
        size = os.fstat(stream.fileno()).st_size
        checksum = _checksum(stream.read()) if size <= ALWAYS_CHECKED else 0
        stream.seek(_SEAL.start)
        stream.write(checksum.to_bytes(4, "big"))
        stream.flush()
        os.fsync(stream.fileno())


def _is_sound(path: Path) -> bool:
    """Whether the file is a whole index: header, size and, up to a size, every byte."""
    if not path.is_file():
        return False  # A pipe would be waited for.
    with path.open("rb") as stream:
        size = os.fstat(stream.fileno()).st_size
        content = stream.read() if size <= ALWAYS_CHECKED else stream.read(_HEADER)
    if len(content) < _HEADER or not content.startswith(_MAGIC):
        return False
    page = int.from_bytes(content[16:18], "big")
    pages = int.from_bytes(content[28:32], "big")
    if (65_536 if page == 1 else page) * pages != size or int.from_bytes(content[68:72], "big") != APPLICATION_ID:
        return False
    return int.from_bytes(content[_SEAL], "big") == (_checksum(content) if size <= ALWAYS_CHECKED else 0)


def _checksum(content: bytes) -> int:
    before, after = content[: _SEAL.start], memoryview(content)[_SEAL.stop :]
    return zlib.crc32(after, zlib.crc32(b"\x00\x00\x00\x00", zlib.crc32(before)))


def _address(path: Path) -> str:
    """Return the address under which SQLite opens a file that nobody writes to any more."""
    plain = str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")
    if os.sep == "\\":
        plain = "/" + plain.replace("\\", "/")
    # The file never changes under its name: a newer one is moved into its place. So no locks and no journals are needed.
    return f"file:{plain}?mode=ro&immutable=1"


def _mark_used(path: Path) -> None:
    """Let the time of the file say when it was last used, to the hour."""
    with suppress(OSError):  # Not ours to touch; it will be pruned a little earlier.
        if time.time() - path.stat().st_mtime > _USED_EVERY:
            os.utime(path)


def prune(folder: Path) -> None:
    """Remove indexes that are old, too many or too large together; one that is fresh stays, whatever it is."""
    now, kept, size = time.time(), 0, 0
    for path, status in sorted(_ours(folder), key=lambda found: -found[1].st_mtime):
        age = now - status.st_mtime
        kept += path.suffix == ".sqlite"
        size += status.st_size
        unfinished = path.suffix == ".tmp"
        if age > FRESH_SECONDS and (unfinished or kept > KEPT_FILES or size > KEPT_BYTES or age > KEPT_SECONDS):
            _remove(path)


def cache_info(environ: Mapping[str, str]) -> CacheInfo:
    """Return where indexes are kept, how many there are and how large they are together."""
    folder = cache_folder(environ)
    found = [] if folder is None else _ours(folder)
    return CacheInfo(folder, sum(path.suffix == ".sqlite" for path, _ in found), sum(status.st_size for _, status in found))


def clear_cache(environ: Mapping[str, str]) -> CacheInfo:
    """Remove all indexes, and return what there was."""
    info = cache_info(environ)
    if info.folder is not None:
        for path, _status in _ours(info.folder):
            _remove(path)
    return info


def _ours(folder: Path) -> list[tuple[Path, os.stat_result]]:
    """Return the files that this program has made, and no other that somebody may have put there."""
    found: list[tuple[Path, os.stat_result]] = []
    with suppress(OSError):  # No folder, or not ours to read.
        for path in folder.iterdir():
            if _OURS.fullmatch(path.name):
                with suppress(OSError):  # Gone while we looked.
                    found.append((path, path.lstat()))
    return found


def _remove(path: Path) -> None:
    with suppress(OSError):  # Somebody else was quicker, or it is in use on a system that does not let go of such files.
        path.unlink()
