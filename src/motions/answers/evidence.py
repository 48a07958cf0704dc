"""The ids of the events behind a number in a table."""

from motions.index.opening import Index
from motions.index.selection import Selection
from motions.index.where import chosen

_COLUMNS = {"country": "a.country", "body": "a.body"}


def acts_by(index: Index, selection: Selection, actor: str) -> dict[str, tuple[str, ...]]:
    """Return the ids of the events that are meant, by the ``country`` or the ``body`` that acted, alone or jointly."""
    meant = chosen(selection)
    query = (
        f"SELECT DISTINCT {_COLUMNS[actor]}, e.number, e.id FROM actors AS a JOIN events AS e ON e.number = a.event "
        f"WHERE a.part IN ('acting', 'joint') AND a.event IN ({meant.sql}) ORDER BY e.number"
    )
    found: dict[str, list[str]] = {}
    for name, _number, event in index.query(query, meant.parameters):
        found.setdefault(name, []).append(event)
    return {name: tuple(events) for name, events in found.items()}
