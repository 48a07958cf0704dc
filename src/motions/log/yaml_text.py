"""A log in YAML: read twice as a stream, once for what stands in it, once for its events one by one.

Where the text does not parse, every record is parsed by itself; those that fail are reported and left out, so that
one slip hides neither itself nor the faults of the others.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, cast

from yaml.error import YAMLError
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from motions.log.decoding import decode
from motions.log.sections import Glance, Item, Note, Section, Survey
from motions.log.tree import Flaw, Mark, Spot, Torn
from motions.log.yaml_faults import explain
from motions.log.yaml_parser import Builder, NextEvent, event_source, hold_depth, skip, tag_flaws
from motions.log.yaml_pieces import Piece, event_at, pieces, repairs, usual_depths, without_value
from motions.model.text import shown

_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EVENTS = "events"
_ITEM_DEPTH = 2
_LONGEST_REPAIRED = 1000


class YamlText:
    """One file in YAML."""

    def __init__(self, data: bytes) -> None:
        self._flaws: list[Flaw] = []
        self._text = decode(data, self._flaws)
        self._parse = event_source

    def survey(self, note: Note) -> Survey:
        """Return everything but the events themselves, and leave out what cannot be parsed."""
        try:
            survey, glances = self._walk()
        except (YAMLError, Torn):
            survey, glances = self._mended()
        if self._flaws:
            lines = self._text.splitlines(keepends=True)
            records = pieces(lines)
            survey.flaws += [(flaw, _event_around(lines, records, flaw.mark.line)) for flaw in self._flaws]
        for glance in glances:
            note(*glance)
        return survey

    def events(self) -> Iterator[Item]:
        """Yield the events that parse; to be called after `survey`."""
        flaws: list[Flaw] = []
        builder = Builder(flaws)
        next_event = self._parse(self._text)
        for key, key_mark, first in _fields(next_event, lambda _flaw: None):
            if key == _EVENTS and key_mark is not None and type(first) is SequenceStartEvent:
                while type(event := next_event()) is not SequenceEndEvent:
                    tree = builder.build(event, next_event, _ITEM_DEPTH)
                    yield Item(tree, event.start_mark, tuple(flaws), lambda tree=tree: tree)  # type: ignore[misc]
                    flaws.clear()
            else:
                skip(first, next_event, 1)

    def _walk(self) -> tuple[Survey, list[Glance]]:
        survey, glances, flaws = Survey(), list[Glance](), list[Flaw]()
        builder = Builder(flaws)
        next_event = self._parse(self._text)
        for key, key_mark, first in _fields(next_event, flaws.append):
            if key == _EVENTS and type(first) is SequenceStartEvent:
                flaws += tag_flaws(first)
                while type(event := next_event()) is not SequenceEndEvent:
                    glances.append(_glance(event, next_event))
            else:
                tree = builder.build(first, next_event, 1)
                survey.sections.append(Section(key, key_mark, first.start_mark, tree))
        survey.flaws += [(found, "") for found in flaws]
        self._cut(survey, next_event)
        return survey, glances

    def _cut(self, survey: Survey, next_event: NextEvent) -> None:
        """Report what follows the first document, and read no further."""
        event = next_event()
        while event is not None and type(event) is not DocumentStartEvent:
            event = next_event()
        if event is None:
            return
        lines = self._text.splitlines(keepends=True)
        mark = cast("Mark", event.start_mark)
        line = mark.line
        survey.flaws.append((Flaw(mark, "syntax", "a second document begins here; a log is one"), ""))
        survey.unread.update(_WORD.findall("".join(lines[line:])))
        self._text = "".join(lines[:line])

    def _mended(self) -> tuple[Survey, list[Glance]]:
        """Report each record that does not parse, take it out of the text, and survey the rest."""
        lines = self._text.splitlines(keepends=True)
        everything = Piece("", 0, len(lines))
        torn = [(piece, flaw) for piece in pieces(lines) if (flaw := self._torn(lines, piece))]
        if not torn and (flaw := self._torn(lines, everything)):
            torn = [(everything, flaw)]
        taken = Survey()
        for piece, flaw in torn:
            taken.flaws.append((flaw, event_at(lines, piece, flaw.mark.line)))
            taken.unread.update(_WORD.findall("".join(lines[piece.begin : piece.end])))
            lines[piece.begin : piece.end] = ["\n"] * (piece.end - piece.begin)
        self._text = "".join(lines)
        try:
            rest, glances = self._walk()
        except (YAMLError, Torn):
            # What is left does not parse either, for a reason that lies in what was taken out.
            taken.unread.update(_WORD.findall(self._text))
            self._text = ""
            return taken, []
        rest.flaws += taken.flaws
        rest.unread |= taken.unread
        return rest, glances

    def _torn(self, lines: list[str], piece: Piece) -> Flaw | None:
        """Return what is wrong with some lines parsed by themselves, at the line without which they would parse."""
        own = lines[piece.begin : piece.end]
        flaw, noticed = self._first_flaw(own, piece)
        if flaw is None or not noticed or len(own) > _LONGEST_REPAIRED:
            return flaw
        line = min(flaw.mark.line - piece.begin, len(own) - 1)
        above = next((number for number in range(line - 1, -1, -1) if own[number].strip()), None)
        if above is None:
            return flaw
        at_above = Spot(piece.begin + above, len(own[above]) - len(own[above].lstrip()))
        if self._parses_with(own, line, usual_depths(own, line), piece):
            return flaw
        if (bare := without_value(own[above], own[line])) and self._parses_with(own, above, [bare], piece):
            return Flaw(at_above, "syntax", "this field has a value on its line and a list below; only one of them can be")
        depths = usual_depths(own, above)
        if not self._parses_with(own, above, depths, piece) and (
            self._parses_with(own, line, repairs(own, line), piece)
            or not self._parses_with(own, above, repairs(own, above), piece)
        ):
            return flaw
        sentence = "this line and the one below do not go together: it is indented wrongly, or it is no 'field: value'"
        return Flaw(at_above, "syntax", sentence)

    def _parses_with(self, lines: list[str], line: int, others: Iterable[str], piece: Piece) -> bool:
        """Return whether the lines would parse if one of them were another."""
        return any(self._first_flaw([*lines[:line], other, *lines[line + 1 :]], piece)[0] is None for other in others)

    def _first_flaw(self, lines: list[str], piece: Piece) -> tuple[Flaw | None, bool]:
        """Return the first flaw of some lines, and whether it stands only where the parser took notice."""
        next_event = self._parse("".join(lines))
        quote = None
        depth = 0 if piece.section == "" else 1
        try:
            while (event := next_event()) is not None:
                kind = type(event)
                if kind is MappingStartEvent or kind is SequenceStartEvent:
                    depth += 1
                    hold_depth(event, depth)
                elif kind is MappingEndEvent or kind is SequenceEndEvent:
                    depth -= 1
                elif kind is ScalarEvent and event.style in ("'", '"') and event.end_mark.line > event.start_mark.line:
                    quote = event
        except Torn as torn:
            mark = torn.flaw.mark
            return torn.flaw._replace(mark=Spot(mark.line + piece.begin, mark.column)), False
        except YAMLError as error:
            flaw = explain(error, lines, quote, piece.begin)
            problem = getattr(error, "problem_mark", None)
            return flaw, problem is not None and problem.line + piece.begin == flaw.mark.line
        return None, False


def _event_around(lines: list[str], records: list[Piece], line: int) -> str:
    return next((event_at(lines, piece, line) for piece in records if piece.begin <= line < piece.end), "")


def _fields(next_event: NextEvent, report: Callable[[Flaw], None]) -> Iterator[tuple[str, Mark, Any]]:
    """Yield the top-level fields: name, place of the name, first event of the value, which the caller reads."""
    next_event()
    if type(next_event()) is not DocumentStartEvent:
        return
    root = next_event()
    if type(root) is not MappingStartEvent:
        if type(root) is not ScalarEvent or root.value:
            report(Flaw(root.start_mark, "wrong-type", "a log is a mapping with the fields log, bodies, events and coverage"))
        skip(root, next_event, 0)
        return
    for flaw in tag_flaws(root):
        report(flaw)
    seen: dict[str, int] = {}
    while type(event := next_event()) is not MappingEndEvent:
        name, mark = "", event.start_mark
        if type(event) is ScalarEvent:
            name = event.value
        else:
            report(Flaw(mark, "syntax", "a mapping, list or alias stands here as the name of a field; a name is a text"))
            skip(event, next_event, 1)
        if name in seen:
            report(Flaw(mark, "duplicate-key", f"{shown(name)} stands here a second time; the first is on line {seen[name]}"))
        seen.setdefault(name, mark.line + 1)
        yield name, mark, next_event()


def _glance(first: Any, next_event: NextEvent) -> Glance:  # noqa: ANN401 (see NextEvent)
    """Read over an event and take along what other events need to know of it."""
    found = {"id": "", "date": ""}
    key: str | None = None
    line: int = first.start_mark.line
    if type(first) is not MappingStartEvent:
        skip(first, next_event, _ITEM_DEPTH)
        return Glance("", "", line)
    while type(event := next_event()) is not MappingEndEvent:
        if type(event) is ScalarEvent and key is None:
            key = event.value
            continue
        if type(event) is ScalarEvent:
            if key in found and not found[key]:
                found[key] = event.value
        elif type(event) is not AliasEvent:
            skip(event, next_event, _ITEM_DEPTH + 1)
        key = "" if key is None else None
    return Glance(found["id"], found["date"], line)
