"""What a rule is, and how the rules of this folder are told of: one rule, one name, one function, two examples."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from motions.log.sections import Item
from motions.log.surroundings import Surroundings
from motions.log.tree import Path

Tree = Mapping[str, Any]
"""An event, body or coverage as it stands in the text, which may be wrong in every other way."""


class Rule(NamedTuple):
    """What a person is told of a rule."""

    name: str
    level: str
    catches: str
    """One sentence."""
    bad: str
    """A whole log in which this rule alone finds a fault."""
    good: str
    """The same log without it."""


class Found(NamedTuple):
    """Where in a record a rule found a fault, and the sentence about it."""

    path: Path
    message: str
    at_key: bool = False
    of: "Looked | None" = None
    """The event at fault, where it is an earlier one than the one that was looked at."""


class Looked(NamedTuple):
    """An event that the rules of the whole log look at, in the order of the log."""

    event: Tree
    id: str
    place: int
    """Its place, packed."""
    item: Item
    """As the reader gave it, to find the places of its values."""


EventCheck = Callable[[Tree, Surroundings], Iterable[Found]]
RecordCheck = Callable[[str, Tree, Surroundings], Iterable[Found]]
LogCheck = Callable[[Looked, Surroundings], Iterable[Found]]

ALL: list[Rule] = []
EVENT_CHECKS: dict[str, list[tuple[str, EventCheck]]] = {}
"""The checks of one event, by the field without which there is nothing to look at."""
BODY_CHECKS: list[tuple[str, RecordCheck]] = []
COVERAGE_CHECKS: list[tuple[str, RecordCheck]] = []
LOG_CHECKS: list[tuple[str, str, Callable[[], LogCheck]]] = []
"""The checks across events, with the field that each needs; each is made anew for a reading, since it remembers."""


def tell(name: str, level: str, catches: str, bad: str, good: str) -> None:
    """Tell of a rule that the readers or the model hold."""
    ALL.append(Rule(name, level, catches, bad, good))


def on_event(name: str, *needs: str) -> Callable[[EventCheck], EventCheck]:
    """Register a check of one event, run once for each of the fields ``needs`` that the event has."""

    def register(check: EventCheck) -> EventCheck:
        for field in needs:
            EVENT_CHECKS.setdefault(field, []).append((name, check))
        return check

    return register


def on_body(name: str) -> Callable[[RecordCheck], RecordCheck]:
    """Register a check of one body."""

    def register(check: RecordCheck) -> RecordCheck:
        BODY_CHECKS.append((name, check))
        return check

    return register


def on_coverage(name: str) -> Callable[[RecordCheck], RecordCheck]:
    """Register a check of one coverage."""

    def register(check: RecordCheck) -> RecordCheck:
        COVERAGE_CHECKS.append((name, check))
        return check

    return register


def on_log(name: str, needs: str) -> Callable[[Callable[[], LogCheck]], Callable[[], LogCheck]]:
    """Register a check across events, by what makes it; it looks at those that have the field ``needs``."""

    def register(make: Callable[[], LogCheck]) -> Callable[[], LogCheck]:
        LOG_CHECKS.append((name, needs, make))
        return make

    return register
