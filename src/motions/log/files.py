"""Which files make a log, and their bytes. The only module of this room that touches the disk."""

import io
import os
import stat
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from motions.log.problems import Unreadable

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FORMS = {".yaml": "yaml", ".yml": "yaml", ".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}
LARGEST_DOCUMENT = 512 * 1024 * 1024
"""YAML and JSON are read whole; what is larger than this belongs in JSON Lines, which is read line by line."""

_STANDARD_INPUT = "-"
_IN_MEMORY = 64 * 1024 * 1024
_GLANCE = 65536
_ODD = {
    stat.S_IFIFO: "a pipe",
    stat.S_IFCHR: "a device",
    stat.S_IFBLK: "a device",
    stat.S_IFSOCK: "a socket",
}


class LogFile(NamedTuple):
    """One file of a log."""

    name: str
    """The name as the person who asked would type it."""
    path: Path | None
    """Where it is on the disk; None for standard input."""
    form: str
    """``yaml``, ``json`` or ``jsonl``."""
    held: IO[bytes] | None = None
    """The bytes themselves, where they can be had only once."""

    def open(self) -> IO[bytes]:
        """Open the file at its beginning, as often as asked."""
        if self.held is not None:
            self.held.seek(0)
            return io.BufferedReader(_Kept(self.held))
        try:
            return Path(self.path or self.name).open("rb")
        except OSError as error:
            raise _cannot_read(self.name, error) from None

    def read(self) -> bytes:
        """Return all bytes of the file."""
        try:
            with self.open() as stream:
                data = stream.read(LARGEST_DOCUMENT + 1)
        except OSError as error:
            raise _cannot_read(self.name, error) from None
        if len(data) > LARGEST_DOCUMENT:
            raise Unreadable(f"{self.name} is larger than {LARGEST_DOCUMENT >> 20} MiB; write so large a log as JSON Lines")
        return data


class _Kept(io.RawIOBase):
    """A stream over bytes that must outlive it: closing it does not close what it reads."""

    def __init__(self, held: IO[bytes]) -> None:
        super().__init__()
        self._held = held

    def readable(self) -> bool:
        """Say that this can be read."""
        return True

    def readinto(self, buffer: "WriteableBuffer") -> int:
        """Fill the buffer, as `io.RawIOBase` asks."""
        view = memoryview(buffer).cast("B")
        data = self._held.read(len(view))
        view[: len(data)] = data
        return len(data)


def find_files(location: str) -> list[LogFile]:
    """Return the files of the log at ``location``: a file, a folder and all below it, or ``-`` for standard input.

    Raise `Unreadable` where there is none, or where something is in the way that must not be read.
    """
    if location == _STANDARD_INPUT:
        return [_standard_input()]
    mode = _mode(location)
    if not stat.S_ISDIR(mode):
        return [_file(location, mode, FORMS.get(Path(location).suffix.lower(), ""))]
    found = list(_folder(location, location, {}))
    if not found:
        raise Unreadable(f"{location} holds no log: no file that ends in {', '.join(FORMS)}")
    return found


def shipped_log() -> Path:
    """Return the log that comes with the program: inside the wheel, or beside the source in an editable install.

    Whoever works in the folder of the source gets the short name by which they would call it.
    """
    package = Path(__file__).resolve().parent.parent
    inside = package / "data" / "events.yaml"
    if inside.exists():
        return inside
    beside, short = package.parent.parent / "data" / "events.yaml", Path("data", "events.yaml")
    return short if short.exists() and short.samefile(beside) else beside


def _folder(folder: str, location: str, above: dict[tuple[int, int], str]) -> Iterator[LogFile]:
    """Yield the files of a folder in the order of their names, then those of the folders in it."""
    here = _identity(folder)
    if here in above:
        raise Unreadable(f"{location} cannot be read: {folder} leads back to {above[here]}")
    try:
        names = sorted(path.name for path in Path(folder).iterdir() if not path.name.startswith("."))
    except OSError as error:
        raise _cannot_read(folder, error) from None
    folders = []
    for name in names:
        path = os.path.join(folder, name)  # noqa: PTH118 (keeps the name as it was typed, "./" and all)
        suffix = Path(name).suffix.lower()
        if os.path.isdir(path):  # noqa: PTH112 (the same)
            folders.append(path)
        elif suffix in FORMS:
            yield _file(path, _mode(path), FORMS[suffix])
    for path in folders:
        yield from _folder(path, location, {**above, here: folder})


def _file(name: str, mode: int, form: str) -> LogFile:
    if not stat.S_ISREG(mode):
        what = _ODD.get(stat.S_IFMT(mode), "no file")
        raise Unreadable(f"{name} is {what}, and a log is a file or a folder; write - to read from standard input")
    path = Path(name)
    try:
        with path.open("rb") as stream:
            form = form or _form(stream.read(_GLANCE))
    except OSError as error:
        raise _cannot_read(name, error) from None
    # On POSIX a name is bytes, and one that is not UTF-8 could be neither stored nor printed.
    return LogFile(name.encode(errors="backslashreplace").decode(), path, form)


def _standard_input() -> LogFile:
    # It is read twice, once for bodies and once for events, and may be larger than memory.
    if sys.stdin is None:
        raise Unreadable("cannot read standard input: it is closed")
    stream = sys.stdin.buffer
    held: IO[bytes] = io.BytesIO(stream.read(_IN_MEMORY))
    if len(held.read(_IN_MEMORY)) == _IN_MEMORY:
        from tempfile import TemporaryFile  # noqa: PLC0415 (every answer passes this module, and few read so much)

        larger = TemporaryFile()  # noqa: SIM115 (lives as long as the reading)
        held.seek(0)
        larger.write(held.read())
        while block := stream.read(_IN_MEMORY):
            larger.write(block)
        held = larger
    held.seek(0)
    return LogFile("<stdin>", None, _form(held.read(_GLANCE)), held)


def _form(beginning: bytes) -> str:
    """Return the form of a text that has no telling name, from how it begins."""
    lines = beginning.removeprefix(b"\xef\xbb\xbf").strip().split(b"\n", 1)
    first = lines[0].strip()
    if not first.startswith((b"{", b"[")):
        return "yaml"
    complete = first.endswith(b"}") and first != b"{}" and first.startswith(b'{"')
    return "jsonl" if complete and len(lines) > 1 and lines[1].lstrip().startswith(b"{") else "json"


def _mode(name: str) -> int:
    try:
        return os.stat(name).st_mode  # noqa: PTH116 (the name may be no path at all)
    except (OSError, ValueError) as error:
        raise _cannot_read(name, error) from None


def _identity(folder: str) -> tuple[int, int]:
    status = os.stat(folder)  # noqa: PTH116 (the same)
    return status.st_dev, status.st_ino


def _cannot_read(name: str, error: Exception) -> Unreadable:
    why = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
    return Unreadable(f"cannot read {name}: {why}")
