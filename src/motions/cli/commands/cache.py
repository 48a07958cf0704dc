"""`motions cache`: where the indexes of logs are kept, and how large they are."""

import os
from typing import Annotated

import typer

from motions.cli.asking import say
from motions.index.opening import cache_info, clear_cache
from motions.output.layout.wording import count_of

ClearOption = Annotated[bool, typer.Option("--clear", help="Remove them; the next answer makes its own anew.")]


def command(clear: ClearOption = False) -> None:
    """Show where indexes are kept, or remove them."""
    info = cache_info(os.environ)
    if info.folder is None:
        say("The cache is off: every answer is made in memory.")
        return
    if clear:
        removed = clear_cache(os.environ)
        say(f"Removed {count_of(removed.files, 'index', 'indexes')}, {removed.size / 1e6:.1f} MB.")
        return
    typer.echo(f"{info.folder}\n{count_of(info.files, 'index', 'indexes')}, {info.size / 1e6:.1f} MB")
