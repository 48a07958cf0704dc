"""What the readers of all forms hand over: a survey of a file first, then its events one by one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol

from motions.log.tree import Flaw, Mark


class Section(NamedTuple):
    """A top-level field of a log other than its events."""

    name: str
    name_mark: Mark
    mark: Mark
    tree: object


class Glance(NamedTuple):
    """What other events need to know of an event, as it stands in the text."""

    id: str
    date: str
    line: int


class Item(NamedTuple):
    """One event as it was parsed."""

    tree: object
    mark: Mark
    flaws: tuple[Flaw, ...]
    """What the reader found wrong in it."""
    located: Callable[[], object]
    """Returns the same tree with the places of its values."""
    plain: bool = False
    """Whether the reader knows that every character of it is an unsuspicious one."""


Note = Callable[[str, str, int], None]
"""Takes what other events need to know of an event: its id, its date and its line."""


@dataclass
class Survey:
    """What stands in a file beside its events."""

    flaws: list[tuple[Flaw, str]] = field(default_factory=list)
    """What is wrong with the text, each with the id of the event where that is known."""
    sections: list[Section] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """The words of what could not be read: what is declared there must not be reported as missing."""


class Source(Protocol):
    """One file of a log, in whatever form."""

    def survey(self, note: Note) -> Survey:
        """Return everything but the events, of which only a glance is noted."""

    def events(self) -> Iterator[Item]:
        """Yield the events."""
