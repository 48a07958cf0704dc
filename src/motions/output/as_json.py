"""Records as JSON, one array, and as JSON Lines, one object a line. UTF-8, keys in the order of the log."""

import json
import re
from collections.abc import Iterable, Mapping
from typing import TextIO

from motions.output.inert import CONTROLS


def write_array(records: Iterable[Mapping[str, object]], stream: TextIO) -> None:
    """Write the records as one array, an object a line."""
    stream.write("[")
    separator = "\n"
    for record in records:
        stream.write(separator + json_text(record))
        separator = ",\n"
    stream.write("\n]\n" if separator != "\n" else "]\n")


def write_lines(records: Iterable[Mapping[str, object]], stream: TextIO) -> None:
    """Write each record on a line of its own."""
    for record in records:
        stream.write(json_text(record) + "\n")


def write_object(record: Mapping[str, object], stream: TextIO) -> None:
    """Write one record, indented."""
    stream.write(json_text(record, indent=2) + "\n")


def json_text(value: object, indent: int | None = None) -> str:
    """Return a value as JSON in which whatever acts on a terminal, or turns a text round, is an escape.

    So are line separators, which JSON allows raw and some line readers do not.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent, separators=None if indent else (",", ":"))
    return text if text.isascii() else re.sub(CONTROLS, lambda found: json.dumps(found.group())[1:-1], text)
