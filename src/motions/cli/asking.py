"""How a command becomes a question to the index: it gets what was asked and gives back an answer, which is delivered."""

import os
import sys
from collections.abc import Callable
from datetime import date
from inspect import Parameter, signature
from typing import TYPE_CHECKING, Any, NamedTuple

from motions.cli.delivery import STANDARD_OUTPUT, file_for, opened
from motions.cli.mistakes import Mistake
from motions.cli.options import DELIVERY, FILTERS, delivery_in
from motions.cli.progress import counted
from motions.cli.screen import manner_of
from motions.cli.today import today_of
from motions.output.formats import FORMATS, Answer

if TYPE_CHECKING:
    from motions.index.opening import Index
    from motions.index.selection import Selection

LISTING = tuple(FORMATS)

FILES = frozenset({"sqlite"})
"""Formats that are no text, and go to a file only."""


class Question(NamedTuple):
    """What a command was asked."""

    log: "Index"
    """The log that is asked, as its index."""
    selection: "Selection"
    today: date
    format: str


class Errand(NamedTuple):
    """What a command was asked that reads logs itself."""

    location: str
    """Where the log is that the command line, the environment or the package names."""
    today: date
    format: str


def question(
    *, filters: bool = True, formats: tuple[str, ...] = LISTING
) -> Callable[[Callable[..., Answer]], Callable[..., None]]:
    """Make a command of a function that takes a `Question` and its own options and returns an `Answer`.

    The command gets the options that choose the log and say how the answer is delivered and, where ``filters`` is set,
    the filters of every command that lists.
    """
    shared = (*(FILTERS if filters else ()), *(DELIVERY if formats == LISTING else delivery_in(formats)))

    def make(answering: Callable[..., Answer]) -> Callable[..., None]:
        def ask(typed: dict[str, Any], mine: dict[str, Any]) -> Answer:
            from motions.index.selection import EVERYTHING

            today = today_of(os.environ)
            index = _index(typed["log"], today)
            selection = _selection(typed, index, today) if filters else EVERYTHING
            return answering(Question(index, selection, today, typed["format"]), **mine)

        return _command(answering, shared, formats, ask)

    return make


def errand(*, formats: tuple[str, ...] = LISTING) -> Callable[[Callable[..., Answer]], Callable[..., None]]:
    """Make a command of a function that takes an `Errand` and its own options, and reads logs itself for its `Answer`."""

    def make(answering: Callable[..., Answer]) -> Callable[..., None]:
        def ask(typed: dict[str, Any], mine: dict[str, Any]) -> Answer:
            from motions.log.files import shipped_log

            return answering(Errand(typed["log"] or str(shipped_log()), today_of(os.environ), typed["format"]), **mine)

        return _command(answering, delivery_in(formats), formats, ask)

    return make


def _command(
    answering: Callable[..., Answer],
    shared: tuple[Parameter, ...],
    formats: tuple[str, ...],
    ask: Callable[[dict[str, Any], dict[str, Any]], Answer],
) -> Callable[..., None]:
    """Return what Typer calls: it has the function's own options and the shared ones, asks, and delivers the answer."""
    own = tuple(signature(answering).parameters.values())[1:]

    def command(**typed: Any) -> None:  # noqa: ANN401 (what Typer read, by the names of the options)
        mine = {parameter.name: typed.pop(parameter.name) for parameter in own}
        _check(typed, formats)
        _deliver(ask(typed, mine), typed)

    command.__doc__ = answering.__doc__
    command.__signature__ = signature(answering).replace(  # type: ignore[attr-defined]  # what Typer reads
        parameters=[*(p.replace(kind=Parameter.KEYWORD_ONLY) for p in own), *shared], return_annotation=None
    )
    command.__annotations__ = {parameter.name: parameter.annotation for parameter in (*own, *shared)}
    return command


def _check(typed: dict[str, Any], formats: tuple[str, ...]) -> None:
    if typed["format"] not in formats:
        raise Mistake(f"there is no format {typed['format']!r} here; there are {', '.join(formats)}")
    if typed["format"] in FILES and typed["output"] == STANDARD_OUTPUT:
        raise Mistake(f"--format {typed['format']} is a file and cannot be printed; name it with --output FILE")
    if typed["color"] not in ("auto", "always", "never"):
        raise Mistake(f"--color is auto, always or never, and not {typed['color']!r}")


def _index(location: str | None, today: date) -> "Index":
    from motions.index.opening import open_index

    with counted("Reading the log", sys.stderr) as progress:
        return open_index(location, today, os.environ, progress)


def _selection(typed: dict[str, Any], index: "Index", today: date) -> "Selection":
    from motions.cli.filters import selection_of

    selection = selection_of(typed, index, today)
    if index.is_empty(selection):
        from motions.cli.silence import what_an_empty_answer_means

        say(what_an_empty_answer_means(index, selection))
    return selection


def _deliver(answer: Answer, typed: dict[str, Any]) -> None:
    as_file = answer.files.get(typed["format"])
    if as_file is not None:
        with file_for(typed["output"]) as path:
            as_file(path)
        return
    with opened(typed["output"]) as stream:
        manner = manner_of(stream, os.environ, typed["color"], raw=typed["raw"], bom=typed["bom"])
        special = answer.writers.get(typed["format"])
        if special is not None:
            special(stream)
        else:
            FORMATS[typed["format"]](answer, stream, manner)


def say(message: str) -> None:
    """Tell whoever asked something that is not the answer."""
    print(message, file=sys.stderr)  # noqa: T201 (this is the edge)
