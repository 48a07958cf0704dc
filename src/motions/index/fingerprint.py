"""By what an index is found again: a digest of the log's files, their names, and the versions that shaped it.

Files of up to 16 MiB in total are hashed whenever the log is asked. The digest of a larger file is remembered beside the
indexes, under everything that the system says of the file, and only when the file had been at rest for a while: two
edits within one tick of the clock leave no trace in the times of a file.
"""

import os
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from motions import __version__
from motions.index.schema import SCHEMA_VERSION

if TYPE_CHECKING:
    from hashlib import blake2b

    from motions.log.files import LogFile
else:
    try:
        # hashlib looks for every algorithm of OpenSSL, which takes ten times as long as the hashing of a log.
        from _blake2 import blake2b
    except ImportError:
        from hashlib import blake2b

ALWAYS_HASHED = 16 * 1024 * 1024
"""Logs of up to this size in total are hashed whenever they are asked."""

AT_REST_NANOSECONDS = 3_000_000_000
"""A file that was touched more recently than this is fresh; the coarsest clock of a file system ticks every two seconds."""

_BLOCK = 1024 * 1024
_SIZE = 20


class Fingerprint(NamedTuple):
    """What the files of a log were at one moment."""

    key: str
    """The name of the index that is made from them."""
    status: tuple[tuple[int, ...], ...]
    """Size, times and identity of each file, which change when it is written to and put back while it is being read."""


def fingerprint(files: Sequence["LogFile"], folder: Path, clock: Callable[[], int] = time.time_ns) -> Fingerprint:
    """Return the fingerprint of the files of a log; ``folder`` is where the digests of large files are remembered."""
    status = tuple(_status(file) for file in files)
    if sum(size for size, *_ in status) <= ALWAYS_HASHED:
        digests = [blake2b(file.read(), digest_size=_SIZE).hexdigest() for file in files]
    else:
        digests = _remembered(files, status, folder, clock())
    python = f"{sys.version_info[0]}.{sys.version_info[1]}"  # It brings the tables of Unicode by which text is folded.
    parts = [__version__, str(SCHEMA_VERSION), python]
    for file, digest in zip(files, digests, strict=True):
        parts += (file.name, file.form, digest)
    return Fingerprint(_digest_of(parts), status)


def _digest_of(parts: Sequence[str]) -> str:
    return blake2b("\0".join(parts).encode("utf-8", "surrogateescape"), digest_size=_SIZE).hexdigest()


def _status(file: "LogFile") -> tuple[int, ...]:
    with file.open() as stream:
        found = os.fstat(stream.fileno())
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino, found.st_dev


def _remembered(files: Sequence["LogFile"], status: Sequence[tuple[int, ...]], folder: Path, asked: int) -> list[str]:
    """Return the digest of each file, from the disk only where it is not known for exactly this file; ``asked`` is when."""
    stamp = folder / f"log-{_digest_of([str(file.path) and os.path.realpath(str(file.path)) for file in files])}.stamp"
    known = _read_stamp(stamp)
    digests, lines = [], []
    for file, now in zip(files, status, strict=True):
        marks = " ".join(map(str, now))
        digest = known.get(marks) or _digest(file)
        at_rest = asked - max(now[1], now[2]) > AT_REST_NANOSECONDS
        if at_rest and _status(file) == now:
            lines.append(f"{marks} {digest}\n")
        digests.append(digest)
    if lines and set(known) != {line.rsplit(" ", 1)[0] for line in lines}:
        _write_stamp(stamp, "".join(lines))
    return digests


def _digest(file: "LogFile") -> str:
    digest = blake2b(digest_size=_SIZE)
    with file.open() as stream:
        while block := stream.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _read_stamp(stamp: Path) -> dict[str, str]:
    try:
        lines = stamp.read_text("ascii").splitlines()
    except (OSError, ValueError):
        return {}
    pairs = (line.rpartition(" ") for line in lines)
    return {marks: digest for marks, _space, digest in pairs if len(digest) == 2 * _SIZE}


def _write_stamp(stamp: Path, text: str) -> None:
    beside = stamp.with_name(f"building-{os.getpid()}-{time.time_ns()}.tmp")
    try:
        stamp.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, "ascii")
        beside.replace(stamp)
    except OSError:  # Next time it is hashed again.
        with suppress(OSError):
            beside.unlink()
