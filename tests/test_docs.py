"""What the documentation shows is what the program prints."""

import os
import pty
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.running import motions

from motions.cli.program import COMMANDS

ROOT = Path(__file__).parents[1]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
BLOCK = re.compile(r"^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SETTINGS = {"MOTIONS_TODAY": "2026-11-21", "COLUMNS": "100", "NO_COLOR": "1", "LC_ALL": "C.UTF-8"}


def run(command: str) -> str:
    """Run a command line of the documentation as a person does: in a shell, in the project's folder, on a terminal."""
    environ = {name: value for name, value in os.environ.items() if name != "MOTIONS_LOG"}
    program = f'motions() {{ {shlex.quote(sys.executable)} -m motions "$@"; }}\n{command}'
    ours, theirs = pty.openpty()
    with subprocess.Popen(["bash", "-c", program], cwd=ROOT, env=environ | SETTINGS, stdout=theirs, stderr=theirs):
        os.close(theirs)
        return b"".join(iter(lambda: read(ours), b"")).decode("utf-8").replace("\r\n", "\n")


def read(terminal: int) -> bytes:
    """Return what has come from the terminal, or nothing when its other side is closed."""
    try:
        return os.read(terminal, 65536)
    except OSError:  # Linux says so; other systems give nothing.
        return b""


def shown(block: str) -> str:
    """Return a block with what its commands print now."""
    commands = [line for line in block.splitlines() if line.startswith("$ ")]
    return "".join(f"{command}\n{ending(run(command[2:]))}" for command in commands)


def ending(output: str) -> str:
    """Return the output with an end of line, as a page needs it."""
    trimmed = "\n".join(line.rstrip() for line in output.splitlines())
    return trimmed + "\n" if trimmed else ""


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_example_prints_what_the_page_shows(page: Path, update_golden: bool) -> None:
    """Each console block is run again; with --update-golden the page is brought up to date."""
    text = page.read_text(encoding="utf-8")
    now = BLOCK.sub(lambda block: f"```console\n{shown(block[1])}```", text)
    if update_golden and now != text:
        page.write_text(now, encoding="utf-8")
    assert now == text or update_golden


def block(language: str) -> str:
    """Return the example in this language that the README has."""
    found = re.search(rf"^```{language}\n(.*?)^```$", (ROOT / "README.md").read_text(encoding="utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def test_the_log_in_the_readme_is_sound(tmp_path: Path) -> None:
    """Whoever copies it begins with a log that passes."""
    log = tmp_path / "ruritania.yaml"
    log.write_text(block("yaml"), encoding="utf-8")
    assert (0, "", "No faults in 1 event.\n") == motions("check", str(log))


def test_the_script_in_the_readme_runs() -> None:
    """It prints dates and titles of what was asked for."""
    done = subprocess.run([sys.executable, "-c", block("python")], cwd=ROOT, capture_output=True, text=True, check=True)
    assert "2021-04-22 UK House of Commons" in done.stdout


GENERATED = {"codebook.md": "codebook --format md", "rules.md": "rules --format md"}


@pytest.mark.parametrize("name", GENERATED)
def test_a_generated_page_is_what_the_program_prints(name: str, update_golden: bool) -> None:
    """The codebook and the rules are documented in the code, and nowhere else."""
    page = ROOT / "docs" / name
    now = motions(*GENERATED[name].split(), log=ROOT / "data" / "events.yaml").out
    if update_golden:
        page.write_text(now, encoding="utf-8")
    assert page.read_text(encoding="utf-8") == now


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_in_the_readme_and_has_help(command: str) -> None:
    """Nobody has to guess that a command exists."""
    assert f"`motions {command}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert motions(command, "--help").out.startswith(f"Usage: motions {command} [OPTIONS]")
