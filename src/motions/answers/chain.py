"""The thread of events that relations tie together, both ways, as a tree in order of date."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from motions.index.opening import Index
from motions.index.selection import EVERYTHING, Selection
from motions.index.where import numbers

_PASSIVE: Mapping[str, str] = {
    "answers": "answered by it",
    "follows": "followed by it",
    "reaffirms": "reaffirmed by it",
    "implements": "implemented by it",
    "amends": "amended by it",
    "supersedes": "superseded by it",
    "renews": "renewed by it",
    "lifts": "lifted by it",
    "reviews": "reviewed by it",
    "cites": "cited by it",
    "coordinated-with": "coordinated with",
    "part-of": "which is a part of it",
}
"""How a relation is said of the later event where the earlier one carries it."""


_BACK, _FORWARD, _EITHER = "back", "forward", "either"
_SIDE_BY_SIDE = "coordinated-with"


class Link(NamedTuple):
    """A relation, from the event that carries it to the other."""

    source: str
    type: str
    target: str


class Member(NamedTuple):
    """One event of a chain."""

    id: str
    number: int
    date: str
    date_first: str
    date_last: str
    country: str
    country_name: str
    body: str
    body_name: str
    instrument: str
    outcome: str
    title: str


class Knot(NamedTuple):
    """An event at its place in the tree. An event with several events above it is shown whole once, and named elsewhere."""

    member: Member
    depth: int
    parent: str | None
    relations: tuple[str, ...]
    """What ties it to the event above it, in words."""
    also: tuple[Link, ...]
    """Its own relations to other events of the chain."""
    whole: bool
    last: bool
    """Whether it is the last under the event above it."""


class Chain(NamedTuple):
    """All events that are tied to one."""

    asked: str
    members: tuple[Member, ...]
    """In order of date; of one day, an event stands before those that refer to it."""
    links: tuple[Link, ...]
    cut: bool
    """Whether there are more events than the steps allowed."""


_COLUMNS = ", ".join(Member._fields)


def chain(index: Index, event: str, selection: Selection, steps: int | None = None, *, whole: bool = False) -> Chain:
    """Return the events that this one goes back to and those that go back to it, over any number of relations.

    ``whole`` asks for every event that is tied to it in any way, also by way of a third. Only events of the selection
    are walked through; with ``steps``, only those at most so many relations away.
    """
    allowed = _allowed(index, selection)
    found: dict[str, Member] = {}
    cut = False
    for way in (_EITHER,) if whole else (_BACK, _FORWARD):
        reached, more = _walk(index, event, way, allowed, steps)
        found |= reached
        cut = cut or more
    members = sorted(found.values(), key=lambda member: member.number)
    links = dict.fromkeys(link for member in members for link in _links(index, member, _BACK) if link.source == member.id)
    inside = tuple(link for link in links if link.target in found)
    return Chain(event, tuple(_in_order(found, inside)), inside, cut)


def _walk(index: Index, event: str, way: str, allowed: set[str] | None, steps: int | None) -> tuple[dict[str, Member], bool]:
    """Return the events that can be reached one way, and whether more lie further away than the steps allow."""
    found: dict[str, Member] = {}
    edge, distance = {event}, 0
    while edge:
        reached = {member.id: member for member in _members(index, edge) if allowed is not None or _is_open(index, member, event)}
        found |= reached
        near = {name for member in reached.values() for link in _links(index, member, way) for name in (link.source, link.target)}
        edge = {name for name in near - set(found) if allowed is None or name in allowed}
        if steps is not None and distance == steps:
            return found, bool(edge)
        distance += 1
    return found, False


def tree(thread: Chain) -> Iterator[Knot]:
    """Yield the knots of the tree from top to bottom: under each event the later ones that are tied to it."""
    place = {member.id: number for number, member in enumerate(thread.members)}
    parents = {member.id: _parents(member.id, thread.links, place) for member in thread.members}
    children: dict[str | None, list[str]] = defaultdict(list)
    for member in thread.members:
        for parent in parents[member.id] or (None,):
            children[parent].append(member.id)
    waiting: list[tuple[str, str | None, int, bool]] = []

    def push(above: str | None, depth: int) -> None:
        names = children[above]
        waiting.extend((name, above, depth, name == names[-1]) for name in reversed(names))

    push(None, 0)
    while waiting:
        name, above, depth, last = waiting.pop()
        whole = above is None or next(iter(parents[name])) == above
        also = _also(thread, name, above) if whole else ()
        said = () if above is None else parents[name][above]
        yield Knot(thread.members[place[name]], depth, above, said, also, whole, last)
        if whole:
            push(name, depth + 1)


def _also(thread: Chain, name: str, above: str | None) -> tuple[Link, ...]:
    """Return what else an event refers to; acts that were coordinated stand under one another anyway."""
    return tuple(link for link in thread.links if link.source == name and link.target != above and link.type != _SIDE_BY_SIDE)


def chain_records(thread: Chain) -> Iterator[dict[str, object]]:
    """Yield each event once, in the order of the tree, with its place in it and its relations inside the chain."""
    for knot in tree(thread):
        if knot.whole:
            member = knot.member
            yield {
                **{name: getattr(member, name) for name in RECORD_FIELDS},
                "depth": knot.depth,
                "parent": knot.parent,
                "asked": member.id == thread.asked,
                "relations": [{"type": link.type, "event": link.target} for link in thread.links if link.source == member.id],
            }


RECORD_FIELDS = ("id", "date", "country", "country_name", "body", "body_name", "instrument", "outcome", "title")
"""What a record of a chain says of an event."""


def chain_rows(thread: Chain) -> Iterator[tuple[object, ...]]:
    """Yield the records as flat rows."""
    for record in chain_records(thread):
        relations = record["relations"]
        assert isinstance(relations, list)  # noqa: S101 (made above)
        yield (*list(record.values())[:-1], "; ".join(f"{one['type']}: {one['event']}" for one in relations) or None)


def _allowed(index: Index, selection: Selection) -> set[str] | None:
    """Return the ids of the events of the selection; None for all that are no drafts, of which there may be many."""
    if selection == EVERYTHING:
        return None
    query = numbers(selection, ("id",))
    return {row[0] for row in index.query(*query)}


def _is_open(index: Index, member: Member, event: str) -> bool:
    """Whether the event is no draft, or is the one that was asked for."""
    query = "SELECT draft FROM events WHERE number = ?"
    return member.id == event or not next(index.query(query, (member.number,)))[0]


def _members(index: Index, names: Iterable[str]) -> Iterator[Member]:
    for name in sorted(names):
        for row in index.query(f"SELECT {_COLUMNS} FROM events WHERE id = ?", (name,)):
            yield Member(*row)


def _links(index: Index, member: Member, way: str) -> Iterator[Link]:
    """Yield the relations by which one goes on from an event: to what it refers to, to what refers to it, or both.

    Acts that were coordinated stand side by side, whichever of them says so.
    """
    outward = index.query("SELECT type, other FROM relations WHERE event = ? ORDER BY position", (member.number,))
    for kind, other in outward:
        if way != _FORWARD or kind == _SIDE_BY_SIDE:
            yield Link(member.id, kind, other)
    query = "SELECT e.id, r.type FROM relations AS r JOIN events AS e ON e.number = r.event WHERE r.other = ? ORDER BY e.number"
    for source, kind in index.query(query, (member.id,)):
        if way != _BACK or kind == _SIDE_BY_SIDE:
            yield Link(source, kind, member.id)


def _in_order(found: Mapping[str, Member], links: Iterable[Link]) -> list[Member]:
    """Return the events by date; of those with the same date, an event before the ones that refer to it."""
    targets: dict[str, list[str]] = defaultdict(list)
    for link in links:
        one, other = found[link.source], found[link.target]
        if (one.date_first, one.date_last) == (other.date_first, other.date_last):
            targets[link.source].append(link.target)
    order: dict[str, Member] = {}
    for member in sorted(found.values(), key=lambda one: one.number):
        waiting, entered = [member.id], set()
        while waiting:
            name = waiting[-1]
            open_targets = [target for target in targets[name] if target not in order and target not in entered]
            entered.add(name)
            if open_targets:
                waiting.append(open_targets[0])
            else:
                order.setdefault(waiting.pop(), found[name])
    return sorted(order.values(), key=lambda one: (one.date_first, one.date_last))


def _parents(name: str, links: Iterable[Link], place: Mapping[str, int]) -> dict[str, tuple[str, ...]]:
    """Return the earlier events tied to this one with the words that tie them; those that it names itself come first."""
    found: dict[str, list[str]] = {}
    own = [(link.target, link.type.replace("-", " ")) for link in links if link.source == name]
    others = [(link.source, _PASSIVE[link.type]) for link in links if link.target == name]
    for other, words in own + others:
        if place[other] < place[name]:
            found.setdefault(other, []).append(words)
    return {other: tuple(dict.fromkeys(words)) for other, words in found.items()}
