"""The filters once more, slow and obvious: on the events themselves, one after the other."""

import re
from collections.abc import Iterable, Mapping

from motions.index.selection import Selection
from motions.model.country_names import COUNTRIES
from motions.model.dates import FIRST_DAY, LAST_DAY, Window
from motions.model.events import Event
from motions.model.parts import Finding
from motions.model.registry import Body
from motions.model.text import words

Bodies = Mapping[str, Body]


def select(events: Iterable[Event], bodies: Bodies, selection: Selection) -> list[str]:
    """Return the ids of the events that are asked for, in order."""
    found = [event for event in events if matches(event, bodies, selection)]
    found.sort(key=lambda event: (event.date.first, event.date.last, event.date.text, event.id))
    if selection.latest is not None:
        found = found[max(len(found) - selection.latest, 0) :]
    if selection.reverse:
        found.reverse()
    return [event.id for event in found[: selection.limit]]


def matches(event: Event, bodies: Bodies, selection: Selection) -> bool:
    """Whether an event passes every filter."""
    return (
        (selection.drafts or not event.draft)
        and in_time(event, selection)
        and any_of(selection.countries, acting_countries(event, bodies))
        and any_of(selection.involving, acting_countries(event, bodies) | involved_countries(event, bodies))
        and any_of(selection.bodies, {event.body, *event.jointly_with})
        and any_of(selection.kinds, {event.kind})
        and any_of(selection.instruments, {event.instrument})
        and any_of(selection.outcomes, {event.outcome})
        and any_of(selection.tags, set(event.tags))
        and said(event, selection)
        and named(selection.people, [[person.name] for person in event.people])
        and named(selection.targets, [[target.name, *target.also] for target in event.targets])
        and (not selection.words or searched(event, bodies, selection.words))
    )


def any_of(wanted: Iterable[str], there: set[str]) -> bool:
    """Whether nothing is wanted, or one of what is wanted is there."""
    return not wanted or bool(set(wanted) & there)


def in_time(event: Event, selection: Selection) -> bool:
    """Whether the date is one that is asked for."""
    window = Window(
        selection.since.first if selection.since else FIRST_DAY,
        selection.until.last if selection.until else LAST_DAY,
    )
    if selection.certain:
        inside = event.date.certainly_in
        return inside(window) and (not selection.years or any(inside(year) for year in selection.years))
    return event.date.overlaps(window) and (not selection.years or any(event.date.overlaps(year) for year in selection.years))


def acting_countries(event: Event, bodies: Bodies) -> set[str]:
    """Return the countries that acted, acted jointly or signed."""
    signed = getattr(event, "signatories", None)
    return {bodies[body].country for body in (event.body, *event.jointly_with)} | set(signed.countries if signed else ())


def involved_countries(event: Event, bodies: Bodies) -> set[str]:
    """Return the countries of targets, people, parties, persons who signed, and voters in the United Nations."""
    found = {target.country for target in event.targets} | {person.country for person in event.people}
    found |= {party.country for party in getattr(event, "parties", ())}
    signed, vote = getattr(event, "signatories", None), getattr(event, "vote", None)
    found |= set(signed.from_) if signed else set()
    if vote and vote.roll and bodies[event.body].country == "UN":
        found |= {*vote.roll.for_, *vote.roll.against, *vote.roll.abstain} & set(COUNTRIES)
    return {country for country in found if country}


def said(event: Event, selection: Selection) -> bool:
    """Whether one finding has the crime, the act and the strength that are asked for."""
    if not (selection.crimes or selection.acts or selection.strengths):
        return True
    return any(is_asked(finding, selection) for finding in event.findings)


def is_asked(finding: Finding, selection: Selection) -> bool:
    """Whether a finding has the crime, the act and the strength that are asked for."""
    return (
        any_of(selection.crimes, {finding.crime})
        and any_of(selection.acts, {finding.act or ""})
        and any_of(selection.strengths, {finding.strength})
    )


def named(wanted: Iterable[str], there: list[list[str]]) -> bool:
    """Whether nobody is asked for, or the names of somebody hold every word of one that is asked for."""
    if not wanted:
        return True
    known = [{word for name in names for word in words(name)} for names in there]
    return any(set(words(name)) <= have for name in wanted for have in known)


def searched(event: Event, bodies: Bodies, typed: str) -> bool:
    """Whether every term occurs somewhere in the text of the event."""
    texts = [event.title, event.summary or "", event.note or "", event.reference or "", bodies[event.body].name]
    texts += [person.name for person in event.people]
    texts += [name for target in event.targets for name in (target.name, *target.also)]
    return all(any(occurs(term, words(text)) for text in texts) for term in terms(typed))


def terms(typed: str) -> list[tuple[list[str], bool]]:
    """Return the words of each term, and whether the last of them is only a beginning."""
    found = []
    for phrase, star, plain in re.findall(r'"([^"]*)"?(\*?)|([^\s"]+)', typed):
        text = phrase or plain
        if words(text):
            found.append((words(text), bool(star) or text.rstrip().endswith("*")))
    return found


def occurs(term: tuple[list[str], bool], text: list[str]) -> bool:
    """Whether the words of a term stand side by side in a text."""
    wanted, beginning = term
    for at in range(len(text) - len(wanted) + 1):
        part = text[at : at + len(wanted)]
        if part == wanted or (beginning and part[:-1] == wanted[:-1] and part[-1].startswith(wanted[-1])):
            return True
    return False
