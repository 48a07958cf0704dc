"""How many events there are by one or two fields, as one query on indexes that hold every column it needs."""

from collections.abc import Sequence

from motions.index.fields import FIELDS
from motions.index.schema import TALLIED
from motions.index.selection import Selection
from motions.index.where import Clause, chosen, numbers, said
from motions.model.dates import FIRST_DAY, LAST_DAY, days_in_month


def grouped(selection: Selection, fields: Sequence[str]) -> Clause:
    """Return a query for each combination of values of the fields and the number of events that have it.

    An event without a value, or with a date too wide for its year or month, counts under NULL; an event with several
    values of a field counts once for each. Fields of a finding are taken from the same finding, and where findings are asked
    for, from one of these: who asks for genocide and counts by strength is told how far each went about genocide.
    """
    if len(fields) == 1 and (tallied := tally(selection, fields[0])):
        return tallied
    places = [FIELDS[field] for field in fields]
    if len(places) == 1 and places[0].table != "events" and selection._replace(reverse=False) == Selection():
        return _every_part(*places[0])
    own = list(dict.fromkeys(place.column for place in places if place.table == "events"))
    parts = list(dict.fromkeys(place.table for place in places if place.table != "events"))
    base = _base(selection, [*own, "number"] if parts else own)
    order = ", ".join(map(str, range(1, len(fields) + 1)))
    if not parts:
        columns = ", ".join(place.column for place in places)
        return Clause(f"SELECT {columns}, count(*) FROM ({base.sql}) GROUP BY {order} ORDER BY {order}", base.parameters)
    values = [f"{'base' if place.table == 'events' else place.table}.{place.column}" for place in places]
    named = ", ".join(f"{value} AS value_{at}" for at, value in enumerate(values))
    found = said(selection) if "findings" in parts else None
    only = {"findings": f" AND {found.sql}"} if found else {}
    joins = " ".join(f"LEFT JOIN {table} ON {table}.event = base.number{only.get(table, '')}" for table in parts)
    parameters = (*base.parameters, *(found.parameters if found else ()))
    each = f"SELECT DISTINCT {named}, base.number FROM ({base.sql}) AS base {joins}"
    listed = ", ".join(f"value_{at}" for at in range(len(values)))
    return Clause(f"SELECT {listed}, count(*) FROM ({each}) GROUP BY {order} ORDER BY {order}", parameters)


def _every_part(table: str, column: str) -> Clause:
    """Return the query for a field of parts over the whole log, which walks through the parts and not through the events."""
    public = "event NOT IN (SELECT number FROM events WHERE draft = 1)"
    having = f"SELECT DISTINCT {column}, event FROM {table} WHERE {public} AND {column} IS NOT NULL"
    total = "SELECT sum(events) FROM tallies WHERE field = 'kind'"
    without = f"({total}) - (SELECT count(*) FROM (SELECT DISTINCT event FROM {table} WHERE {public}))"
    return Clause(
        f"SELECT * FROM (SELECT {column} AS value, count(*) AS events FROM ({having}) GROUP BY 1 "
        f"UNION ALL SELECT NULL, {without}) WHERE events > 0 ORDER BY value"
    )


def _base(selection: Selection, columns: Sequence[str]) -> Clause:
    """Return the query for columns of the events that are listed."""
    if selection.limit is None and selection.latest is None:
        return numbers(selection, columns)
    query = chosen(selection)
    return Clause(f"SELECT {', '.join(columns)} FROM events WHERE number IN ({query.sql})", query.parameters)


def tally(selection: Selection, field: str) -> Clause | None:
    """Return the query on what was counted beforehand, where whole months are asked for and nothing else, or None."""
    column = FIELDS[field].column
    if column not in TALLIED or selection._replace(since=None, until=None, years=(), reverse=False) != Selection():
        return None
    if len(selection.years) > 1 or (selection.years and (selection.since or selection.until)):
        return None
    first = selection.since.first if selection.since else FIRST_DAY
    last = selection.until.last if selection.until else LAST_DAY
    if selection.years:
        first, last = selection.years[0]
    if first[8:] != "01" or last[8:] != str(days_in_month(int(last[:4]), int(last[5:7]))):
        return None
    in_window = "field = ? AND month_first <= ? AND month_last >= ?"
    query = f"SELECT value, sum(events) FROM tallies WHERE {in_window} GROUP BY 1 ORDER BY 1"
    return Clause(query, (column, last[:7], first[:7]))
