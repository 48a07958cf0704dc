"""The index as an object that is asked: every method is a query, and nothing is kept in between."""

import sqlite3
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cached_property
from typing import Any, NamedTuple, Self

from motions.index.fields import IN_USE
from motions.index.grouping import grouped, tally
from motions.index.names import body_called, nearest_event
from motions.index.problems import DamagedIndex, UnknownEvent
from motions.index.schema import as_written, column_names
from motions.index.selection import Selection
from motions.index.where import arms, chosen


class BodyRow(NamedTuple):
    """One declared body, as the table ``bodies`` holds it."""

    id: str
    name: str
    country: str
    country_name: str
    type: str
    region: str | None
    parent: str | None
    also: str | None
    wikidata: str | None
    members: str | None
    file: str | None
    line: int | None


class Index:
    """A log that can be asked. It is only ever read."""

    def __init__(self, connection: sqlite3.Connection, again: Callable[[], sqlite3.Connection] | None = None) -> None:
        """Ask this connection; ``again`` makes the index anew where its file turns out to be damaged."""
        self.connection = connection
        self._again = again

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    def __del__(self) -> None:
        # Python 3.13 warns of a connection that nobody closes; an index is let go when nobody asks it any more.
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.connection.close()

    def query(self, sql: str, parameters: Sequence[object] = ()) -> Iterator[tuple[Any, ...]]:
        """Yield the rows of a query.

        A file that turns out to be damaged before the first row is made anew without a word; after that the error is
        `DamagedIndex`, since part of an answer has been given.
        """
        try:
            cursor = self.connection.execute(sql, parameters)
            row = cursor.fetchone()
        except UnicodeEncodeError:
            return  # Half a character, typed in another encoding than UTF-8, is in no log.
        except sqlite3.DatabaseError as error:
            if not self._renewed(error):
                raise
            cursor = self.connection.execute(sql, parameters)
            row = cursor.fetchone()
        while row is not None:
            yield row
            try:
                row = cursor.fetchone()
            except sqlite3.DatabaseError as error:
                if not self._renewed(error):
                    raise
                raise DamagedIndex("the index was damaged and has been made anew; ask again") from None

    def first(self, sql: str, parameters: Sequence[object] = ()) -> tuple[Any, ...] | None:
        """Return the first row of a query, or None where there is none."""
        return next(self.query(sql, parameters), None)

    def events(self, selection: Selection, columns: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield columns of the table ``events``, as written, for every event that is asked for, in order, as a stream."""
        if unknown := set(columns) - set(column_names("events")):
            raise ValueError(f"no such column of events: {', '.join(sorted(unknown))}")
        sql, parameters = chosen(selection)
        listed = ", ".join(map(as_written, columns))
        if selection == Selection(drafts=selection.drafts, reverse=selection.reverse):
            # Everything: one walk through the table, which is in order of date.
            where = "true" if selection.drafts else "draft = 0"
            turned = " DESC" if selection.reverse else ""
            return self.query(f"SELECT {listed} FROM events NOT INDEXED WHERE {where} ORDER BY number{turned}")
        joined = f"({sql}) AS chosen CROSS JOIN events ON events.number = chosen.number"
        return self.query(f"SELECT {listed} FROM {joined}", parameters)

    def count(self, selection: Selection) -> int:
        """Return how many events `events` would yield."""
        if tallied := tally(selection, "kind"):
            return sum(number for _kind, number in self.query(*tallied))
        if selection.limit is None and selection.latest is None:
            parts = arms(selection)
            return sum(self._value(f"SELECT count(*) FROM events WHERE {part.sql}", part.parameters) for part in parts)
        sql, parameters = chosen(selection)
        return int(self._value(f"SELECT count(*) FROM ({sql})", parameters))

    def is_empty(self, selection: Selection) -> bool:
        """Whether no event matches; stops at the first."""
        if 0 in (selection.limit, selection.latest):
            return True
        return not any(
            self._value(f"SELECT EXISTS (SELECT 1 FROM events WHERE {part.sql})", part.parameters) for part in arms(selection)
        )

    def grouped(self, selection: Selection, fields: Sequence[str]) -> Iterator[tuple[Any, ...]]:
        """Yield the values of one or two fields of `FIELDS` and how many events have them, ordered by value, NULL first."""
        sql, parameters = grouped(selection, fields)
        return self.query(sql, parameters)

    def one(self, event_id: str) -> dict[str, Any]:
        """Return the row of one event by the names of its columns, drafts too; raise `UnknownEvent` where there is none."""
        names = column_names("events")
        row = self.first(f"SELECT {', '.join(names)} FROM events WHERE id = ?", (event_id,))
        if row is None:
            raise UnknownEvent(nearest_event(self.query, event_id))
        return dict(zip(names, row, strict=True))

    def bodies(self) -> list[BodyRow]:
        """Return every declared body, by country and id."""
        listed = ", ".join(BodyRow._fields)
        return [BodyRow(*row) for row in self.query(f"SELECT {listed} FROM bodies ORDER BY country, id")]

    def body_ids(self) -> list[str]:
        """Return the ids of all declared bodies, in order."""
        return [row[0] for row in self.query("SELECT id FROM bodies ORDER BY id")]

    def resolve_body(self, typed: str) -> str:
        """Return the id of the body with this id, name or other name; raise `UnknownBody` or `AmbiguousBody`."""
        return body_called(self.query, typed)

    def words_in_use(self, field: str) -> list[str]:
        """Return the values that a field of `IN_USE` has in the log, in order, without reading every event."""
        table, column = IN_USE[field]
        where = "draft = 0" if table == "events" else "true"
        smallest = f"SELECT min({column}) FROM {table} WHERE {where}"
        found = self.query(
            f"WITH RECURSIVE used (word) AS ({smallest} UNION ALL "
            f"SELECT ({smallest} AND {column} > used.word) FROM used WHERE used.word IS NOT NULL) "
            "SELECT word FROM used WHERE word IS NOT NULL"
        )
        return [row[0] for row in found]

    @cached_property
    def log(self) -> Mapping[str, str]:
        """What the log says of itself: title, about and licence where given, and the words it adds, as JSON."""
        return {name: value for name, value in self.query("SELECT name, value FROM log") if value is not None}

    @property
    def notices(self) -> int:
        """How many notices the check of the log has."""
        return int(self.log["notices"])

    def _value(self, sql: str, parameters: Sequence[object]) -> int:
        row = self.first(sql, parameters)
        return int(row[0]) if row else 0

    def _renewed(self, error: sqlite3.DatabaseError) -> bool:
        """Make the index anew where the error says that its file is damaged, once."""
        damaged = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR)
        if self._again is None or getattr(error, "sqlite_errorcode", 0) & 0xFF not in damaged:
            return False
        again, self._again = self._again, None
        with suppress(sqlite3.Error):
            self.connection.close()
        self.connection = again()
        return True
