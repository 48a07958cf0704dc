"""`motions check`: every fault of a log, with its place."""

import os
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from motions.cli.asking import say
from motions.cli.delivery import opened
from motions.cli.mistakes import FAULTY, Mistake
from motions.cli.progress import counted
from motions.cli.today import today_of
from motions.log.files import LogFile, find_files, shipped_log
from motions.log.problems import Place
from motions.output.layout.wording import count_of
from motions.output.problems import CHECK_FORMATS, Report

PathArgument = Annotated[str | None, typer.Argument(metavar="[PATH]", help="The log: a file, a folder, or - for standard input.")]
StrictOption = Annotated[bool, typer.Option("--strict", help="Notices count as faults.")]
FormatOption = Annotated[
    str,
    typer.Option(
        "--format", "-f", metavar="FORMAT", help="text, json, github, sarif; auto is github in GitHub Actions, else text."
    ),
]
OutputOption = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.", show_default=False)
]
LogOption = Annotated[
    str | None, typer.Option("--log", metavar="PATH", envvar="MOTIONS_LOG", help="The same as PATH.", show_default=False)
]


def command(
    path: PathArgument = None,
    strict: StrictOption = False,
    format: FormatOption = "auto",  # noqa: A002 (the option's name)
    output: OutputOption = "-",
    log: LogOption = None,
) -> None:
    """Report every fault of a log, each with its place.

    All of them at once, with file, line, column and rule. Leaves with 1 where there are faults; notices are shown and do
    not count, unless --strict.
    """
    write = CHECK_FORMATS.get(_format(format))
    if write is None:
        raise Mistake(f"there is no format {format!r} here; there are auto, {', '.join(CHECK_FORMATS)}")
    report = check(path or log or str(shipped_log()))
    with opened(output) as stream:
        write(report, stream)
    say(_summary(report))
    if report.errors or (strict and report.notices):
        raise typer.Exit(FAULTY)


def check(location: str) -> Report:
    """Read and check a log; raise `Unreadable` where nothing can be read."""
    from motions.log.reading import Reading
    from motions.log.rules import RULES

    files = find_files(location)
    events = 0
    with counted("Checking the log", sys.stderr) as progress:
        tell = progress or _nobody
        tell(events)
        reading = Reading(files, today_of(os.environ))
        for events, _entry in enumerate(reading, 1):
            tell(events)
    meanings = {name: rule.catches for name, rule in RULES.items()}
    return Report(reading.problems, reading.dropped, reading.dropped_notices, events, _lines_of(files), meanings)


def _nobody(_events: int) -> None:
    """Take the place of who is told how far it has come, where there is no terminal."""


def _lines_of(files: list[LogFile]) -> Callable[[Place], str | None]:
    """Return what gives the line at a place; a file is read once, and only when a problem is in it."""
    by_name = {file.name: file for file in files if file.path is not None}
    kept: dict[str, list[str]] = {}

    def line_at(place: Place) -> str | None:
        if place.file not in by_name:
            return None
        if place.file not in kept:
            kept.clear()
            try:
                kept[place.file] = by_name[place.file].read().decode("utf-8", "replace").removeprefix("\ufeff").splitlines()
            except OSError:
                kept[place.file] = []
        lines = kept[place.file]
        return lines[place.line - 1] if 0 < place.line <= len(lines) else None

    return line_at


def _format(asked: str) -> str:
    if asked != "auto":
        return asked
    return "github" if os.environ.get("GITHUB_ACTIONS") == "true" else "text"


def _summary(report: Report) -> str:
    notices = f", {count_of(report.notices, 'notice')}" if report.notices else ""
    found = count_of(report.errors, "fault") if report.errors else "No faults"
    where = "" if report.errors else f" in {count_of(report.events, 'event')}"
    return f"{found}{notices}{where}."
