"""How far a long reading has come: one line on a terminal, there after a second and gone when it is done."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TextIO

_AFTER = 1.0
"""What takes less than this many seconds needs no line."""

_EVERY = 0.2
_ERASE = "\r\x1b[K"


@contextmanager
def counted(doing: str, stream: TextIO) -> Iterator[Callable[[int], None] | None]:
    """Give what is to be told how many events have been read, or None where the stream is no terminal.

    The line counts seconds, too, since there are stretches in which no event is read. Nothing is set in motion before
    it is told for the first time: a warm answer does not pay.
    """
    if not stream.isatty():
        yield None
        return
    counter = _Counter(doing, stream)
    try:
        yield counter.tell
    finally:
        counter.end()


class _Counter:
    """The line, and the thread that keeps it up to date."""

    def __init__(self, doing: str, stream: TextIO) -> None:
        self._doing = doing
        self._stream = stream
        self._events = 0
        self._stop: Callable[[], None] | None = None
        self._ended = False

    def tell(self, events: int) -> None:
        """Note how many events there are by now."""
        self._events = events
        if self._stop is None and not self._ended:
            self._start()

    def end(self) -> None:
        """Take the line away, for good."""
        self._ended = True
        if self._stop is not None:
            self._stop()

    def _start(self) -> None:
        from threading import Event, Thread

        done, begin = Event(), time.monotonic()

        def show() -> None:
            wait = _AFTER
            while not done.wait(wait):
                wait = _EVERY
                self._write(f"{_ERASE}{self._doing}: {self._events:,} events, {time.monotonic() - begin:.0f} s")
            if wait == _EVERY:
                self._write(_ERASE)

        thread = Thread(target=show, daemon=True)
        thread.start()

        def stop() -> None:
            done.set()
            thread.join()

        self._stop = stop

    def _write(self, text: str) -> None:
        self._stream.write(text)
        self._stream.flush()
