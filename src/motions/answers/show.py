"""One event whole, one body, or one country on one page."""

import json
from typing import NamedTuple

from motions.answers.looked import Looked, looked
from motions.answers.names import body_names, date_of
from motions.answers.strongest import Strongest, strongest_by_body
from motions.answers.timeline import Happening, timeline
from motions.index.opening import Index
from motions.index.selection import Selection
from motions.model.places import country_name


class Link(NamedTuple):
    """A relation of an event to another, or of another to it."""

    type: str
    event: str
    date: str
    title: str


class EventView(NamedTuple):
    """One event with everything that the log knows about it."""

    event: dict[str, object]
    """The event as written."""
    country_name: str
    body_name: str
    date_first: str
    date_last: str
    file: str | None
    line: int | None
    names: dict[str, str]
    """Names, with countries, of the bodies that the event names."""
    outward: tuple[Link, ...]
    inward: tuple[Link, ...]


class Act(NamedTuple):
    """One act in a list: when, by whom, what."""

    date: str
    event: str
    body_name: str
    title: str
    outcome: str
    vote: dict[str, object]
    targets: int


class BodyLine(NamedTuple):
    """One body of a country, with how much it did and the strongest thing that it said."""

    id: str
    name: str
    type: str
    events: int
    strongest: Strongest | None


class CountryView(NamedTuple):
    """One country: its bodies, votes, signatures, the sanctions that it imposed and that were laid on it."""

    country: str
    country_name: str
    events: int
    first: str | None
    last: str | None
    bodies: tuple[BodyLine, ...]
    votes: tuple[Act, ...]
    signed: tuple[Act, ...]
    imposed: tuple[Act, ...]
    suffered: tuple[Act, ...]
    coverage: tuple[Looked, ...]


class BodyView(NamedTuple):
    """One body: what it is, what it belongs to, and what it did."""

    id: str
    name: str
    country_name: str
    type: str
    region: str | None
    also: str | None
    members: str | None
    wikidata: str | None
    parent: tuple[str, str] | None
    children: tuple[tuple[str, str], ...]
    strongest: Strongest | None
    events: tuple[Happening, ...]
    coverage: tuple[Looked, ...]


def show_event(index: Index, event: str) -> EventView:
    """Return the event with its relations both ways and its place in the log; drafts too, since it was asked for by id."""
    row = index.one(event)
    number = row["number"]
    outward = (
        "SELECT r.type, e.id, e.date, e.title FROM relations AS r JOIN events AS e ON e.id = r.other "
        "WHERE r.event = ? ORDER BY r.position"
    )
    inward = (
        "SELECT r.type, e.id, e.date, e.title FROM relations AS r JOIN events AS e ON e.number = r.event "
        "WHERE r.other = ? AND e.draft = 0 ORDER BY e.number"
    )
    return EventView(
        event=json.loads(row["data"]),
        country_name=row["country_name"],
        body_name=row["body_name"],
        date_first=row["date_first"],
        date_last=row["date_last"],
        file=row["file"],
        line=row["line"],
        names=body_names(index),
        outward=tuple(Link(*link) for link in index.query(outward, (number,))),
        inward=tuple(Link(*link) for link in index.query(inward, (event,))),
    )


def show_body(index: Index, body: str) -> BodyView:
    """Return the body, its acts, and what hangs on it."""
    columns = "name, country_name, type, region, also, members, wikidata, parent"
    [(name, country_name, kind, region, also, members, wikidata, parent)] = index.query(
        f"SELECT {columns} FROM bodies WHERE id = ?", (body,)
    )
    above = index.first("SELECT id, name FROM bodies WHERE id = ?", (parent,))
    below = list(index.query("SELECT id, name FROM bodies WHERE parent = ? ORDER BY id", (body,)))
    held = strongest_by_body(index)
    return BodyView(
        id=body,
        name=name,
        country_name=country_name,
        type=kind,
        region=region,
        also=also,
        members=members,
        wikidata=wikidata,
        parent=above,
        children=tuple(below),
        strongest=held.get(body),
        events=tuple(timeline(index, Selection(bodies=(body,)))),
        coverage=looked(index, "body", body),
    )


def show_country(index: Index, country: str) -> CountryView:
    """Return what the log holds of one country."""
    acted = "number IN (SELECT event FROM actors WHERE country = ? AND part IN ('acting', 'joint'))"
    signed = "number IN (SELECT event FROM actors WHERE country = ? AND part = 'signing')"
    suffered = "kind = 'sanction' AND number IN (SELECT event FROM involved WHERE country = ? AND part = 'target')"
    [(events, first, last)] = index.query(
        "SELECT count(*), min(number), max(number) FROM events "
        "WHERE draft = 0 AND number IN (SELECT event FROM actors WHERE country = ?)",
        (country,),
    )
    return CountryView(
        country,
        country_name(country),
        events,
        date_of(index, first),
        date_of(index, last),
        bodies=_bodies(index, country),
        votes=_acts(index, f"{acted} AND vote_method IS NOT NULL", country),
        signed=_acts(index, signed, country),
        imposed=_acts(index, f"kind = 'sanction' AND {acted}", country),
        suffered=_acts(index, suffered, country),
        coverage=looked(index, "country", country),
    )


def _bodies(index: Index, country: str) -> tuple[BodyLine, ...]:
    query = (
        "SELECT b.id, b.name, b.type, count(a.event) FROM bodies AS b LEFT JOIN ("
        "SELECT DISTINCT p.body, p.event FROM actors AS p JOIN events AS e ON e.number = p.event "
        "WHERE e.draft = 0 AND p.part IN ('acting', 'joint')"
        ") AS a ON a.body = b.id WHERE b.country = ? GROUP BY b.id ORDER BY count(a.event) DESC, b.id"
    )
    held = strongest_by_body(index)
    return tuple(BodyLine._make((*row, held.get(row[0]))) for row in index.query(query, (country,)))


def _acts(index: Index, where: str, country: str) -> tuple[Act, ...]:
    query = (
        "SELECT date, id, body_name, title, outcome, data, (SELECT count(*) FROM targets WHERE event = number), targets_count "
        f"FROM events WHERE draft = 0 AND {where} ORDER BY number"
    )
    return tuple(
        Act(date, event, body, title, outcome, json.loads(data).get("vote", {}), count or listed)
        for date, event, body, title, outcome, data, listed, count in index.query(query, (country,))
    )
