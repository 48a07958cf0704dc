"""The Python door: a log as an object."""

from pathlib import Path

import pytest
from tests.cli.running import SMALL_LOG
from tests.conftest import TODAY

import motions
from motions.door import FaultyLog, Unreadable
from motions.model.events import Declaration


def test_a_log_gives_its_events_as_models_in_the_order_of_the_file() -> None:
    """Drafts too: it is the log, and not an answer."""
    log = motions.open_log(SMALL_LOG, TODAY)
    assert len(log.events()) == 11
    assert isinstance(log.events()[1], Declaration)
    assert log.problems == []
    assert log.header.title == "The Ruritanian famine"
    assert log.bodies["cz-senat"].country == "CZ"


def test_select_takes_the_filters_of_the_command_line() -> None:
    """One value or a list of values; the answers are in order of date."""
    log = motions.open_log(SMALL_LOG, TODAY)
    assert ["1933-05-gb-commons-motion", "1933-06-12-gb-commons-voice"] == [
        event.id for event in log.select(country="UK", crime=["genocide"])
    ]
    assert ["1934-cz-senat-risk"] == [event.id for event in log.select(body="cz-senat", since="1934")]
    assert ["1936-draft"] == [event.id for event in log.select(drafts=True, latest=1)]


def test_select_refuses_what_does_not_exist() -> None:
    """A wrong filter or value is a mistake of the caller."""
    log = motions.open_log(SMALL_LOG, TODAY)
    with pytest.raises(ValueError, match="there is no filter contry"):
        list(log.select(contry="UK"))
    with pytest.raises(ValueError, match="Germany"):
        list(log.select(country="Grmany"))


def test_a_faulty_log_can_be_read_and_not_asked(tmp_path: Path) -> None:
    """Its problems are values with places."""
    log_file = tmp_path / "log.yaml"
    log_file.write_text(SMALL_LOG.read_text(encoding="utf-8").replace("outcome: held", "outcome: hold"), encoding="utf-8")
    log = motions.open_log(log_file, TODAY)
    assert ["unknown-word"] == [problem.rule for problem in log.problems]
    with pytest.raises(FaultyLog):
        list(log.select())


def test_nothing_readable_is_said() -> None:
    """No log, no object."""
    with pytest.raises(Unreadable):
        motions.open_log("/nonexistent/log.yaml", TODAY)


def test_the_shipped_log_is_opened_where_no_path_is_given() -> None:
    """It is the log that the package carries."""
    assert len(motions.open_log(today=TODAY).events()) > 260


def test_the_package_has_no_other_names() -> None:
    """A misspelt name is an AttributeError, as everywhere."""
    with pytest.raises(AttributeError, match="no attribute 'opne_log'"):
        _ = motions.opne_log
