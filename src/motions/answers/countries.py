"""One row a country: first and last act, the strongest finding with the body that made it, sanctions both ways."""

import json
from collections.abc import Iterator
from typing import NamedTuple

from motions.answers.evidence import acts_by
from motions.answers.names import date_of
from motions.answers.strongest import PRIVATE, Strongest, stronger, strongest_by_body
from motions.index.opening import Index
from motions.index.selection import Selection
from motions.index.where import Clause, chosen
from motions.model.places import country_name

COLUMNS = (
    "country", "country_name", "events", "first", "last", "finding_crime", "finding_strength", "finding_body",
    "finding_body_name",
    "finding_date", "finding_event", "vote_method", "vote_for", "vote_against", "vote_abstain", "sanctions_imposed",
    "sanctions_suffered", "signed", "looked_until", "looked_result",
)  # fmt: skip
"""The columns of the table for scripts; new ones are only ever added at the end."""


class CountryRow(NamedTuple):
    """What the log holds of one country, in one row."""

    country: str
    country_name: str
    events: int
    """Acts of its bodies, alone or jointly."""
    first: str | None
    last: str | None
    strongest: Strongest | None
    body_name: str | None
    """The name of the body that made the strongest finding."""
    vote: dict[str, object]
    imposed: int
    """Decisions to impose sanctions, taken by its bodies."""
    suffered: int
    """Decisions to impose sanctions on targets that are its own."""
    signed: int
    """Joint statements and letters that it signed."""
    looked_until: str | None
    looked_result: str | None
    evidence: tuple[str, ...]
    """The ids of the acts, where they were asked for."""


def countries(index: Index, selection: Selection, *, evidence: bool = False) -> list[CountryRow]:
    """Return a row for each country that acts, signs or is a target in the events that are meant, or that somebody looked at.

    Where the selection names countries, only these have rows.
    """
    meant = chosen(selection)
    acts = _acts(index, meant)
    signed = _counts(
        index, meant, "SELECT country, count(DISTINCT event) FROM actors WHERE part = 'signing' AND event IN ({}) GROUP BY 1"
    )
    imposed = _counts(index, meant, _IMPOSED)
    suffered = _counts(index, meant, _SUFFERED)
    coverage = {row[0]: (row[1], row[2]) for row in index.query(_LOOKED)}
    held = _strongest_by_country(index, selection)
    ids = acts_by(index, selection, "country") if evidence else {}
    found = {*acts, *signed, *suffered} | (set(coverage) if selection == Selection() else set())
    asked = set(selection.countries or selection.involving)
    rows = []
    for country in sorted((found & asked) if asked else found, key=country_name):
        events, first, last = acts.get(country, (0, None, None))
        strongest = held.get(country)
        body_name, vote = _event_of(index, strongest)
        until, result = coverage.get(country, (None, None))
        rows.append(
            CountryRow(
                country,
                country_name(country),
                events,
                first,
                last,
                strongest,
                body_name,
                vote,
                imposed.get(country, 0),
                suffered.get(country, 0),
                signed.get(country, 0),
                until,
                result,
                ids.get(country, ()),
            )
        )
    return rows


_SIGNED = "SELECT country, count(DISTINCT event) FROM actors WHERE part = 'signing' AND event IN ({}) GROUP BY 1"
_IMPOSED = (
    "SELECT country, count(DISTINCT event) FROM actors WHERE part IN ('acting', 'joint') AND event IN ({}) AND event IN "
    "(SELECT number FROM events WHERE kind = 'sanction' AND outcome = 'imposed') GROUP BY 1"
)
_SUFFERED = (
    "SELECT country, count(DISTINCT event) FROM involved WHERE part = 'target' AND event IN ({}) AND event IN "
    "(SELECT number FROM events WHERE kind = 'sanction' AND outcome = 'imposed') GROUP BY 1"
)
_LOOKED = "SELECT country, max(through), result FROM coverage WHERE country IS NOT NULL GROUP BY country"


def flat(row: CountryRow) -> tuple[object, ...]:
    """Return the row in the columns for scripts."""
    held, vote = row.strongest, row.vote
    finding = (held.crime, held.strength, held.body, row.body_name, held.date, held.event) if held else (None,) * 6
    figures = (vote.get("method"), vote.get("for"), vote.get("against"), vote.get("abstain"))
    return (*row[:5], *finding, *figures, row.imposed, row.suffered, row.signed, row.looked_until, row.looked_result)


def _counts(index: Index, meant: Clause, query: str) -> dict[str, int]:
    return dict(index.query(query.format(meant.sql), meant.parameters))


def _acts(index: Index, meant: Clause) -> dict[str, tuple[int, str, str]]:
    query = (
        "SELECT country, count(DISTINCT event), min(event), max(event) FROM actors "
        f"WHERE part IN ('acting', 'joint') AND event IN ({meant.sql}) GROUP BY country"
    )
    return {
        country: (count, date_of(index, first) or "", date_of(index, last) or "")
        for country, count, first, last in list(index.query(query, meant.parameters))
    }


def _strongest_by_country(index: Index, selection: Selection) -> dict[str, Strongest]:
    home = dict(index.query("SELECT id, country FROM bodies"))
    best: dict[str, Strongest] = {}
    for body, finding in strongest_by_body(index, selection).items():
        if finding.body_type in PRIVATE:
            continue
        country = home[body]
        best[country] = stronger(best[country], finding) if country in best else finding
    return best


def _event_of(index: Index, strongest: Strongest | None) -> tuple[str | None, dict[str, object]]:
    """Return the name of the body that made a finding, and the vote by which it did."""
    if strongest is None:
        return None, {}
    query = "SELECT b.name, e.data FROM bodies AS b, events AS e WHERE b.id = ? AND e.number = ?"
    name, data = index.first(query, (strongest.body, strongest.number)) or (None, "{}")
    return name, json.loads(data).get("vote", {})


def acting_first(rows: list[CountryRow]) -> tuple[list[CountryRow], list[CountryRow]]:
    """Split the rows into countries with acts of their own or something laid on them, and those that only signed."""
    return [row for row in rows if row.events or row.suffered or not row.signed], list(_only_signed(rows))


def _only_signed(rows: list[CountryRow]) -> Iterator[CountryRow]:
    return (row for row in rows if row.signed and not row.events and not row.suffered)
