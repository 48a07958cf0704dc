"""The table of output formats, and the one way in which an answer is written in any of them."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING, NamedTuple, TextIO

if TYPE_CHECKING:
    from pathlib import Path

    from motions.output.page import Block


class Answer(NamedTuple):
    """An answer in the three shapes that formats ask for; each is made only when it is asked for."""

    columns: Sequence[str]
    """The names of the columns of ``rows``."""
    rows: Callable[[], Iterable[Sequence[object]]]
    """Flat rows, for CSV."""
    records: Callable[[], Iterable[Mapping[str, object]]]
    """Nested records, for JSON."""
    page: "Callable[[], Iterable[Block]]"
    """Blocks, for people."""
    writers: Mapping[str, Callable[[TextIO], None]] = MappingProxyType({})
    """Formats that this answer alone has, by their names; each writes the whole answer."""
    files: "Mapping[str, Callable[[Path], None]]" = MappingProxyType({})
    """Formats of this answer that are files and no text; each writes the whole answer to a path."""


class Manner(NamedTuple):
    """How an answer is written: where text is shown, and what a CSV file looks like."""

    width: int | None = None
    """Columns of the terminal; None for a pipe or a file, where nothing is wrapped."""
    colour: bool = False
    raw: bool = False
    bom: bool = False


def table_answer(columns: Sequence[str], rows: Sequence[Sequence[object]], page: "Callable[[], Iterable[Block]]") -> Answer:
    """Return the answer whose records are its rows under the names of the columns."""
    return Answer(columns, lambda: rows, lambda: (dict(zip(columns, row, strict=True)) for row in rows), page)


def _text(answer: Answer, stream: TextIO, manner: Manner) -> None:
    if manner.width is None:
        from motions.output.as_text import write_page  # noqa: PLC0415 (a format pays for itself)

        write_page(answer.page(), stream)
        return
    from motions.output.as_screen import Screen  # noqa: PLC0415 (the same)
    from motions.output.as_screen import write_page as write_screen  # noqa: PLC0415

    write_screen(answer.page(), stream, Screen(manner.width, manner.colour))


def _csv(answer: Answer, stream: TextIO, manner: Manner) -> None:
    from motions.output.as_csv import write_rows  # noqa: PLC0415 (the same)

    write_rows(answer.columns, answer.rows(), stream, raw=manner.raw, bom=manner.bom)


def _json(answer: Answer, stream: TextIO, _manner: Manner) -> None:
    from motions.output.as_json import write_array  # noqa: PLC0415 (the same)

    write_array(answer.records(), stream)


def _jsonl(answer: Answer, stream: TextIO, _manner: Manner) -> None:
    from motions.output.as_json import write_lines  # noqa: PLC0415 (the same)

    write_lines(answer.records(), stream)


def _markdown(answer: Answer, stream: TextIO, _manner: Manner) -> None:
    from motions.output.as_markdown import write_page  # noqa: PLC0415 (the same)

    write_page(answer.page(), stream)


FORMATS: Mapping[str, Callable[[Answer, TextIO, Manner], None]] = {
    "text": _text,
    "csv": _csv,
    "json": _json,
    "jsonl": _jsonl,
    "md": _markdown,
}
"""Every format by its name."""
