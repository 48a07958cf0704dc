"""Rules about the links between events."""

from collections.abc import Iterator

from motions.log.problems import ERROR
from motions.log.rules.examples import LONGER, SOUND, changed
from motions.log.rules.looking import day, records, text
from motions.log.rules.rule import Found, Tree, on_event, tell
from motions.log.surroundings import Surroundings
from motions.model.text import or_list, shown
from motions.model.vocabulary import VOCABULARIES

_LATER = frozenset({"answers", "follows", "reaffirms", "implements", "amends", "supersedes", "renews", "reviews", "cites"})
_NEEDS = {"renewed": "renews", "lifted": "lifts", "partly-lifted": "lifts"}
_MEASURES = "    measures: [asset-freeze, travel-ban]\n"

tell(
    "missing-event", ERROR,
    "A relation leads to an event that is not in the log.",
    changed("event: 2021-03-22-gb-fcdo-sanctions", "event: 2021-03-22-gb-fcdo-sanction"),
    SOUND,
)  # fmt: skip
tell(
    "self-relation", ERROR,
    "An event is related to itself.",
    changed("event: 2021-03-22-gb-fcdo-sanctions", "event: 2021-04-22-gb-commons-genocide"),
    SOUND,
)  # fmt: skip
tell(
    "answer-before-cause", ERROR,
    "An event answers, follows, renews or otherwise builds on one that came later.",
    changed(_MEASURES, f"{_MEASURES}    relations:\n      - {{type: answers, event: 2021-04-22-gb-commons-genocide}}\n"),
    SOUND,
)  # fmt: skip
tell(
    "lifted-before-imposed", ERROR,
    "An event lifts a measure that was imposed later.",
    changed(_MEASURES, f"{_MEASURES}    relations:\n      - {{type: lifts, event: 2022-03-22-gb-fcdo-step}}\n", LONGER),
    LONGER,
)  # fmt: skip
tell(
    "renewal-of-nothing", ERROR,
    "A sanction is renewed or lifted, and no relation `renews` or `lifts` says which.",
    changed("type: lifts", "type: cites", LONGER),
    LONGER,
)  # fmt: skip


@on_event("missing-event", "relations")
def missing_event(event: Tree, around: Surroundings) -> Iterator[Found]:
    """Find relations that lead nowhere."""
    for number, relation in records(event, "relations"):
        other = text(relation, "event")
        if other and not around.is_known(other) and around.is_id(other):
            hint = around.hint(other, around.events)
            yield Found(("relations", number, "event"), f"there is no event {shown(other)} in the log{hint}")


@on_event("self-relation", "relations")
def self_relation(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find events that are related to themselves."""
    for number, relation in records(event, "relations"):
        if text(relation, "event") == event.get("id"):
            yield Found(("relations", number, "event"), "this is the event itself; a relation leads to another one")


@on_event("answer-before-cause", "relations")
def answer_before_cause(event: Tree, around: Surroundings) -> Iterator[Found]:
    """Find events that build on what came later."""
    yield from _before(event, around, _LATER)


@on_event("lifted-before-imposed", "relations")
def lifted_before_imposed(event: Tree, around: Surroundings) -> Iterator[Found]:
    """Find measures that end before they begin."""
    yield from _before(event, around, frozenset({"lifts"}))


def _before(event: Tree, around: Surroundings, types: frozenset[str]) -> Iterator[Found]:
    own = day(event, "date")
    for number, relation in records(event, "relations"):
        kind = text(relation, "type")
        other = around.days_of(text(relation, "event")) if kind in types else None
        if own is not None and other is not None and own.last < other.first:
            message = f"this event of {own} {kind} one of {other.first}, which is later"
            yield Found(("relations", number, "event"), message)


@on_event("renewal-of-nothing", "outcome")
def renewal_of_nothing(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find renewals and liftings that do not say of what."""
    outcome = text(event, "outcome")
    if (needed := _NEEDS.get(outcome)) and event.get("kind") == "sanction":
        types = [text(relation, "type") for _number, relation in records(event, "relations")]
        if needed not in types and VOCABULARIES["relation type"].keys() >= {*types}:
            said = f"; it has {or_list(sorted(set(types)))} only" if types else ""
            yield Found(
                ("outcome",), f"a sanction that is {outcome} needs a relation {needed} to the event that imposed it{said}"
            )
