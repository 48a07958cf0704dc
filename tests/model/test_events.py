"""Event types: what a field takes, what it refuses, and how an event is written back."""

from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from motions.model.events import AnyEvent, Declaration, as_written
from motions.model.registry import Body

EVENT: dict[str, Any] = {
    "id": "2021-04-22-gb-commons-genocide",
    "kind": "declaration",
    "date": "2021-04-22",
    "body": "gb-commons",
    "instrument": "motion",
    "title": "The Commons declare",
    "outcome": "adopted",
    "binding": "false",
    "vote": {"method": "division", "for": "12", "against": "0", "roll": {"for": ["One"]}},
    "findings": [{"crime": "genocide", "strength": "found"}],
    "sources": [{"title": "Hansard", "publisher": "UK Parliament", "url": "https://hansard.parliament.uk/"}],
}
ANY: TypeAdapter[Any] = TypeAdapter(AnyEvent)


def faults(**changes: Any) -> list[tuple[tuple[str | int, ...], str]]:
    """Return place and rule of each fault of the event with these changes."""
    with pytest.raises(ValidationError) as refused:
        Declaration.model_validate({**EVENT, **changes})
    return [(error["loc"], error["type"]) for error in refused.value.errors(include_url=False)]


def test_an_event_is_written_back_as_it_was_written() -> None:
    """Names and nesting of the log; numbers and truth values typed; nothing that was not written."""
    written = as_written(ANY.validate_python(EVENT))
    typed = {**EVENT, "binding": False, "vote": {"method": "division", "for": 12, "against": 0, "roll": {"for": ["One"]}}}
    assert typed == written


def test_an_event_never_changes() -> None:
    """Events are frozen."""
    event = Declaration.model_validate(EVENT)
    with pytest.raises(ValidationError, match="frozen"):
        event.title = "Another"  # type: ignore[misc]  # the test is that this fails


def test_a_missing_figure_is_not_zero() -> None:
    """A voice vote has no numbers."""
    vote = Declaration.model_validate({**EVENT, "vote": {"method": "voice"}}).vote
    assert vote is not None
    assert (None, None, None) == (vote.for_, vote.against, vote.abstain)


@pytest.mark.parametrize("value", ["+5", "1_000", "5.0", "-1", "\u0665", "1e3", "", " 5", "9" * 10_000, ["5"]])
def test_a_number_is_digits_and_nothing_else(value: object) -> None:
    """Pydantic's own numbers would take some of these."""
    [(place, rule)] = faults(vote={"method": "division", "for": value})
    assert place == ("vote", "for")
    assert rule == ("empty-text" if value == "" else "wrong-type")


@pytest.mark.parametrize("value", ["yes", "off", "True", "1", "0", ""])
def test_a_truth_value_is_true_or_false_in_small_letters(value: str) -> None:
    """YAML 1.1 would take some of these."""
    assert [(("binding",), "wrong-type")] == faults(binding=value)


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "www.example.org",
        "ftp://example.org/x",
        "https://",
        "https://a b",
        "https://x/\x1b[31m",
        "data:text/html,x",
    ],
)
def test_an_address_is_one_of_the_web(address: str) -> None:
    """Odd addresses are faults, so that no reader clicks on one."""
    assert [(("sources", 0, "url"), "bad-address")] == faults(sources=[{"title": "a", "publisher": "b", "url": address}])


@pytest.mark.parametrize("slug", ["A-b", "a--b", "-a", "a_b", "a b", "é", "a" * 121, "a-"])
def test_an_id_is_a_slug(slug: str) -> None:
    """Ids are typed, linked and kept for ever."""
    assert [(("id",), "bad-id")] == faults(id=slug)


def test_words_outside_a_vocabulary_get_the_nearest_word() -> None:
    """The sentence says what was found and what was probably meant."""
    with pytest.raises(ValidationError) as refused:
        Declaration.model_validate({**EVENT, "instrument": "moton"})
    assert "'moton' is not an instrument; did you mean motion?" in str(refused.value)


def test_a_log_may_add_words_to_three_vocabularies_only() -> None:
    """The context of validation carries the words that the header of a log adds."""
    added = {"crimes": {"ecocide": "Grave harm to nature."}, "strengths": {"hinted": "No."}}
    event = {**EVENT, "findings": [{"crime": "ecocide", "strength": "found"}]}
    assert Declaration.model_validate(event, context=added).findings[0].crime == "ecocide"
    with pytest.raises(ValidationError, match="not a crime"):
        Declaration.model_validate(event)
    with pytest.raises(ValidationError, match="not a strength"):
        Declaration.model_validate({**EVENT, "findings": [{"crime": "genocide", "strength": "hinted"}]}, context=added)


def test_an_outcome_belongs_to_its_kind() -> None:
    """Imposed is what becomes of a sanction."""
    assert [(("outcome",), "outcome-of-other-kind")] == faults(outcome="imposed")


def test_a_field_of_another_kind_is_refused() -> None:
    """Each kind allows its own extra fields only."""
    assert [(("measures",), "extra_forbidden")] == faults(measures=["travel-ban"])


def test_on_disk_a_country_is_its_code() -> None:
    """UK is understood where a person types a question; in a log it is GB, and the fault says so."""
    with pytest.raises(ValidationError, match="'UK' is not the code of a country; write GB for United Kingdom"):
        Body.model_validate({"name": "House of Commons", "country": "UK", "type": "chamber"})


def test_every_fault_of_an_event_is_found_at_once() -> None:
    """One fault does not hide another."""
    found = faults(date="2021-02-30", title="", vote={"method": "voise"}, findings="genocide", sources=[{}])
    places = [("date",), ("title",), ("findings",), ("sources", 0, "title"), ("sources", 0, "publisher"), ("vote", "method")]
    assert places == [place for place, _ in found]
