"""`motions check`: every fault of a log, for people, programs, GitHub and code scanners."""

import json
from pathlib import Path

import jsonschema
import pytest
from tests.cli.running import SMALL_LOG, motions
from tests.hostile import HOSTILE
from tests.output.test_inert import acts

from motions.log.rules import RULES

EXAMPLE = Path(__file__).parents[1] / "cases" / "example.yaml"
SARIF = Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.json"


def checked(*arguments: str) -> tuple[int, str, str]:
    """Return exit code, output and talk of a check."""
    return motions("check", *arguments)


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    """Give a log whose every fault quotes a text that should not act."""
    log = tmp_path / "hostile.yaml"
    words = "\n".join(f"  - {json.dumps(text)}" for text in HOSTILE.values())
    log.write_text(f"bodies: {{}}\ncoverage:\n{words}\nevents:\n  - kind: {json.dumps(HOSTILE['html'])}\n", encoding="utf-8")
    return log


def test_each_fault_has_file_line_column_rule_sentence_and_a_caret() -> None:
    """Faults are the product: they go to standard output, in order of place; the count is talk."""
    code, out, err = checked(str(EXAMPLE))
    assert code == 1
    lines = out.splitlines()
    assert lines[0] == f"{EXAMPLE}:3:49: unknown-country: 'UK' is not the code of a country; write GB for United Kingdom"
    assert lines[1] == "  3 |   gb-commons: {name: House of Commons, country: UK, type: chamber}"
    assert lines[2] == "    | " + " " * 48 + "^"
    assert "[2024-05-02-commons]" in lines[3]
    places = [tuple(map(int, line.removeprefix(f"{EXAMPLE}:").split(":")[:2])) for line in lines[::3]]
    assert places == sorted(places)
    assert err == "7 faults.\n"


def test_a_log_without_faults_says_so_on_standard_error() -> None:
    """Nothing on standard output, exit code 0."""
    assert (0, "", "No faults in 11 events.\n") == checked(str(SMALL_LOG))


def test_notices_are_shown_and_count_only_when_strict(tmp_path: Path) -> None:
    """A notice asks somebody to look again."""
    log = tmp_path / "log.yaml"
    log.write_text(RULES["first-of-january"].bad, encoding="utf-8")
    code, out, err = checked(str(log))
    assert code == 0
    assert "first-of-january (notice): " in out
    assert err.startswith("No faults, 1 notice in ")
    assert checked(str(log), "--strict")[0] == 1


def test_json_has_the_counts_and_every_problem() -> None:
    """These keys are promised."""
    code, out, _ = checked(str(EXAMPLE), "--format", "json")
    report = json.loads(out)
    assert code == 1
    assert list(report) == ["events", "faults", "notices", "dropped", "problems"]
    assert (report["events"], report["faults"], report["notices"], report["dropped"]) == (0, 7, 0, 0)
    assert list(report["problems"][0]) == ["file", "line", "column", "rule", "level", "event", "message"]


def test_github_gets_annotations_and_gets_them_by_itself() -> None:
    """In a workflow the format needs not be asked for."""
    _, out, _ = checked(str(EXAMPLE), "--format", "github")
    assert out.splitlines()[0].startswith(f"::error file={EXAMPLE},line=3,col=49,title=unknown-country::'UK' is not the code")
    by_itself = motions("check", str(EXAMPLE), environ={"GITHUB_ACTIONS": "true"})
    assert by_itself.out == out


@pytest.mark.parametrize("log", [EXAMPLE, SMALL_LOG], ids=["faulty", "sound"])
def test_sarif_is_what_the_published_schema_asks_for(log: Path) -> None:
    """SARIF 2.1.0 of OASIS."""
    _, out, _ = checked(str(log), "--format", "sarif")
    jsonschema.validate(json.loads(out), json.loads(SARIF.read_text(encoding="utf-8")))


def test_sarif_names_rule_level_and_place() -> None:
    """A code scanner shows them beside the line."""
    run = json.loads(checked(str(EXAMPLE), "--format", "sarif")[1])["runs"][0]
    result = run["results"][0]
    assert (result["ruleId"], result["level"]) == ("unknown-country", "error")
    assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "unknown-country"
    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 49}


@pytest.mark.parametrize("name", ["text", "json", "github", "sarif"])
def test_no_text_of_a_log_acts_in_a_report(name: str, hostile: Path) -> None:
    """Faults quote what they found, and the line that it stands on, harmlessly."""
    code, out, _ = checked(str(hostile), "--format", name)
    assert code == 1
    assert not acts(out.replace("\n", ""))
    if name == "github":
        assert all(line.startswith(("::error ", "::warning ")) for line in out.splitlines())


def test_the_report_can_be_written_to_a_file(tmp_path: Path) -> None:
    """For a step of a workflow that uploads it."""
    target = tmp_path / "report.sarif"
    code, out, _ = checked(str(EXAMPLE), "--format", "sarif", "--output", str(target))
    assert (code, out) == (1, "")
    assert json.loads(target.read_text(encoding="utf-8"))["version"] == "2.1.0"


def test_standard_input_can_be_checked() -> None:
    """An editor pipes what is not saved yet."""
    done = motions("check", "-", stdin=EXAMPLE.read_text(encoding="utf-8"))
    assert done.code == 1
    assert done.out.startswith("<stdin>:3:49: ") or done.out.startswith("-:3:49: ")


def test_a_folder_is_one_log_and_a_fault_names_its_file(tmp_path: Path) -> None:
    """Bodies in one file, events in another."""
    small = SMALL_LOG.read_text(encoding="utf-8")
    head, events = small.split("events:\n", 1)
    (tmp_path / "bodies.yaml").write_text(head, encoding="utf-8")
    (tmp_path / "events.yaml").write_text("events:\n" + events.replace("outcome: held", "outcome: hold"), encoding="utf-8")
    code, out, _ = checked(str(tmp_path))
    assert code == 1
    assert out.startswith(f"{tmp_path / 'events.yaml'}:")
    assert out.count("unknown-word") == 1


def test_every_rule_is_explained_with_two_examples() -> None:
    """`motions rules NAME` shows a log that the rule finds fault with, and the same log put right."""
    for name, rule in RULES.items():
        done = motions("rules", name)
        assert done.code == 0
        assert rule.catches.split("`")[0][:40] in done.out
        assert "\nBad\n" in done.out
        assert "\nGood\n" in done.out


def test_an_unknown_rule_gets_the_nearest() -> None:
    """Nothing is guessed."""
    done = motions("rules", "duplicate-ids")
    assert (done.code, done.out) == (2, "")
    assert "did you mean duplicate-id" in done.err


def test_the_schema_of_a_log_has_the_words_that_the_log_adds() -> None:
    """An editor completes them, too."""
    schema = json.loads(motions("schema").out)
    assert "starvation" in schema["$defs"]["Finding"]["properties"]["crime"]["enum"]
