"""The page of the rules: a table of all, or one rule with its examples."""

from collections.abc import Iterable, Iterator

from motions.log.rules import Rule
from motions.output.page import Block, Column, Heading, Source, Table, sentence

_LEVELS = (
    ("error", "Faults", "The log is wrong, and nothing is answered from it."),
    (
        "notice",
        "Notices",
        "The log may well be right: somebody should look again. An event's `accept` says that somebody did, and why.",
    ),
)


def rules_page(rules: Iterable[Rule]) -> Iterator[Block]:
    """Yield a table of faults and one of notices."""
    listed = list(rules)
    for level, title, said in _LEVELS:
        yield Heading(title)
        yield sentence(said)
        rows = tuple((rule.name, rule.catches) for rule in listed if rule.level == level)
        yield Table((Column("Rule", keep=True), Column("What it catches")), rows)


def rule_page(rule: Rule) -> Iterator[Block]:
    """Yield one rule with a log that it finds fault with and the same log put right."""
    yield Heading(f"{rule.name} ({rule.level})", 1)
    yield sentence(rule.catches)
    yield Heading("Bad")
    yield Source(rule.bad)
    yield Heading("Good")
    yield Source(rule.good)
