"""The JSON Schema sees what an editor can see, and nothing that is right is refused."""

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from motions.log.rules import RULES
from motions.model.json_schema import log_schema

ROOT = Path(__file__).parents[2]
SEEN = {
    "act-of-other-crime", "bad-address", "bad-date", "bad-format", "bad-id", "condemned-atrocity-crime",
    "control-characters", "counted-voice-vote", "coverage-without-subject", "empty-text", "hearing-above-alleged",
    "missing-field", "missing-sources", "missing-targets", "missing-wording", "outcome-of-other-kind", "proposed-finding",
    "source-without-address", "title-too-long", "unknown-country", "unknown-field", "unknown-word", "wrong-type",
}  # fmt: skip
"""The rules whose example a schema refuses; the others are about several records or about the text itself."""


class Core(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]  # either is a class
    """A reader with the types of YAML 1.2, as editors have it: no dates, and only true and false for truth."""


Core.yaml_implicit_resolvers = {
    letter: [(tag, pattern) for tag, pattern in known if tag not in ("tag:yaml.org,2002:timestamp", "tag:yaml.org,2002:bool")]
    for letter, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Core.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile(r"^(?:true|false)$"), list("tf"))


@cache
def plain() -> jsonschema.Draft202012Validator:
    """Return the validator for a log that adds no words."""
    return jsonschema.Draft202012Validator(log_schema({}))


def refused(text: str, added: dict[str, dict[str, str]] | None = None) -> list[str]:
    """Return what the schema says against a log."""
    validator = jsonschema.Draft202012Validator(log_schema(added)) if added else plain()
    return [error.message for error in validator.iter_errors(yaml.load(text, Loader=Core))]  # noqa: S506 (a safe loader)


def test_the_schema_is_one_of_draft_2020_12() -> None:
    """Its own meta-schema accepts it, and it is plain JSON."""
    schema = log_schema({})
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema == json.loads(json.dumps(schema))


def test_the_shipped_log_is_accepted() -> None:
    """An editor has nothing to say against it."""
    assert [] == refused((ROOT / "data" / "events.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", RULES)
def test_the_good_example_of_each_rule_is_accepted(name: str) -> None:
    """What `motions check` accepts, the schema accepts."""
    assert [] == refused(RULES[name].good)


def test_the_schema_refuses_the_bad_example_of_each_rule_that_it_can_see() -> None:
    """These and, so that nobody relies on more, no others."""
    found = set()
    for name, rule in RULES.items():
        try:
            if refused(rule.bad):
                found.add(name)
        except yaml.YAMLError:
            continue
    assert found - {"duplicate-key", "syntax"} == SEEN


def test_words_and_fields_are_described() -> None:
    """An editor shows the sentences of the codebook."""
    definitions: dict[str, Any] = log_schema({})["$defs"]
    assert definitions["Finding"]["properties"]["crime"]["enumDescriptions"][0].startswith("Genocide in the sense of")
    for name, schema in definitions.items():
        for field, described in schema["properties"].items():
            assert "description" in described or "$ref" in described or field == "kind", f"{name}.{field}"


def test_words_that_a_log_adds_are_accepted() -> None:
    """The schema is made for one log."""
    text = RULES["unknown-word"].good.replace("crime: genocide", "crime: ecocide")
    assert refused(text)
    assert [] == refused(text, {"crimes": {"ecocide": "Grave harm to nature."}})
