"""What is cited."""

import pytest
from tests.answers.saying import an_act, log_of

from motions.answers.citations import events_cited, log_cited
from motions.index.problems import UnknownEvent


def test_an_event_is_cited_with_all_its_sources() -> None:
    """Each source has a key of its own, and what the log does not know is absent."""
    sources = [
        {"title": "Hansard", "publisher": "UK Parliament", "url": "https://example.org/1", "locator": "col 12"},
        {"title": "Paper", "publisher": "The Times", "published": "2021-04"},
    ]
    (cited,) = events_cited(
        log_of(an_act("e", "2021-04-22", sources=sources, reference="HC 12", jointly_with=["cz-senat"])), ["e"]
    )
    assert (("House of Commons (United Kingdom)", "Senate (Czechia)"), "HC 12") == (cited.bodies, cited.reference)
    assert [("e-1", None, "col 12"), ("e-2", "2021-04", None)] == [(one.key, one.published, one.locator) for one in cited.sources]


def test_one_source_has_the_id_of_its_event() -> None:
    """The shortest key that is for ever."""
    (cited,) = events_cited(log_of(an_act("e", "2021")), ["e", "e"])
    assert ["e"] == [source.key for source in cited.sources]


def test_an_event_that_is_not_there_is_an_error() -> None:
    """It names the nearest."""
    with pytest.raises(UnknownEvent):
        events_cited(log_of(an_act("e", "2021")), ["f"])


def test_a_log_is_cited_with_its_extent_and_the_day() -> None:
    """Drafts are not part of it."""
    index = log_of(an_act("a", "2021-04"), an_act("b", "2022-01-01"), an_act("c", "2023", draft="true"))
    cited = log_cited(index, "2026-11-21")
    assert ("Held", 2, "2021-04", "2022-01-01", "2026-11-21") == (
        cited.title,
        cited.events,
        cited.first,
        cited.last,
        cited.accessed,
    )
    assert (0, None, None) == log_cited(log_of(), "2026-11-21")[3:6]
