"""The command line: parse, ask, print. Each command is imported only when it is called."""

from typing import Annotated

import typer

from motions.cli.program import Program

app = typer.Typer(
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
