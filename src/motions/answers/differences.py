"""What differs between two states of a log: added, corrected field by field, withdrawn, renamed.

A state is a plain tree, so that what is found can be applied to the old state and gives the new one.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from typing import Any, NamedTuple

ADDED, CORRECTED, WITHDRAWN, RENAMED = "added", "corrected", "withdrawn", "renamed"
CHANGES = (ADDED, CORRECTED, RENAMED, WITHDRAWN)
"""The sorts of change, in the order in which they are shown."""

_LIKENESS = 0.75
"""From this likeness on, an event of the same body and date under another id is the same event."""

Tree = Mapping[str, Any]
Step = str | int


class Snapshot(NamedTuple):
    """One state of a log: each record as written, under its id."""

    header: Tree
    bodies: Mapping[str, Tree]
    events: Mapping[str, Tree]
    coverage: Mapping[str, Tree]
    """Entries under the country or body that they are about, with a number where there are several."""


class FieldChange(NamedTuple):
    """One value that differs. An absent value is None, which no log holds."""

    path: tuple[Step, ...]
    """Names of fields, and places in lists: of what is gone in the old list, else in the new one."""
    old: object
    new: object

    @property
    def field(self) -> str:
        """The path as people write it: ``vote.for``, ``findings[1].strength``."""
        return "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in self.path).removeprefix(".")


class Change(NamedTuple):
    """One record that differs."""

    change: str
    record: str
    """``event``, ``body``, ``coverage`` or ``log``."""
    id: str
    old_id: str | None
    """The id that the record had, where it was renamed."""
    fields: tuple[FieldChange, ...]
    """What was corrected; nothing for what was added or withdrawn."""
    content: Tree
    """The record as it is now, or as it last was."""


_RECORDS: tuple[tuple[str, Callable[[Snapshot], Mapping[str, Tree]]], ...] = (
    ("event", lambda state: state.events),
    ("body", lambda state: state.bodies),
    ("coverage", lambda state: state.coverage),
    ("log", lambda state: {"log": state.header}),
)


def differences(old: Snapshot, new: Snapshot) -> list[Change]:
    """Return what differs, events first, each sort of record in order of id."""
    found: list[Change] = []
    for record, part in _RECORDS:
        found += sorted(_of_records(record, part(old), part(new)), key=lambda one: (CHANGES.index(one.change), one.id))
    return found


def applied(old: Snapshot, changes: Iterable[Change]) -> Snapshot:
    """Return the state that these changes make of the old one."""
    listed = list(changes)
    parts = {record: dict(part(old)) for record, part in _RECORDS}
    for record, kept in parts.items():
        mine = [change for change in listed if change.record == record]
        before = [kept.pop(change.old_id or change.id, {}) for change in mine]
        for change, was in zip(mine, before, strict=True):
            if change.change == ADDED:
                kept[change.id] = change.content
            elif change.change != WITHDRAWN:
                kept[change.id] = _patched(was, change.fields)
    return Snapshot(parts["log"]["log"], parts["body"], parts["event"], parts["coverage"])


def _of_records(record: str, old: Mapping[str, Tree], new: Mapping[str, Tree]) -> Iterator[Change]:
    gone = {name: tree for name, tree in old.items() if name not in new}
    come = {name: tree for name, tree in new.items() if name not in old}
    if record == "event":
        for was, name in _renamed(gone, come):
            yield Change(RENAMED, record, name, was, tuple(_fields(gone.pop(was), come[name])), come.pop(name))
    for name, tree in gone.items():
        yield Change(WITHDRAWN, record, name, None, (), tree)
    for name, tree in come.items():
        yield Change(ADDED, record, name, None, (), tree)
    for name in old.keys() & new.keys():
        fields = tuple(_fields(old[name], new[name]))
        if fields:
            yield Change(CORRECTED, record, name, None, fields, new[name])


def _renamed(gone: Mapping[str, Tree], come: Mapping[str, Tree]) -> list[tuple[str, str]]:
    """Return pairs of ids, each used once, the most alike first: same content, or very like it with the same body and date."""
    texts = {name: _without_id(tree) for name, tree in (*gone.items(), *come.items())}
    places: dict[tuple[object, object], list[str]] = {}
    for name, tree in come.items():
        places.setdefault((tree["body"], tree["date"]), []).append(name)
    pairs = [
        (_likeness(texts[was], texts[name]), was, name)
        for was, tree in gone.items()
        for name in places.get((tree["body"], tree["date"]), ())
    ]
    found: dict[str, str] = {}
    for likeness, was, name in sorted(pairs, key=lambda pair: (-pair[0], pair[1:])):
        if likeness >= _LIKENESS and was not in found and name not in found.values():
            found[was] = name
    return list(found.items())


def _without_id(tree: Tree) -> str:
    return canonical({name: value for name, value in tree.items() if name != "id"})


def _likeness(one: str, other: str) -> float:
    return 1.0 if one == other else SequenceMatcher(None, one, other, autojunk=False).ratio()


def canonical(value: object) -> str:
    """Return a value as text, the same for the same value."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True)


def _fields(old: object, new: object, path: tuple[Step, ...] = ()) -> Iterator[FieldChange]:
    """Yield the smallest values that differ."""
    if isinstance(old, dict) and isinstance(new, dict):
        for name in dict.fromkeys((*old, *new)):
            yield from _fields(old.get(name), new.get(name), (*path, name))
    elif isinstance(old, list) and isinstance(new, list):
        yield from _items(old, new, path)
    elif canonical(old) != canonical(new):  # True is not 1 here.
        yield FieldChange(path, old, new)


def _items(old: list[Any], new: list[Any], path: tuple[Step, ...]) -> Iterator[FieldChange]:
    """Yield what differs between two lists: items that are gone, items that came, and what changed inside the others."""
    matcher = SequenceMatcher(None, [canonical(item) for item in old], [canonical(item) for item in new], autojunk=False)
    for _tag, old_from, old_to, new_from, new_to in matcher.get_opcodes():
        paired = min(old_to - old_from, new_to - new_from)
        for offset in range(paired):
            yield from _fields(old[old_from + offset], new[new_from + offset], (*path, new_from + offset))
        for place in range(old_from + paired, old_to):
            yield FieldChange((*path, place), old[place], None)
        for place in range(new_from + paired, new_to):
            yield FieldChange((*path, place), None, new[place])


def _patched(value: Any, changes: Iterable[FieldChange]) -> Any:  # noqa: ANN401 (a tree of any depth)
    """Return the value with the changes made in it."""
    listed = list(changes)
    if listed and not listed[0].path:
        return listed[0].new
    inner: dict[Step, list[FieldChange]] = {}
    for change in listed:
        inner.setdefault(change.path[0], []).append(change._replace(path=change.path[1:]))
    return _patched_list(value, inner) if isinstance(value, list) else _patched_mapping(value, inner)


def _patched_mapping(value: Tree, inner: Mapping[Step, list[FieldChange]]) -> dict[str, Any]:
    made = {**value, **{str(name): _patched(value.get(str(name)), changes) for name, changes in inner.items()}}
    return {name: one for name, one in made.items() if one is not None}


def _patched_list(value: list[Any], inner: Mapping[Step, list[FieldChange]]) -> list[Any]:
    """Take out what is gone, by its place in the old list; then, from the front, put in what came and change the rest."""
    flat = [(step, change) for step, changes in inner.items() for change in changes]
    gone = {step for step, change in flat if not change.path and change.new is None}
    made = [item for place, item in enumerate(value) if place not in gone]
    come = {int(step): change.new for step, change in flat if not change.path and change.old is None}
    for place in sorted(come):
        made.insert(place, come[place])
    for step, changes in inner.items():
        inside = [change for change in changes if change.path or (change.old is not None and change.new is not None)]
        if inside:
            made[int(step)] = _patched(made[int(step)], inside)
    return made
