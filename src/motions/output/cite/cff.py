"""A log as a CITATION.cff file (Citation File Format 1.2.0)."""

from typing import TextIO

from motions.answers.citations import LOG_AUTHOR, LogCited
from motions.output.as_json import json_text


def write_log(log: LogCited, stream: TextIO) -> None:
    """Write the file; it says nothing that changes from day to day."""
    fields = {"cff-version": "1.2.0", "message": _quoted("If you use this log, please cite it as below."), "type": "dataset"}
    fields |= {"title": _quoted(log.title)}
    fields |= {"abstract": _quoted(log.about)} if log.about else {}
    for name, value in fields.items():
        stream.write(f"{name}: {value}\n")
    stream.write(f"authors:\n  - name: {_quoted(LOG_AUTHOR)}\n")
    if log.licence:
        stream.write(f"license: {_quoted(log.licence)}\n")


def _quoted(text: str) -> str:
    # What JSON quotes, YAML reads.
    return json_text(text)
