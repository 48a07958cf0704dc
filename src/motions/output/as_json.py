"""Records as JSON, one array, and as JSON Lines, one object a line. UTF-8, keys in the order of the log."""

import json
from collections.abc import Iterable, Mapping
from typing import TextIO


def write_array(records: Iterable[Mapping[str, object]], stream: TextIO) -> None:
    """Write the records as one array, an object a line."""
    stream.write("[")
    separator = "\n"
    for record in records:
        stream.write(separator + _object(record))
        separator = ",\n"
    stream.write("\n]\n" if separator != "\n" else "]\n")


def write_lines(records: Iterable[Mapping[str, object]], stream: TextIO) -> None:
    """Write each record on a line of its own."""
    for record in records:
        stream.write(_object(record) + "\n")


def write_object(record: Mapping[str, object], stream: TextIO) -> None:
    """Write one record, indented."""
    stream.write(json.dumps(record, ensure_ascii=False, indent=2) + "\n")


def _object(record: Mapping[str, object]) -> str:
    text = json.dumps(record, ensure_ascii=False, separators=(",", ":"))
    # JSON allows these two raw; JavaScript before 2019 and some line readers do not.
    return text.replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
