"""What several rooms need for their tests: one valid event, to be changed where a test is about it."""

from collections.abc import Callable
from datetime import date

import pytest

from motions.model.events import EVENT_TYPES, Event

TODAY = date(2026, 11, 21)


def make_event(**changes: object) -> Event:
    """Return a valid event with the fields that are given in place of its own; None leaves a field out."""
    fields: dict[str, object] = {
        "id": "2021-04-22-gb-commons",
        "kind": "declaration",
        "date": "2021-04-22",
        "body": "gb-commons",
        "instrument": "motion",
        "title": "The House of Commons declares genocide",
        "outcome": "adopted",
        "sources": [{"title": "Hansard", "publisher": "UK Parliament", "url": "https://hansard.parliament.uk/"}],
        **changes,
    }
    plain = {name: value for name, value in fields.items() if value is not None}
    return EVENT_TYPES[str(plain["kind"])].model_validate(plain)


@pytest.fixture
def an_event() -> Callable[..., Event]:
    """Give the builder of events."""
    return make_event


@pytest.fixture
def today() -> date:
    """Give the day on which all tests take place."""
    return TODAY
