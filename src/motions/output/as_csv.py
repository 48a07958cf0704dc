"""Rows as CSV (RFC 4180): a header, CRLF, UTF-8."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from typing import TextIO

from motions.output.inert import FORMULA, cell, is_turned

BYTE_ORDER_MARK = "\ufeff"

_RISKY = frozenset(FORMULA)


def write_rows(
    columns: Sequence[str], rows: Iterable[Sequence[object]], stream: TextIO, *, raw: bool = False, bom: bool = False
) -> None:
    """Write a header and the rows; an absent value is an empty cell, and truth values are ``true`` and ``false``.

    A text that a spreadsheet would run as a formula gets an apostrophe in front, and direction overrides are written as
    codes, unless ``raw``. ``bom`` puts a
    byte-order mark first, by which Excel knows UTF-8.
    """
    if bom:
        stream.write(BYTE_ORDER_MARK)
    stream.write(_by_the_book(columns))
    stream.writelines(_lines(rows, frozenset() if raw else _RISKY))


def _lines(rows: Iterable[Sequence[object]], risky: frozenset[str]) -> Iterator[str]:
    """Yield each row as a line.

    Python's own writer looks at every character three times over. A row without quotation marks and line breaks only
    needs to know in which of its cells there is a comma.
    """
    for row in rows:
        cells = ["" if value is None else value if value.__class__ is str else str(_word(value)) for value in row]
        whole = "\0".join(cells)
        if (
            len(cells) == 1
            or '"' in whole
            or "\n" in whole
            or "\r" in whole
            or not risky.isdisjoint([text[:1] for text in cells])
            or (risky and is_turned(whole))
        ):
            yield _by_the_book([cell(_word(value)) if risky else _word(value) for value in row])
        elif "," in whole:
            yield ",".join([f'"{text}"' if "," in text else text for text in cells]) + "\r\n"
        else:
            yield ",".join(cells) + "\r\n"


def _word(value: object) -> object:
    """Return a truth value in the words of a log, and any other value as it is."""
    return ("true" if value else "false") if isinstance(value, bool) else value


def _by_the_book(row: Sequence[object]) -> str:
    written = StringIO()
    csv.writer(written, lineterminator="\r\n").writerow(row)
    return written.getvalue()
