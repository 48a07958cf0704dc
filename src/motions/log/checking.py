"""One record at a time: the model and the rules look at it, and every fault comes out as a value."""

from typing import Annotated, TypeVar

from pydantic import AfterValidator, BaseModel, ValidationError

from motions.log.rules import event_faults
from motions.log.sentences import MOST_EXPLAINED, Fault, fields_of, meant_fields, model_faults, unknown_field
from motions.log.surroundings import Surroundings
from motions.log.yaml_parser import Unread
from motions.model.events import EVENT_TYPES, Event
from motions.model.fields import Measure, Text, word_fault
from motions.model.parts import Party, Signatories, Vote
from motions.model.text import or_list, shown
from motions.model.vocabulary import KINDS, OUTCOMES, OUTCOMES_OF_KIND

_NEEDED = {
    "missing-targets": ("targets", "targets_count"),
    "source-without-address": ("url", "published"),
    "missing-wording": ("wording",),
}
"""The fields that a rule asks for."""

_ON_EVENT = frozenset({"targets", "targets_count"})

Record = TypeVar("Record", bound=BaseModel)


def _kind(value: str) -> str:
    if value not in KINDS:
        raise word_fault(value, "kind", KINDS)
    return value


def _outcome(value: str) -> str:
    if value not in OUTCOMES:
        raise word_fault(value, "outcome", OUTCOMES)
    return value


class _OfNoKind(Event):
    """An event whose kind is wrong: its other faults are found all the same."""

    kind: Annotated[Text, AfterValidator(_kind)]
    outcome: Annotated[Text, AfterValidator(_outcome)]
    vote: Vote | None = None
    signatories: Signatories | None = None
    measures: tuple[Measure, ...] = ()
    programme: Text | None = None
    parties: tuple[Party, ...] = ()


def check_event(tree: object, around: Surroundings, *, plain: bool = False) -> tuple[Event | None, list[Fault]]:
    """Return the event, or None where the model refuses it, and all faults that can be seen in it alone."""
    if isinstance(tree, Unread):
        return None, []
    if not isinstance(tree, dict):
        return None, [Fault("wrong-type", (), f"an event is a mapping of fields, and this is {_what(tree)}")]
    kind = tree.get("kind")
    model = EVENT_TYPES.get(kind, _OfNoKind) if isinstance(kind, str) else _OfNoKind
    event, faults = None, list[Fault]()
    try:
        event = model.model_validate(tree, context=around.words)
    except ValidationError as error:
        faults = list(model_faults(error, model))
    faults += event_faults(tree, around, plain=plain)
    return event, _by_kind(_without_cascades(faults, model), tree, model) if faults else faults


def check_record(tree: object, model: type[Record], around: Surroundings) -> tuple[Record | None, list[Fault]]:
    """Return a header, body or coverage, or None where the model refuses it, with the faults that the model finds."""
    if isinstance(tree, Unread):
        return None, []
    if not isinstance(tree, dict):
        return None, [Fault("wrong-type", (), f"a mapping of fields belongs here, and this is {_what(tree)}")]
    try:
        return model.model_validate(tree, context=around.words), []
    except ValidationError as error:
        return None, list(model_faults(error, model))


def _without_cascades(faults: list[Fault], model: type[Event]) -> list[Fault]:
    """Leave out that something is missing where it stands there under a misspelt name."""
    if len(faults) > MOST_EXPLAINED or not any(fault.rule in _NEEDED for fault in faults):
        return faults
    meant = {(fault.path[:-1], name) for fault in faults if fault.rule == "unknown-field" for name in meant_fields(fault, model)}
    return [
        fault
        for fault in faults
        if not any((fault.path[: 2 * (name not in _ON_EVENT)], name) in meant for name in _NEEDED.get(fault.rule, ()))
    ]


def _by_kind(faults: list[Fault], tree: dict[str, object], model: type[Event]) -> list[Fault]:
    """Explain the fields and outcomes of other kinds: several of them are one fault, which lies in the kind."""
    foreign = {name: _owners(name) for fault in faults if (name := _foreign_field(fault)) and _owners(name)}
    outcome = next((fault for fault in faults if fault.rule == "outcome-of-other-kind"), None)
    fitting = set(KINDS).intersection(*foreign.values())
    if outcome:
        fitting &= {kind for kind, words in OUTCOMES_OF_KIND.items() if tree["outcome"] in words}
    if model is not _OfNoKind and fitting and len(foreign) + (outcome is not None) > 1:
        said = [f"the field {name}" for name in foreign] + ([f"the outcome {tree['outcome']}"] if outcome else [])
        kinds = or_list(kind for kind in KINDS if kind in fitting)
        message = f"{' and '.join(said)} belong to the kind {kinds}, and this is {tree['kind']}"
        rest = [f for f in faults if f is not outcome and _foreign_field(f) not in foreign and f.rule != "missing-targets"]
        return [Fault(outcome.rule if outcome else "unknown-field", ("kind",), message), *rest]
    return [_with_owners(fault, foreign, model) for fault in faults]


def _foreign_field(fault: Fault) -> str:
    return str(fault.path[0]) if fault.rule == "unknown-field" and len(fault.path) == 1 else ""


def _owners(name: str) -> list[str]:
    return [kind for kind, model in EVENT_TYPES.items() if name in model.model_fields]


def _with_owners(fault: Fault, foreign: dict[str, list[str]], model: type[Event]) -> Fault:
    name = _foreign_field(fault)
    if name not in foreign:
        return fault
    return fault._replace(message=unknown_field(name, fields_of(model, ()), or_list(foreign[name]).replace(" or ", " and ")))


def _what(tree: object) -> str:
    return f"the text {shown(tree)}" if isinstance(tree, str) else shown(tree)
