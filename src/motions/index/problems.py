"""What can be wrong with a question to the index: each is an exception whose message is one line for whoever asked."""

from motions.log.problems import Problem


class FaultyLog(Exception):
    """The log has errors, so nothing is answered from it."""

    def __init__(self, problems: list[Problem], dropped: int = 0) -> None:
        """Keep the problems, notices among them, and how many more there are than were kept."""
        errors = sum(problem.level == "error" for problem in problems) + dropped
        super().__init__(f"the log has {errors} {'fault' if errors == 1 else 'faults'}")
        self.problems = problems
        self.dropped = dropped


class AskedForUnknown(ValueError):
    """Somebody asked for what is not in the log."""


class UnknownBody(AskedForUnknown):
    """No body has this id or name; the message names the nearest."""


class AmbiguousBody(AskedForUnknown):
    """Several bodies have this name; the message lists them with their countries."""


class UnknownEvent(AskedForUnknown):
    """No event has this id; the message names the nearest."""


class NothingToSearch(AskedForUnknown):
    """The words asked for hold no letter and no digit."""


class DamagedIndex(Exception):
    """The file of the index went bad while it was read; it has been thrown away and the next question makes it anew."""
