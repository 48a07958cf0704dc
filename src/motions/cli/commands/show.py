"""`motions show`: one event, one body or one country on one page."""

from collections.abc import Callable
from typing import Annotated

import typer

from motions.answers.show import show_body, show_country, show_event
from motions.cli import completion
from motions.cli.asking import Question, question
from motions.cli.mistakes import Mistake
from motions.index.opening import Index
from motions.index.problems import AmbiguousBody, AskedForUnknown
from motions.model.country_names import COUNTRIES
from motions.model.places import UnknownCountry, country_code
from motions.model.text import nearest, or_list
from motions.output.formats import Answer
from motions.output.layout.show import body_page, country_page, event_page
from motions.output.nested import nested

NO_ARGS_IS_HELP = True
Subject = Annotated[
    str, typer.Argument(metavar="SUBJECT", help="The id of an event, a body, or a country.", autocompletion=completion.subjects)
]


@question(filters=False, formats=("text", "json", "jsonl", "md"))
def command(asked: Question, subject: Subject) -> Answer:
    """Show one event, one body or one country on one page."""
    index = asked.log
    return _event(index, subject) or _country(index, subject) or _body(index, subject)


def _event(index: Index, subject: str) -> Answer | None:
    if index.first("SELECT 1 FROM events WHERE id = ?", (subject,)) is None:
        return None
    view = show_event(index, subject)
    return _answer(lambda: nested(view), lambda: event_page(view))


def _country(index: Index, subject: str) -> Answer | None:
    try:
        code = country_code(subject)
    except UnknownCountry:
        return None
    view = show_country(index, code)
    return _answer(lambda: nested(view), lambda: country_page(view))


def _body(index: Index, subject: str) -> Answer:
    try:
        body = index.resolve_body(subject)
    except AmbiguousBody:
        raise
    except AskedForUnknown:
        raise Mistake(_nothing_called(index, subject)) from None
    view = show_body(index, body)
    return _answer(lambda: nested(view), lambda: body_page(view))


def _nothing_called(index: Index, subject: str) -> str:
    """Return the sentence for what is no event, no body and no country, with the nearest of them all."""
    called = {event: event for (event,) in index.query("SELECT id FROM events")}
    called |= {name: f"{body.id} ({body.name})" for body in index.bodies() for name in (body.id, body.name)}
    called |= {name: f"{name} ({code})" for code, name in COUNTRIES.items()}
    close = dict.fromkeys(called[match] for match in nearest(subject, called))
    hint = f"the nearest are {or_list(close)}" if close else "'motions bodies' and 'motions timeline' list what there is"
    return f"no event, body or country is called {subject[:60]!r}; {hint}"


def _answer(record: Callable[[], dict[str, object]], page: Callable[[], object]) -> Answer:
    return Answer((), tuple, lambda: iter((record(),)), page)  # type: ignore[arg-type]  # a page is made of blocks
