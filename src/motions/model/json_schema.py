"""The JSON Schema (draft 2020-12) of a log, for editors that complete and check while somebody types.

It is made from the models and the vocabularies, so that there is one place where a field is described. A schema sees
less than `motions check`: not whether an id is unique or a body declared.
"""

from collections.abc import Mapping
from typing import Any

from pydantic.json_schema import models_json_schema

from motions.model.events import EVENT_TYPES, Event
from motions.model.parts import Record
from motions.model.registry import Body, Coverage, Header
from motions.model.vocabulary import (
    ACTS,
    ATROCITY_CRIMES,
    EXTENDED_BY,
    NOT_ADOPTED,
    OUTCOMES,
    OUTCOMES_OF_KIND,
    STRENGTHS,
    VOCABULARIES,
)

Schema = dict[str, Any]

_SCALARS = ["string", "number", "boolean"]
"""What a text may look like to a YAML reader that guesses types: `reference: 12` is a text all the same."""

_MONTH = r"((0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|[12][0-9]))?)"
_DAY = rf"[0-9]{{4}}(-{_MONTH})?"
_DATE = rf"^({_DAY}|[0-9]{{3}}X|[0-9]{{2}}XX)[?~%]?(/({_DAY}[?~%]?|\.\.))?$|^\.\./{_DAY}[?~%]?$"
_CONTROL = r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]"
"""What cannot be seen and may act on a terminal."""


def log_schema(added: Mapping[str, Mapping[str, str]]) -> Schema:
    """Return the schema of a log whose header adds these words, by the keys of the header."""
    models: list[type[Record]] = [*EVENT_TYPES.values(), Body, Coverage, Header]
    _, generated = models_json_schema([(model, "validation") for model in models], by_alias=True)
    definitions = {name: _opened(_typed(schema, added)) for name, schema in generated["$defs"].items()}
    _add_rules(definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A log of record",
        "type": "object",
        "additionalProperties": False,
        "properties": {
            "log": {"$ref": "#/$defs/Header"},
            "bodies": {
                "type": "object",
                "description": "Who acts, each declared once under its id.",
                "additionalProperties": {"$ref": "#/$defs/Body"},
            },
            "events": {"type": "array", "description": "What was done, by date.", "items": {"$ref": "#/$defs/event"}},
            "coverage": {"type": "array", "description": "How far somebody looked.", "items": {"$ref": "#/$defs/Coverage"}},
        },
        "$defs": {**definitions, "event": _event()},
    }


def _event() -> Schema:
    """Return the schema of an event: which kind it is decides what else it may hold."""
    kinds = [{"if": _has("kind", kind), "then": {"$ref": f"#/$defs/{model.__name__}"}} for kind, model in EVENT_TYPES.items()]
    return {"type": "object", "required": ["kind"], "properties": {"kind": _words(VOCABULARIES["kind"])}, "allOf": kinds}


def _has(field: str, *values: str) -> Schema:
    return {"properties": {field: {"enum": list(values)}}, "required": [field]}


def _words(words: Mapping[str, str]) -> Schema:
    return {"enum": list(words), "enumDescriptions": list(words.values())}


def _typed(schema: Any, added: Mapping[str, Mapping[str, str]]) -> Any:  # noqa: ANN401 (any part of a schema)
    """Return the schema with the words of each vocabulary in place, and with texts that a YAML reader may take for numbers."""
    if isinstance(schema, list):
        return [_typed(part, added) for part in schema]
    if not isinstance(schema, dict):
        return schema
    value = _value(schema, added)
    if value is not None:
        return {**value, **_described(schema)}
    return {
        name: {field: _typed(of_field, added) for field, of_field in part.items()}
        if name == "properties"
        else _typed(part, added)
        for name, part in schema.items()
        if name not in ("title", "default")
    }


def _value(schema: Schema, added: Mapping[str, Mapping[str, str]]) -> Schema | None:
    """Return the schema of a single value, or None for one of a list or a record."""
    if "x-vocabulary" in schema:
        return _words(_vocabulary(schema["x-vocabulary"], added))
    if "x-date" in schema:
        return {"type": ["string", "integer"], "pattern": _DATE}
    if schema.get("type") == "boolean":
        return {"enum": [True, False, "true", "false"]}
    if schema.get("type") == "integer":
        return {"type": ["integer", "string"], "minimum": 0, "pattern": "^[0-9]+$"}
    if schema.get("type") == "string" and not {"enum", "const", "pattern", "format"} & schema.keys():
        length = {"maxLength": schema["maxLength"]} if "maxLength" in schema else {}
        return {"type": _SCALARS, "minLength": 1, "pattern": r"\S", "not": {"pattern": _CONTROL}, **length}
    return None


def _described(schema: Schema) -> Schema:
    return {"description": schema["description"]} if "description" in schema else {}


def _vocabulary(name: str, added: Mapping[str, Mapping[str, str]]) -> Mapping[str, str]:
    if name.endswith(" outcome"):
        return {word: OUTCOMES[word] for word in OUTCOMES_OF_KIND[name.removesuffix(" outcome")]}
    return {**VOCABULARIES[name], **added.get(EXTENDED_BY.get(name, ""), {})}


def _opened(schema: Schema) -> Schema:
    """Return a record's schema whose optional fields are simply absent: a log has no null."""
    properties = {}
    for name, part in schema.get("properties", {}).items():
        choices = [choice for choice in part.get("anyOf", []) if choice != {"type": "null"}]
        properties[name] = {**choices[0], **_described(part)} if len(choices) == 1 else part
    return {**schema, "properties": properties}


def _add_rules(definitions: dict[str, Schema]) -> None:
    """Add what fields of one record say of one another, as far as a schema can hold it."""
    definitions["Source"]["anyOf"] = [{"required": ["url"]}, {"required": ["published"]}]
    definitions["Coverage"]["oneOf"] = [{"required": ["country"]}, {"required": ["body"]}]
    definitions["Finding"]["allOf"] = [
        {"if": _has("crime", "other"), "then": {"required": ["wording"]}},
        {"if": _has("crime", *ATROCITY_CRIMES), "then": {"not": _has("strength", "condemned")}},
        *({"if": _has("crime", crime), "then": {"properties": {"act": {"enum": list(acts)}}}} for crime, acts in ACTS.items()),
        {"if": {"not": _has("crime", *ACTS)}, "then": {"not": {"required": ["act"]}}},
    ]
    definitions["Vote"]["if"] = _has("method", "voice", "consensus", "unanimous-consent")
    definitions["Vote"]["then"] = {"not": {"anyOf": [{"required": [side]} for side in ("for", "against", "abstain")]}}
    quiet = [word for word in STRENGTHS if list(STRENGTHS).index(word) >= list(STRENGTHS).index("alleged")]
    for kind, model in EVENT_TYPES.items():
        event = definitions[model.__name__]
        event["properties"]["sources"]["minItems"] = 1
        event["properties"]["outcome"]["description"] = Event.model_fields["outcome"].description
        event["allOf"] = [{"if": _has("instrument", "hearing", "debate"), "then": _every_strength({"enum": quiet})}]
        failed = [word for word in OUTCOMES_OF_KIND[kind] if word in NOT_ADOPTED]
        decided = [word for word in OUTCOMES_OF_KIND[kind] if word not in NOT_ADOPTED and word != "unknown"]
        if failed:
            event["allOf"].append({"if": _has("outcome", *failed), "then": _every_strength({"const": "proposed"})})
        event["allOf"].append({"if": _has("outcome", *decided), "then": _every_strength({"not": {"const": "proposed"}})})
    declined = _has("outcome", "declined")
    named = {"anyOf": [{"required": ["targets"], "properties": {"targets": {"minItems": 1}}}, {"required": ["targets_count"]}]}
    definitions["Sanction"]["allOf"].append({"if": {"not": declined}, "then": named})


def _every_strength(strength: Schema) -> Schema:
    return {"properties": {"findings": {"items": {"properties": {"strength": strength}}}}}
