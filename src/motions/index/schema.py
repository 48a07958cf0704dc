"""The shape of the index: tables, a comment for each column, and the indexes that filters and counts are served by.

The comments stand inside the SQL, so that whoever opens the file with another client finds them in ``sqlite_schema``;
``columns`` reads them back for the documentation. Standard library only.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

SCHEMA_VERSION = 1
"""Goes up with every change of shape or meaning; an index of another version is not read."""

APPLICATION_ID = 0x6D6F7469
"""What stands in the header of the file: ``moti``."""

CSV_COLUMNS = (
    "id", "date", "date_first", "date_last", "country", "country_name", "body", "body_name", "body_type", "jointly_with",
    "forum", "kind", "instrument", "reference", "title", "summary", "outcome", "binding", "vote_method", "vote_for",
    "vote_against", "vote_abstain", "vote_not_voting", "findings", "people", "targets", "measures", "signatories",
    "relations", "tags", "published", "effective", "until", "source_title", "source_publisher", "source_url", "sources",
    "note",
)  # fmt: skip
"""The columns of every CSV row, in order. New ones are only ever added at the end."""


def as_written(column: str) -> str:
    """Return what selects a column of ``events`` as a log writes it: truth values in words."""
    return "CASE events.binding WHEN 1 THEN 'true' WHEN 0 THEN 'false' END" if column == "binding" else f"events.{column}"


TABLES = """
CREATE TABLE events ( -- One row an event, numbered in order of date_first, date_last, date, id.
  number INTEGER PRIMARY KEY, -- The place of the event in the order of dates; other tables refer to it as event.
  id TEXT NOT NULL, -- A slug written by hand, unique and for ever.
  date TEXT NOT NULL, -- The date as written, in EDTF.
  date_first TEXT NOT NULL, -- The first day that the date may mean.
  date_last TEXT NOT NULL, -- The last day that the date may mean.
  country TEXT NOT NULL, -- The country of the body that acted, in ISO 3166-1 alpha-2, or EU, UN, XK, INT.
  country_name TEXT NOT NULL, -- The short English name of that country.
  body TEXT NOT NULL, -- The id of the body that acted.
  body_name TEXT NOT NULL, -- The name of that body.
  body_type TEXT NOT NULL, -- What sort of body it is.
  jointly_with TEXT, -- The ids of other bodies of a joint act, joined with "; ".
  forum TEXT, -- The id of the body before which it was done, where that is another one.
  kind TEXT NOT NULL, -- What sort of event.
  instrument TEXT NOT NULL, -- The form that the act took.
  reference TEXT, -- The official number of the act itself.
  title TEXT NOT NULL, -- Who did what.
  summary TEXT, -- One to three sentences.
  outcome TEXT NOT NULL, -- What became of it in this body on that day, as recorded.
  binding INTEGER, -- 1 where the act itself creates a duty, 0 where it does not, NULL where that is not recorded.
  vote_method TEXT, -- How votes were taken.
  vote_for INTEGER, -- How many voted for the event's own text; NULL where not known.
  vote_against INTEGER, -- How many voted against it.
  vote_abstain INTEGER, -- How many abstained.
  vote_not_voting INTEGER, -- How many were recorded as not voting.
  findings TEXT, -- What it says about crimes, as "crime: strength", joined with "; ".
  people TEXT, -- Who took part, as "name (role)", joined with "; ".
  targets TEXT, -- The names of targets, joined with "; ".
  measures TEXT, -- The measures on all or some of the targets, joined with "; ".
  signatories TEXT, -- How many signed where that is known, then codes of states, then names, joined with "; ".
  relations TEXT, -- Links to other events, as "type: id", joined with "; ".
  tags TEXT, -- Free keywords, joined with "; ".
  published TEXT, -- When it was made public, where that is another day.
  effective TEXT, -- When it took effect.
  until TEXT, -- When it stops or stopped having effect.
  source_title TEXT NOT NULL, -- The title of the first source.
  source_publisher TEXT NOT NULL, -- The publisher of the first source.
  source_url TEXT, -- The address of the first source.
  sources INTEGER NOT NULL, -- How many sources there are.
  note TEXT, -- Doubts, and what sources dispute.
  year TEXT, -- The year of the date; NULL where the date may lie in several years.
  month TEXT, -- The month of the date as YYYY-MM; NULL where the date may lie in several months.
  qualified INTEGER NOT NULL, -- 1 where the date is written with a qualifier, so that it is never certain.
  draft INTEGER NOT NULL, -- 1 for a draft, which is left out unless drafts are asked for.
  strongest INTEGER, -- The rank of the strongest finding, 0 for found to 9 for proposed; NULL where there is none.
  targets_count INTEGER, -- How many targets there are, where the names are not all known.
  programme TEXT, -- The legal basis of a sanction.
  file TEXT, -- The file of the log in which it stands.
  line INTEGER, -- The line of that file.
  data TEXT NOT NULL -- The whole event as written, as JSON under the names of the log.
);
CREATE TABLE actors ( -- Who acted or signed, one row a body or country of an event.
  event INTEGER NOT NULL, -- The number of the event.
  country TEXT NOT NULL, -- The country.
  body TEXT, -- The body; NULL for a state that signed.
  part TEXT NOT NULL -- acting, joint (acted with others) or signing.
);
CREATE TABLE involved ( -- Countries that an event concerns without having acted.
  event INTEGER NOT NULL, -- The number of the event.
  country TEXT NOT NULL, -- The country.
  part TEXT NOT NULL -- voter, target, party or person.
);
CREATE TABLE findings ( -- What an event says about crimes, one row a finding.
  event INTEGER NOT NULL, -- The number of the event.
  position INTEGER NOT NULL, -- Its place among the findings of the event, from 0.
  crime TEXT NOT NULL, -- Which crime.
  strength TEXT NOT NULL, -- How far the body goes.
  rank INTEGER NOT NULL, -- The strength as a number, 0 for found to 9 for proposed.
  act TEXT, -- The act by which the crime is committed.
  standard TEXT, -- The standard of proof.
  victims TEXT, -- Against whom.
  wording TEXT -- A short qualifier.
);
CREATE TABLE people ( -- Who took part, one row a person of an event.
  event INTEGER NOT NULL, -- The number of the event.
  position INTEGER NOT NULL, -- Its place among the people of the event, from 0.
  name TEXT NOT NULL, -- The name.
  folded TEXT NOT NULL, -- The words of the name without case and accents, joined with spaces.
  role TEXT NOT NULL, -- What the person did in the event.
  party TEXT, -- The political party.
  country TEXT -- The person's country, where it is not the body's.
);
CREATE TABLE targets ( -- Whom or what a measure is laid on, one row a target of an event.
  event INTEGER NOT NULL, -- The number of the event.
  position INTEGER NOT NULL, -- Its place among the targets of the event, from 0.
  name TEXT NOT NULL, -- The name as the authority lists it.
  folded TEXT NOT NULL, -- The same for the name and every other name, with ¦ between names.
  type TEXT NOT NULL, -- What sort of target.
  role TEXT, -- Office or function.
  country TEXT, -- The target's country.
  ended TEXT -- When the measure ended for this target alone.
);
CREATE TABLE measures ( -- The measures of an event, on all or some of its targets.
  event INTEGER NOT NULL, -- The number of the event.
  measure TEXT NOT NULL -- The measure.
);
CREATE TABLE tags ( -- The tags of an event.
  event INTEGER NOT NULL, -- The number of the event.
  tag TEXT NOT NULL -- The tag.
);
CREATE TABLE relations ( -- Links from an event to another.
  event INTEGER NOT NULL, -- The number of the event that carries the link.
  position INTEGER NOT NULL, -- Its place among the relations of the event, from 0.
  type TEXT NOT NULL, -- What ties the event to the other.
  other TEXT NOT NULL -- The id of the other event.
);
CREATE TABLE sources ( -- Where an event is from, one row a source.
  event INTEGER NOT NULL, -- The number of the event.
  position INTEGER NOT NULL, -- Its place among the sources of the event, from 0.
  title TEXT NOT NULL, -- The title of the document or page.
  publisher TEXT NOT NULL, -- Who published it.
  published TEXT, -- When it was published.
  url TEXT, -- Where it is found.
  archived TEXT, -- Where a copy is kept.
  retrieved TEXT, -- When it was looked up.
  locator TEXT, -- Page, paragraph or column.
  language TEXT, -- The language of the document.
  sha256 TEXT -- The SHA-256 of the saved copy.
);
CREATE TABLE bodies ( -- Who acts, one row a declared body.
  id TEXT NOT NULL PRIMARY KEY, -- A slug.
  name TEXT NOT NULL, -- The official name in English.
  country TEXT NOT NULL, -- The code of its country; EU, UN or INT for bodies of no state.
  country_name TEXT NOT NULL, -- The short English name of that country.
  type TEXT NOT NULL, -- What sort of body.
  region TEXT, -- The code of ISO 3166-2, for the body of a state or region.
  parent TEXT, -- The body that it belongs to.
  also TEXT, -- Other names and spellings, joined with "; ".
  wikidata TEXT, -- Its number in Wikidata.
  members TEXT, -- The members of a group of states, joined with "; ".
  file TEXT, -- The file of the log in which it is declared.
  line INTEGER -- The line of that file.
);
CREATE TABLE body_names ( -- Every name by which a body is found.
  folded TEXT NOT NULL, -- The name or other name in the form in which names are compared.
  body TEXT NOT NULL -- The id of the body.
);
CREATE TABLE coverage ( -- How far somebody has looked.
  country TEXT, -- The country that was looked at; either this or a body.
  body TEXT, -- The body that was looked at.
  through TEXT NOT NULL, -- Until which date somebody looked.
  checked TEXT NOT NULL, -- When somebody looked.
  place TEXT, -- Where somebody looked; the log calls this field where.
  result TEXT NOT NULL, -- complete, nothing-found or partial.
  note TEXT -- What else is to be said.
);
CREATE TABLE notices ( -- What the check of the log asks to look at again; none of it is wrong for certain.
  file TEXT NOT NULL, -- The file.
  line INTEGER NOT NULL, -- The line.
  column INTEGER NOT NULL, -- The column of that line.
  rule TEXT NOT NULL, -- The name of the rule.
  event TEXT NOT NULL, -- The id of the event, or an empty text.
  message TEXT NOT NULL -- What the rule says.
);
CREATE TABLE tallies ( -- How many events that are no drafts have a value, by the months of their dates.
  month_first TEXT NOT NULL, -- The month of date_first, as YYYY-MM.
  month_last TEXT NOT NULL, -- The month of date_last, as YYYY-MM.
  field TEXT NOT NULL, -- A column of events.
  value TEXT, -- Its value.
  events INTEGER NOT NULL -- How many events.
);
CREATE TABLE log ( -- What the log says of itself, and what this file was made from.
  name TEXT NOT NULL PRIMARY KEY, -- title, about, licence, crimes, instruments, measures, notices, schema, program, key.
  value TEXT -- The value; words that the log adds are a JSON object.
);
"""

WORDS = """
CREATE VIRTUAL TABLE events_fts USING fts5( -- Folded words: without case, accents and letter variants.
  title, summary, people, targets, note, reference, body_name,
  content="events", content_rowid="number", tokenize='ascii'
);
"""
"""The text is folded and cut into words by ``motions.model.text`` before it goes in; the tokenizer only sees spaces.

The double quotation marks are those by which sqlite-utils and Datasette know the full-text index of a table.
"""

# SQLite before 3.43 reads the row for the column of a partial index's own condition, hence draft as the last column.
INDEXES = """
CREATE UNIQUE INDEX events_id ON events (id);
CREATE INDEX events_day ON events (date_first);
CREATE INDEX events_long ON events (date_first, date_last, date) WHERE date_last > date_first;
CREATE INDEX events_interval ON events (date_first, date_last, date) WHERE instr(date, '/') > 0;
CREATE INDEX events_draft ON events (draft) WHERE draft = 1;
CREATE INDEX events_partly ON events (draft) WHERE draft = 0 AND (qualified = 1 OR date_last > date_first);
CREATE INDEX events_country ON events (country, draft) WHERE draft = 0;
CREATE INDEX events_body ON events (body, draft) WHERE draft = 0;
CREATE INDEX events_body_type ON events (body_type, draft) WHERE draft = 0;
CREATE INDEX events_kind ON events (kind, draft) WHERE draft = 0;
CREATE INDEX events_instrument ON events (instrument, draft) WHERE draft = 0;
CREATE INDEX events_outcome ON events (outcome, draft) WHERE draft = 0;
CREATE INDEX events_year ON events (year, draft) WHERE draft = 0;
CREATE INDEX events_month ON events (month, draft) WHERE draft = 0;
CREATE INDEX events_fields ON events (
  date_first, date_last, qualified, country, body, body_type, kind, instrument, outcome, year, month, draft
) WHERE draft = 0;
CREATE INDEX actors_country ON actors (country, event, part, body);
CREATE INDEX actors_body ON actors (body, event, part);
CREATE INDEX actors_event ON actors (event, part, country, body);
CREATE INDEX involved_country ON involved (country, event, part);
CREATE INDEX involved_event ON involved (event, part, country);
CREATE INDEX findings_crime ON findings (crime, event, act, strength);
CREATE INDEX findings_strength ON findings (strength, event, crime);
CREATE INDEX findings_act ON findings (act, event) WHERE act IS NOT NULL;
CREATE INDEX findings_event ON findings (event, rank, crime, strength);
CREATE INDEX people_event ON people (event, name, folded);
CREATE INDEX people_name ON people (name, event);
CREATE INDEX targets_event ON targets (event, name, folded);
CREATE INDEX targets_name ON targets (name, event);
CREATE INDEX measures_measure ON measures (measure, event);
CREATE INDEX measures_event ON measures (event, measure);
CREATE INDEX tags_tag ON tags (tag, event);
CREATE INDEX tags_event ON tags (event, tag);
CREATE INDEX relations_event ON relations (event, position);
CREATE INDEX relations_other ON relations (other, event, type);
CREATE INDEX sources_event ON sources (event, position);
CREATE INDEX bodies_country ON bodies (country);
CREATE INDEX body_names_folded ON body_names (folded);
CREATE INDEX tallies_field ON tallies (field, month_first, month_last, value, events);
"""

CHILD_TABLES = ("actors", "involved", "findings", "people", "targets", "measures", "tags", "relations", "sources")
"""The tables that refer to an event by its number."""


COUNTED = frozenset({"number", "country", "body", "body_type", "kind", "instrument", "outcome", "year", "month"})
"""The columns that stand in the index ``events_fields``."""

TALLIED = ("country", "kind", "outcome", "year", "month")
"""The columns of ``events`` that are counted beforehand."""


class Column(NamedTuple):
    """One documented column of the index."""

    table: str
    name: str
    type: str
    comment: str


_TABLE = re.compile(r"CREATE TABLE (\w+) \(")
_COLUMN = re.compile(r"  (\w+) (TEXT|INTEGER)[^-]*-- (.+)")


def columns() -> Iterator[Column]:
    """Yield every column of every table with the comment that stands beside it in the schema."""
    table = ""
    for line in TABLES.splitlines():
        if begins := _TABLE.match(line):
            table = begins[1]
        elif field := _COLUMN.match(line):
            yield Column(table, field[1], field[2], field[3])


def column_names(table: str) -> tuple[str, ...]:
    """Return the names of the columns of a table, in order."""
    return tuple(column.name for column in columns() if column.table == table)


def table_sql(table: str) -> str:
    """Return the statement that makes one table, without the semicolon at its end."""
    begin = TABLES.index(f"CREATE TABLE {table} (")
    return TABLES[begin : TABLES.index("\n);", begin) + 2]
