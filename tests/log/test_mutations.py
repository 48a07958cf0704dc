"""A sound log with one slip in it: the report names the event, at a line inside it, and mostly at the very line."""

import random
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.log.logs import LONG_RUN, read

from motions.log.rules.examples import LONGER

LINES = LONGER.split("\n")
STARTS = [number for number, line in enumerate(LINES) if line.startswith("  - id:")]
END = LINES.index("coverage:")
FIELD = re.compile(r"(?P<lead>\s+(?:- )?)(?P<name>[a-z_]+):(?: (?P<value>.+))?")


class Slip(NamedTuple):
    """A log with one slip in it."""

    text: str
    line: int
    begin: int
    end: int


def renamed(field: re.Match[str], _chance: random.Random) -> list[str]:
    """Misspell the name of a field."""
    return [f"{field['lead']}{field['name']}x:{' ' + field['value'] if field['value'] else ''}"]


def retyped(field: re.Match[str], chance: random.Random) -> list[str]:
    """Put a list or a mapping where something else belongs."""
    other = (
        chance.choice(["{a: b}", "[[a]]"]) if (field["value"] or "").startswith(("[", "{")) else chance.choice(["[a]", "{a: b}"])
    )
    return [f"{field['lead']}{field['name']}: {other}"]


def changed(field: re.Match[str], chance: random.Random) -> list[str]:
    """Put another value."""
    value = chance.choice(["", "2021-13", "@", "~ ~", "\x07"])
    return [f"{field['lead']}{field['name']}: {value}"]


def twice(field: re.Match[str], _chance: random.Random) -> list[str]:
    """Write a field twice."""
    return [field.string, field.string.replace("- ", "  ", 1) if "- " in field["lead"] else field.string]


def torn(field: re.Match[str], chance: random.Random) -> list[str]:
    """Break the syntax."""
    sign = chance.choice(["{", "[", "'", '"', "*", "!", "|x", ": :"])
    return [f"{field['lead']}{field['name']}: {sign}{field['value'] or ''}"]


def unnamed(field: re.Match[str], _chance: random.Random) -> list[str]:
    """Take the name of a field away."""
    return [f"{field['lead']}{field['value'] or 'x'}"]


SLIPS: list[Callable[[re.Match[str], random.Random], list[str]]] = [renamed, retyped, changed, twice, torn, unnamed]
FIELDS = [(number, field) for number in range(STARTS[0], END) if (field := FIELD.fullmatch(LINES[number]))]


def slips(count: int, seed: int) -> Iterator[Slip]:
    """Yield logs with one slip each."""
    chance = random.Random(seed)  # noqa: S311 (nothing is secret here)
    for _number in range(count):
        line, field = chance.choice(FIELDS)
        put = chance.choice(SLIPS)(field, chance)
        begin = max(start for start in STARTS if start <= line)
        end = min((start for start in [*STARTS, END] if start > line), default=END) + len(put) - 1
        yield Slip("\n".join([*LINES[:line], *put, *LINES[line + 1 :]]), line + len(put) - 1, begin, end)


def where(slip: Slip) -> tuple[bool, bool, bool]:
    """Whether anything is reported, within the event, and at the very line."""
    places = [problem.place.line - 1 for problem in read(slip.text).problems]
    return bool(places), any(slip.begin <= place < slip.end for place in places), slip.line in places


@given(seed=st.integers(0, 10_000))
def test_a_slip_is_reported_within_its_event(seed: int) -> None:
    """A free text may become another free text; whatever else is changed, renamed, torn or retyped shows."""
    (slip,) = slips(1, seed)
    reported, within, _exact = where(slip)
    assert within or not reported


@pytest.mark.slow
def test_nearly_every_slip_is_reported_at_its_very_line() -> None:
    """At least 99 of a hundred, over thousands."""
    found = [where(slip) for slip in slips(LONG_RUN, seed=7)]
    told = [exact for reported, _within, exact in found if reported]
    assert len(told) > 0.9 * LONG_RUN
    assert sum(told) >= 0.99 * len(told)
