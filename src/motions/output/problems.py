"""The problems of a log for people, programs, GitHub and code scanners; one function a format, found through one table."""

from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, TextIO

from motions import __version__
from motions.log.problems import Place, Problem
from motions.output.as_json import write_object
from motions.output.inert import one_line

_CONTEXT = 100
_SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"


class Report(NamedTuple):
    """What a check found."""

    problems: Sequence[Problem]
    """By file, line and column."""
    dropped: int
    """How many more errors there are than are listed."""
    dropped_notices: int
    """How many more notices there are than are listed."""
    events: int
    """How many events are without a fault."""
    line_at: Callable[[Place], str | None]
    """Gives the line of the log at a place, where it can still be read."""
    meanings: Mapping[str, str]
    """For each rule one sentence on the mistake that it catches."""

    @property
    def errors(self) -> int:
        """How many faults there are."""
        return sum(problem.level == "error" for problem in self.problems) + self.dropped

    @property
    def notices(self) -> int:
        """How many notices there are."""
        return sum(problem.level == "notice" for problem in self.problems) + self.dropped_notices

    @property
    def unlisted(self) -> int:
        """How many problems are not listed."""
        return self.dropped + self.dropped_notices


def write_text(report: Report, stream: TextIO) -> None:
    """Write each problem as ``file:line:column: rule: message``, with the line of the log and a caret under it."""
    for problem in report.problems:
        place = problem.place
        mark = " (notice)" if problem.level == "notice" else ""
        event = f" [{problem.event}]" if problem.event else ""
        stream.write(
            f"{one_line(place.file)}:{place.line}:{place.column}: {problem.rule}{mark}: {one_line(problem.message)}{event}\n"
        )
        shown = report.line_at(place)
        if shown is not None:
            stream.writelines(_excerpt(shown, place))
    if report.unlisted:
        stream.write(f"and {report.unlisted} more\n")


def _excerpt(line: str, place: Place) -> list[str]:
    """Return the line with its number and a caret under the column; of a long line only what is around the column."""
    start = max(0, place.column - 1 - _CONTEXT // 2) if len(line) > _CONTEXT else 0
    before, after = line[start : place.column - 1], line[place.column - 1 : start + _CONTEXT]
    margin = " " * len(str(place.line))
    caret = " " * len(one_line(before))
    return [f"  {place.line} | {one_line(before)}{one_line(after)}\n", f"  {margin} | {caret}^\n"]


def write_json(report: Report, stream: TextIO) -> None:
    """Write one object: the counts, and the problems with file, line, column, rule, level, event and message."""
    problems = [
        {
            **problem.place._asdict(),
            "rule": problem.rule,
            "level": problem.level,
            "event": problem.event,
            "message": problem.message,
        }
        for problem in report.problems
    ]
    counts = {"events": report.events, "faults": report.errors, "notices": report.notices, "dropped": report.unlisted}
    write_object({**counts, "problems": problems}, stream)


def write_github(report: Report, stream: TextIO) -> None:
    """Write workflow commands, which GitHub shows beside the lines of a pull request."""
    for problem in report.problems:
        level = "error" if problem.level == "error" else "warning"
        place = problem.place
        where = f"file={_property(place.file)},line={place.line},col={place.column},title={_property(problem.rule)}"
        stream.write(f"::{level} {where}::{_data(one_line(problem.message))}\n")
    if report.unlisted:
        stream.write(f"::error::and {report.unlisted} more\n")


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(one_line(text)).replace(":", "%3A").replace(",", "%2C")


def write_sarif(report: Report, stream: TextIO) -> None:
    """Write a log of SARIF 2.1.0, the format of code scanners."""
    used = sorted({problem.rule for problem in report.problems})
    rules = [{"id": rule, "shortDescription": {"text": report.meanings.get(rule, rule)}} for rule in used]
    driver = {"name": "motions", "version": __version__, "rules": rules}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, used) for problem in report.problems],
    }
    write_object({"$schema": _SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}, stream)


def _result(problem: Problem, rules: list[str]) -> dict[str, object]:
    place = problem.place
    where = {
        "artifactLocation": {"uri": _uri(place.file)},
        "region": {"startLine": place.line, "startColumn": place.column},
    }
    return {
        "ruleId": problem.rule,
        "ruleIndex": rules.index(problem.rule),
        "level": "error" if problem.level == "error" else "note",
        "message": {"text": one_line(problem.message)},
        "locations": [{"physicalLocation": where}],
    }


def _uri(file: str) -> str:
    from urllib.parse import quote  # noqa: PLC0415 (only this format needs it)

    return quote(file.replace("\\", "/"))


CHECK_FORMATS: Mapping[str, Callable[[Report, TextIO], None]] = {
    "text": write_text,
    "json": write_json,
    "github": write_github,
    "sarif": write_sarif,
}
"""Every format of a check by its name."""
