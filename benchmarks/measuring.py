"""Processes, timed: whole runs from start to end, taken in turns so that a busy machine is busy for all of them."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

UNSET = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "MOTIONS_LOG", "MOTIONS_TODAY", "NO_COLOR", "FORCE_COLOR", "COLUMNS")
"""What must not come from whoever measures; without byte code every start would compile our modules and not Typer's."""

_KILOBYTES = 1 if sys.platform == "darwin" else 1024


class Command(NamedTuple):
    """A program to be run."""

    name: str
    arguments: Sequence[str | Path]
    environ: Mapping[str, str] = {}
    cold: bool = False
    """Whether it gets an empty cache each time."""


class Run(NamedTuple):
    """What one run took."""

    seconds: float
    processor: float
    """Seconds of the processor."""
    peak: int
    """The most memory that it held, in bytes."""


class BrokenCommand(Exception):
    """A command failed, so that its time says nothing."""


class Runs:
    """The runs of some commands, taken in turns."""

    def __init__(self, commands: Sequence[Command], rounds: int, cache: Path) -> None:
        """Run each command once without counting it, then all of them in turns."""
        for command in commands:
            if not command.cold:
                run(command, cache)
        self._runs: dict[str, list[Run]] = {command.name: [] for command in commands}
        for _ in range(rounds):
            for command in commands:
                self._runs[command.name].append(run(command, cache))

    def ratio(self, name: str, to: str) -> float:
        """Return the median of how many times as long one command took as the other of the same turn."""
        pairs = zip(self._runs[name], self._runs[to], strict=True)
        return median(one.seconds / other.seconds for one, other in pairs)

    def processor_ratio(self, name: str, to: str) -> float:
        """Return the same for the time of the processor, which a busy machine disturbs less."""
        pairs = zip(self._runs[name], self._runs[to], strict=True)
        return median(one.processor / max(other.processor, 1e-6) for one, other in pairs)

    def seconds(self, name: str) -> float:
        """Return the median time of a command."""
        return median(found.seconds for found in self._runs[name])

    def peak(self, name: str) -> int:
        """Return the most memory that a command held in any run."""
        return max(found.peak for found in self._runs[name])


def run(command: Command, cache: Path) -> Run:
    """Run a command to its end, its output thrown away; raise `BrokenCommand` where it fails."""
    if command.cold:
        with tempfile.TemporaryDirectory() as empty:
            return run(command._replace(cold=False), Path(empty))
    environ = {name: value for name, value in os.environ.items() if name not in UNSET}
    environ |= {"MOTIONS_CACHE": str(cache), **command.environ}
    with tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(
            list(map(str, command.arguments)), env=environ, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=errors
        )
        _pid, status, used = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode != 0:
            errors.seek(0)
            raise BrokenCommand(f"{command.name}: {errors.read().decode(errors='replace').strip()[:500]}")
    return Run(seconds, used.ru_utime + used.ru_stime, used.ru_maxrss * _KILOBYTES)
