"""What is measured: our own answers, the least programs that they are compared with, and the same questions to peers."""

import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from shutil import which

from benchmarks.logs import FIXED_COUNTRY, FIXED_YEAR
from benchmarks.measuring import Command
from benchmarks.texts import RARE
from motions.index.schema import CSV_COLUMNS

_PROGRAMS = Path(__file__).parent / "programs"

NOTHING = Command("python -c pass", (sys.executable, "-c", "pass"))
HELLO_LINE = Command("hello line", (sys.executable, _PROGRAMS / "hello_line.py"))
HELLO_TABLE = Command("hello table", (sys.executable, _PROGRAMS / "hello_table.py"))

COMPLETION = {"_MOTIONS_COMPLETE": "complete_bash", "COMP_WORDS": "motions timeline --country U", "COMP_CWORD": "3"}
TERMINAL = {"COLUMNS": "120"}

QUESTIONS = {
    "timeline": ("timeline", "--country", FIXED_COUNTRY, "--year", str(FIXED_YEAR), "--format", "csv"),
    "summary of a year": ("summary", "--year", str(FIXED_YEAR)),
    "search": ("search", RARE),
    "summary of everything": ("summary",),
}


def program(name: str) -> str | None:
    """Return a program that stands beside this interpreter or on the path, or None."""
    return which(name, path=str(Path(sys.executable).parent)) or which(name)


def motions(name: str, *arguments: str, log: Path, environ: dict[str, str] | None = None, cold: bool = False) -> Command:
    """Return a question to a log."""
    start = program("motions")
    beginning = (start,) if start else (sys.executable, "-m", "motions")
    return Command(name, (*beginning, *arguments), {"MOTIONS_LOG": str(log), **(environ or {})}, cold)


def shell_export(database: Path) -> Command | None:
    """Return the export of everything by the shell of SQLite, from the very file that we read."""
    shell = program("sqlite3")
    if shell is None:
        return None
    query = f"SELECT {', '.join(CSV_COLUMNS)} FROM events WHERE draft = 0 ORDER BY number"
    return Command("sqlite3 .mode csv", (shell, "-readonly", "-cmd", ".mode csv", "-cmd", ".headers on", database, query))


def peers(question: str, database: Path, table: Path, lines: Path) -> Iterator[Command]:
    """Yield the same question to other programs: on our own SQLite file, on the rows as CSV, and on the log itself."""
    condition = f"country = '{FIXED_COUNTRY}' AND year = '{FIXED_YEAR}'"
    queries = {
        "timeline": f"SELECT * FROM {{}} WHERE {condition} ORDER BY date_first",
        "summary of a year": f"SELECT kind, count(*) FROM {{}} WHERE year = '{FIXED_YEAR}' GROUP BY 1",
        "search": f"SELECT * FROM {{}} WHERE note LIKE '%{RARE}%'",
        "summary of everything": "SELECT kind, count(*) FROM {} GROUP BY 1",
    }
    query = queries[question]
    if (sqlite_utils := program("sqlite-utils")) is not None:
        yield Command("sqlite-utils", (sqlite_utils, "query", database, query.format("events"), "--csv"))
    if find_spec("duckdb") is not None:
        yield _duckdb(
            f"import duckdb; print(duckdb.connect({str(_duckdb_file(table))!r}).sql({query.format('events')!r}).fetchall())"
        )
    if question in _BY_LINES:
        yield from _by_lines(question, table, lines)


def duckdb_load(table: Path) -> Command:
    """Return what puts the rows into a file of DuckDB's own, beside them."""
    rows = f"SELECT *, CAST(date_first AS VARCHAR)[1:4] AS year FROM read_csv('{table}', header = true, sample_size = -1)"
    return _duckdb(
        f"import duckdb; duckdb.connect({str(_duckdb_file(table))!r}).execute({f'CREATE OR REPLACE TABLE events AS {rows}'!r})"
    )


def _duckdb(program_text: str) -> Command:
    return Command("DuckDB", (sys.executable, "-c", program_text))


def _duckdb_file(table: Path) -> Path:
    return table.with_suffix(".duckdb")


_BY_LINES = ("timeline", "search")


def _by_lines(question: str, table: Path, lines: Path) -> Iterator[Command]:
    """Yield the questions to programs that read everything line by line, where they can be put in one command."""
    is_timeline = question == "timeline"
    if (csvgrep := program("csvgrep")) is not None:
        pattern = (
            ("-c", "id", "-r", f"^{FIXED_YEAR}-..-..-{FIXED_COUNTRY.lower()}")
            if is_timeline
            else ("-c", "note", "-r", f"(?i){RARE}")
        )
        yield Command("csvkit", (csvgrep, *pattern, table))
    if (miller := program("mlr")) is not None:
        test = f'$country == "{FIXED_COUNTRY}" && $date =~ "^{FIXED_YEAR}"' if is_timeline else f'$note =~ "{RARE}"i'
        yield Command("Miller", (miller, "--icsv", "--ocsv", "filter", test, table))
    if (jq := program("jq")) is not None:
        test = (
            f'(.id // "") | test("^{FIXED_YEAR}-..-..-{FIXED_COUNTRY.lower()}")'
            if is_timeline
            else f'(.note // "") | test("{RARE}"; "i")'
        )
        yield Command("jq", (jq, "-c", f"select({test})", lines))
