"""`motions rules`: what `motions check` looks for."""

from typing import Annotated

import typer

from motions.cli import completion
from motions.cli.asking import Errand, errand
from motions.cli.mistakes import Mistake
from motions.log.rules import RULES
from motions.model.text import nearest, or_list
from motions.output.formats import Answer, table_answer
from motions.output.layout.rules import rule_page, rules_page

COLUMNS = ("rule", "level", "catches", "bad", "good")
Name = Annotated[
    str | None, typer.Argument(metavar="[RULE]", help="One rule, with a bad and a good example.", autocompletion=completion.rules)
]


@errand()
def command(_asked: Errand, name: Name = None) -> Answer:
    """List the rules of a check, or explain one."""
    if name is None:
        listed = list(RULES.values())
        return table_answer(COLUMNS, listed, lambda: rules_page(listed))
    if name not in RULES:
        close = nearest(name, RULES)
        raise Mistake(f"there is no rule {name!r}" + (f"; did you mean {or_list(close)}?" if close else ""))
    return table_answer(COLUMNS, [RULES[name]], lambda: rule_page(RULES[name]))
