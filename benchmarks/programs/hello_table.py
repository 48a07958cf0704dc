"""The least that a Typer program with Rich can do: print one constant table."""

import typer

app = typer.Typer(add_completion=True)


@app.command()
def hello() -> None:
    """Print the table."""
    from rich.console import Console  # noqa: PLC0415 (as programs with a quick start do it)
    from rich.table import Table  # noqa: PLC0415 (the same)

    table = Table("Date", "Body", "Title")
    table.add_row("2021-04-22", "House of Commons", "The House of Commons declares genocide")
    Console(force_terminal=True, width=100).print(table)


app()
