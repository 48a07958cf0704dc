"""Named records as nested JSON objects under the names of their fields."""

from typing import Any


def nested(record: Any) -> Any:  # noqa: ANN401 (any record of `answers`)
    """Return a `NamedTuple`, and every one inside it, as a dictionary; other values as they are."""
    if hasattr(record, "_asdict"):
        return {name: nested(value) for name, value in record._asdict().items()}
    if isinstance(record, tuple | list):
        return [nested(value) for value in record]
    if isinstance(record, dict):
        return {name: nested(value) for name, value in record.items()}
    return record
