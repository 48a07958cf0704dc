"""The command line: parse, ask, print. Each command is imported only when it is called."""

import gc

# What is imported is no garbage, and looking through it takes a seventh of the time of a short command.
_collects = gc.isenabled()
gc.disable()

from typing import Annotated, Any  # noqa: E402 (after the line above)

import typer  # noqa: E402 (the same)

from motions.cli.program import Program  # noqa: E402 (the same)

if _collects:
    gc.enable()


class _Application(typer.Typer):
    """The program as a process of its own, which lives for a moment."""

    def __call__(self, *args: Any, **settings: Any) -> Any:  # noqa: ANN401 (passed on to Typer)
        """Run it without looking for garbage, of which it makes none to speak of, not even on the way out."""
        gc.disable()
        try:
            return super().__call__(*args, **settings)
        finally:
            gc.freeze()


app = _Application(
    cls=Program,
    help="Read, filter, summarise, check and export a log of record: what parliaments, governments, courts and "
    "the United Nations have said and done, each event dated and sourced.",
    epilog="Try: motions timeline --country UK    motions summary --year 2021    motions show UK",
    context_settings={"help_option_names": ["-h", "--help"]},
    rich_markup_mode=None,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)


def _version(asked: bool) -> None:
    if asked:
        from motions import __version__

        typer.echo(f"motions {__version__}")
        raise typer.Exit


@app.callback()
def main(
    _version_asked: Annotated[
        bool,
        typer.Option("--version", help="Print the version and stop.", callback=_version, is_eager=True, expose_value=False),
    ] = False,
) -> None:
    """Take the options that come before the name of a command; there are only --version and --help."""
