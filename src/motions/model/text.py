"""How text is compared: folded once, by one function, for the index, the question and every look-up."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

SHOWN = 60
"""So many characters of a value stand in a message."""

_LONGEST_WORD = 200

_LETTERS = str.maketrans({
    "ı": "i", "İ": "i", "ł": "l", "Ł": "l", "ø": "o", "Ø": "o", "đ": "d", "Đ": "d", "ð": "d", "Ð": "d",
    "þ": "th", "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe", "ß": "ss", "ħ": "h", "Ħ": "h",
    "ŋ": "n", "Ŋ": "n", "ĸ": "k", "ŧ": "t", "Ŧ": "t", "ə": "e", "Ə": "e",
})  # fmt: skip
_ASCII_WORD = re.compile("[a-z0-9]+")
_CJK = (("\u3040", "\u30ff"), ("\u3400", "\u4dbf"), ("\u4e00", "\u9fff"), ("\uf900", "\ufaff"), ("\U00020000", "\U0003ffff"))


def fold(text: str) -> str:
    """Return the text without case, accents and letter variants (``ğ``, ``ı``, ``ł``, ``ø``, ``đ``).

    Folding twice changes nothing. Chinese characters and kana are kept.
    """
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.translate(_LETTERS).casefold())
    return "".join(c for c in decomposed if not unicodedata.combining(c)).translate(_LETTERS).lower()


def words(text: str) -> list[str]:
    """Return the folded words of a text: runs of letters and digits, and each Chinese or Japanese character by itself."""
    folded = fold(text)
    if folded.isascii():
        return _ASCII_WORD.findall(folded)
    found: list[str] = []
    current: list[str] = []
    for character in folded:
        if character.isalnum() and not _is_cjk(character):
            current.append(character)
            continue
        if current:
            found.append("".join(current))
            current = []
        if _is_cjk(character):
            found.append(character)
    if current:
        found.append("".join(current))
    return found


def word_spans(text: str) -> list[tuple[str, int, int]]:
    """Return the same words, each with where it begins and ends in the text as it was written."""
    found: list[tuple[str, int, int]] = []
    current, start, end = "", 0, 0
    for place, character in enumerate(text):
        folded = fold(character)
        if current and not folded:  # An accent that stands alone belongs to the letter before it.
            end = place + 1
        for letter in folded:
            if letter.isalnum() and not _is_cjk(letter):
                start, current, end = (start if current else place), current + letter, place + 1
                continue
            if current:
                found.append((current, start, end))
                current = ""
            if _is_cjk(letter):
                found.append((letter, place, place + 1))
    return [*found, (current, start, end)] if current else found


def name_key(name: str) -> str:
    """Return the form in which names of countries are compared: folded words without ``the``, points and apostrophes."""
    plain = name.replace("&", " and ").replace("'", "").replace("\u2019", "").replace(".", "")
    return " ".join(word for word in words(plain) if word != "the")


def _is_cjk(character: str) -> bool:
    return any(low <= character <= high for low, high in _CJK)


def nearest(word: str, candidates: Iterable[str], most: int = 3) -> list[str]:
    """Return up to ``most`` candidates that look like ``word``, best first; for hints, never for an answer."""
    return list(_nearest(word[:_LONGEST_WORD], tuple(candidates), most))


@lru_cache(maxsize=64)  # One slip is often made in every event of a log.
def _nearest(word: str, candidates: tuple[str, ...], most: int) -> tuple[str, ...]:
    from difflib import get_close_matches  # noqa: PLC0415 (only a mistake pays for it)

    by_fold: dict[str, str] = {}
    for candidate in candidates:
        by_fold.setdefault(fold(candidate), candidate)
    return tuple(by_fold[match] for match in get_close_matches(fold(word), by_fold, most, 0.6))


def shown(value: object) -> str:
    """Return a value as a message quotes it: one line, not too long."""
    if isinstance(value, Mapping):
        return "a mapping"
    if isinstance(value, list | tuple):
        return "a list"
    text = " ".join(str(value)[: 4 * SHOWN].split())
    return f"'{text[:SHOWN]}...'" if len(text) > SHOWN else f"'{text}'"


def or_list(items: Iterable[str]) -> str:
    """Join words for a sentence: ``a``, ``a or b``, ``a, b or c``."""
    *most, last = list(items) or [""]
    return f"{', '.join(most)} or {last}" if most else last
