"""Rules across events: what stands in a log twice, under two spellings, or out of order."""

import re
from array import array
from collections.abc import Iterator
from difflib import SequenceMatcher
from struct import Struct

from motions.log.problems import ERROR, NOTICE
from motions.log.recurring import title_number
from motions.log.rules.examples import SOUND, changed
from motions.log.rules.looking import records, text
from motions.log.rules.rule import Found, Looked, on_log, tell
from motions.log.surroundings import Surroundings, parsed_date
from motions.model.dates import PartialDate
from motions.model.text import fold, shown, words

_ALIKE_SAME_ACT = 0.6
_ALIKE_SAME_COUNTRY = 0.8
_ALIKE_NAMES = 0.88
_MOST_IN_GROUP = 50
_MOST_PERSONS = 20_000

_WORD_MASK = 0xFFFF
_ACT_MASK = 0xFFFFFFFF
_TITLE = 200
_LARGEST_GROUP = 2000
_HEAD = Struct("=QIB")
_DIGITS = re.compile("[0-9]")

_FIRST = "title: Four officials listed"
_SECOND = "title: Commons declare that genocide is taking place"
_TWICE = """\
  - id: 2021-04-22-gb-commons-motion
    kind: declaration
    date: 2021-04-22
    body: gb-commons
    instrument: motion
    title: Commons declare genocide is taking place in Xinjiang
    outcome: adopted
    sources:
      - {title: Debate, publisher: Hansard, url: "https://hansard.parliament.uk/debate"}
"""
_TARGET = "      - {name: Zhu Hailun, type: person}\n"

tell(
    "duplicate-id", ERROR,
    "Two events have one id.",
    changed("coverage:", _TWICE.replace("commons-motion", "commons-genocide") + "coverage:"),
    SOUND,
)  # fmt: skip
tell(
    "duplicate-title", ERROR,
    "Two events have one title: a reader could not tell them apart.",
    changed(_FIRST, _SECOND.replace("Commons", "commons")),
    SOUND,
)  # fmt: skip
tell(
    "likely-duplicate", NOTICE,
    "Two events of one day and one body or country have titles so alike that they may be the same.",
    changed("coverage:", _TWICE + "coverage:"),
    SOUND,
)  # fmt: skip
tell(
    "events-out-of-order", NOTICE,
    "An event stands before one that is earlier: a log is kept in order of date.",
    changed("date: 2021-03-22", "date: 2021-08-22\n    accept: {source-before-event: It was announced beforehand}",
            changed("      - {type: follows, event: 2021-03-22-gb-fcdo-sanctions}",
                    "      - {type: coordinated-with, event: 2021-03-22-gb-fcdo-sanctions}")),
    SOUND,
)  # fmt: skip
tell(
    "target-spelling", NOTICE,
    "The name of a target is spelled in two ways that differ by capitals or accents only.",
    changed(_TARGET, _TARGET + _TARGET.replace("Zhu", "ZHU")),
    SOUND,
)  # fmt: skip
tell(
    "person-spelling", NOTICE,
    "The name of a person is spelled in two ways.",
    changed("    measures:", "    people:\n      - {name: Nusrat Ghaní, role: minister}\n    measures:"),
    SOUND,
)  # fmt: skip


@on_log("duplicate-id", "id")
class DuplicateId:
    """Compares every event with the first of its id, which is known before."""

    def __call__(self, looked: Looked, around: Surroundings) -> Iterator[Found]:
        """Find ids that stand twice."""
        first = around.place_of(looked.id)
        if first is not None and first != looked.place:
            yield Found(
                ("id",), f"this id stands on {around.line_of(first, looked.place)} already; an id is given once, for ever"
            )


@on_log("duplicate-title", "title")
class DuplicateTitle:
    """Remembers every title, as a number."""

    def __init__(self) -> None:
        self._places: dict[int, int] = {}

    def __call__(self, looked: Looked, around: Surroundings) -> Iterator[Found]:
        """Find titles that stand twice."""
        title = text(looked.event, "title")
        number = title_number(title)
        if title and around.may_recur(number) and (first := self._places.setdefault(number, looked.place)) != looked.place:
            where = around.line_of(first, looked.place)
            yield Found(("title",), f"the event on {where} has this title too; say what tells the two apart")


@on_log("likely-duplicate", "title")
class LikelyDuplicate:
    """Remembers, for each day and country, the words of the titles, as a string of bytes."""

    def __init__(self) -> None:
        self._groups: dict[int, bytes] = {}

    def __call__(self, looked: Looked, around: Surroundings) -> Iterator[Found]:
        """Find events that may be one."""
        event = looked.event
        body = around.bodies.get(text(event, "body"))
        spelled = {hash(word) & _WORD_MASK for word in words(text(event, "title")[:_TITLE])}
        if body is None or not spelled:
            return
        act = hash((text(event, "body"), text(event, "kind"))) & _ACT_MASK
        day = hash((body.country, text(event, "date")))
        group = self._groups.get(day, b"")
        for place, other_act, other in _members(group):
            needed = _ALIKE_SAME_ACT if act == other_act else _ALIKE_SAME_COUNTRY
            if len(spelled.intersection(other)) >= needed * len(spelled.union(other)):
                where = around.line_of(place, looked.place)
                yield Found(("title",), f"this may be the event on {where} again: the same day, and titles alike")
                break
        if len(group) < _LARGEST_GROUP:
            self._groups[day] = group + _HEAD.pack(looked.place, act, len(spelled)) + array("H", spelled).tobytes()


def _members(group: bytes) -> Iterator[tuple[int, int, "array[int]"]]:
    """Yield the events of a group: packed place, body and kind as a number, words as numbers."""
    at = 0
    while at < len(group):
        place, act, count = _HEAD.unpack_from(group, at)
        at += _HEAD.size + 2 * count
        yield place, act, array("H", group[at - 2 * count : at])


@on_log("events-out-of-order", "date")
class EventsOutOfOrder:
    """Remembers the two events before: it is the odd one out that is reported."""

    def __init__(self) -> None:
        self._last: tuple[PartialDate, Looked] | None = None
        self._before: PartialDate | None = None

    def __call__(self, looked: Looked, around: Surroundings) -> Iterator[Found]:
        """Find events that stand before earlier ones of the same file."""
        own = parsed_date(text(looked.event, "date"))
        if own is None:
            return
        last, before = self._last, self._before
        if last is None or around.file_of(last[1].place) != around.file_of(looked.place) or own.last >= last[0].first:
            self._last, self._before = (own, looked), last[0] if last else None
        elif before is None or own.last >= before.first:
            # The event before is later than its neighbours on both sides.
            self._last = (own, looked)
            yield Found(("date",), f"this event of {last[0]} stands before {looked.id} of {own}", of=last[1])
        else:
            yield Found(("date",), f"this event of {own} stands after {last[1].id} of {last[0]}")


@on_log("target-spelling", "targets")
class TargetSpelling:
    """Remembers the first spelling of every target."""

    def __init__(self) -> None:
        self._spellings: dict[int, str] = {}

    def __call__(self, looked: Looked, _around: Surroundings) -> Iterator[Found]:
        """Find second spellings."""
        for position, target in records(looked.event, "targets"):
            if name := text(target, "name"):
                first = self._spellings.setdefault(hash(fold(name)), name)
                if first != name:
                    yield Found(
                        ("targets", position, "name"), f"{shown(name)} is {shown(first)} elsewhere in the log; write one of them"
                    )


@on_log("person-spelling", "people")
class PersonSpelling:
    """Remembers the first spelling of every person, and the persons of each surname."""

    def __init__(self) -> None:
        self._spellings: dict[str, str] = {}
        self._surnames: dict[str, list[str]] = {}

    def __call__(self, looked: Looked, _around: Surroundings) -> Iterator[Found]:
        """Find second spellings."""
        here = {text(person, "name") for _position, person in records(looked.event, "people")}
        for position, person in records(looked.event, "people"):
            if (name := text(person, "name")) and (other := self._other_spelling(name, here)):
                yield Found(
                    ("people", position, "name"), f"{shown(name)} is {shown(other)} elsewhere in the log; write one of them"
                )

    def _other_spelling(self, name: str, here: set[str]) -> str | None:
        key = fold(name)
        first = self._spellings.get(key)
        if first is not None:
            return first if first != name else None
        if len(self._spellings) < _MOST_PERSONS:
            self._spellings[key] = name
        known = self._surnames.setdefault(key.split()[-1] if key.split() else "", [])
        like = [other for other in known if other not in here and _alike(fold(other), key)]
        if len(known) < _MOST_IN_GROUP:
            known.append(name)
        return like[0] if like else None


def _alike(one: str, other: str) -> bool:
    # A number in a name is never a slip of spelling.
    if one[:1] != other[:1] or _DIGITS.findall(one) != _DIGITS.findall(other):
        return False
    return SequenceMatcher(None, one, other).ratio() >= _ALIKE_NAMES
