"""Values as numbers, and which of them recur: a million texts would not fit into memory."""

from functools import lru_cache

from motions.model.text import words

_BITS = 1 << 27


class Recurring:
    """Knows, in 32 MiB, which of a million values may stand in a log more than once: the others need not be kept."""

    def __init__(self) -> None:
        self._once = bytearray(_BITS >> 3)
        self._again = bytearray(_BITS >> 3)

    def note(self, number: int) -> None:
        """Take note of a value, as a number."""
        cell, bit = (number % _BITS) >> 3, 1 << (number & 7)
        if self._once[cell] & bit:
            self._again[cell] |= bit
        else:
            self._once[cell] |= bit

    def __contains__(self, number: int) -> bool:
        return bool(self._again[(number % _BITS) >> 3] & 1 << (number & 7))


def title_number(title: str) -> int:
    """Return one number for all titles that differ by capitals only."""
    return hash(title.casefold())


def address_number(url: str) -> int:
    """Return a number for an address, other than that of a title with the same text."""
    return hash((url, "address"))


@lru_cache(maxsize=4096)
def publisher_number(publisher: str) -> int:
    """Return one number of 32 bits for all spellings of a publisher that differ by capitals, accents and signs only."""
    return hash(tuple(words(publisher))) & 0xFFFFFFFF
