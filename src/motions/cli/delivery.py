"""Where an answer goes: standard output, or a file that is written whole or not at all."""

import os
import stat
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from motions.cli.mistakes import Mistake

STANDARD_OUTPUT = "-"


@contextmanager
def opened(output: str) -> Iterator[TextIO]:
    """Give the stream for an answer; a file takes its name only when everything is in it.

    Raise `Mistake` when the file cannot be written; what stood under its name then still stands there.
    """
    if output == STANDARD_OUTPUT:
        yield standard_output()
        return
    target = Path(output)
    if target.is_dir():
        raise Mistake(f"cannot write {output}: it is a folder")
    if target.exists() and not stat.S_ISREG(target.stat().st_mode):
        with _said(output), target.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
            yield stream
        return
    with whole_file(output) as temporary, temporary.open("w", encoding="utf-8", errors="backslashreplace", newline="") as stream:
        yield stream


@contextmanager
def file_for(output: str) -> Iterator[Path]:
    """Give the path to write a file that is no text to, under the promises of `whole_file`; refuse what is no file."""
    if Path(output).exists() and not Path(output).is_file():
        raise Mistake(f"cannot write {output}: it is no file")
    with whole_file(output) as temporary:
        yield temporary


@contextmanager
def whole_file(output: str) -> Iterator[Path]:
    """Give a temporary path beside ``output``, which is moved to that name when all went well and removed otherwise."""
    from tempfile import mkstemp

    target = Path(os.path.realpath(output))
    with _said(output):
        handle, name = mkstemp(prefix=f".{target.name[:100]}.", suffix=".part", dir=target.parent)
        os.close(handle)
        temporary = Path(name)
        try:
            yield temporary
            temporary.chmod(_mode(target))
            temporary.replace(target)
        finally:
            temporary.unlink(missing_ok=True)


def standard_output() -> TextIO:
    """Return standard output, set to UTF-8 with the line ends that each format writes itself; raise `Mistake` if it is closed."""
    if sys.stdout is None:
        raise Mistake("cannot write the answer: standard output is closed")
    reconfigure: Callable[..., None] | None = getattr(sys.stdout, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    return sys.stdout


def _mode(target: Path) -> int:
    """Return the mode of the file that is replaced, or that of a new file under the user's mask."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


@contextmanager
def _said(output: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Mistake(f"cannot write {output}: {error.strerror or error}") from None
