"""The program as a whole: which commands there are, and how every mistake becomes one line and an exit code.

Exit codes: 0 done, 1 the log has faults, 2 wrong usage, nothing readable or an output that cannot be written, 130 after
Ctrl-C. A closed pipe ends in silence.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from importlib import import_module
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

COMMANDS: Mapping[str, str] = {
    "timeline": "timeline",
    "summary": "summary",
    "countries": "countries",
    "show": "show",
    "bodies": "bodies",
    "positions": "positions",
    "chain": "chain",
    "search": "search",
    "cite": "cite",
    "coverage": "coverage",
    "export": "export",
    "diff": "diff",
    "changes": "changes",
    "check": "check",
    "rules": "rules",
    "codebook": "codebook",
    "schema": "schema",
    "cache": "cache",
}
"""Each command and its module in `motions.cli.commands`, in the order of the help."""

INTERRUPTED = 130


class Program(TyperGroup):
    """The group of all commands; a command's module is imported, and its options are built, when it is called."""

    def __init__(self, **settings: Any) -> None:  # noqa: ANN401 (passed on to Typer)
        super().__init__(**settings)
        self.commands = _Commands()

    def list_commands(self, _ctx: Any) -> list[str]:  # noqa: ANN401 (Typer's own kind of context is private)
        """Return the names in the order of the help."""
        return list(COMMANDS)

    def make_context(self, *args: Any, **settings: Any) -> Any:  # noqa: ANN401 (passed on to Typer)
        """Read the arguments; --help and --version print here already."""
        with _pipe_may_close():
            return super().make_context(*args, **settings)

    def invoke(self, ctx: Any) -> Any:  # noqa: ANN401 (as Typer has it)
        """Run the command that was asked for, and write out what it printed."""
        with _pipe_may_close():
            result = super().invoke(ctx)
            if sys.stdout is not None:
                sys.stdout.flush()
            return result

    def main(self, *args: Any, **settings: Any) -> Any:  # noqa: ANN401 (passed on to Typer)
        """Run the program and leave with its exit code; never with a traceback for a mistake of the caller."""
        settings |= {"standalone_mode": False, "prog_name": "motions"}
        if sys.stderr is None:  # Closed by the shell: what is said there is lost, and the exit code still counts.
            sys.stderr = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115 (for as long as the program runs)
        try:
            code = super().main(*args, **settings)
        except _ClosedPipe:
            code = _silence()
        except KeyboardInterrupt:
            code = INTERRUPTED
        except Exception as error:  # noqa: BLE001 (what is not a known mistake is raised again)
            code = _explain(error)
        sys.exit(code if isinstance(code, int) else 0)


class _ClosedPipe(Exception):
    """Whoever read our output has stopped; Typer would leave with 1, which means that the log has faults."""


@contextmanager
def _pipe_may_close() -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise _ClosedPipe from None


class _Commands(dict[str, Any]):
    """The commands by name, each built when it is first looked up."""

    def __init__(self) -> None:
        super().__init__(dict.fromkeys(COMMANDS))

    def get(self, name: str, default: Any = None) -> Any:  # noqa: ANN401 (as dict has it)
        """Return the command, importing its module."""
        return _build(name) if name in COMMANDS else default

    def __getitem__(self, name: str) -> TyperCommand:
        return _build(name)


def _build(name: str) -> TyperCommand:
    module = import_module(f"motions.cli.commands.{COMMANDS[name]}")
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings={"help_option_names": ["-h", "--help"]})
    kind = getattr(module, "Class", None)
    alone.command(name, cls=kind, no_args_is_help=getattr(module, "NO_ARGS_IS_HELP", False))(module.command)
    built = typer.main.get_command(alone)
    assert isinstance(built, TyperCommand)  # noqa: S101 (one command makes no group)
    return built


def _explain(error: Exception) -> int:
    """Print what a known mistake says, on one line, and return its exit code; raise any other error again."""
    from motions.cli.mistakes import exit_code_and_message

    known = exit_code_and_message(error)
    if known is None:
        raise error
    code, message = known
    if message:
        print(message, file=sys.stderr)  # noqa: T201 (this is the edge)
    return code


def _silence() -> int:
    """Turn standard output away, so that Python does not complain of the closed pipe on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0
