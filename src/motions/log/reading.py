"""A log as it is read: what stands in it beside its events first, then the events one by one, and all problems."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from motions.log.checking import check_event
from motions.log.declared import Declared, Numbered
from motions.log.files import LogFile, find_files
from motions.log.json_lines import JsonLines
from motions.log.json_text import JsonText
from motions.log.problems import Place, Problem
from motions.log.recurring import Recurring
from motions.log.reports import Reporter
from motions.log.rules import IDLE, NOTICES, Found, LogCheck, Looked, idle_accepts, log_checks
from motions.log.sections import Item, Source
from motions.log.sentences import Fault
from motions.log.surroundings import Surroundings
from motions.log.yaml_text import YamlText
from motions.model.events import Event
from motions.model.fields import ID_LENGTH
from motions.model.registry import Body, Coverage, Header

_HIDES = {"duplicate-id": None, "duplicate-title": "likely-duplicate"}
"""What a rule across events makes needless to say: all others, or one."""


class Entry(NamedTuple):
    """One event without faults, and where it stands."""

    event: Event
    place: Place


class Reading:
    """One reading of a log.

    When it is made, header, bodies and coverage are known. Iterating gives the valid events in the order of the
    files, one at a time; after that the problems are complete.
    """

    def __init__(self, files: Sequence[LogFile], today: date) -> None:
        """Read all but the events; raise `Unreadable` where that cannot be done."""
        names = [file.name for file in files]
        self._around = Surroundings(today.isoformat(), files=names)
        self._report = Reporter(names)
        if files and all(file.form == "jsonl" for file in files):
            self._around.recurring = Recurring()
        self._sources = [_source(file, self._around.recurring) for file in files]
        self._declared = Declared(self._around, self._report)
        self._declared.read([section for number, source in enumerate(self._sources) for section in self._survey(number, source)])
        self._before_events = len(self._report.problems)

    @property
    def header(self) -> Header:
        """What the log says of itself."""
        return self._declared.header

    @property
    def bodies(self) -> dict[str, Body]:
        """The declared bodies without faults, by id."""
        return self._around.bodies

    @property
    def body_places(self) -> dict[str, Place]:
        """Where each body is declared."""
        return self._declared.body_places

    @property
    def coverage(self) -> list[Coverage]:
        """How far somebody has looked."""
        return self._declared.coverage

    @property
    def problems(self) -> list[Problem]:
        """The problems by place; complete when all events were read."""
        return self._report.problems.in_order()

    @property
    def dropped(self) -> int:
        """How many errors were found beyond those that are kept."""
        return self._report.problems.dropped

    @property
    def dropped_notices(self) -> int:
        """How many notices were found beyond those that are kept."""
        return self._report.problems.dropped_notices

    def __iter__(self) -> Iterator[Entry]:
        self._report.problems.truncate(self._before_events)
        checks = log_checks()
        for number, source in enumerate(self._sources):
            for item in source.events():
                event = self._check(number, item, checks)
                if event is not None:
                    yield Entry(event, self._report.place(number, item.mark))

    def _survey(self, number: int, source: Source) -> list[Numbered]:
        around = self._around

        def note(name: str, day: str, line: int) -> None:
            around.note_event(name, day, around.place_number(number, line))

        survey = source.survey(note)
        for flaw, event in survey.flaws:
            self._report.flaw(number, flaw, event)
        around.unread |= survey.unread
        return [Numbered(number, section) for section in survey.sections]

    def _check(self, number: int, item: Item, checks: list[tuple[str, str, LogCheck]]) -> Event | None:
        """Report the faults of an event, and return it where there are none."""
        event, faults = check_event(item.tree, self._around, plain=item.plain)
        tree = item.tree
        if faults or item.flaws:
            tree = item.located()
            event, faults = check_event(tree, self._around)
        for flaw in item.flaws:
            self._report.flaw(number, flaw, _id_of(tree))
        sound = not item.flaws and all(fault.rule in NOTICES for fault in faults)
        if isinstance(tree, dict):
            looked = Looked(tree, _id_of(tree), self._around.place_number(number, item.mark.line), item)
            faults += self._across(looked, checks)
            sound = sound and all(fault.rule in NOTICES for fault in faults)
            faults = self._not_accepted(tree, faults, sound=sound)
        if faults:
            tree = item.located()
        for fault in faults:
            self._report.fault(number, tree, fault, event=_id_of(tree), at=item.mark)
        return event if sound else None

    def _across(self, looked: Looked, checks: list[tuple[str, str, LogCheck]]) -> Iterator[Fault]:
        """Yield what the rules across events find in this one; what they find in an earlier one is reported at once."""
        hidden: set[str | None] = set()
        for name, needs, check in checks:
            if needs not in looked.event or name in hidden or None in hidden:
                continue
            for found in check(looked, self._around):
                hidden.add(_HIDES.get(name, name))
                if found.of is None:
                    yield Fault(name, found.path, found.message)
                else:
                    self._earlier(name, found, found.of)

    def _earlier(self, name: str, found: Found, earlier: Looked) -> None:
        if not _accepts(earlier.event, name):
            tree = earlier.item.located()
            fault = Fault(name, found.path, found.message)
            self._report.fault(self._around.file_of(earlier.place), tree, fault, event=earlier.id)

    def _not_accepted(self, tree: dict[str, object], faults: list[Fault], *, sound: bool) -> list[Fault]:
        """Leave out the notices that the event accepts, and add those that it accepts for nothing."""
        if "accept" not in tree:
            return faults
        if sound:
            faults = [*faults, *idle_accepts(tree, {fault.rule for fault in faults})]
        return [fault for fault in faults if not (fault.rule in NOTICES and fault.rule != IDLE and _accepts(tree, fault.rule))]


def read_log(location: str, today: date) -> tuple[list[Entry], Reading]:
    """Read a whole log; return its valid events, and the reading with its problems."""
    reading = Reading(find_files(location), today)
    return list(reading), reading


def _source(file: LogFile, recurring: Recurring | None) -> Source:
    if file.form == "jsonl":
        return JsonLines(file, recurring)
    return (JsonText if file.form == "json" else YamlText)(file.read())


def _accepts(tree: object, rule: str) -> bool:
    accepted = tree.get("accept") if isinstance(tree, dict) else None
    return isinstance(accepted, dict) and rule in accepted


def _id_of(tree: object) -> str:
    name = tree.get("id") if isinstance(tree, dict) else None
    return name[:ID_LENGTH] if isinstance(name, str) else ""
