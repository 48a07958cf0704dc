"""The registry of bodies, with how much each did."""

from typing import NamedTuple

from motions.answers.evidence import acts_by
from motions.answers.names import date_of
from motions.index.opening import Index
from motions.index.selection import EVERYTHING, Selection
from motions.index.where import chosen

COLUMNS = ("body", "name", "country", "country_name", "type", "parent", "region", "also", "events", "first", "last")


class BodyRow(NamedTuple):
    """One body of the registry."""

    body: str
    name: str
    country: str
    country_name: str
    type: str
    parent: str | None
    region: str | None
    also: str | None
    events: int
    """Acts, alone or jointly, among the events that are meant."""
    first: str | None
    last: str | None
    evidence: tuple[str, ...] = ()
    """The ids of these acts, where they were asked for."""


def bodies(index: Index, selection: Selection, *, evidence: bool = False) -> list[BodyRow]:
    """Return the bodies by country and name; where something was asked for, those that did something of it."""
    meant = chosen(selection)
    query = (
        "SELECT b.id, b.name, b.country, b.country_name, b.type, b.parent, b.region, b.also, "
        "count(a.event), min(a.event), max(a.event) "
        "FROM bodies AS b LEFT JOIN (SELECT DISTINCT body, event FROM actors WHERE part IN ('acting', 'joint') "
        f"AND event IN ({meant.sql})) AS a ON a.body = b.id GROUP BY b.id ORDER BY b.country_name, b.name, b.id"
    )
    ids = acts_by(index, selection, "body") if evidence else {}
    rows = [
        BodyRow._make((*row[:9], date_of(index, row[9]), date_of(index, row[10]), ids.get(row[0], ())))
        for row in list(index.query(query, meant.parameters))
    ]
    asked = set(selection.countries)
    of_asked = [row for row in rows if not asked or row.country in asked]
    return of_asked if selection == EVERYTHING else [row for row in of_asked if row.events]
