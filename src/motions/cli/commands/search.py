"""`motions search`: full-text search, ranked."""

from typing import Annotated

import typer

from motions.answers.search import COLUMNS, hit_records, hit_rows, search
from motions.cli.asking import Question, question, say
from motions.output.formats import Answer
from motions.output.layout.search import search_page

NO_ARGS_IS_HELP = True
_OPERATORS = ("AND", "OR", "NOT", "NEAR")

WordsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="WORDS...",
        help="All must occur; '\"in a phrase\"' and begin* are understood; accents and case do not matter.",
        show_default=False,
    ),
]


@question()
def command(asked: Question, sought: WordsArgument) -> Answer:
    """Search for words; the best first, marked in their context.

    In titles, summaries, people, targets, bodies, references and notes.
    """
    typed = " ".join(sought)
    index = asked.log
    hits = search(index, typed, asked.selection)
    if not hits and index.count(asked.selection):
        _explain(asked, typed)
    return Answer(
        COLUMNS,
        lambda: hit_rows(index, hits),
        lambda: hit_records(index, hits),
        lambda: search_page(hits),
    )


def _explain(asked: Question, typed: str) -> None:
    from motions.cli.silence import what_an_empty_answer_means

    operators = [word for word in typed.split() if word in _OPERATORS]
    hint = f" {operators[0]} is searched for as a word; all words must occur." if operators else ""
    say(what_an_empty_answer_means(asked.log, asked.selection._replace(words="")) + hint)
