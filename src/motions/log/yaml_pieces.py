"""Where a text that does not parse as a whole can be taken apart: the records of a log, each with its lines."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

_SECTION = re.compile(r"(log|bodies|events|coverage) *:(?P<rest>.*)")
_ITEM = {"events": re.compile(r"( *)- +id *:"), "coverage": re.compile(r"( *)- +(?:country|body) *:")}
_VALUED = re.compile(r"([ -]*[a-z_]+:) +[^\s#|>]")
_BLOCK = re.compile(r": *[|>][-+0-9]*\s*$")
_FIELD = re.compile(r"-|[a-z_]+ *:")
_NEAR = 3
_ID = re.compile(r"[ -]*id *: *[\"']?([a-z0-9-]+)")


class Piece(NamedTuple):
    """Lines of a text, from ``begin`` up to and without ``end``."""

    section: str
    begin: int
    end: int


def pieces(lines: list[str]) -> list[Piece]:
    """Return the records of a log, and what stands before and between them, in the order of the text."""
    starts = [(number, match) for number, line in enumerate(lines) if (match := _SECTION.match(line))]
    if not starts:
        return [Piece("", 0, len(lines))]
    found = [Piece("", 0, starts[0][0])] if starts and starts[0][0] else []
    ends = [number for number, _match in starts[1:]] + [len(lines)]
    for (begin, match), end in zip(starts, ends, strict=True):
        rest = match["rest"].strip()
        if rest and not rest.startswith("#"):
            found.append(Piece(match[1], begin, end))
        else:
            found += _records(lines, match[1], begin, end)
    return found


def event_at(lines: list[str], piece: Piece, line: int) -> str:
    """Return the id of the event around a line of a piece, as far as that can be told from the text."""
    if piece.section != "events":
        return ""
    above = range(min(line, piece.end - 1), piece.begin - 1, -1)
    below = range(line + 1, piece.end)
    return next((match[1] for number in (*above, *below) if (match := _ID.match(lines[number]))), "")


def repairs(lines: list[str], number: int) -> Iterator[str]:
    """Yield what a line that does not parse may have been: nothing, a field, a longer text, or the same indented otherwise."""
    line = lines[number]
    text = line.lstrip()
    dash = "- " if text.startswith("- ") else ""
    indent = line[: len(line) - len(text)]
    yield "\n"
    yield f"{indent}{dash}x: y\n"
    yield f"{indent}{dash}x: >-\n"
    below = _depth(next((text for text in lines[number + 1 :] if text.strip()), ""))
    for depth in dict.fromkeys((below, max(below - 2, 0))):
        if depth != len(indent):
            yield " " * depth + text


def usual_depths(lines: list[str], number: int) -> list[str]:
    """Return a line that is indented unlike the others of its sort, as it would stand among them; none where it is like them."""
    text, own = lines[number].lstrip(), _depth(lines[number])
    if number and _BLOCK.search(lines[number - 1]) and number + 1 < len(lines) and 0 < (below := _depth(lines[number + 1])) < own:
        return [" " * below + text]
    if number and not _FIELD.match(text) and own < (above := _depth(lines[number - 1])):
        return [" " * above + text]  # a line of a text that stands out from it
    if not text.startswith("- "):
        return []
    depths = Counter(_depth(line) for line in lines if line.lstrip().startswith("- "))
    usual = [depth for depth, count in depths.items() if 0 < abs(depth - own) <= _NEAR and count >= depths[own]]
    return [" " * depth + text for depth in usual]


def without_value(line: str, below: str) -> str:
    """Return a line that holds a field without its value, where a list stands below it; otherwise an empty text."""
    match = _VALUED.match(line)
    return f"{match[1]}\n" if match and below.lstrip().startswith("-") and _depth(below) >= _depth(line) else ""


def _records(lines: list[str], section: str, begin: int, end: int) -> list[Piece]:
    body = [number for number in range(begin + 1, end) if (text := lines[number].strip()) and not text.startswith("#")]
    if not body:
        return [Piece(section, begin, end)]
    indent = _indent(lines, section, body)
    listed = section in _ITEM
    starts = [
        number
        for number in body
        if _depth(lines[number]) == indent and (lines[number][indent] == "-" or not listed)
    ]  # fmt: skip
    edges = [*(starts or body[:1]), end]
    return [Piece(section, edges[i], edges[i + 1]) for i in range(len(edges) - 1)]


def _indent(lines: list[str], section: str, body: list[int]) -> int:
    item = _ITEM.get(section)
    depths = Counter(len(match[1]) for number in body if item and (match := item.match(lines[number])))
    return depths.most_common(1)[0][0] if depths else _depth(lines[body[0]])


def _depth(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
