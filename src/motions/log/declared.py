"""What a log declares beside its events: the header, the bodies, and how far somebody has looked."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from motions.log.checking import check_record
from motions.log.problems import Place
from motions.log.reports import Reporter
from motions.log.rules import body_faults, coverage_faults, record_faults
from motions.log.sections import Section
from motions.log.sentences import Fault, unknown_field
from motions.log.surroundings import Surroundings
from motions.log.tree import Fields, Flaw, Items
from motions.model.fields import slug_fault
from motions.model.registry import Body, Coverage, Header
from motions.model.text import shown

_SECTIONS = ("log", "bodies", "events", "coverage")


class Numbered(NamedTuple):
    """A section, and the number of its file."""

    file: int
    section: Section


class Declared:
    """Header, bodies and coverage of all files together."""

    def __init__(self, around: Surroundings, report: Reporter) -> None:
        self._around = around
        self._report = report
        self._body_trees: dict[str, tuple[int, object]] = {}
        self.header = Header()
        self.body_places: dict[str, Place] = {}
        self.coverage: list[Coverage] = []

    def read(self, sections: Iterable[Numbered]) -> None:
        """Read the headers first, since they add words; then the bodies, then the coverage."""
        sections = list(sections)
        readers: Mapping[str, Callable[[int, Section], None]] = {
            "log": self._read_header,
            "bodies": self._read_bodies,
            "coverage": self._read_coverage,
        }
        for name, read in readers.items():
            for file, section in sections:
                if section.name == name and section.tree != "":
                    read(file, section)
            if name == "bodies":
                self._check_bodies()
        for file, section in sections:
            if section.name not in _SECTIONS:
                self._report.flaw(file, Flaw(section.name_mark, "unknown-field", unknown_field(section.name, _SECTIONS)))
            elif section.name == "events" and section.tree != "":
                self._report.flaw(file, Flaw(section.mark, "wrong-type", "events must be a list"))

    def _read_header(self, file: int, section: Section) -> None:
        header, faults = check_record(section.tree, Header, self._around)
        for fault in [*faults, *record_faults(section.tree)]:
            self._report.fault(file, section.tree, fault, at=section.mark)
        if header is not None:
            written = self.header.model_dump(exclude_unset=True) | header.model_dump(exclude_unset=True)
            self.header = Header.model_validate(written)
            self._around.words = {name: getattr(self.header, name) for name in ("crimes", "instruments", "measures")}

    def _read_bodies(self, file: int, section: Section) -> None:
        if not isinstance(section.tree, Fields):
            self._around.bodies_unread = True
            self._report.flaw(file, Flaw(section.mark, "wrong-type", "bodies must be a mapping of ids to bodies"))
            return
        for name, tree in section.tree.items():
            mark = section.tree.key_marks[name]
            place = self._report.place(file, mark)
            if message := slug_fault(name):
                self._report.flaw(file, Flaw(mark, "bad-id", message))
            elif name in self._around.body_ids:
                first = self.body_places.get(name)
                where = f" ({first.file}, line {first.line})" if first else ""
                self._report.flaw(file, Flaw(mark, "duplicate-id", f"the body {shown(name)} is declared already{where}"))
                continue
            self._around.body_ids.add(name)
            self.body_places[name] = place
            self._body_trees[name] = (file, tree)
            body, faults = check_record(tree, Body, self._around)
            if body is not None:
                self._around.bodies[name] = body
            for fault in faults:
                self._report.fault(file, tree, fault, at=mark)

    def _check_bodies(self) -> None:
        """Run the rules over bodies once all are known, since one may belong to another."""
        for name, (file, tree) in self._body_trees.items():
            if isinstance(tree, dict):
                for fault in body_faults(name, tree, self._around):
                    self._report.fault(file, tree, fault)
        self._body_trees.clear()

    def _read_coverage(self, file: int, section: Section) -> None:
        if not isinstance(section.tree, Items):
            self._report.flaw(file, Flaw(section.mark, "wrong-type", "coverage must be a list"))
            return
        for mark, tree in zip(section.tree.marks, section.tree, strict=True):
            coverage, faults = check_record(tree, Coverage, self._around)
            found: list[Fault] = [*faults, *(coverage_faults(tree, self._around) if isinstance(tree, dict) else ())]
            for fault in found:
                self._report.fault(file, tree, fault, at=mark)
            if coverage is not None:
                self.coverage.append(coverage)
