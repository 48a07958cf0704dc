"""The logs that are made up for measuring are logs, and the same every time."""

from datetime import date
from pathlib import Path

import pytest
from benchmarks.logs import FIXED, FIXED_COUNTRY, FIXED_YEAR, write_log
from benchmarks.texts import RARE

from motions.log.reading import read_log

TODAY = date(2026, 11, 21)
SIZE = 282


@pytest.fixture(scope="module", params=["yaml", "jsonl"])
def made_up(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a made-up log in each form."""
    path: Path = tmp_path_factory.mktemp("logs") / f"log.{request.param}"
    write_log(SIZE, path)
    return path


def test_a_made_up_log_has_no_fault_and_the_events_that_were_asked_for(made_up: Path) -> None:
    """What is measured is what happens to a sound log."""
    entries, reading = read_log(str(made_up), TODAY)
    assert SIZE == len(entries)
    assert [] == [problem for problem in reading.problems if problem.level == "error"]


def test_the_fixed_question_has_its_fixed_answer(made_up: Path) -> None:
    """The same number of rows at every size, or the comparison of sizes says nothing."""
    entries, reading = read_log(str(made_up), TODAY)
    events = [entry.event for entry in entries]
    of_the_year = [event for event in events if event.date.first.startswith(str(FIXED_YEAR))]
    assert FIXED == sum(reading.bodies[event.body].country == FIXED_COUNTRY for event in of_the_year)
    assert sum(RARE.capitalize() in (event.note or "") for event in events) > 0


def test_a_log_is_the_same_again(made_up: Path, tmp_path: Path) -> None:
    """Two measurements are of one log."""
    again = tmp_path / made_up.name
    write_log(SIZE, again)
    assert made_up.read_bytes() == again.read_bytes()
