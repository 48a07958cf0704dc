"""An event as the rows that it becomes: one flat row, and one row in a child table for each of its parts.

Lean on purpose: this runs a million times when a large log is compiled. A field that only some kinds have is taken
from ``vars``, since asking a Pydantic model for an attribute that it lacks takes ten times as long.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, TypeAlias

from motions.model.country_names import COUNTRIES
from motions.model.events import Event, as_written
from motions.model.parts import Person, Signatories, Source, Target, Vote
from motions.model.places import country_name
from motions.model.registry import Body
from motions.model.text import words
from motions.model.vocabulary import STRENGTHS

Row: TypeAlias = tuple[Any, ...]

RANKS: Mapping[str, int] = {strength: rank for rank, strength in enumerate(STRENGTHS)}
"""The strengths as numbers, 0 for the strongest."""

BETWEEN = " \u00a6 "
"""Stands between two names among folded words: no question holds it, so no phrase runs across."""

_NO_VOTE: Row = (None, None, None, None, None)
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def joined(items: Iterable[str]) -> str | None:
    """Return items as one cell, ``; `` between them, with a backslash before a semicolon inside one; nothing for no items."""
    return "; ".join([item.replace(";", "\\;") if ";" in item else item for item in items]) or None


def fold_words(text: str) -> str:
    """Return the folded words of a text with single spaces between them."""
    return " ".join(words(text))


folded = lru_cache(maxsize=50_000)(fold_words)
"""The same for names, which come again and again."""


def event_row(number: int, event: Event, bodies: Mapping[str, Body], file: str | None, line: int | None) -> Row:
    """Return the row of the table ``events``; its values stand in the order of the schema."""
    body, date, first, draft = bodies[event.body], event.date, event.sources[0], bool(event.draft)
    return (
        number, event.id, date.text, date.first, date.last, body.country, country_name(body.country), event.body,
        body.name, body.type, joined(event.jointly_with), event.forum, event.kind, event.instrument, event.reference,
        event.title, event.summary, event.outcome, event.binding, *_vote(vars(event).get("vote")),
        joined([f"{finding.crime}: {finding.strength}" for finding in event.findings]),
        joined([f"{person.name} ({person.role})" for person in event.people]),
        joined([target.name for target in event.targets]),
        joined(measures_of(event)), joined(_signing(vars(event).get("signatories"))),
        joined([f"{relation.type}: {relation.event}" for relation in event.relations]), joined(event.tags),
        event.published and event.published.text, event.effective and event.effective.text,
        event.until and event.until.text, first.title, first.publisher, first.url, len(event.sources), event.note,
        date.first[:4] if date.first[:4] == date.last[:4] else None,
        date.first[:7] if date.first[:7] == date.last[:7] else None,
        date.qualified, draft, min([RANKS[finding.strength] for finding in event.findings], default=None),
        event.targets_count, vars(event).get("programme"), file, line, _encode(as_written(event)),
    )  # fmt: skip


def _vote(vote: Vote | None) -> Row:
    if vote is None:
        return _NO_VOTE
    return vote.method, vote.for_, vote.against, vote.abstain, vote.not_voting


def _signing(signed: Signatories | None) -> Iterator[str]:
    if signed is None:
        return
    if signed.count is not None:
        yield str(signed.count) if signed.count_is in (None, "exact") else f"{signed.count_is} {signed.count}"
    yield from signed.countries
    yield from signed.names


def measures_of(event: Event) -> list[str]:
    """Return the measures on all or some of the targets, each once."""
    found = dict.fromkeys(vars(event).get("measures", ()))
    for target in event.targets:
        found.update(dict.fromkeys(target.measures))
    return list(found)


def actor_rows(number: int, event: Event, bodies: Mapping[str, Body]) -> Iterator[Row]:
    """Yield who acted, who acted jointly and which states signed."""
    yield number, bodies[event.body].country, event.body, "acting"
    for other in event.jointly_with:
        yield number, bodies[other].country, other, "joint"
    signed: Signatories | None = vars(event).get("signatories")
    if signed is not None:
        for country in signed.countries:
            yield number, country, None, "signing"


def involved_rows(number: int, event: Event, bodies: Mapping[str, Body]) -> Iterator[Row]:
    """Yield the countries of voters, targets, parties and people. Rolls name countries in organs of the United Nations only."""
    found: list[tuple[str | None, str]] = [(target.country, "target") for target in event.targets]
    found += [(person.country, "person") for person in event.people]
    found += [(party.country, "party") for party in vars(event).get("parties", ())]
    signed: Signatories | None = vars(event).get("signatories")
    if signed is not None:
        found += [(country, "person") for country in signed.from_]
    vote: Vote | None = vars(event).get("vote")
    if vote is not None and vote.roll is not None and bodies[event.body].country == "UN":
        voters = (*vote.roll.for_, *vote.roll.against, *vote.roll.abstain)
        found += [(voter, "voter") for voter in voters if voter in COUNTRIES]
    for country, part in dict.fromkeys(found):
        if country is not None:
            yield number, country, part


def person_row(number: int, position: int, person: Person) -> Row:
    """Return the row of one person."""
    return number, position, person.name, folded(person.name), person.role, person.party, person.country


def target_row(number: int, position: int, target: Target) -> Row:
    """Return the row of one target; its folded words are those of the name and of every other name."""
    names = BETWEEN.join([folded(name) for name in (target.name, *target.also)])
    ended = target.ended and target.ended.text
    return number, position, target.name, names, target.type, target.role, target.country, ended


def source_row(number: int, position: int, source: Source) -> Row:
    """Return the row of one source."""
    return (
        number, position, source.title, source.publisher, source.published and source.published.text, source.url,
        source.archived, source.retrieved and source.retrieved.text, source.locator, source.language, source.sha256,
    )  # fmt: skip


def child_rows(number: int, event: Event, bodies: Mapping[str, Body]) -> Iterator[tuple[str, Row]]:
    """Yield every row of the child tables, with the name of its table."""
    for row in actor_rows(number, event, bodies):
        yield "actors", row
    for row in involved_rows(number, event, bodies):
        yield "involved", row
    for at, finding in enumerate(event.findings):
        rank, more = RANKS[finding.strength], (finding.act, finding.standard, finding.victims, finding.wording)
        yield "findings", (number, at, finding.crime, finding.strength, rank, *more)
    for at, person in enumerate(event.people):
        yield "people", person_row(number, at, person)
    for at, target in enumerate(event.targets):
        yield "targets", target_row(number, at, target)
    for measure in measures_of(event):
        yield "measures", (number, measure)
    for tag in dict.fromkeys(event.tags):
        yield "tags", (number, tag)
    for at, relation in enumerate(event.relations):
        yield "relations", (number, at, relation.type, relation.event)
    for at, source in enumerate(event.sources):
        yield "sources", source_row(number, at, source)
