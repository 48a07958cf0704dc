"""The chapters of a measurement: each runs some commands in turns and returns its figures."""

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

from benchmarks.commands import (
    COMPLETION,
    HELLO_LINE,
    HELLO_TABLE,
    NOTHING,
    QUESTIONS,
    TERMINAL,
    duckdb_load,
    motions,
    peers,
    program,
    shell_export,
)
from benchmarks.logs import write_log
from benchmarks.measuring import Runs, run
from benchmarks.report import Figure, figures_table, size_of, table
from motions.log.files import shipped_log

_MOST_YAML = 100_000
_FEW = 3


class Bench(NamedTuple):
    """Where logs and indexes are kept, and what is measured."""

    folder: Path
    sizes: list[int]
    rounds: int

    @property
    def cache(self) -> Path:
        """The folder of the indexes."""
        return self.folder / "cache"

    def log(self, size: int, form: str = "jsonl") -> Path:
        """Return the made-up log of a size, which is written where it is not there yet."""
        path = self.folder / f"{size}.{form}"
        if not path.exists():
            beside = self.folder / f"unfinished.{form}"
            write_log(size, beside)
            beside.replace(path)
        return path

    def shipped(self) -> Path:
        """Return a copy of the log in the package, which nobody edits meanwhile."""
        path = self.folder / "shipped.yaml"
        if not path.exists():
            shutil.copy(shipped_log(), path)
        return path

    def exported(self, size: int, form: str) -> Path:
        """Return all events of a made-up log as csv, for peers that read rows, or as sqlite, for those that ask a database."""
        path = self.folder / f"{size}.{form}"
        if not path.exists():
            run(motions("export", "export", "--format", form, "--output", str(path), log=self.log(size)), self.cache)
        return path


def starts(bench: Bench) -> str:
    """Starts and answers on the shipped log"""
    log, asked = bench.shipped(), ("timeline", "--country", "UK")
    runs = Runs(
        (
            NOTHING, HELLO_LINE, HELLO_TABLE,
            motions("`--version`", "--version", log=log),
            motions("completion of a country", log=log, environ=COMPLETION),
            motions("`timeline --country UK --format csv`", *asked, "--format", "csv", log=log),
            motions("`timeline --country UK`, piped", *asked, log=log),
            motions("`timeline --country UK`, on a terminal", *asked, "--color", "always", log=log, environ=TERMINAL),
            motions("first answer, nothing cached", *asked, log=log, cold=True),
        ),
        bench.rounds, bench.cache,
    )  # fmt: skip
    piped = "`timeline --country UK`, piped"
    compared = (
        ("`timeline --country UK`, on a terminal", "hello table", 1.3),
        (piped, "hello table", 1.3),
        ("`timeline --country UK --format csv`", "hello line", 1.3),
        ("`--version`", "hello line", 1.15),
        ("completion of a country", "hello line", 1.15),
        ("first answer, nothing cached", piped, 4.0),
        (piped, "python -c pass", None),
        ("hello line", "python -c pass", None),
        ("hello table", "python -c pass", None),
    )
    return figures_table([_figure(runs, what, to, target) for what, to, target in compared])


def growth(bench: Bench) -> str:
    """The same question to logs of growing size"""
    figures = []
    first = bench.sizes[0]
    for name, question in QUESTIONS.items():
        commands = [motions(f"{name}, {size:,} events", *question, log=bench.log(size)) for size in bench.sizes]
        runs = Runs(commands, bench.rounds, bench.cache)
        target = 5.0 if name == "summary of everything" else 1.5
        figures += [_figure(runs, f"{name}, {size:,} events", f"{name}, {first:,} events", target) for size in bench.sizes[1:]]
    return figures_table(figures)


def export(bench: Bench) -> str:
    """All rows as CSV"""
    rows = []
    for size in bench.sizes:
        ours = motions("export", "export", log=bench.log(size))
        shell = shell_export(bench.exported(size, "sqlite"))
        if shell is None:
            return "sqlite3 is not installed: skipped."
        runs = Runs((ours, shell), min(bench.rounds, _FEW) if size > _MOST_YAML else bench.rounds, bench.cache)
        ratio, processor = runs.ratio("export", shell.name), runs.processor_ratio("export", shell.name)
        rows.append(
            (
                f"{size:,}",
                "4",
                f"{ratio:.2f}",
                f"{processor:.2f}",
                f"{runs.seconds('export'):.2f} s",
                size_of(runs.peak("export")),
            )
        )
    return table(("events", "at most", "wall, times `sqlite3 .mode csv`", "processor", "median", "peak memory"), rows)


def others(bench: Bench) -> str:
    """The same questions to other programs"""
    rows = []
    for size in bench.sizes:
        log, database, rows_file = bench.log(size), bench.exported(size, "sqlite"), bench.exported(size, "csv")
        if find_spec("duckdb") is not None:
            run(duckdb_load(rows_file), bench.cache)
        for name, question in QUESTIONS.items():
            asked = [motions("motions", *question, log=log), *peers(name, database, rows_file, log)]
            runs = Runs(asked, min(bench.rounds, _FEW) if size > _MOST_YAML else bench.rounds, bench.cache)
            rows += [
                (f"{size:,}", name, peer.name, f"{runs.ratio(peer.name, 'motions'):.2f}", f"{runs.seconds(peer.name):.2f} s")
                for peer in asked[1:]
            ]
    missing = [name for name in ("sqlite-utils", "csvgrep", "mlr", "jq") if program(name) is None]
    skipped = f"\n\nNot installed, and skipped: {', '.join(missing)}." if missing else ""
    return table(("events", "question", "peer", "times motions", "median"), rows) + skipped


def reading(bench: Bench) -> str:
    """Reading a log for the first time"""
    return table(("what", "events", "wall", "processor", "peak memory", "log", "index"), list(_readings(bench)))


def _readings(bench: Bench) -> Iterator[tuple[str, ...]]:
    for size in bench.sizes:
        for form in ("yaml", "jsonl") if size <= _MOST_YAML else ("jsonl",):
            log = bench.log(size, form)
            answers = [("check", ("check",)), ("first answer", ("summary",))]
            for name, arguments in answers if size <= _MOST_YAML else answers[1:]:
                empty = bench.folder / "empty-cache"
                shutil.rmtree(empty, ignore_errors=True)
                found = run(motions(name, *arguments, log=log), empty)
                index = sum(path.stat().st_size for path in empty.glob("*.sqlite")) if empty.exists() else 0
                shutil.rmtree(empty, ignore_errors=True)
                yield (
                    f"{name}, {form}", f"{size:,}", f"{found.seconds:.1f} s", f"{found.processor:.1f} s", size_of(found.peak),
                    size_of(log.stat().st_size), size_of(index) if index else "",
                )  # fmt: skip
                print(f"  {name} {form} {size}: {found.seconds:.1f} s", file=sys.stderr)


def _figure(runs: Runs, what: str, to: str, target: float | None) -> Figure:
    return Figure(what, to, target, runs.ratio(what, to), runs.processor_ratio(what, to), runs.seconds(what))


CHAPTERS: Mapping[str, Callable[[Bench], str]] = {
    "starts": starts,
    "growth": growth,
    "export": export,
    "others": others,
    "reading": reading,
}
"""The chapters by the names that the command line takes."""
