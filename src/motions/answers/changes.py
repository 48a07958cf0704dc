"""Changes of a log with what a reader of them needs: when they were made, and whose act they are about."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from motions.answers.differences import Change, Snapshot, canonical, differences
from motions.answers.revisions import Revision, State
from motions.index.problems import FaultyLog
from motions.model.places import country_name

COLUMNS = (
    "change", "record", "id", "old_id", "date", "country", "country_name", "body", "body_name", "title", "field", "old", "new",
    "revision", "when",
)  # fmt: skip
"""The columns of every row: one row a field that was corrected, one row a record that was added, renamed or withdrawn."""

_NOTHING = Snapshot({}, {}, {}, {})


class Step(NamedTuple):
    """All changes from one state of a log to the next."""

    old: str
    new: str
    revision: Revision | None
    """The revision that made the changes, where they are from a history."""
    changes: tuple["Told", ...]
    title: str
    """What the log is called."""


class Told(NamedTuple):
    """A change, with the names that belong to it."""

    change: Change
    date: str | None
    country: str | None
    country_name: str | None
    body: str | None
    body_name: str | None
    title: str


def between(old: State, new: State) -> Step:
    """Return the changes from one state to another."""
    return _step(old.name, new.name, new.revision, old.snapshot, new.snapshot)


def since(
    states: Iterable[tuple[Revision, Snapshot | FaultyLog]], day: str
) -> tuple[list[Step], list[tuple[Revision, FaultyLog]]]:
    """Return the changes of each revision since the day, and the revisions that could not be read.

    What a revision that cannot be read has changed is told with the next one that can.
    """
    steps: list[Step] = []
    faulty: list[tuple[Revision, FaultyLog]] = []
    name, before = "", _NOTHING
    for revision, state in states:
        if isinstance(state, FaultyLog):
            faulty.append((revision, state))
            continue
        if revision.when[:10] >= day:
            step = _step(name, revision.short, revision, before, state)
            steps += [step] if step.changes else []
        name, before = revision.short, state
    return steps, faulty


def change_records(steps: Iterable[Step]) -> Iterator[dict[str, object]]:
    """Yield each change with its fields and the record as it is now, or as it last was."""
    for step in steps:
        for told in step.changes:
            change = told.change
            yield {
                **dict(zip(COLUMNS, _head(told), strict=False)),
                "fields": [{"field": one.field, "old": one.old, "new": one.new} for one in change.fields],
                "revision": step.revision and step.revision.commit,
                "when": step.revision and step.revision.when,
                "content": change.content,
            }


def change_rows(steps: Iterable[Step]) -> Iterator[tuple[object, ...]]:
    """Yield a row for each field that was corrected, and for each record that was added or withdrawn."""
    for step in steps:
        tail = (step.revision.commit, step.revision.when) if step.revision else (None, None)
        for told in step.changes:
            for field in told.change.fields or (None,):
                values = (field.field, _cell(field.old), _cell(field.new)) if field else (None, None, None)
                yield (*_head(told), *values, *tail)


def value_text(value: object) -> str:
    """Return a value of a log on one line: text as it is, anything else as JSON."""
    return value if isinstance(value, str) else canonical(value)


def _cell(value: object) -> str | None:
    return None if value is None else value_text(value)


def _head(told: Told) -> tuple[object, ...]:
    change = told.change
    return (
        change.change, change.record, change.id, change.old_id, told.date, told.country, told.country_name, told.body,
        told.body_name, told.title,
    )  # fmt: skip


def _step(old_name: str, new_name: str, revision: Revision | None, old: Snapshot, new: Snapshot) -> Step:
    bodies = {**old.bodies, **new.bodies}
    told = tuple(_told(change, bodies) for change in differences(old, new))
    title = str(new.header.get("title") or old.header.get("title") or "Log of record")
    return Step(old_name, new_name, revision, told, title)


def _told(change: Change, bodies: Mapping[str, Mapping[str, Any]]) -> Told:
    content = change.content
    body = content.get("body") if change.record in ("event", "coverage") else None
    declared = bodies.get(str(body)) if body else None
    about = declared or content
    country = about.get("country")
    titles = {"event": content.get("title"), "body": content.get("name"), "log": "The header of the log"}
    return Told(
        change,
        content.get("date"),
        country,
        country_name(country) if country else None,
        body,
        about.get("name") if body else None,
        str(titles.get(change.record) or f"Coverage of {body or (country_name(country) if country else change.id)}"),
    )
