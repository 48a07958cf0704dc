"""Rules about characters that cannot be seen, or that are not what they seem."""

import re
from collections.abc import Iterable, Iterator
from typing import Any

from motions.log.decoding import unfit
from motions.log.problems import ERROR, NOTICE
from motions.log.rules.examples import SOUND, changed
from motions.log.rules.rule import Found, Tree, tell
from motions.log.tree import Path
from motions.model.text import shown

# Tab and line breaks are text; the rest of C0 and C1, odd line breaks, surrogates and non-characters are not.
_CONTROL = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufff0-\ufffb\ufffe\uffff]")
_HIDDEN = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\ufeff\u00ad\u180e]|[\U000e0000-\U000e007f]"
    "|(?<=[A-Za-z0-9])[\u200c\u200d]|[\u200c\u200d](?=[A-Za-z0-9])"
)
_MIXED = re.compile(
    "[A-Za-z\u00c0-\u024f]*(?:[A-Za-z\u00c0-\u024f][\u0370-\u052f]|[\u0370-\u052f][A-Za-z\u00c0-\u024f])[\u0370-\u052f]*"
)
_SUSPECT = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\xac\xae-\u036f\u0530-\u061b\u061d-\u180d\u180f-\u1fff\u2010-\u2027\u202f-\u205f\u2070-\ud7ff]"
)

tell(
    "control-characters", ERROR,
    "A text holds a character that cannot be seen and may act on a terminal.",
    changed("title: Four officials listed", 'title: "Four \\x1b[31mofficials listed"'),
    SOUND,
)  # fmt: skip
tell(
    "deceptive-text", NOTICE,
    "A text holds characters that turn its direction, have no width, or mix alphabets within a word.",
    changed("title: Four officials listed", 'title: "Four \\u202eofficials listed"'),
    SOUND,
)  # fmt: skip


def character_faults(tree: Tree) -> Iterator[tuple[str, Found]]:
    """Yield what is wrong with the characters of a record, each with the name of its rule."""
    for path, value, at_key in _texts(tree):
        if _SUSPECT.search(value) is None:
            continue
        if match := _CONTROL.search(value):
            yield "control-characters", Found(path, unfit(match.group()), at_key)
        elif match := _HIDDEN.search(value):
            message = f"the character U+{ord(match.group()):04X} cannot be seen, and may show this text otherwise than it is"
            yield "deceptive-text", Found(path, message, at_key)
        elif match := _MIXED.search(value):
            yield "deceptive-text", Found(path, f"{shown(match.group())} mixes letters of two alphabets in one word", at_key)


def _texts(tree: Tree) -> Iterator[tuple[Path, str, bool]]:
    """Yield every text of a record that is not plain ASCII of the visible sort, with its path; without recursion."""
    waiting: list[tuple[Path, Any]] = [((), tree)]
    while waiting:
        path, node = waiting.pop()
        parts: Iterable[tuple[Any, Any]] = node.items() if isinstance(node, dict) else enumerate(node)
        for key, value in parts:
            if isinstance(key, str) and not key.isascii():
                yield (*path, key), key, True
            if isinstance(value, str):
                if not (value.isascii() and value.isprintable()):
                    yield (*path, key), value, False
            elif isinstance(value, dict | list):
                waiting.append(((*path, key), value))
