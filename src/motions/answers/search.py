"""Full-text search, ranked: which events hold the words, and where, with the words marked in their context."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from motions.index.opening import Index
from motions.index.problems import AskedForUnknown
from motions.index.schema import CSV_COLUMNS, as_written
from motions.index.selection import Selection
from motions.index.where import arms, searched
from motions.model.text import word_spans, words

COLUMNS = (*CSV_COLUMNS, "score", "matches")
"""The columns of every row: those of an event, how well it matches, and where."""

WEIGHTS = {"title": 10.0, "summary": 4.0, "people": 6.0, "targets": 5.0, "note": 2.0, "reference": 8.0, "body_name": 3.0}
"""How much a word counts in each column of the full-text index, in the order of its columns."""

_CONTEXT = 60
_TERM = re.compile(r'"([^"]*)"(\*?)')
_QUOTES = re.compile('["\u201c\u201d\u201e\u201f\u00ab\u00bb]')
_STAR_INSIDE = re.compile(r"(?:^|[\s\"])\*|\*(?=\w)")


class BadQuery(AskedForUnknown):
    """The words cannot be searched for as they were typed; the message says what would be right."""


class Marked(NamedTuple):
    """A text with the places of the words that were found in it."""

    field: str
    text: str
    marks: tuple[tuple[int, int], ...]
    """Where each marked stretch begins and ends."""


class Hit(NamedTuple):
    """One event that holds the words."""

    number: int
    id: str
    date: str
    country_name: str
    body_name: str
    score: float
    """How well it matches; higher is better."""
    title: Marked
    matches: tuple[Marked, ...]
    """The stretches of other fields in which words were found."""


class _Term(NamedTuple):
    words: tuple[str, ...]
    is_beginning: bool


class _Found(NamedTuple):
    """An event that was found, before anything of it is read."""

    number: int
    score: float
    more: tuple[tuple[str, str], ...]
    """Fields that are not in the event itself, with their texts."""


def search(index: Index, typed: str, selection: Selection) -> list[Hit]:
    """Return the events of the selection that hold all the words, the best first; raise `BadQuery` for what is no question."""
    question = searched(_checked(typed))
    terms = [_Term(tuple(match[1].split()), bool(match[2])) for match in _TERM.finditer(question)]
    found = [_Found(number, -score, ()) for number, score in _ranked(index, question, selection)]
    known = {one.number for one in found}
    found += [one for one in _by_other_names(index, terms, selection) if one.number not in known]
    if selection.latest is not None:
        kept = sorted((one.number for one in found), reverse=True)[: selection.latest]
        found = [one for one in found if one.number in kept]
    if selection.reverse:
        found.reverse()
    return [_hit(index, one, terms) for one in found[: selection.limit]]


def marked_text(marked: Marked) -> str:
    """Return the text with ``[`` and ``]`` around each marked stretch."""
    return "".join(f"[{part}]" if is_marked else part for part, is_marked in pieces(marked))


def pieces(marked: Marked) -> Iterator[tuple[str, bool]]:
    """Yield the stretches of a text, each with whether it is marked."""
    at = 0
    for start, end in marked.marks:
        if start > at:
            yield marked.text[at:start], False
        yield marked.text[start:end], True
        at = end
    if at < len(marked.text):
        yield marked.text[at:], False


def hit_rows(index: Index, hits: Iterable[Hit]) -> Iterator[tuple[object, ...]]:
    """Yield the flat row of each event with its score and the marked contexts."""
    listed = ", ".join(map(as_written, CSV_COLUMNS))
    for hit in hits:
        row = next(index.query(f"SELECT {listed} FROM events WHERE number = ?", (hit.number,)))
        found = [f"{one.field}: {marked_text(one)}".replace(";", "\\;") for one in _all_matches(hit)]
        yield (*row, round(hit.score, 3), "; ".join(found))


def hit_records(index: Index, hits: Iterable[Hit]) -> Iterator[dict[str, object]]:
    """Yield each event as written, with names and days, its score and the marked contexts."""
    columns = ("country", "country_name", "body_name", "date_first", "date_last")
    for hit in hits:
        data, *more = next(index.query(f"SELECT data, {', '.join(columns)} FROM events WHERE number = ?", (hit.number,)))
        found = [{"field": one.field, "text": marked_text(one)} for one in _all_matches(hit)]
        yield {**json.loads(data), **dict(zip(columns, more, strict=True)), "score": round(hit.score, 3), "matches": found}


def _all_matches(hit: Hit) -> tuple[Marked, ...]:
    return (hit.title, *hit.matches) if hit.title.marks else hit.matches


def _checked(typed: str) -> str:
    if len(_QUOTES.findall(typed)) % 2:
        raise BadQuery(f'a quotation mark in {typed.strip()[:60]!r} has no partner; a phrase is written "in two of them"')
    if _STAR_INSIDE.search(typed):
        raise BadQuery(f"a * in {typed.strip()[:60]!r} does not end a word; genocid* finds every word that begins so")
    return typed


def _ranked(index: Index, question: str, selection: Selection) -> Iterator[tuple[int, float]]:
    meant = arms(selection)
    weights = ", ".join(map(str, WEIGHTS.values()))
    hits = f"SELECT rowid AS hit, bm25(events_fts, {weights}) AS score FROM events_fts WHERE events_fts MATCH ?"
    # Each hit is looked up, since there are fewer of them than events of the selection; CROSS keeps SQLite from turning it round.
    query = (
        f"SELECT hit, score FROM ({hits}) CROSS JOIN events ON number = hit "
        f"WHERE {' OR '.join(f'({part.sql})' for part in meant)} ORDER BY score, hit"
    )
    yield from index.query(query, (question, *(value for part in meant for value in part.parameters)))


def _by_other_names(index: Index, terms: list[_Term], selection: Selection) -> Iterator[_Found]:
    """Yield the acts of bodies of which another name holds all the words."""
    found: dict[str, str] = {}
    for body, also in index.query("SELECT id, also FROM bodies WHERE also IS NOT NULL ORDER BY id"):
        for name in re.split(r"(?<!\\); ", also):
            plain = name.replace("\\;", ";")
            if all(_places(words(plain), term) for term in terms):
                found.setdefault(body, plain)
    if not found:
        return
    plain_selection = selection._replace(limit=None, latest=None, reverse=False)
    for body, name in found.items():
        bodies = (body,) if not selection.bodies or body in selection.bodies else ()
        if bodies:
            for (number,) in index.events(plain_selection._replace(bodies=bodies), ("number",)):
                yield _Found(number, 0.0, (("body", name),))


def _hit(index: Index, found: _Found, terms: list[_Term]) -> Hit:
    columns = "id, date, country_name, body_name, title, data"
    row = next(index.query(f"SELECT {columns} FROM events WHERE number = ?", (found.number,)))
    event_id, date, country_name, body_name, title, data = row
    fields = [*_texts(json.loads(data)), ("body", body_name), *found.more]
    matches = tuple(_excerpt(one) for one in (_marked(field, text, terms) for field, text in fields) if one.marks)
    return Hit(found.number, event_id, date, country_name, body_name, found.score, _marked("title", title, terms), matches)


def _texts(event: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for field in ("reference", "summary"):
        if field in event:
            yield field, event[field]
    for person in event.get("people", ()):
        yield "person", person["name"]
    for target in event.get("targets", ()):
        also = f" (also {', '.join(target['also'])})" if "also" in target else ""
        yield "target", target["name"] + also
    if "note" in event:
        yield "note", event["note"]


def _marked(field: str, text: str, terms: list[_Term]) -> Marked:
    spans = word_spans(text)
    folded = [word for word, _start, _end in spans]
    places = sorted({(at, length) for term in terms for at, length in _places(folded, term)})
    marks: list[tuple[int, int]] = []
    for at, length in places:
        start, end = spans[at][1], spans[at + length - 1][2]
        if marks and start < marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return Marked(field, text, tuple(marks))


def _places(folded: list[str], term: _Term) -> list[tuple[int, int]]:
    """Return where the term stands among the words of a text, and over how many of them."""
    length = len(term.words)
    *firsts, last = term.words
    return [
        (at, length)
        for at in range(len(folded) - length + 1)
        if folded[at : at + length - 1] == firsts
        and (folded[at + length - 1].startswith(last) if term.is_beginning else folded[at + length - 1] == last)
    ]


def _excerpt(marked: Marked) -> Marked:
    """Return the stretch around the first marks, cut between words; a short text is returned whole."""
    first, last = marked.marks[0][0], marked.marks[0][1]
    start = marked.text.rfind(" ", 0, max(first - _CONTEXT, 0)) + 1 if first > _CONTEXT else 0
    end = marked.text.find(" ", last + 2 * _CONTEXT)
    end = len(marked.text) if end < 0 else end
    before, after = ("... " if start else ""), (" ..." if end < len(marked.text) else "")
    shift = len(before) - start
    marks = tuple((one + shift, two + shift) for one, two in marked.marks if two <= end)
    return Marked(marked.field, before + marked.text[start:end] + after, marks)
