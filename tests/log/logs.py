"""How the tests of this room read a log that stands in a text."""

import os
from datetime import date
from io import BytesIO
from typing import NamedTuple

from motions.log.files import LogFile
from motions.log.problems import Problem
from motions.log.reading import Entry, Reading

TODAY = date(2026, 11, 21)

LONG_RUN = int(os.environ.get("MOTIONS_FUZZ", "5000"))
"""How many texts and slips the long runs make; CONTRIBUTING.md says how to ask for more."""


class Read(NamedTuple):
    """What came of reading a text."""

    entries: list[Entry]
    problems: list[Problem]
    reading: Reading

    @property
    def rules(self) -> list[str]:
        """The rules that were broken, in the order of the text."""
        return [problem.rule for problem in self.problems]

    @property
    def told(self) -> list[str]:
        """The problems, a line each."""
        return [f"{p.place.line}:{p.place.column}: {p.level}: {p.rule}: {p.event}: {p.message}" for p in self.problems]


def read(text: str | bytes, form: str = "yaml") -> Read:
    """Read a log from a text."""
    data = text.encode() if isinstance(text, str) else text
    reading = Reading([LogFile(f"log.{form}", None, form, BytesIO(data))], TODAY)
    entries = list(reading)
    return Read(entries, reading.problems, reading)
