"""How far somebody has looked, as the log's coverage says it."""

from typing import NamedTuple

from motions.index.opening import Index


class Looked(NamedTuple):
    """One entry of the coverage."""

    through: str
    checked: str
    place: str | None
    result: str
    note: str | None


def looked(index: Index, column: str, value: str) -> tuple[Looked, ...]:
    """Return the entries for a ``country`` or a ``body``, the latest first."""
    query = {
        "country": "SELECT through, checked, place, result, note FROM coverage WHERE country = ? ORDER BY through DESC",
        "body": "SELECT through, checked, place, result, note FROM coverage WHERE body = ? ORDER BY through DESC",
    }[column]
    return tuple(Looked(*row) for row in index.query(query, (value,)))
