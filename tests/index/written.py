"""A small log as a file, and a program of a few lines that asks it."""

import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from motions.index.opening import open_index
from motions.index.selection import Selection

_HEAD = """\
log: {title: A log}
bodies:
  gb-commons: {name: House of Commons, country: GB, type: chamber}
events:
"""
_EVENT = """\
  - id: %s
    kind: declaration
    date: 2021-04-22
    body: gb-commons
    instrument: motion
    title: %s
    outcome: adopted
    sources: [{title: Hansard, publisher: UK Parliament, url: "https://hansard.parliament.uk/"}]
"""
ASKS = """
import os, sys
from datetime import date
from motions.index.opening import open_index
from motions.index.selection import Selection
index = open_index(sys.argv[1], date(2026, 11, 21), os.environ)
print(*(row[0] for row in index.events(Selection(), ("id",))))
"""


def text_of(*ids: str) -> str:
    """Return the text of a log with events of these ids."""
    return _HEAD + "".join(_EVENT % (name, f"The title of {name}") for name in ids)


def write_log(path: Path, *ids: str) -> Path:
    """Write a log with events of these ids."""
    path.write_text(text_of(*ids), "utf-8")
    return path


def home(folder: Path) -> dict[str, str]:
    """Return the environment of a person whose caches are in a folder."""
    return {
        "XDG_CACHE_HOME": str(folder),
        "HOME": str(folder),
        "LOCALAPPDATA": str(folder),
        "MOTIONS_CACHE": str(folder / "motions"),
    }


def ask(log: Path, environ: Mapping[str, str]) -> list[str]:
    """Return the ids of the events of a log."""
    with open_index(str(log), date(2026, 11, 21), environ) as index:
        return [row[0] for row in index.events(Selection(), ("id",))]


def start(program: str, log: Path | str, environ: Mapping[str, str], **more: object) -> subprocess.Popen[str]:
    """Start a process that runs a program on a log."""
    source = str(Path(__file__).parents[2] / "src")
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]  # whatever else Popen takes
        [sys.executable, "-c", program, str(log)],
        env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": source, **environ},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        **more,
    )


def run(program: str, log: Path | str, environ: Mapping[str, str], **more: object) -> tuple[int, str, str]:
    """Run a program on a log; return its exit code and what it wrote."""
    with start(program, log, environ, **more) as process:
        out, err = process.communicate()
        return process.returncode, out.strip(), err.strip()


def indexes(folder: Path) -> list[Path]:
    """Return the indexes that are kept for the person of `home`."""
    return sorted((folder / "motions").glob("index-*.sqlite"))


def unfinished(folder: Path) -> list[Path]:
    """Return what was left by a process that did not finish."""
    return sorted((folder / "motions").glob("building-*"))
