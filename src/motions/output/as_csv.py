"""Rows as CSV (RFC 4180): a header, CRLF, UTF-8."""

import csv
from collections.abc import Iterable, Sequence
from typing import TextIO

from motions.output.inert import cell

BYTE_ORDER_MARK = "\ufeff"


def write_rows(
    columns: Sequence[str], rows: Iterable[Sequence[object]], stream: TextIO, *, raw: bool = False, bom: bool = False
) -> None:
    """Write a header and the rows; an absent value is an empty cell.

    A text that a spreadsheet would run as a formula gets an apostrophe in front, unless ``raw``. ``bom`` puts a
    byte-order mark first, by which Excel knows UTF-8.
    """
    if bom:
        stream.write(BYTE_ORDER_MARK)
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(columns)
    writer.writerows(rows if raw else ([cell(value) for value in row] for row in rows))
