"""Text is folded by one function, the same for the index, the question and look-ups."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from motions.model.text import fold, name_key, nearest, or_list, words


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Šakalienė", "sakaliene"),
        ("Ağıralioğlu", "agiralioglu"),
        ("Łukasz Østergård Đorđe", "lukasz ostergard dorde"),
        ("İYİ", "iyi"),
        ("STRASSE Straße", "strasse strasse"),
        ("e\u0301", "e"),
        ("新疆", "新疆"),
    ],
)
def test_accents_case_and_letter_variants_do_not_count(text: str, folded: str) -> None:
    """Names are found as they are typed on a plain keyboard."""
    assert folded == fold(text)


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    """A folded text can be folded again without harm."""
    assert fold(text) == fold(fold(text))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C-4, the 'Tribunal'", ["c", "4", "the", "tribunal"]),
        ("新疆 police 警察", ["新", "疆", "police", "警", "察"]),
        ("Xinjiang新疆", ["xinjiang", "新", "疆"]),
        ("", []),
        ("---", []),
    ],
)
def test_words_are_runs_of_letters_and_digits_and_single_chinese_characters(text: str, found: list[str]) -> None:
    """Chinese is found by any of its characters."""
    assert found == words(text)


def test_the_nearest_words_come_best_first() -> None:
    """A hint names what was probably meant, in its own spelling."""
    assert ["Sánchez"] == nearest("sanchez", ["Sánchez", "Müller"])
    assert [] == nearest("zzz", ["motion", "resolution"])


def test_the_key_of_a_name_ignores_the_article_points_and_apostrophes() -> None:
    """People write names of countries in many ways."""
    assert name_key("U.K.") == "uk"
    assert name_key("The Netherlands") == name_key("netherlands")
    assert name_key("Côte d\u2019Ivoire") == name_key("Cote d'Ivoire")


@pytest.mark.parametrize(("items", "sentence"), [(["a"], "a"), (["a", "b"], "a or b"), (["a", "b", "c"], "a, b or c"), ([], "")])
def test_words_are_joined_for_a_sentence(items: list[str], sentence: str) -> None:
    """The last two are joined with or."""
    assert sentence == or_list(items)
