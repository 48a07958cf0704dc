"""Running the program in this process, as the tests of commands do."""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from typer.testing import CliRunner

from motions.cli import app

SMALL_LOG = Path(__file__).parents[1] / "golden" / "log.yaml"


class Done(NamedTuple):
    """What a run of the program left."""

    code: int
    out: str
    err: str


def motions(
    *arguments: str, environ: Mapping[str, str] | None = None, stdin: str | None = None, log: Path | str = SMALL_LOG
) -> Done:
    """Run a command on the small log, with the day and the width of all tests."""
    settings = {"MOTIONS_LOG": str(log), "MOTIONS_TODAY": "2026-11-21", "MOTIONS_CACHE": "off", **(environ or {})}
    result = CliRunner().invoke(app, list(arguments), env=settings, input=stdin)
    if result.exception is not None and not isinstance(result.exception, SystemExit):
        raise result.exception
    return Done(result.exit_code, result.stdout, result.stderr)
