"""The rules of a log: one rule, one name, one sentence on what it catches, a bad and a good example.

Rules over one event look at it as it stands in the text, so that a fault is found even where the model has found
another one in the same event. Rules across events keep little of each: a million must fit into memory.
"""

from collections.abc import Iterator, Mapping

from motions.log.problems import NOTICE
from motions.log.rules import events, findings, likeness, registry, relations, sources, told
from motions.log.rules.characters import character_faults
from motions.log.rules.rule import (
    ALL,
    BODY_CHECKS,
    COVERAGE_CHECKS,
    EVENT_CHECKS,
    LOG_CHECKS,
    Found,
    LogCheck,
    Looked,
    Rule,
    Tree,
)
from motions.log.sentences import Fault
from motions.log.surroundings import Surroundings

__all__ = [
    "IDLE",
    "NOTICES",
    "RULES",
    "Found",
    "LogCheck",
    "Looked",
    "Rule",
    "body_faults",
    "coverage_faults",
    "event_faults",
    "idle_accepts",
    "log_checks",
    "record_faults",
]

_FAMILIES = (events, findings, likeness, registry, relations, sources, told)

RULES: Mapping[str, Rule] = {rule.name: rule for rule in sorted(ALL, key=lambda rule: (rule.level, rule.name))}
"""Every rule by its name: errors first, then notices."""

IDLE = "idle-accept"

NOTICES = frozenset(name for name, rule in RULES.items() if rule.level == NOTICE)
"""The names of the rules that only ask to look again."""


def event_faults(event: Tree, around: Surroundings, *, plain: bool = False) -> list[Fault]:
    """Return what the rules over one event find in it; ``plain`` says that all its characters are harmless."""
    faults = [
        Fault(name, found.path, found.message, at_key=found.at_key)
        for field in event
        for name, check in EVENT_CHECKS.get(field, ())
        for found in check(event, around)
    ]
    if not plain:
        faults += (Fault(name, found.path, found.message, at_key=found.at_key) for name, found in character_faults(event))
    return faults


def body_faults(name: str, body: Tree, around: Surroundings) -> Iterator[Fault]:
    """Yield what the rules over bodies find in one."""
    for rule, check in BODY_CHECKS:
        for found in check(name, body, around):
            yield Fault(rule, found.path, found.message)
    yield from record_faults(body)


def coverage_faults(coverage: Tree, around: Surroundings) -> Iterator[Fault]:
    """Yield what the rules over coverage find in one."""
    for rule, check in COVERAGE_CHECKS:
        for found in check("", coverage, around):
            yield Fault(rule, found.path, found.message)
    yield from record_faults(coverage)


def record_faults(record: object) -> Iterator[Fault]:
    """Yield what is wrong with the characters of any record."""
    if isinstance(record, dict):
        yield from (Fault(rule, found.path, found.message, at_key=found.at_key) for rule, found in character_faults(record))


def idle_accepts(event: Tree, rules: set[str]) -> Iterator[Fault]:
    """Yield the notices that an event accepts though it gave rise to none of them."""
    for name in event["accept"]:
        # Whether an event stands out of order may show only at the next one.
        if name in NOTICES and name not in rules and name != "events-out-of-order":
            yield Fault(IDLE, ("accept", name), f"this event gives no notice {name}; take this out", at_key=True)


def log_checks() -> list[tuple[str, str, LogCheck]]:
    """Return the checks across events with the field that each needs and an empty memory."""
    return [(name, needs, make()) for name, needs, make in LOG_CHECKS]
