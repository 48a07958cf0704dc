"""A selection as SQL: conditions with parameters, never text pasted into a statement.

A window of time is asked as arms that do not overlap: events that begin inside it, and events that began before and
last into it. Dates without a day begin on the first of a month, a year, a decade or a century, so of the second sort
only a handful of first days has to be looked up; written intervals have an index of their own.
"""

import re
import sys
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from motions.index.problems import NothingToSearch
from motions.index.schema import COUNTED
from motions.index.selection import Selection
from motions.model.dates import FIRST_DAY, LAST_DAY, Window
from motions.model.text import words

_TERM = re.compile(r'"(?P<phrase>[^"]*)"?(?P<star>\*?)|(?P<plain>[^\s"]+)')
_QUOTES = str.maketrans(dict.fromkeys("\u201c\u201d\u201e\u201f\u00ab\u00bb", '"'))

_LOW = "(SELECT number FROM events WHERE date_first >= ? ORDER BY date_first, number LIMIT 1)"
_HIGH = "(SELECT number FROM events WHERE date_first <= ? ORDER BY date_first DESC, number DESC LIMIT 1)"
# There are few of these, and SQLite would rather walk through the table, which is in the right order.
_BEFORE = "number IN (SELECT number FROM events INDEXED BY {} WHERE {})"


class Clause(NamedTuple):
    """A condition on one row of ``events``, and the values of its parameters in order."""

    sql: str
    parameters: tuple[str | int, ...] = ()


class _Filter(NamedTuple):
    """A filter by a child table: the query that lists numbers of events, and the name of the number in it."""

    query: str
    number: str
    parameters: tuple[str, ...]


class _OfFinding(NamedTuple):
    """A condition on one row of ``findings``, and the values of its parameters in order."""

    sql: str
    parameters: tuple[str, ...]


def arms(selection: Selection) -> list[Clause]:
    """Return conditions of which each matching event meets exactly one."""
    filters = list(_filters(selection))
    asked = _asked(selection)
    flat = _all(_flat(selection, indexed=not (filters or selection.years or _bounded(asked))))
    if not selection.years and not _bounded(asked):
        return [_all([flat, *map(_listed, filters)])]
    if not selection.years:
        return _arms_of(asked, selection, filters, flat)
    inside = [flat, _plain(asked, selection)] if _bounded(asked) else [flat]
    found: list[Clause] = []
    for window in selection.years:
        found += _arms_of(window, selection, filters, _all(inside))
        plain = _plain(window, selection)
        inside.append(Clause(f"NOT ({plain.sql})", plain.parameters))
    return found


def numbers(selection: Selection, columns: Sequence[str] = ("number",)) -> Clause:
    """Return a query for columns of ``events``, by default the numbers, of every event that matches, in any order."""
    listed = ", ".join(columns)
    parts = arms(selection)
    # Counting everything by several fields reads one narrow index; SQLite would rather read wide rows in the order of one field.
    whole = selection._replace(reverse=False, limit=None, latest=None) == Selection()
    events = "events INDEXED BY events_fields" if whole and len(columns) > 1 and {*columns} <= COUNTED else "events"
    return Clause(
        " UNION ALL ".join(f"SELECT {listed} FROM {events} WHERE {part.sql}" for part in parts),
        tuple(value for part in parts for value in part.parameters),
    )


def chosen(selection: Selection) -> Clause:
    """Return a query for the numbers of what is listed, in the order in which it is listed."""
    query = numbers(selection)
    sql, parameters = query
    if selection.latest is not None:
        sql = f"SELECT number FROM (SELECT number FROM ({sql}) ORDER BY number DESC LIMIT ?)"
        parameters = (*parameters, _held(selection.latest))
    turned = " DESC" if selection.reverse else ""
    limit = -1 if selection.limit is None else _held(selection.limit)
    return Clause(f"SELECT number FROM ({sql}) ORDER BY number{turned} LIMIT ?", (*parameters, limit))


def _held(count: int) -> int:
    """Return how many are wanted as a number that SQLite can hold."""
    return min(max(count, 0), sys.maxsize)


def searched(typed: str) -> str:
    """Return the question to the full-text index for words as people type them.

    Every term must occur; a term in quotation marks, or one that folds into several words, is a phrase; a ``*`` at its
    end makes the last word a beginning. Raise `NothingToSearch` where no letter and no digit is left.
    """
    terms = []
    for match in _TERM.finditer(typed.translate(_QUOTES)):
        text = match["plain"] or match["phrase"] or ""
        phrase = " ".join(words(text))
        if phrase:
            star = "*" if match["star"] or text.rstrip().endswith("*") else ""
            terms.append(f'"{phrase}"{star}')
    if not terms:
        raise NothingToSearch(f"nothing can be searched for in {typed.strip()[:60]!r}: it holds no letter and no digit")
    return " AND ".join(dict.fromkeys(terms))


def said(selection: Selection) -> "_OfFinding | None":
    """Return the condition on one row of ``findings`` that has the crime, act and strength asked for; None where none is."""
    asked = (("crime", selection.crimes), ("act", selection.acts), ("strength", selection.strengths))
    sql = " AND ".join(f"findings.{column} IN ({_marks(values)})" for column, values in asked if values)
    return _OfFinding(sql, tuple(value for _column, values in asked for value in values)) if sql else None


def _asked(selection: Selection) -> Window:
    """Return the days between ``since`` and ``until``, both included."""
    first = selection.since.first if selection.since else FIRST_DAY
    return Window(first, selection.until.last if selection.until else LAST_DAY)


def _bounded(window: Window) -> bool:
    return window != (FIRST_DAY, LAST_DAY)


def _flat(selection: Selection, *, indexed: bool) -> Iterable[Clause]:
    """Yield the conditions on columns of the event's own row."""
    if not selection.drafts:
        yield Clause("draft = 0")
    if selection.certain:
        yield Clause("qualified = 0")
    # A plus keeps SQLite from walking through all events of a kind where a window or a filter leads to a few.
    plus = "" if indexed else "+"
    for column, values in (
        ("kind", selection.kinds),
        ("instrument", selection.instruments),
        ("outcome", selection.outcomes),
    ):
        if values:
            yield Clause(f"{plus}{column} IN ({_marks(values)})", values)


def _filters(selection: Selection) -> Iterable[_Filter]:
    """Yield the filters by child tables, those first that leave the fewest events."""
    if selection.words:
        yield _Filter("SELECT rowid FROM events_fts WHERE events_fts MATCH ?", "", (searched(selection.words),))
    for table, names in (("people", selection.people), ("targets", selection.targets)):
        if names:
            yield _named(table, names)
    if selection.tags:
        yield _Filter(f"SELECT event FROM tags WHERE tag IN ({_marks(selection.tags)})", "event", selection.tags)
    if selection.bodies:
        yield _Filter(f"SELECT event FROM actors WHERE body IN ({_marks(selection.bodies)})", "event", selection.bodies)
    if found := said(selection):
        yield _Filter(f"SELECT event FROM findings WHERE {found.sql}", "event", found.parameters)
    if selection.countries:
        acting = f"SELECT event FROM actors WHERE country IN ({_marks(selection.countries)})"
        yield _Filter(acting, "event", selection.countries)
    if selection.involving:
        marks = _marks(selection.involving)
        both = " UNION ALL ".join(f"SELECT event FROM {table} WHERE country IN ({marks})" for table in ("actors", "involved"))
        yield _Filter(f"SELECT event FROM ({both}) WHERE true", "event", selection.involving * 2)


def _named(table: str, names: Iterable[str]) -> _Filter:
    """Return the filter for names: the full-text index finds the events, the folded names decide."""
    queries, parameters = [], []
    for name in names:
        typed = list(dict.fromkeys(words(name)))
        if not typed:
            raise NothingToSearch(f"nothing can be searched for in {name.strip()[:60]!r}: it holds no letter and no digit")
        checks = " AND ".join(["instr(' ' || folded || ' ', ?) > 0"] * len(typed))
        hits = "SELECT rowid FROM events_fts WHERE events_fts MATCH ?"
        queries.append(f"SELECT event FROM {table} WHERE event IN ({hits}) AND {checks}")
        parameters += [f"{table} : (" + " AND ".join(f'"{word}"' for word in typed) + ")"]
        parameters += [f" {word} " for word in typed]
    return _Filter(" UNION ALL ".join(queries), "", tuple(parameters))


def _arms_of(window: Window, selection: Selection, filters: list[_Filter], rest: Clause) -> list[Clause]:
    """Return the arms of one window, each narrowed by the filters and the rest."""
    first, last = window
    if first > last:
        return [_all([_plain(window, selection), rest, *map(_listed, filters)])]
    begins = _all([_begins(window, indexed=not filters), *([_ends(last)] if selection.certain else []), rest])
    inside = _all([begins, *(_narrowed(found, window) for found in filters)])
    if selection.certain or first == FIRST_DAY:
        return [inside]
    before = "date_first < ? AND date_last >= ?"
    starts = _starts(first)
    longer = f"date_last > date_first AND instr(date, '/') = 0 AND date_first IN ({_marks(starts)}) AND {before}"
    arms_before = (
        Clause(_BEFORE.format("events_long", longer), (*starts, first, first)),
        Clause(_BEFORE.format("events_interval", f"instr(date, '/') > 0 AND {before}"), (first, first)),
    )
    checks = [_checked(found) for found in filters]
    return [inside, *(_all([began, rest, *checks]) for began in arms_before)]


def _begins(window: Window, *, indexed: bool) -> Clause:
    # A plus keeps SQLite from walking through the whole window where a filter leads to a few events.
    column = "date_first" if indexed else "+date_first"
    return Clause(f"{column} >= ? AND {column} <= ?", window)


def _ends(last: str) -> Clause:
    return Clause("date_last <= ?", (last,))


def _plain(window: Window, selection: Selection) -> Clause:
    """Return the condition of a window for rows that something else has found."""
    if selection.certain:
        return Clause("+date_first >= ? AND +date_last <= ?", window)
    return Clause("+date_first <= ? AND +date_last >= ?", (window.last, window.first))


def _starts(day: str) -> tuple[str, ...]:
    """Return the days on which a date without a day that holds this day may begin."""
    found = (f"{day[:7]}-01", f"{day[:4]}-01-01", f"{day[:3]}0-01-01", f"{day[:2]}00-01-01")
    return tuple(dict.fromkeys(max(start, FIRST_DAY) for start in found))


def _listed(found: _Filter) -> Clause:
    return Clause(f"number IN ({found.query})", found.parameters)


def _narrowed(found: _Filter, window: Window) -> Clause:
    """Return the filter for events that begin inside a window: their numbers are a range."""
    if not found.number:
        return _listed(found)
    within = f"{found.query} AND {found.number} >= {_LOW} AND {found.number} <= {_HIGH}"
    return Clause(f"number IN ({within})", (*found.parameters, *window))


def _checked(found: _Filter) -> Clause:
    """Return the filter for rows of which there are few."""
    if not found.number:
        return _listed(found)
    return Clause(f"EXISTS ({found.query} AND {found.number} = events.number)", found.parameters)


def _all(clauses: Iterable[Clause]) -> Clause:
    """Return the clause that holds where all of them hold."""
    kept = [clause for clause in clauses if clause.sql]
    sql = " AND ".join(clause.sql for clause in kept) or "true"
    return Clause(sql, tuple(value for clause in kept for value in clause.parameters))


def _marks(values: Sequence[str]) -> str:
    return ", ".join("?" * len(values))
