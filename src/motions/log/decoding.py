"""Bytes to text: what is no UTF-8, and what no text should hold, is found here with its exact place."""

import re
from bisect import bisect_right

from motions.log.tree import Flaw, Spot

_FOREIGN = (
    (b"\xff\xfe\x00\x00", "UTF-32"),
    (b"\x00\x00\xfe\xff", "UTF-32"),
    (b"\xff\xfe", "UTF-16"),
    (b"\xfe\xff", "UTF-16"),
)
_WIDE = {(False, True, False, True), (True, False, True, False), (False, True, True, True), (True, True, True, False)}
_BOM = b"\xef\xbb\xbf"
# What YAML calls printable, without the odd line breaks (NEL, LS, PS) that editors do not count as such.
_UNFIT = re.compile("[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
_BREAK = re.compile("\r\n|\r|\n")
_STAND_IN = "\N{REPLACEMENT CHARACTER}"


def decode(data: bytes, flaws: list[Flaw]) -> str:
    """Return the text of a file, with what is wrong with its characters added to ``flaws``.

    A byte-order mark of UTF-8 is taken off. A character that no log should hold becomes the replacement character,
    so that everything after it keeps its place.
    """
    foreign = next((name for mark, name in _FOREIGN if data.startswith(mark)), None)
    if foreign is None and _has_no_mark(data):
        foreign = "UTF-16 or UTF-32"
    if foreign:
        flaws.append(Flaw(Spot(0, 0), "syntax", f"this file is written in {foreign}; save it as UTF-8"))
        return ""
    data = data.removeprefix(_BOM)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        if b"\0" in data:
            flaws.append(Flaw(Spot(0, 0), "syntax", "this is no text: it holds bytes that are not UTF-8, and NUL"))
            return ""
        where = Lines(data[: error.start].decode("utf-8")).spot(error.start, at_end=True)
        flaws.append(Flaw(where, "syntax", f"the byte {data[error.start]:#04x} here is not UTF-8; save the file as UTF-8"))
        text = data.decode("utf-8", "replace")
    if _UNFIT.search(text) is None:
        return text
    lines = Lines(text)
    flaws.extend(Flaw(lines.spot(match.start()), "control-characters", unfit(match.group())) for match in _UNFIT.finditer(text))
    return _UNFIT.sub(_STAND_IN, text)


def is_foreign(data: bytes) -> bool:
    """Whether the bytes begin as text in UTF-16 or UTF-32 does."""
    return _has_no_mark(data) or any(data.startswith(mark) for mark, _name in _FOREIGN)


def _has_no_mark(data: bytes) -> bool:
    """Whether the bytes begin as ASCII does in UTF-16 or UTF-32 without a mark."""
    return tuple(byte == 0 for byte in data[:4]) in _WIDE


def has_unfit(text: str) -> bool:
    """Whether a text holds a character that has no place in a log."""
    return _UNFIT.search(text) is not None


def unfit(character: str) -> str:
    """Say that a character has no place in a log."""
    return f"the character U+{ord(character):04X} cannot be seen and has no place in a log; take it out"


class Lines:
    """The lines of a text, to turn an offset into a place."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(match.end() for match in _BREAK.finditer(text))]
        self._length = len(text)

    def spot(self, offset: int, *, at_end: bool = False) -> Spot:
        """Return the place of an offset, or of the end of the text."""
        offset = self._length if at_end else offset
        line = bisect_right(self._starts, offset) - 1
        return Spot(line, offset - self._starts[line])
