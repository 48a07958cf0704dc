"""A text as it was parsed: mappings, lists and texts, each of which knows where it stands.

Every scalar is a `str`. Mappings and lists are `dict` and `list`, so that the model and the rules read them as they are.
"""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

DEEPEST = 24
"""How many mappings and lists may stand inside one another; an honest log has eight."""

Step = str | int
Path = tuple[Step, ...]


class Mark(Protocol):
    """A place in a text, counted from 0."""

    @property
    def line(self) -> int:
        """The line."""

    @property
    def column(self) -> int:
        """The column."""


class Spot(NamedTuple):
    """A mark of our own."""

    line: int
    column: int


class Fields(dict[str, object]):
    """A mapping of a log, with the places of its keys and values."""

    __slots__ = ("incomplete", "key_marks", "mark", "value_marks")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.key_marks: dict[str, Mark] = {}
        self.value_marks: dict[str, Mark] = {}
        self.incomplete = False
        """Whether a field of it could not be read: that is reported, and no other field is missing for sure."""


class Items(list[object]):
    """A list of a log, with the places of its items."""

    __slots__ = ("mark", "marks")

    def __init__(self, mark: Mark) -> None:
        super().__init__()
        self.mark = mark
        self.marks: list[Mark] = []


class Flaw(NamedTuple):
    """Something wrong at a place of a text."""

    mark: Mark
    rule: str
    message: str


class Torn(Exception):
    """The text cannot be read on from here."""

    def __init__(self, flaw: Flaw) -> None:
        super().__init__(flaw.message)
        self.flaw = flaw


def mark_of(tree: object, path: Sequence[Step], *, at_key: bool = False) -> Mark:
    """Return where the value at ``path`` stands, or the nearest thing around it that exists; or where its key stands."""
    mark: Mark = tree.mark if isinstance(tree, Fields | Items) else Spot(0, 0)
    for number, step in enumerate(path):
        if isinstance(tree, Fields) and step in tree:
            name = str(step)
            mark = (tree.key_marks if at_key and number == len(path) - 1 else tree.value_marks)[name]
            tree = tree[name]
        elif isinstance(tree, Items) and isinstance(step, int) and step < len(tree):
            mark, tree = tree.marks[step], tree[step]
        else:
            break
    return mark
