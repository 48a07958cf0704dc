"""A log as one document in JSON: the same fields as in YAML."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from motions.log.decoding import Lines, decode
from motions.log.json_parser import read_json
from motions.log.sections import Item, Note, Section, Survey
from motions.log.tree import Fields, Flaw, Items, Mark, Spot, Torn

WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class _At:
    """A mark that knows its line only when it is asked: most never are."""

    __slots__ = ("_lines", "_offset")

    def __init__(self, lines: Lines, offset: int) -> None:
        self._lines = lines
        self._offset = offset

    @property
    def line(self) -> int:
        """The line."""
        return self._lines.spot(self._offset).line

    @property
    def column(self) -> int:
        """The column."""
        return self._lines.spot(self._offset).column


class JsonText:
    """One file in JSON."""

    def __init__(self, data: bytes) -> None:
        self._survey = Survey()
        self._events: list[tuple[object, Mark]] = []
        self._duplicates: list[Flaw] = []
        self._within: dict[int, list[Flaw]] = {}
        flaws: list[Flaw] = []
        text = decode(data, flaws)
        lines = Lines(text)
        try:
            tree = read_json(text, lambda offset: _At(lines, offset), self._duplicates) if text.strip() else Fields(Spot(0, 0))
        except Torn as torn:
            flaws.append(torn.flaw)
            self._survey.unread.update(WORD.findall(text))
            tree = Fields(Spot(0, 0))
        self._survey.flaws += [(flaw, "") for flaw in flaws]
        self._take(tree)

    def survey(self, note: Note) -> Survey:
        """Return everything but the events."""
        for tree, mark in self._events:
            note(*glance(tree), mark.line)
        return self._survey

    def events(self) -> Iterator[Item]:
        """Yield the events."""
        for number, (tree, mark) in enumerate(self._events):
            yield Item(tree, mark, tuple(self._within.get(number, ())), lambda tree=tree: tree)  # type: ignore[misc]

    def _take(self, tree: object) -> None:
        sections, events = take_apart(tree)
        self._survey.sections += sections
        self._events += events
        self._share(self._duplicates)
        if not isinstance(tree, Fields):
            flaw = Flaw(Spot(0, 0), "wrong-type", "a log is an object with the fields log, bodies, events and coverage")
            self._survey.flaws.append((flaw, ""))

    def _share(self, flaws: list[Flaw]) -> None:
        """Give each flaw to the event in which it stands, or to the log."""
        begins = [(mark.line, mark.column, number) for number, (_tree, mark) in enumerate(self._events)]
        begins += [(section.mark.line, section.mark.column, -1) for section in self._survey.sections]
        begins.sort()
        for flaw in flaws:
            before = bisect_right(begins, (flaw.mark.line, flaw.mark.column, len(self._events)))
            number = begins[before - 1][2] if before else -1
            if number < 0:
                self._survey.flaws.append((flaw, ""))
            else:
                self._within.setdefault(number, []).append(flaw)


def take_apart(tree: object) -> tuple[list[Section], list[tuple[object, Mark]]]:
    """Return the sections and the events of a whole document."""
    sections: list[Section] = []
    events: list[tuple[object, Mark]] = []
    for name, value in tree.items() if isinstance(tree, Fields) else ():
        if name == "events" and isinstance(value, Items):
            events += zip(value, value.marks, strict=True)
        elif isinstance(tree, Fields):
            sections.append(Section(name, tree.key_marks[name], tree.value_marks[name], value))
    return sections, events


def glance(tree: object) -> tuple[str, str]:
    """Return what other events need to know of one."""
    if not isinstance(tree, dict):
        return "", ""
    name, day = tree.get("id"), tree.get("date")
    return name if isinstance(name, str) else "", day if isinstance(day, str) else ""
