"""What the answer is shown on: a terminal of some width, in colour or not, or a pipe."""

import os
from collections.abc import Mapping
from typing import TextIO

from motions.output.formats import Manner

_WIDTH = 80


def manner_of(stream: TextIO, environ: Mapping[str, str], colour: str, *, raw: bool, bom: bool) -> Manner:
    """Return how text is written to this stream: wrapped on a terminal, at its natural width elsewhere.

    ``colour`` is ``always``, ``never`` or ``auto``; with ``auto`` a terminal gets colour unless ``NO_COLOR`` is set to
    anything or ``TERM`` is ``dumb``. ``always`` wins over both, since it was said last.
    """
    terminal = stream.isatty()
    wanted = terminal and not environ.get("NO_COLOR") and environ.get("TERM") != "dumb"
    coloured = colour == "always" or (colour == "auto" and wanted)
    return Manner(_width(stream, environ) if terminal or coloured else None, coloured, raw, bom)


def _width(stream: TextIO, environ: Mapping[str, str]) -> int:
    if environ.get("COLUMNS", "").isdecimal() and int(environ["COLUMNS"]) > 0:
        return int(environ["COLUMNS"])
    try:
        return os.get_terminal_size(stream.fileno()).columns or _WIDTH
    except (OSError, ValueError):
        return _WIDTH
