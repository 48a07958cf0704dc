"""PyYAML as a stream of events, which never recurses: the C parser where there is one, the same in Python elsewhere.

Aliases, tags and keys that are no texts are faults with a place; nothing is ever expanded or constructed.
"""

from collections.abc import Callable
from typing import Any, Final, cast

from yaml.events import AliasEvent, MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from motions.log.tree import DEEPEST, Fields, Flaw, Items, Mark, Torn
from motions.model.text import shown

try:
    from yaml._yaml import CParser as YamlEvents
except ImportError:  # PyYAML without libyaml: slower, and otherwise the same
    from motions.log.yaml_pure import PureParser as YamlEvents  # type: ignore[assignment]

NextEvent = Callable[[], Any]
"""Returns the next event of the parser."""

_PLAIN_TAGS = frozenset({"!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:map", "tag:yaml.org,2002:seq"})
_STARTS = (MappingStartEvent, SequenceStartEvent)


class Unread(str):
    """Stands where a value could not be read and the fault is reported already: no further fault is found in it."""

    __slots__ = ()


UNREAD: Final = Unread()
_DISCARDED: Final = Unread()
_MERGE = "<<"


def event_source(text: str) -> NextEvent:
    """Return the function that gives one event of ``text`` after the other, and None at the end."""
    source: NextEvent = YamlEvents(text).get_event
    return source


def skip(first: Any, next_event: NextEvent, depth: int) -> None:  # noqa: ANN401 (see NextEvent)
    """Read over the value that begins with the event ``first``."""
    if type(first) not in _STARTS:
        return
    inside = 1
    while inside:
        kind = type(event := next_event())
        if kind in _STARTS:
            inside += 1
            hold_depth(event, depth + inside)
        elif kind is MappingEndEvent or kind is SequenceEndEvent:
            inside -= 1


def hold_depth(event: Any, depth: int) -> None:  # noqa: ANN401 (see NextEvent)
    """Refuse to go deeper than any honest log does."""
    if depth > DEEPEST:
        raise Torn(Flaw(event.start_mark, "syntax", f"more than {DEEPEST} lists and mappings stand inside one another here"))


def tag_flaws(event: Any) -> list[Flaw]:  # noqa: ANN401 (see NextEvent)
    """Return the flaw that a value has a tag, which would make it something else than text, a list or a mapping."""
    if event.tag is None or event.tag in _PLAIN_TAGS:
        return []
    name = shown(event.tag.replace("tag:yaml.org,2002:", "!!"))
    return [Flaw(event.start_mark, "syntax", f"the tag {name} is not read; write the value alone")]


class Builder:
    """Builds the tree of one value after the other; what is wrong on the way goes to ``flaws``."""

    def __init__(self, flaws: list[Flaw]) -> None:
        self.flaws = flaws
        self._node: Any = None
        self._key: str | None = None
        self._key_mark: Any = None
        self._above: list[tuple[Any, str | None, Any]] = []

    def build(self, first: Any, next_event: NextEvent, depth: int) -> object:  # noqa: ANN401 (see NextEvent)
        """Return the value that begins with the event ``first``."""
        if type(first) not in _STARTS:
            return self._leaf(first)
        root = self._node = self._container(first)
        self._key, self._above = None, []
        while True:
            event = next_event()
            kind = type(event)
            if kind is ScalarEvent and event.tag is None:
                self._put(event.value, event.start_mark)
            elif kind is MappingEndEvent or kind is SequenceEndEvent:
                if not self._above:
                    return root
                self._node, self._key, self._key_mark = self._above.pop()
            elif kind in _STARTS:
                hold_depth(event, depth + len(self._above) + 1)
                self._enter(self._container(event), event.start_mark)
            else:
                self._put(self._leaf(event), event.start_mark)

    def _enter(self, child: Fields | Items, mark: Any) -> None:  # noqa: ANN401 (see NextEvent)
        self._put(child, mark)
        self._above.append((self._node, self._key, self._key_mark))
        self._node, self._key = child, None

    def _put(self, value: object, mark: Any) -> None:  # noqa: ANN401 (see NextEvent)
        node = self._node
        if type(node) is Items:
            node.append(value)
            node.marks.append(mark)
        elif self._key is None:
            self._key, self._key_mark = self._as_key(value, mark), mark
        else:
            key, self._key = self._key, None
            if key is not _DISCARDED:
                node[key] = value
                node.key_marks[key] = self._key_mark
                node.value_marks[key] = mark

    def _as_key(self, value: object, mark: Mark) -> str:
        if isinstance(value, str) and value in self._node:
            line = self._node.key_marks[value].line + 1
            message = f"{shown(value)} stands here a second time; the first is on line {line}"
            self.flaws.append(Flaw(mark, "duplicate-key", message))
            return _DISCARDED
        if isinstance(value, str) and value is not UNREAD:
            self._node.incomplete |= value == _MERGE
            return value
        if value is not UNREAD:
            kind = "mapping" if isinstance(value, Fields) else "list"
            self.flaws.append(Flaw(mark, "syntax", f"a {kind} stands here as the name of a field; a name is a text"))
        self._node.incomplete = True
        return _DISCARDED

    def _container(self, event: Any) -> Fields | Items:  # noqa: ANN401 (see NextEvent)
        self.flaws += tag_flaws(event)
        mark = cast("Mark", event.start_mark)
        return Fields(mark) if type(event) is MappingStartEvent else Items(mark)

    def _leaf(self, event: Any) -> str:  # noqa: ANN401 (see NextEvent)
        if isinstance(event, AliasEvent):
            name, mark = shown(f"*{event.anchor}"), cast("Mark", event.start_mark)
            self.flaws.append(Flaw(mark, "syntax", f"the alias {name} is not read; write the value itself here"))
            return UNREAD
        tagged = tag_flaws(event)
        self.flaws += tagged
        return UNREAD if tagged else str(event.value)
