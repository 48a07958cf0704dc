"""The tables of figures, as Markdown."""

from collections.abc import Sequence
from typing import NamedTuple


class Figure(NamedTuple):
    """One measured ratio, and the target where there is one."""

    what: str
    to: str
    target: float | None
    ratio: float
    processor: float
    seconds: float


def figures_table(figures: Sequence[Figure]) -> str:
    """Return ratios, each with its target and whether it is met."""
    rows = [
        (
            one.what, one.to, "" if one.target is None else f"{one.target:g}", f"{one.ratio:.2f}", f"{one.processor:.2f}",
            _seconds(one.seconds), "" if one.target is None else ("yes" if one.ratio <= one.target else "no"),
        )
        for one in figures
    ]  # fmt: skip
    return table(("what", "times", "at most", "wall", "processor", "median", "met"), rows)


def table(titles: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table with its columns lined up."""
    widths = [max(len(row[at]) for row in (titles, *rows)) for at in range(len(titles))]
    lines = [
        "| " + " | ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)) + " |" for row in (titles, *rows)
    ]
    lines.insert(1, "|" + "|".join("-" * (width + 2) for width in widths) + "|")
    return "\n".join(lines)


def _seconds(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms" if seconds < 1 else f"{seconds:.1f} s"


def size_of(amount: int) -> str:
    """Return a number of bytes for people."""
    return f"{amount / 1e6:.0f} MB" if amount < 10**9 else f"{amount / 1e9:.2f} GB"
