"""`motions cite`: citations of events by their sources, and of the log itself."""

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Annotated, TextIO

import typer
from typer.core import TyperCommand

from motions.answers.citations import EventCited, LogCited, events_cited, log_cited
from motions.cli import completion
from motions.cli.asking import Question, question
from motions.cli.mistakes import Mistake
from motions.output.formats import Answer
from motions.output.layout.citations import STYLES, events_page, log_page
from motions.output.page import Block

NO_ARGS_IS_HELP = True
_FORMATS = ("text", "md", "csl-json", "bibtex", "ris", "cff")
_MODULES = {"csl-json": "csl_json", "bibtex": "bibtex", "ris": "ris", "cff": "cff"}

EventsArgument = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="ID...", help="Ids of events; none for the log itself.", show_default=False, autocompletion=completion.events
    ),
]
StyleOption = Annotated[
    str, typer.Option("--style", metavar="STYLE", help="Of the text: footnote or author-date.", autocompletion=completion.styles)
]
ItselfOption = Annotated[bool, typer.Option("--itself", hidden=True)]


class Class(TyperCommand):
    """The command; ``--log`` without a path after it means that the log itself is cited."""

    def parse_args(self, ctx: typer.Context, args: list[str]) -> list[str]:  # type: ignore[override]  # Typer's context is Click's
        """Read the arguments."""
        alone = [at for at, arg in enumerate(args) if arg == "--log" and (args[at + 1 : at + 2] or ["-x"])[0].startswith("-")]
        alone = [at for at in alone if args[at + 1 : at + 2] != ["-"]]
        return super().parse_args(ctx, ["--itself" if at in alone else arg for at, arg in enumerate(args)])


@question(filters=False, formats=_FORMATS)
def command(
    asked: Question, events: EventsArgument = None, style: StyleOption = "footnote", itself: ItselfOption = False
) -> Answer:
    """Print citations of events, or of the log itself.

    Of each event by its sources; with --log and no id, of the log itself.
    """
    if style not in STYLES:
        raise Mistake(f"there is no style {style!r}; there are {' and '.join(STYLES)}")
    if events and itself:
        raise Mistake("give ids of events, or --log alone for the log itself")
    if events:
        if asked.format == "cff":
            raise Mistake("a CITATION.cff is about the log itself; give --log and no id")
        cited = events_cited(asked.log, events)
        return _answer(lambda: events_page(cited, style), cited)
    log = log_cited(asked.log, asked.today.isoformat())
    return _answer(lambda: log_page(log, style), log)


def _answer(page: Callable[[], Iterable[Block]], cited: list[EventCited] | LogCited) -> Answer:
    def writer(name: str) -> Callable[[TextIO], None]:
        def write(stream: TextIO) -> None:
            module = import_module(f"motions.output.cite.{_MODULES[name]}")
            (module.write_log if isinstance(cited, LogCited) else module.write_events)(cited, stream)

        return write

    def text(stream: TextIO) -> None:
        # On a terminal too a citation is one line: a break inside an address would be pasted with it.
        from motions.output.as_text import write_page

        write_page(page(), stream)

    return Answer((), lambda: (), lambda: (), page, {"text": text, **{name: writer(name) for name in _MODULES}})
