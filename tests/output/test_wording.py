"""How things are said in words."""

import pytest

from motions.output.layout.positions import plural
from motions.output.layout.wording import signatories_words, spoken


@pytest.mark.parametrize(
    ("signed", "said"),
    [
        ({"count": 2, "countries": ["GB", "NZ"]}, "2 states"),
        ({"count": 44, "countries": ["GB", "NZ"]}, "44 states (2 named)"),
        ({"count": 64, "count_is": "about"}, "about 64"),
        ({"count": 33, "count_is": "at-least", "names": ["A", "B"], "countries": ["GB"]}, "at least 33"),
        ({"countries": ["GB", "NZ"]}, "GB, NZ"),
    ],
)
def test_signatories_are_states_only_where_states_are_named(signed: dict[str, object], said: str) -> None:
    """And where not all of them are, that is said: who looks for a missing one should know."""
    assert said == signatories_words(signed)


@pytest.mark.parametrize(
    ("word", "one", "many"),
    [
        ("un-body", "UN body", "UN bodies"),
        ("ngo", "NGO", "NGOs"),
        ("peoples-tribunal", "people's tribunal", "people's tribunals"),
        ("inter-parliamentary", "inter-parliamentary network", "inter-parliamentary networks"),
        ("head-of-state", "head of state", "heads of state"),
        ("ministry", "ministry", "ministries"),
    ],
)
def test_sorts_of_bodies_are_said_as_people_say_them(word: str, one: str, many: str) -> None:
    """Hyphens are for the log."""
    assert (one, many) == (spoken(word), plural(word))


def test_a_word_that_has_its_hyphen_keeps_it() -> None:
    """Most have none in prose."""
    assert ["non-attendance", "joint statement"] == [spoken("non-attendance"), spoken("joint-statement")]
