"""The program as a whole: exit codes, what goes where, and how little a start costs."""

import csv
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from tests.cli.running import SMALL_LOG, motions

from motions import __version__
from motions.cli.program import COMMANDS

LISTING = ("timeline", "summary", "countries", "bodies", "export")


def python(*arguments: str, environ: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run the interpreter in a process of its own, for what only a process shows."""
    settings = {**os.environ, "MOTIONS_LOG": str(SMALL_LOG), **(environ or {})}
    return subprocess.run([sys.executable, *arguments], env=settings, capture_output=True, text=True, check=False)


def test_the_version_is_printed_on_standard_output() -> None:
    """Scripts ask for it."""
    assert (0, f"motions {__version__}\n", "") == motions("--version")


def test_no_command_shows_what_there_is_and_is_wrong_usage() -> None:
    """The help goes to standard output, so that it can be paged; the exit code is 2."""
    done = motions()
    assert done.code == 2
    assert all(command in done.out for command in COMMANDS)


@pytest.mark.parametrize("flag", ["-h", "--help"])
def test_help_names_every_command_with_a_sentence(flag: str) -> None:
    """Each command is explained in one line."""
    done = motions(flag)
    assert (0, "") == (done.code, done.err)
    assert all(f"\n  {command}" in done.out for command in COMMANDS)
    assert "..." not in done.out.partition("Commands:")[2]


def test_help_shows_word_and_not_a_list_of_words() -> None:
    """Vocabularies are in the codebook."""
    done = motions("timeline", "--help")
    assert "--kind WORD" in done.out
    assert "inter-parliamentary" not in done.out


USAGE = [
    (["timelin"], "no such command 'timelin'", "Did you mean 'timeline'?"),
    (["timeline", "--contry", "UK"], "no such option: --contry", "--country"),
    (["timeline", "--country", "Grmany"], "no country is called Grmany", "Germany (DE)"),
    (["timeline", "--country", ""], "no country is called", ""),
    (["timeline", "--country", "Scotland"], "no country is called Scotland", "United Kingdom (GB)"),
    (["timeline", "--body", "gb-comons"], "gb-comons", "gb-commons"),
    (["timeline", "--body", "Senate"], "Senate", "cz-senat"),
    (["timeline", "--kind", "motion"], "'motion' is not a kind", "it belongs to --instrument"),
    (["timeline", "--kind", "declaratoin"], "'declaratoin' is not a kind", "did you mean declaration?"),
    (["timeline", "--tag", "famin"], "no event has the tag 'famin'", "did you mean famine?"),
    (["timeline", "--since", "2021-02-30"], "2021-02-30 has the day 30", ""),
    (["timeline", "--since", "05/06/2024"], "05/06/2024 has two meanings", "2024-05-06 or 2024-06-05"),
    (["timeline", "--year", "May"], "'May' is not a date with a year", ""),
    (["timeline", "--since", "31 Feb 2021"], "'31 Feb 2021' is not a date: that month has no such day", ""),
    (["timeline", "--since", "2022", "--until", "2021"], "--since 2022 is after --until 2021", ""),
    (["timeline", "--limit", "0"], "'--limit': 0 is less than 1", ""),
    (["timeline", "--limit", "x"], "'x' is not a whole number", ""),
    (["timeline", "--limit", "1", "--latest", "1"], "--limit keeps the first", ""),
    (["timeline", "--words", "---"], "no letter and no digit", ""),
    (["timeline", "--format", "xml"], "there is no format 'xml' here", "csv"),
    (["timeline", "--color", "blue"], "--color is auto, always or never", ""),
    (["summary", "--by", "contry"], "nothing is counted by 'contry'", "did you mean country"),
    (["summary", "--by", "kind,kind"], "two different ones", ""),
    (["summary", "--cumulative"], "--cumulative goes with --by year or --by month", ""),
    (["show", "1933-06-12-gb-commons-voise"], "no event, body or country is called", "1933-06-12-gb-commons-voice"),
    (["show", "Germny"], "no event, body or country is called 'Germny'", "Germany (DE)"),
    (["show", "gb-comons"], "no event, body or country is called 'gb-comons'", "gb-commons (House of Commons)"),
    (["show", "Senate"], "several bodies are called Senate", "cz-senat (Czechia)"),
    (["show", "zzzz"], "no event, body or country is called 'zzzz'", "'motions bodies'"),
    (["show"], "", ""),
    (["codebook", "genocid"], "no vocabulary and no word 'genocid'", "genocide"),
    (["timeline", "--log", "/nonexistent/log.yaml"], "/nonexistent/log.yaml", ""),
    (["check", "--format", "xml"], "there is no format 'xml' here", "sarif"),
]


@pytest.mark.parametrize(("arguments", "says", "hint"), USAGE, ids=[" ".join(case[0]) for case in USAGE])
def test_wrong_usage_is_one_line_on_standard_error_and_exit_code_2(arguments: list[str], says: str, hint: str) -> None:
    """What is wrong, the nearest right thing, no partial answer and no traceback."""
    done = motions(*arguments)
    assert done.code == 2
    if arguments != ["show"]:
        assert done.out == ""
        assert done.err.count("\n") == 1
    assert says in done.err
    assert hint in done.err


@pytest.mark.parametrize("command", LISTING)
def test_a_faulty_log_is_not_answered_from(command: str, tmp_path: Path) -> None:
    """A count and the first few faults on standard error, nothing on standard output, exit code 1."""
    log = tmp_path / "log.yaml"
    log.write_text(SMALL_LOG.read_text(encoding="utf-8").replace("outcome: adopted", "outcome: adoptd"), encoding="utf-8")
    done = motions(command, log=log)
    assert (1, "") == (done.code, done.out)
    assert done.err.startswith("motions: the log has 3 faults; nothing is answered from it\n")
    assert f"{log}:" in done.err
    assert "unknown-word" in done.err


@pytest.mark.parametrize("command", LISTING)
def test_an_empty_answer_says_so_and_quotes_coverage(command: str) -> None:
    """Nothing found is not the same as nobody looked; the exit code is 0."""
    looked = motions(command, "--country", "NZ", "--year", "1933")
    assert looked.code == 0
    assert (
        looked.err == "No event of the log matches. New Zealand: looked until 1936-12 (Hansard of New Zealand), nothing found.\n"
    )
    nobody = motions(command, "--country", "Peru")
    assert nobody.err == "No event of the log matches. Peru: nobody has recorded looking.\n"
    body = motions(command, "--body", "fr-senat")
    assert body.err == "No event of the log matches. Senate (France): looked until 1935, the search was partial.\n"


def test_csv_of_nothing_is_a_header() -> None:
    """A script reads it without a special case."""
    done = motions("export", "--country", "Peru", "--format", "csv")
    assert done.out.startswith("id,date,")
    assert done.out.count("\n") == 1


def test_csv_has_the_line_ends_of_the_standard() -> None:
    """CRLF, on every system and also in a pipe."""
    command = [sys.executable, "-m", "motions", "export", "--limit", "1"]
    done = subprocess.run(command, env={**os.environ, "MOTIONS_LOG": str(SMALL_LOG)}, capture_output=True, check=True)
    assert (done.stdout.count(b"\r\n"), done.stdout.count(b"\n")) == (2, 2)


def test_timeline_csv_and_export_csv_are_the_same() -> None:
    """The two known ways to rows give one answer."""
    asked = ("--country", "UK", "--since", "1933-06")
    assert motions("timeline", *asked, "--format", "csv") == motions("export", *asked, "--format", "csv")


def test_export_gives_csv_unless_another_format_is_asked_for() -> None:
    """Export is for scripts."""
    assert motions("export").out == motions("export", "--format", "csv").out


def test_a_file_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """A new answer replaces the old one; a failed one leaves it."""
    target = tmp_path / "out.csv"
    target.write_text("old", encoding="utf-8")
    assert motions("export", "--country", "Narnia", "--output", str(target)).code == 2
    assert target.read_text(encoding="utf-8") == "old"
    assert (0, "", "") == motions("export", "--output", str(target))
    assert target.read_bytes().startswith(b"id,date,")
    assert [target] == list(tmp_path.iterdir())


@pytest.mark.parametrize("output", ["/nonexistent/folder/out.csv", "/", "/dev/full"])
def test_an_output_that_cannot_be_written_is_one_line_and_exit_code_2(output: str) -> None:
    """The line names the file."""
    done = motions("export", "--output", output)
    assert done.code == 2
    assert done.err.startswith(f"motions: cannot write {output}: ")
    assert done.err.count("\n") == 1


def test_a_full_disk_on_standard_output_is_one_line_and_exit_code_2() -> None:
    """No traceback, also when the interpreter flushes on its way out."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "motions", "export"],
            env={**os.environ, "MOTIONS_LOG": str(SMALL_LOG)}, stdout=full, stderr=subprocess.PIPE, text=True, check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert done.stderr == "motions: cannot write the answer: No space left on device\n"


@pytest.mark.parametrize("command", ["export", "timeline", "codebook", "--help"])
def test_a_closed_pipe_ends_in_silence(command: str) -> None:
    """`| head` is no error, and does not look like a faulty log."""
    shell = f"set -o pipefail; {sys.executable} -m motions {command} | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(
        ["bash", "-c", shell], env={**os.environ, "MOTIONS_LOG": str(SMALL_LOG)}, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("0\n", "")


def test_long_titles_are_never_cut_in_a_pipe(tmp_path: Path) -> None:
    """Rich would cut them to 80 columns."""
    log = tmp_path / "log.yaml"
    summary = "word " * 60
    log.write_text(
        SMALL_LOG.read_text(encoding="utf-8").replace("summary: The motion fell.", f"summary: {summary}"), encoding="utf-8"
    )
    assert summary.strip() in motions("show", "1933-05-gb-commons-motion", log=log).out


def test_colour_is_for_terminals_and_can_be_switched() -> None:
    """A pipe has none; --color always wins over NO_COLOR, since it was said last."""
    assert "\x1b" not in motions("timeline").out
    assert "\x1b[" in motions("timeline", "--color", "always", environ={"NO_COLOR": "1"}).out


@pytest.mark.parametrize("columns", ["80", "120"])
def test_a_page_fits_the_terminal(columns: str) -> None:
    """Legible at 80 columns, and no wider than 120."""
    done = motions("timeline", "--color", "always", environ={"COLUMNS": columns})
    plain = [line.replace("\x1b[0m", "") for line in done.out.splitlines()]
    assert max(len(line.encode("ascii", "ignore").split(b"\x1b")[0]) for line in plain) <= int(columns)


def test_standard_input_is_a_log() -> None:
    """`--log -` reads it."""
    command = [sys.executable, "-m", "motions", "summary", "--log", "-"]
    with SMALL_LOG.open(encoding="utf-8") as log:
        done = subprocess.run(command, stdin=log, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("Events                  10\n")


LOADED = """
import sys
sys.argv[1:] = {arguments!r}
from motions.cli import app
try:
    app()
except SystemExit:
    pass
heavy = {{"pydantic", "yaml", "rich", "dateutil"}}
print(sorted({{name.partition(".")[0] for name in sys.modules}} & heavy), file=sys.stderr)
print(*[name for name in sys.modules if name.startswith("motions.cli.commands.")], file=sys.stderr)
"""
QUICK: dict[str, list[str]] = {
    "version": ["--version"],
    "help": ["timeline", "--help"],
    "completion of a country": ["timeline", "--country", "U"],
    "completion of a kind": ["timeline", "--kind", "s"],
    "timeline": ["timeline", "--country", "UK", "--since", "1933"],
    "export": ["export"],
    "summary": ["summary"],
    "countries": ["countries"],
    "show": ["show", "UK"],
    "positions": ["positions", "--as-of", "1934"],
}


@pytest.fixture(scope="module")
def warm(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Give the environment of somebody who has asked before."""
    environ = {"XDG_CACHE_HOME": str(tmp_path_factory.mktemp("cache"))}
    python("-m", "motions", "timeline", environ=environ)
    return environ


@pytest.mark.parametrize("name", QUICK)
def test_a_quick_answer_does_not_import_what_it_does_not_need(name: str, warm: dict[str, str]) -> None:
    """Neither Pydantic nor YAML nor dateutil nor, where no terminal is written to, Rich; and no other command's module."""
    environ, arguments = dict(warm), QUICK[name]
    if name.startswith("completion"):
        environ |= {"_MOTIONS_COMPLETE": "complete_bash", "COMP_WORDS": " ".join(["motions", *arguments]), "COMP_CWORD": "3"}
    done = python("-c", LOADED.format(arguments=arguments), environ=environ)
    command = "" if name == "version" else f"motions.cli.commands.{arguments[0]}"
    assert done.stderr.splitlines() == ["[]", command]


def test_typer_stays_below_the_release_that_imports_pydantic() -> None:
    """The reason stands beside the pin."""
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert '"typer>=0.26,<0.29"' in text


COMPLETIONS = [
    ("motions ti", "timeline"),
    ("motions timeline --country Uni", r"United\ Kingdom"),
    ('motions timeline --country "Uni', "United Kingdom"),
    ("motions timeline --country uk", "uk"),
    ("motions timeline --kind s", "sanction"),
    ("motions timeline --crime gen", "genocide"),
    ("motions timeline --body gb-c", "gb-commons"),
    ("motions timeline --tag fam", "famine"),
    ("motions show 1933-06", "1933-06-12-gb-commons-voice"),
    ("motions show gb-f", "gb-fac"),
    ("motions codebook cri", "crime"),
    ("motions codebook serious-r", "serious-risk"),
    ("motions summary --by country,k", "country,kind"),
    ("motions cite --style a", "author-date"),
    ("motions timeline --format j", "jsonl"),
]


@pytest.mark.parametrize(("typed", "completed"), COMPLETIONS)
def test_the_shell_completes_words_countries_bodies_and_ids(typed: str, completed: str) -> None:
    """As bash asks for it."""
    environ = {"_MOTIONS_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split(" ")) - 1)}
    assert completed in motions(environ=environ).out.splitlines()


@pytest.mark.parametrize(
    ("command", "says"),
    [
        ("timeline >&-", "motions: cannot write the answer: standard output is closed"),
        ("check >&-", "motions: cannot write the answer: standard output is closed"),
        ("timeline --log - <&-", "motions: cannot read standard input: it is closed"),
        ("timeline --country nowhere 2>&-", ""),
        ("timeline --country nowhere >&- 2>&-", ""),
    ],
)
def test_a_stream_that_the_shell_has_closed_is_one_line_and_exit_code_2(command: str, says: str) -> None:
    """As daemons and some schedulers start programs."""
    environ = {**os.environ, "MOTIONS_LOG": str(SMALL_LOG)}
    shell = ["bash", "-c", f"{sys.executable} -m motions {command}"]
    done = subprocess.run(shell, env=environ, capture_output=True, text=True, check=False)
    assert (2, "", says) == (done.returncode, done.stdout, done.stderr.strip())


def test_truth_values_in_csv_are_those_of_a_log() -> None:
    """The same words in every table, and not numbers in one and another spelling in the next."""
    for command in ("export", "timeline --format csv", "search genocide --format csv", "positions --format csv"):
        rows = list(csv.DictReader(StringIO(motions(*command.split()).out, newline="")))
        assert {"false"} < {row["binding"] for row in rows} | {"true"} <= {"", "true", "false"}


def test_bodies_of_nothing_is_a_sentence() -> None:
    """On standard output too, where it stands alone."""
    assert motions("bodies", "--country", "Peru").out == "No body of the log acts in what was asked for.\n"


def test_bash_completes_a_name_of_several_words_that_was_begun() -> None:
    """A country that was completed half-way is completed to its end, and stays one word."""
    typed = "motions\ntimeline\n--country\nUnited\\ K"
    environ = {"_MOTIONS_COMPLETE": "complete_bash", "COMP_WORDS": typed, "COMP_CWORD": "3"}
    assert motions(environ=environ).out == "United\\ Kingdom\n"


@pytest.mark.skipif(os.name != "posix", reason="such names exist on POSIX only")
def test_the_name_of_a_file_does_not_act_on_a_terminal(tmp_path: Path) -> None:
    """Neither in the faults of a log that is asked nor where it cannot be read."""
    odd = tmp_path / "a\x1b[31m\nb.yaml"
    missing = motions("timeline", "--log", str(odd))
    odd.write_text("events: [x]\n", encoding="utf-8")
    for done in (missing, motions("timeline", "--log", str(odd)), motions("check", str(odd))):
        assert "\x1b" not in done.out + done.err
        assert "a\\x1b[31m b.yaml" in done.out + done.err


@pytest.mark.parametrize("asked", [["show"], ["cite"], ["chain"], ["timeline", "--body"]])
def test_what_was_typed_in_another_encoding_is_in_no_log(asked: list[str]) -> None:
    """It reaches the program as half characters, which SQLite does not take."""
    done = motions(*asked, "x\udcff")
    assert (done.code, done.out) == (2, "")
    assert "Traceback" not in done.err
