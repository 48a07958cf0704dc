"""Every mistake that a caller can make, as an exit code and one line for standard error."""

import os
import re
import sys

import typer
from typer.exceptions import TyperException

from motions.index.problems import AskedForUnknown, FaultyLog
from motions.log.problems import Unreadable
from motions.model.dates import BadDate
from motions.model.places import UnknownCountry
from motions.output.inert import one_line

FAULTY = 1
USAGE = 2
INTERRUPTED = 130
_SHOWN_FAULTS = 5


class Mistake(ValueError):
    """A mistake of whoever called the program; the message is the line that they see."""


def exit_code_and_message(error: Exception) -> tuple[int, str] | None:
    """Return what a known mistake leads to, or None for an error that is ours."""
    if isinstance(error, FaultyLog):
        return FAULTY, _faults(error)
    if isinstance(error, typer.Abort):
        return INTERRUPTED, ""
    if isinstance(error, TyperException):
        return _usage(error)
    if isinstance(error, Mistake | Unreadable | AskedForUnknown | BadDate | UnknownCountry):
        return USAGE, f"motions: {one_line(str(error))}"
    if isinstance(error, OSError):
        return USAGE, f"motions: cannot write the answer: {error.strerror or error}"
    return None


def _faults(error: FaultyLog) -> str:
    """Say how many faults there are and show the first few, each with its place."""
    faults = [problem for problem in error.problems if problem.level == "error"]
    count = len(faults) + error.dropped
    lines = [f"motions: the log has {count} {'fault' if count == 1 else 'faults'}; nothing is answered from it"]
    lines += [
        f"  {one_line(p.place.file)}:{p.place.line}:{p.place.column}: {p.rule}: {p.message}" for p in faults[:_SHOWN_FAULTS]
    ]
    if count > _SHOWN_FAULTS:
        lines.append(f"  and {count - _SHOWN_FAULTS} more; 'motions check' shows all")
    return os.linesep.join(lines)


def _usage(error: TyperException) -> tuple[int, str]:
    context = getattr(error, "ctx", None)
    path = context.command_path if context else "motions"
    if type(error).__name__ == "NoArgsIsHelpError":
        print(error.format_message(), file=sys.stdout)  # noqa: T201 (whoever types no command wants to read what there is)
        return USAGE, ""
    message = error.format_message().rstrip(".").replace("is not a valid int range", "is not a whole number")
    message = re.sub(r"is not in the range x>=(\d+)", r"is less than \1", message)
    return USAGE, f"{path}: {message[:1].lower()}{message[1:]}; see '{path} --help'"
