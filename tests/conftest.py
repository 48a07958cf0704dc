"""What several rooms need for their tests: one valid event, to be changed where a test is about it."""

import gc
import os
from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import HealthCheck, settings

from motions.model.events import EVENT_TYPES, Event

TODAY = date(2026, 11, 21)

# What decides about colour, width and the log must not come from whoever runs the tests. Typer reads some of it when it
# is imported.
for name in (
    "FORCE_COLOR",
    "NO_COLOR",
    "GITHUB_ACTIONS",
    "PY_COLORS",
    "MOTIONS_LOG",
    "MOTIONS_CACHE",
    "TYPER_USE_RICH",
    "COLUMNS",
):
    os.environ.pop(name, None)
os.environ.update({"MOTIONS_TODAY": str(TODAY), "TERM": "xterm-256color", "TZ": "UTC"})


# Thousands of small tests leave nothing that is worth looking for, and the search is a tenth of their time.
gc.set_threshold(200_000, 20, 20)

# Tests of properties are quick and the same every time; `pytest --hypothesis-profile thorough` looks further.
settings.register_profile("quick", max_examples=15, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("thorough", max_examples=2000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("quick")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the option that writes golden files and the examples of the documentation anew."""
    parser.addoption("--update-golden", action="store_true", help="write golden files and examples anew")


@pytest.fixture(scope="session")
def update_golden(request: pytest.FixtureRequest) -> bool:
    """Say whether golden files are to be written anew."""
    return bool(request.config.getoption("--update-golden"))


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


@pytest.fixture(scope="session")
def an_event() -> Callable[..., Event]:
    """Give the builder of events."""
    return make_event


@pytest.fixture(scope="session")
def today() -> date:
    """Give the day on which all tests take place."""
    return TODAY
