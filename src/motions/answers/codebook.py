"""The codebook: every word of every vocabulary and every field of every record, each with its meaning and an example."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import Any, NamedTuple

from motions.index.opening import Index
from motions.model.vocabulary import EXTENDED_BY, VOCABULARIES

COLUMNS = ("section", "word", "meaning", "example")
_LOOKED_THROUGH = 5_000

PARTS: Mapping[str, tuple[str, ...]] = {
    "event": (),
    "vote": ("vote",),
    "roll": ("vote", "roll"),
    "signatories": ("signatories",),
    "party": ("parties",),
    "finding": ("findings",),
    "person": ("people",),
    "target": ("targets",),
    "relation": ("relations",),
    "source": ("sources",),
}
"""The records that an event is made of, and the fields that lead to each."""

WORD_FIELDS: Mapping[tuple[str, str], str] = {
    ("event", "kind"): "kind",
    ("event", "instrument"): "instrument",
    ("event", "outcome"): "outcome",
    ("event", "measures"): "measure",
    ("target", "measures"): "measure",
    ("vote", "method"): "vote method",
    ("finding", "crime"): "crime",
    ("finding", "strength"): "strength",
    ("finding", "act"): "act",
    ("finding", "standard"): "standard",
    ("person", "role"): "person role",
    ("target", "type"): "target type",
    ("party", "side"): "party side",
    ("relation", "type"): "relation type",
    ("signatories", "count_is"): "count qualifier",
    ("body", "type"): "body type",
    ("coverage", "result"): "coverage result",
}
"""Which vocabulary the words of a field come from."""


class Definition(NamedTuple):
    """One word or one field, what it means, and where the log has an example."""

    section: str
    word: str
    meaning: str
    example: str


def codebook(index: Index) -> list[Definition]:
    """Return the words of all vocabularies, those that the log adds among them, and then the fields of all records.

    The example of a word is the id of the first event or body that uses it; that of a field is its first value.
    """
    words, fields = _examples(index)
    found = [
        Definition(name, word, meaning, words.get((name, word), ""))
        for name, base in VOCABULARIES.items()
        for word, meaning in {**base, **_added(index, name)}.items()
    ]
    return found + [
        Definition(f"fields of {_with_article(record)}", field, meaning, fields.get((record, field), ""))
        for record, documented in _documented().items()
        for field, meaning in documented
    ]


def _with_article(record: str) -> str:
    names = {"log": "the header", "coverage": "coverage", "signatories": "signatories"}
    return names.get(record) or (f"an {record}" if record == "event" else f"a {record}")


def _added(index: Index, vocabulary: str) -> dict[str, str]:
    header = EXTENDED_BY.get(vocabulary)
    return json.loads(index.log.get(header) or "{}") if header else {}


def _documented() -> dict[str, list[tuple[str, str]]]:
    """Return the fields of each record with the sentence that stands beside them in the model."""
    from motions.model import events, parts, registry  # noqa: PLC0415 (only the codebook needs the models)

    models: dict[str, list[type[parts.Record]]] = {
        "event": [events.Event, *events.EVENT_TYPES.values()],
        "vote": [parts.Vote], "roll": [parts.Roll], "signatories": [parts.Signatories], "party": [parts.Party],
        "finding": [parts.Finding], "person": [parts.Person], "target": [parts.Target], "relation": [parts.Relation],
        "source": [parts.Source], "body": [registry.Body], "coverage": [registry.Coverage], "log": [registry.Header],
    }  # fmt: skip
    documented: dict[str, dict[str, str]] = {}
    for record, kinds in models.items():
        fields = documented.setdefault(record, {})
        for model in kinds:
            for name, field in model.model_fields.items():
                said = f"{field.description or ''}{' Required.' if field.is_required() else ''}".strip()
                fields.setdefault(field.alias or name, said)
    order = {name: number for number, name in enumerate(events.FIELD_ORDER)}
    documented["event"] = dict(sorted(documented["event"].items(), key=lambda item: order[item[0]]))
    kinds_of = _kinds_with(events.EVENT_TYPES, events.Event)
    for name, having in kinds_of.items():
        documented["event"][name] += f" Only of {', '.join(having)}."
    return {record: list(fields.items()) for record, fields in documented.items()}


def _kinds_with(types: Mapping[str, Any], base: Any) -> dict[str, list[str]]:  # noqa: ANN401 (models, which a warm answer does not import)
    found: dict[str, list[str]] = {}
    for kind, model in types.items():
        for name in model.model_fields.keys() - base.model_fields.keys():
            found.setdefault(name, []).append(kind)
    return found


def _examples(index: Index) -> tuple[dict[tuple[str, str], str], dict[tuple[str, str], str]]:
    words: dict[tuple[str, str], str] = {}
    fields: dict[tuple[str, str], str] = {}
    for record, owner, written in chain(_event_records(index), _other_records(index)):
        for name, value in written.items():
            fields.setdefault((record, name), _shown(value))
            vocabulary = WORD_FIELDS.get((record, name))
            if vocabulary:
                for word in value if isinstance(value, list) else [value]:
                    words.setdefault((vocabulary, word), owner)
    return words, fields


def _event_records(index: Index) -> Iterator[tuple[str, str, dict[str, Any]]]:
    query = "SELECT id, data FROM events WHERE draft = 0 ORDER BY number LIMIT ?"
    for event, data in index.query(query, (_LOOKED_THROUGH,)):
        whole = json.loads(data)
        for record, path in PARTS.items():
            for written in _at(whole, path):
                yield record, event, written


def _at(whole: Any, path: tuple[str, ...]) -> list[dict[str, Any]]:  # noqa: ANN401 (JSON)
    for name in path:
        whole = whole.get(name, {})
    return whole if isinstance(whole, list) else [whole]


def _other_records(index: Index) -> Iterator[tuple[str, str, dict[str, Any]]]:
    bodies = "SELECT id, name, country, type, region, parent, also, wikidata, members FROM bodies ORDER BY id"
    for event, *values in index.query(bodies):
        yield "body", event, _known(("name", "country", "type", "region", "parent", "also", "wikidata", "members"), values)
    for row in index.query("SELECT country, body, through, checked, place, result, note FROM coverage"):
        names = ("country", "body", "through", "checked", "where", "result", "note")
        yield "coverage", row[0] or row[1], _known(names, row)
    yield "log", "", {name: value for name, value in index.log.items() if name in ("title", "about", "licence")}


def _known(names: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}


def _shown(value: object) -> str:
    """Return a value of a field as it stands in a log, shortened where it is long."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False).replace('"', "")
    return text if len(text) <= 80 else text[:77] + "..."  # noqa: PLR2004 (what fits a line of a page)
