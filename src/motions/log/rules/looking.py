"""How a rule reaches into a record that may be wrong in every other way: what is not as expected is not there."""

from collections.abc import Iterator

from motions.log.rules.rule import Tree
from motions.log.surroundings import parsed_date
from motions.model.dates import PartialDate


def text(record: Tree, name: str) -> str:
    """Return the text of a field, or an empty one."""
    value = record.get(name)
    return value if isinstance(value, str) else ""


def day(record: Tree, name: str) -> PartialDate | None:
    """Return the date in a field, or None where there is none or a faulty one."""
    value = record.get(name)
    return parsed_date(value) if isinstance(value, str) else None


def number(record: Tree, name: str) -> int | None:
    """Return the whole number in a field, or None."""
    value = record.get(name)
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    return int(value) if isinstance(value, str) and value.isascii() and value.isdigit() and len(value) < 10 else None  # noqa: PLR2004


def records(record: Tree, name: str) -> Iterator[tuple[int, Tree]]:
    """Yield the mappings in a list, with their numbers."""
    value = record.get(name)
    if isinstance(value, list):
        for position, item in enumerate(value):
            if isinstance(item, dict):
                yield position, item


def texts(record: Tree, name: str) -> Iterator[tuple[int, str]]:
    """Yield the texts in a list, with their numbers."""
    value = record.get(name)
    if isinstance(value, list):
        for position, item in enumerate(value):
            if isinstance(item, str):
                yield position, item
