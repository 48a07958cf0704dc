"""`motions codebook`: the words of a log and what they mean."""

from typing import Annotated

import typer

from motions.answers.codebook import COLUMNS, codebook
from motions.cli import completion
from motions.cli.asking import Question, question
from motions.cli.mistakes import Mistake
from motions.model.text import nearest, or_list
from motions.output.formats import Answer, table_answer
from motions.output.layout.codebook import codebook_page

Word = Annotated[
    str | None,
    typer.Argument(
        metavar="[WORD]", help="A vocabulary (kind, crime ...), a word, or 'fields'.", autocompletion=completion.vocabularies
    ),
]


@question(filters=False)
def command(asked: Question, word: Word = None) -> Answer:
    """Explain the words and fields of a log.

    All of them, one vocabulary (kind, crime, strength ...), one word, or the fields.
    """
    whole = codebook(asked.log)
    found = whole
    if word is not None:
        plain = " ".join(word.lower().replace("-", " ").split())
        found = (
            [d for d in whole if d.section == plain]
            or [d for d in whole if plain == "fields" and d.section.startswith("fields of ")]
            or [d for d in whole if d.word == plain.replace(" ", "-") or d.word == word]
        )
    if not found:
        close = nearest(word or "", [d.word for d in whole] + [d.section for d in whole])
        hint = f"; did you mean {or_list(close)}?" if close else ""
        raise Mistake(f"the codebook has no vocabulary and no word {word!r}{hint}")
    return table_answer(COLUMNS, found, lambda: codebook_page(found, whole=word is None))
