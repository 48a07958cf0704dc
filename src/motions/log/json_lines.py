"""A log in JSON Lines: an event a line, or an object with the fields log, bodies or coverage; read line by line.

A line is read by Python's own quick parser first. Only where something is wrong with it is it read again, with places.
"""

import json
import re
import sys
from collections.abc import Iterator
from functools import partial

from motions.log.decoding import decode, has_unfit, is_foreign
from motions.log.files import LogFile
from motions.log.json_parser import read_json
from motions.log.json_text import WORD, glance, take_apart
from motions.log.problems import Unreadable
from motions.log.recurring import Recurring, address_number, title_number
from motions.log.sections import Item, Note, Survey
from motions.log.tree import DEEPEST, Flaw, Spot, Torn

LONGEST_LINE = 256 * 1024 * 1024
_SECTIONS = frozenset({"log", "bodies", "coverage", "events"})
_PLAIN = re.compile(rb"[\\\x7f]").search
"""Finds what may hide an odd character in a line of ASCII: an escape, or DEL."""

_BOM = b"\xef\xbb\xbf"


class _Slow(Exception):
    """The quick parser would read this line otherwise than it is meant."""


class JsonLines:
    """One file in JSON Lines."""

    def __init__(self, file: LogFile, recurring: Recurring | None = None) -> None:
        self._file = file
        self._recurring = recurring

    def survey(self, note: Note) -> Survey:
        """Return everything but the events."""
        survey = Survey()
        for number, line in self._lines():
            tree = _quick(line, _GLANCER)
            if tree is None:
                self._survey_slowly(survey, line, number, note)
            elif _is_event(tree):
                note(*glance(tree), number)
                self._note_values(tree)
            else:
                self._survey_slowly(survey, line, number, note)
        return survey

    def events(self) -> Iterator[Item]:
        """Yield the events."""
        for number, line in self._lines():
            tree = _quick(line, _READER)
            if tree is None or not _is_event(tree):
                yield from _slow_events(line, number)
            else:
                yield Item(tree, Spot(number, 0), (), partial(_located, line, number), line.isascii() and _PLAIN(line) is None)

    def _note_values(self, tree: object) -> None:
        """Take note of what must not stand in a log twice."""
        if self._recurring is None or not isinstance(tree, dict):
            return
        if isinstance(title := tree.get("title"), str):
            self._recurring.note(title_number(title))
        sources = tree.get("sources")
        for source in sources if isinstance(sources, list) else ():
            if isinstance(source, dict) and isinstance(url := source.get("url"), str):
                self._recurring.note(address_number(url))

    def _survey_slowly(self, survey: Survey, line: bytes, number: int, note: Note) -> None:
        flaws: list[Flaw] = []
        try:
            tree = _slow(line, number, flaws)
        except Torn as torn:
            survey.flaws += [(flaw, "") for flaw in (*flaws, torn.flaw)]
            survey.unread.update(WORD.findall(line.decode("utf-8", "replace")))
            return
        if _is_event(tree):
            note(*glance(tree), number)
            self._note_values(tree)
            return
        sections, events = take_apart(tree)
        survey.sections += sections
        survey.flaws += [(flaw, "") for flaw in flaws]
        for event, mark in events:
            note(*glance(event), mark.line)
            self._note_values(event)

    def _lines(self) -> Iterator[tuple[int, bytes]]:
        with self._file.open() as stream:
            for number, line in enumerate(iter(partial(stream.readline, LONGEST_LINE), b"")):
                if len(line) == LONGEST_LINE:
                    raise Unreadable(f"{self._file.name}: line {number + 1} is longer than {LONGEST_LINE >> 20} MiB")
                whole = line.removeprefix(_BOM) if number == 0 else line
                if not whole.isspace():
                    yield number, whole
                if number == 0 and is_foreign(line):
                    return


def _pairs(pairs: list[tuple[str, object]]) -> dict[str, object]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        raise _Slow
    return fields


def _refuse(_constant: str) -> object:
    raise _Slow


_READER = json.JSONDecoder(object_pairs_hook=_pairs, parse_int=str, parse_float=str, parse_constant=_refuse)
_GLANCER = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=_refuse)  # needs no care for keys that stand twice


def _quick(line: bytes, decoder: json.JSONDecoder) -> object:
    """Return the tree of a line without places, or None where only the slow way tells what it means."""
    if b"null" in line:
        return None
    try:
        text = line.decode("utf-8")
        return decoder.decode(text) if text.isascii() or not has_unfit(text) else None
    except (ValueError, RecursionError, _Slow):
        return None


def _slow(line: bytes, number: int, flaws: list[Flaw], deepest: int = DEEPEST) -> object:
    """Return the tree of a line with places; raise `Torn` where there is none."""
    own: list[Flaw] = []
    text = decode(line, own)
    flaws += [flaw._replace(mark=Spot(flaw.mark.line + number, flaw.mark.column)) for flaw in own]
    if own and not text:
        raise Torn(flaws.pop())
    return read_json(text, partial(Spot, number), flaws, deepest)


def _located(line: bytes, number: int) -> object:
    """Return the tree of a line that the quick parser could read."""
    return _slow(line, number, [], sys.maxsize)


def _slow_events(line: bytes, number: int) -> Iterator[Item]:
    """Yield the events of a line that the quick parser could not read, or that holds a whole log."""
    flaws: list[Flaw] = []
    try:
        tree = _slow(line, number, flaws)
    except Torn:
        return
    if _is_event(tree):
        yield Item(tree, Spot(number, 0), tuple(flaws), lambda: tree)
        return
    for event, mark in take_apart(tree)[1]:
        yield Item(event, mark, (), lambda event=event: event)  # type: ignore[misc]


def _is_event(tree: object) -> bool:
    return not isinstance(tree, dict) or "id" in tree or _SECTIONS.isdisjoint(tree)
