"""Each word of each vocabulary has one sentence of meaning."""

import re

import pytest

from motions.model.events import EVENT_TYPES, FIELD_ORDER
from motions.model.vocabulary import ACTS, ATROCITY_CRIMES, CRIMES, KINDS, NOT_ADOPTED, OUTCOMES, OUTCOMES_OF_KIND, VOCABULARIES


@pytest.mark.parametrize("name", VOCABULARIES)
def test_every_word_is_kebab_case_and_has_one_sentence(name: str) -> None:
    """Words are typed on the command line, sentences are printed in the codebook."""
    for word, meaning in VOCABULARIES[name].items():
        assert re.fullmatch(r"[a-z]+(-[a-z]+)*", word), word
        assert meaning[0].isupper(), meaning
        assert meaning.endswith("."), meaning
        assert len(meaning) <= 140, meaning


def test_every_kind_has_a_type_and_outcomes_that_exist() -> None:
    """The tagged union, the kinds and their outcomes name the same things; unknown is a word of every kind."""
    assert list(KINDS) == list(EVENT_TYPES) == list(OUTCOMES_OF_KIND)
    assert set(OUTCOMES) == {outcome for outcomes in OUTCOMES_OF_KIND.values() for outcome in outcomes}
    assert all("unknown" in outcomes for outcomes in OUTCOMES_OF_KIND.values())
    assert set(OUTCOMES) >= NOT_ADOPTED


def test_acts_belong_to_crimes() -> None:
    """Sub-types exist for crimes of the vocabulary only."""
    assert set(ACTS) <= ATROCITY_CRIMES <= set(CRIMES)


def test_the_order_of_fields_names_every_field_of_every_kind_once() -> None:
    """A log and every export have one order of keys."""
    fields = {field.alias or name for model in EVENT_TYPES.values() for name, field in model.model_fields.items()}
    assert fields == set(FIELD_ORDER)
    assert len(FIELD_ORDER) == len(set(FIELD_ORDER))
