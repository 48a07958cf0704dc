"""From what a reader or a rule found to a problem with its place."""

from motions.log.problems import ERROR, NOTICE, Place, Problem, Problems
from motions.log.rules import NOTICES
from motions.log.sentences import Fault
from motions.log.tree import Flaw, Mark, mark_of


class Reporter:
    """Keeps the problems of the files of one reading."""

    def __init__(self, names: list[str]) -> None:
        self._names = names
        self.problems = Problems(names)

    def place(self, file: int, mark: Mark) -> Place:
        """Return a mark in a file as a person counts."""
        return Place(self._names[file], mark.line + 1, mark.column + 1)

    def flaw(self, file: int, flaw: Flaw, event: str = "") -> None:
        """Report what is wrong at a place of a file."""
        level = NOTICE if flaw.rule in NOTICES else ERROR
        self.problems.add(Problem(self.place(file, flaw.mark), flaw.rule, level, event, flaw.message))

    def fault(self, file: int, tree: object, fault: Fault, *, event: str = "", at: Mark | None = None) -> None:
        """Report what is wrong in a record, at ``at`` where it is the record itself."""
        where = at if at is not None and not fault.path else mark_of(tree, fault.path, at_key=fault.at_key)
        self.flaw(file, Flaw(where, fault.rule, fault.message), event)
