"""The least that a Typer program can do: print one constant line."""

import typer

app = typer.Typer(add_completion=True)


@app.command()
def hello() -> None:
    """Print the line."""
    print("one constant line")


app()
