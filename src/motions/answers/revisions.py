"""States of a log as they are on the disk or in the history of a git repository.

Git is started with fixed arguments and without a shell; what a user typed reaches it only as the name of a revision that
has been looked up first. Nothing is checked out, and nothing is fetched.
"""

import os
import subprocess
from collections.abc import Iterator, Mapping
from datetime import date
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from motions.answers.differences import Snapshot
from motions.index.problems import FaultyLog
from motions.log.files import FORMS, LogFile, find_files
from motions.log.problems import ERROR, Unreadable
from motions.log.reading import Reading
from motions.model.events import as_written
from motions.model.registry import Coverage

_FIELDS = "%H%x00%h%x00%cd%x00%s"
_PATIENCE = 60


class Revision(NamedTuple):
    """One commit."""

    commit: str
    short: str
    when: str
    """When it was committed, in UTC, as ``2021-05-20T10:00:00Z``."""
    subject: str


class State(NamedTuple):
    """A log at one moment."""

    name: str
    """What was typed, or the name of the revision."""
    snapshot: Snapshot
    revision: Revision | None
    """Where it stands in the history; None for what is on the disk."""


def read_state(typed: str, beside: str, today: date, *, drafts: bool = False) -> State:
    """Return the log that was typed: a file or folder, ``REV:path``, or ``REV`` for the log ``beside`` as it was then.

    Raise `Unreadable` where there is none, and `FaultyLog` where it has errors.
    """
    if typed == "-" or os.path.lexists(typed):
        return State(typed, snapshot_of(find_files(typed), today, drafts=drafts), None)
    name, colon, path = typed.partition(":")
    folder, inside = (Path(), path) if colon else _apart(beside)
    revision = _revision(folder, name, typed)
    files = _files(folder, revision, inside, typed)
    return State(typed, snapshot_of(files, today, drafts=drafts), revision)


def history(location: str, since: str, today: date, *, drafts: bool = False) -> Iterator[tuple[Revision, Snapshot | FaultyLog]]:
    """Yield the state before the day, where there is one, and each state since, oldest first, along the main line.

    Raise `Unreadable` where git keeps no version of the log, which is not the same as a log that did not change. A state
    that has faults is yielded as its faults, since there is nothing to be read in it.
    """
    folder, inside = _apart(location)
    listed = _git(folder, "log", "--first-parent", "--reverse", *_format(), "HEAD", "--", inside)
    if listed is None:
        raise Unreadable(f"{location} has no history: it is not in a git repository")
    revisions = [_parsed(line) for line in listed.decode("utf-8", "replace").split("\n") if line]
    if not revisions:
        raise Unreadable(f"{location} has no history: git keeps no version of it; --log names a log that it keeps")
    first = next((number for number, one in enumerate(revisions) if one.when[:10] >= since), len(revisions))
    for revision in revisions[max(first - 1, 0) :]:
        try:
            files = _files(folder, revision, inside, f"{revision.short}:{location}")
            yield revision, snapshot_of(files, today, drafts=drafts)
        except FaultyLog as faults:
            yield revision, faults
        except Unreadable:
            yield revision, Snapshot({}, {}, {}, {})  # The log had been taken away.


def snapshot_of(files: list[LogFile], today: date, *, drafts: bool) -> Snapshot:
    """Return everything that is in a log; raise `FaultyLog` where it has errors."""
    reading = Reading(files, today)
    events = {entry.event.id: as_written(entry.event) for entry in reading if drafts or not entry.event.draft}
    if any(problem.level == ERROR for problem in reading.problems):
        raise FaultyLog(reading.problems, reading.dropped)
    bodies = {name: _plain(body) for name, body in reading.bodies.items()}
    return Snapshot(_plain(reading.header), bodies, events, _coverage(reading.coverage))


def _plain(record: object) -> dict[str, object]:
    dumped: dict[str, object] = record.model_dump(mode="json", by_alias=True, exclude_unset=True)  # type: ignore[attr-defined]
    return dumped


def _coverage(entries: list[Coverage]) -> Mapping[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = {}
    for entry in entries:
        about = str(entry.country or entry.body)
        name, number = about, 1
        while name in found:
            number += 1
            name = f"{about} {number}"
        found[name] = _plain(entry)
    return found


def _apart(location: str) -> tuple[Path, str]:
    """Return the folder in which git is asked, and the path of the log from there."""
    path = Path(location)
    return (path, "./") if path.is_dir() else (path.parent, f"./{path.name}")


def _revision(folder: Path, name: str, typed: str) -> Revision:
    neither = f"{typed} is neither a file or folder nor a revision of a git repository"
    if not name or name.startswith("-"):
        raise Unreadable(neither)
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}")
    if found is None:
        raise Unreadable(neither)
    listed = _git(folder, "log", "-1", *_format(), found.decode("ascii").strip(), "--")
    return _parsed((listed or b"").decode("utf-8", "replace").split("\n")[0])


def _files(folder: Path, revision: Revision, inside: str, typed: str) -> list[LogFile]:
    """Return the files of the log as they were in a revision."""
    found = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision.commit}:{inside}")
    if found is None:
        sought = inside.removeprefix("./") or "such folder"
        hint = "" if ":" in typed else "; --log names the log that is meant"
        raise Unreadable(f"{typed} holds no log: there was no {sought} in {revision.short}{hint}")
    thing = found.decode("ascii").strip()
    if _git(folder, "cat-file", "-t", thing) == b"blob\n":
        return [_file(folder, thing, typed, PurePosixPath(inside))]
    listed = (_git(folder, "ls-tree", "-r", "-z", "--full-tree", thing) or b"").decode("utf-8", "surrogateescape")
    files = [
        _file(folder, about.split()[2], f"{typed.rstrip('/')}/{path}", PurePosixPath(path))
        for about, _tab, path in (line.partition("\t") for line in listed.split("\0") if line)
        if about.startswith("100") and _is_part(PurePosixPath(path))
    ]
    if not files:
        raise Unreadable(f"{typed} holds no log: no file that ends in {', '.join(FORMS)}")
    return files


def _is_part(path: PurePosixPath) -> bool:
    return path.suffix.lower() in FORMS and not any(part.startswith(".") for part in path.parts)


def _file(folder: Path, thing: str, name: str, path: PurePosixPath) -> LogFile:
    content = _git(folder, "cat-file", "blob", thing)
    if content is None:
        raise Unreadable(f"{name} cannot be read from the git repository")
    return LogFile(name, None, FORMS.get(path.suffix.lower(), "yaml"), BytesIO(content))


def _format() -> tuple[str, str]:
    return f"--format={_FIELDS}", "--date=format-local:%Y-%m-%dT%H:%M:%SZ"


def _parsed(line: str) -> Revision:
    return Revision(*line.split("\0", 3))


def _git(folder: Path, *arguments: str) -> bytes | None:
    """Return what git prints; None where it finds nothing to print or is not there."""
    still = {"TZ": "UTC", "GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0"}
    try:
        done = subprocess.run(  # noqa: S603 (no shell; the arguments are ours)
            ["git", "--no-pager", "--literal-pathspecs", *arguments],  # noqa: S607 (git is where the user has it)
            cwd=folder, env={**os.environ, **still}, stdin=subprocess.DEVNULL, capture_output=True, check=False,
            timeout=_PATIENCE,
        )  # fmt: skip
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None
