"""`motions schema`: the JSON Schema of a log, for editors."""

import json
from typing import Annotated

import typer

from motions.cli.delivery import opened
from motions.cli.today import today_of
from motions.log.files import find_files, shipped_log

LogOption = Annotated[
    str | None,
    typer.Option("--log", metavar="PATH", envvar="MOTIONS_LOG", help="The log whose added words count too.", show_default=False),
]
OutputOption = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.", show_default=False)
]


def command(log: LogOption = None, output: OutputOption = "-") -> None:
    """Print the JSON Schema of a log, for editors.

    Draft 2020-12; an editor with a YAML language server completes and checks a log by it.
    """
    import os

    from motions.log.reading import Reading
    from motions.model.json_schema import log_schema

    header = Reading(find_files(log or str(shipped_log())), today_of(os.environ)).header
    added = {"crimes": header.crimes, "instruments": header.instruments, "measures": header.measures}
    with opened(output) as stream:
        stream.write(json.dumps(log_schema(added), ensure_ascii=False, indent=2) + "\n")
