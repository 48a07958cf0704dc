"""The line that says how far a long reading has come."""

import os
import pty
import subprocess
import sys
from contextlib import suppress
from io import StringIO
from pathlib import Path
from threading import Event

import pytest
from tests.cli.running import SMALL_LOG

from motions.cli import progress
from motions.cli.progress import counted


class Terminal(StringIO):
    """A stream that says that it is a terminal, and lets a test wait for what is written to it."""

    def __init__(self, awaited: str = "") -> None:
        super().__init__()
        self._awaited = awaited
        self._seen = Event()

    def write(self, text: str) -> int:
        """Keep the text, and note when it holds what is awaited."""
        if self._awaited in text:
            self._seen.set()
        return super().write(text)

    def wait(self) -> None:
        """Wait for what is awaited."""
        assert self._seen.wait(10), self.getvalue()

    def isatty(self) -> bool:
        """Say so."""
        return True


def test_what_is_quick_shows_nothing() -> None:
    """A line that flickers is worse than none."""
    stream = Terminal()
    with counted("Reading", stream) as tell:
        assert tell is not None
        tell(1)
    assert stream.getvalue() == ""


def test_what_takes_long_is_counted_and_the_line_is_gone_in_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """What stays on the terminal is the answer."""
    monkeypatch.setattr(progress, "_AFTER", 0.0)
    monkeypatch.setattr(progress, "_EVERY", 0.001)
    stream = Terminal("Reading the log: 12,000 events, 0 s")
    with counted("Reading the log", stream) as tell:
        assert tell is not None
        tell(0)
        tell(12_000)
        stream.wait()
    assert stream.getvalue().endswith("\r\x1b[K")


def test_the_line_is_gone_after_an_error_and_never_comes_back(monkeypatch: pytest.MonkeyPatch) -> None:
    """An index that is made anew later, in the middle of an answer, is made in silence."""
    monkeypatch.setattr(progress, "_AFTER", 0.0)
    stream = Terminal("1 events")

    def fail() -> None:
        with counted("Reading", stream) as tell:
            assert tell is not None
            kept.append(tell)
            tell(1)
            stream.wait()
            raise KeyboardInterrupt

    kept: list[object] = []
    with suppress(KeyboardInterrupt):
        fail()
    before = stream.getvalue()
    assert before.endswith("\r\x1b[K")
    [tell] = kept
    assert callable(tell)
    tell(2)
    assert before == stream.getvalue()


def test_a_pipe_is_told_nothing() -> None:
    """Neither is a file."""
    with counted("Reading", StringIO()) as tell:
        assert tell is None


def on_a_terminal(*arguments: str, log: Path) -> tuple[str, bytes]:
    """Run the program with standard error on a terminal and the line at once; return what both streams got."""
    main, other = pty.openpty()
    hasty = "from motions.cli import progress; progress._AFTER = 0.0; progress._EVERY = 0.001"
    start = f"import sys; {hasty}; sys.argv[1:] = {list(arguments)!r}; from motions.cli import app; app()"
    environ = {**os.environ, "MOTIONS_LOG": str(log), "MOTIONS_CACHE": "off"}
    done = subprocess.run([sys.executable, "-c", start], env=environ, stdout=subprocess.PIPE, stderr=other, check=True)
    os.close(other)
    said = b""
    with suppress(OSError):  # The end of a terminal that nobody holds any more.
        while chunk := os.read(main, 65_536):
            said += chunk
    os.close(main)
    return said.decode(), done.stdout


@pytest.mark.parametrize(("arguments", "doing"), [(("export",), "Reading the log"), (("check",), "Checking the log")])
def test_a_real_terminal_sees_the_line_and_then_only_what_is_said(arguments: tuple[str, ...], doing: str) -> None:
    """The line is written to standard error and the answer does not know of it."""
    said, answer = on_a_terminal(*arguments, log=SMALL_LOG)
    assert f"{doing}: " in said
    assert "events, 0 s" in said
    last = said.rpartition("\r\x1b[K")[2]
    assert "events, " not in last
    assert doing.encode() not in answer
