"""The faults that the model finds, as rules of ours with sentences of ours: nobody reads Pydantic's jargon."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from motions.log.tree import Fields, Path
from motions.log.yaml_parser import Unread
from motions.model.text import nearest, or_list, shown


class Fault(NamedTuple):
    """What a rule found in one record."""

    rule: str
    path: Path
    """Where in the record: names of fields and numbers of items."""
    message: str
    at_key: bool = False
    """Whether the name of the field is at fault, rather than its value."""


MOST_EXPLAINED = 200
"""Of a record with more faults than this, none gets a hint: looking for what was meant takes time."""

_ABSENT = {"missing-field", "missing-sources"}
_WANTED = {"tuple_type": "a list", "model_type": "a mapping", "model_attributes_type": "a mapping", "dict_type": "a mapping"}
_NO_TEXT = {"string_type", "string_unicode"}


def model_faults(error: ValidationError, model: type[BaseModel]) -> Iterator[Fault]:
    """Yield what the model found wrong in a record, once for each fault."""
    details = error.errors(include_url=False, include_context=False)
    if len(details) > MOST_EXPLAINED:
        yield from (_fault(detail, model, hints=False) for detail in details)
        return
    yield from _misnamed_once([_fault(detail, model) for detail in details if not _is_told(detail)], model)


def _is_told(detail: ErrorDetails) -> bool:
    """Whether a fault is reported already as one of the text: a value that was not read, or the lack of one."""
    given = detail["input"]
    return isinstance(given, Unread) or (detail["type"] == "missing" and isinstance(given, Fields) and given.incomplete)


def _misnamed_once(faults: list[Fault], model: type[BaseModel]) -> Iterator[Fault]:
    """Yield the faults; a field whose name is misspelt, or that stands one record too deep, is not missing as well."""
    absent = {fault.path for fault in faults if fault.rule in _ABSENT}
    strange = Counter(fault.path[:-1] for fault in faults if fault.rule == "unknown-field")
    explained: set[Path] = set()
    for at, fault in enumerate(faults):
        if fault.rule != "unknown-field":
            continue
        record = fault.path[:-1]
        meant = {(*record, close) for close in meant_fields(fault, model)} | ({fault.path[-1:]} if record else set())
        lacking = [path for path in absent if path[:-1] == record]
        if strange[record] == len(lacking) == 1 and not meant & absent:
            # Nothing is like it; but one name too many and one too few are a name written wrongly.
            meant = set(lacking)
            message = f"there is no field {shown(fault.path[-1])} here; did you mean {lacking[0][-1]}, which is missing?"
            faults[at] = fault._replace(message=message)
        explained |= meant
    return (fault for fault in faults if fault.rule not in _ABSENT or fault.path not in explained)


def meant_fields(fault: Fault, model: type[BaseModel]) -> list[str]:
    """Return the fields that a misspelt one may stand for."""
    return nearest(str(fault.path[-1]), fields_of(model, fault.path[:-1]))


def _fault(detail: ErrorDetails, model: type[BaseModel], *, hints: bool = True) -> Fault:
    kind, given, path = detail["type"], detail["input"], detail["loc"]
    if len(path) > 1 and path[-1] == "[key]":
        return Fault("bad-id" if kind == "empty-text" else kind, path[:-1], detail["msg"], at_key=True)
    if kind == "missing":
        rule = "missing-sources" if path == ("sources",) else "missing-field"
        return Fault(rule, path, _missing(str(path[-1]), path))
    if kind == "extra_forbidden":
        message = _unknown_field(path, model) if hints else unknown_field(str(path[-1]), ())
        return Fault("unknown-field", path, message, at_key=True)
    if kind in _WANTED:
        return _wrong_type(path, given, _WANTED[kind])
    # What is left are the types of our own, which are names of rules, and half characters.
    return Fault("control-characters" if kind in _NO_TEXT else kind, path, _sentence(detail))


def _sentence(detail: ErrorDetails) -> str:
    half = "this holds half of a character (a surrogate); write the whole one"
    return half if detail["type"] in _NO_TEXT else detail["msg"]


def _wrong_type(path: Path, given: object, wanted: str) -> Fault:
    if given == "":
        return Fault("empty-text", path, "this is empty; leave the field out where its value is not known")
    name = path[-1] if path else ""
    subject = name if isinstance(name, str) else f"each item of {path[-2]}" if len(path) > 1 else "this"
    return Fault("wrong-type", path, f"{subject} must be {wanted}, and this is {_what(given)}")


def _missing(name: str, path: Path) -> str:
    owner = next((step for step in reversed(path[:-1]) if isinstance(step, str)), "")
    if path == ("sources",):
        return "the event has no sources; nothing stands in a log without one"
    return f"{name} is missing" + (f" in {owner}" if owner else "")


def _unknown_field(path: Path, model: type[BaseModel]) -> str:
    name = str(path[-1])
    if name == "<<":
        return "a merge key is not read; write the fields themselves here"
    outer = "the event" if len(path) > 1 and name in fields_of(model, ()) else ""
    return unknown_field(name, fields_of(model, path[:-1]), outer)


def unknown_field(name: str, allowed: tuple[str, ...], belongs: str = "") -> str:
    """Say that a field does not exist, and which was probably meant."""
    if belongs:
        return f"{shown(name)} is a field of {belongs} only"
    close = nearest(name, allowed)
    hint = f"; did you mean {or_list(close)}?" if close else f". Allowed: {', '.join(allowed)}." if allowed else ""
    return f"there is no field {shown(name)} here{hint}"


def fields_of(model: type[BaseModel], path: Path) -> tuple[str, ...]:
    """Return the names, as a log writes them, of the fields of the record at ``path`` of a model."""
    for step in path:
        if isinstance(step, str):
            model = _part(model, step)
    return tuple(field.alias or name for name, field in model.model_fields.items())


def _part(model: type[BaseModel], name: str) -> type[BaseModel]:
    fields = model.model_fields
    field = next(field for own, field in fields.items() if name in (own, field.alias))
    return next(kind for kind in _types(field.annotation) if isinstance(kind, type) and issubclass(kind, BaseModel))


def _types(annotation: Any) -> Iterator[Any]:  # noqa: ANN401 (annotations have no common type)
    yield annotation
    for part in getattr(annotation, "__args__", ()):
        yield from _types(part)


def _what(given: object) -> str:
    if isinstance(given, Mapping):
        return "a mapping"
    return "a list" if isinstance(given, list | tuple) else f"the text {shown(given)}"
