"""`motions chain`: the events that are tied to one by relations."""

from typing import Annotated, TextIO

import typer

from motions.answers.chain import RECORD_FIELDS, Chain, chain, chain_records, chain_rows
from motions.cli import completion
from motions.cli.asking import LISTING, Question, question
from motions.output.formats import Answer
from motions.output.layout.chain import chain_list, chain_page

NO_ARGS_IS_HELP = True

EventArgument = Annotated[
    str, typer.Argument(metavar="ID", help="The id of an event.", show_default=False, autocompletion=completion.events)
]
StepsOption = Annotated[int | None, typer.Option("--steps", metavar="N", min=0, help="Only events at most N relations away.")]
WholeOption = Annotated[bool, typer.Option("--all", help="Every event that is tied to it in any way, also by way of a third.")]


@question(formats=(*LISTING, "dot", "mermaid"))
def command(asked: Question, event: EventArgument, steps: StepsOption = None, whole: WholeOption = False) -> Answer:
    """Print what came before and after an event, as a tree.

    What it goes back to, and what answers, follows, renews or lifts it, in order of date.
    """
    asked.log.one(event)
    thread = chain(asked.log, event, asked.selection, steps, whole=whole)
    return Answer(
        (*RECORD_FIELDS, "depth", "parent", "asked", "relations"),
        lambda: chain_rows(thread),
        lambda: chain_records(thread),
        lambda: chain_page(thread),
        {
            "dot": lambda stream: _draw(thread, stream, "dot"),
            "mermaid": lambda stream: _draw(thread, stream, "mermaid"),
            "md": lambda stream: _list(thread, stream),
        },
    )


def _draw(thread: Chain, stream: TextIO, language: str) -> None:
    from motions.output.as_graph import write_dot, write_mermaid

    nodes = {
        member.id: (f"{member.date}, {member.country_name}", member.body_name, member.title, member.id)
        for member in thread.members
    }
    edges = [(link.source, link.type.replace("-", " "), link.target) for link in thread.links]
    (write_dot if language == "dot" else write_mermaid)(nodes, edges, stream)


def _list(thread: Chain, stream: TextIO) -> None:
    from motions.output.as_graph import write_list

    write_list(chain_list(thread), stream)
