"""Which files make a log."""

import io
import os
import sys
from pathlib import Path

import pytest
from tests.log.logs import TODAY

from motions.log.files import find_files, shipped_log
from motions.log.problems import Unreadable
from motions.log.reading import read_log
from motions.log.rules.examples import SOUND


def test_a_file_is_a_log(tmp_path: Path) -> None:
    """Its name is the one that was typed."""
    path = tmp_path / "log.yml"
    path.write_text(SOUND)
    (found,) = find_files(str(path))
    assert (found.name, found.path, found.form) == (str(path), path, "yaml")
    assert found.read() == SOUND.encode()


def test_a_folder_is_read_in_the_order_of_names_and_all_below_it(tmp_path: Path) -> None:
    """Hidden files and other files are left alone."""
    for name in ("b.yaml", "a.json", "c.jsonl", "notes.txt", ".hidden.yaml", "sub/d.yaml", ".git/e.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    assert [Path(file.name).name for file in find_files(str(tmp_path))] == ["a.json", "b.yaml", "c.jsonl", "d.yaml"]


def test_files_of_a_folder_are_one_log_and_a_fault_names_the_right_one(tmp_path: Path) -> None:
    """Bodies of one file serve the events of another."""
    head, tail = SOUND.split("events:\n")
    (tmp_path / "a.yaml").write_text("events:\n" + tail.replace("outcome: adopted", "outcome: adoptd"))
    (tmp_path / "b.yaml").write_text(head)
    entries, reading = read_log(str(tmp_path), TODAY)
    assert [entry.event.id for entry in entries] == ["2021-03-22-gb-fcdo-sanctions"]
    assert [(problem.place.file, problem.rule) for problem in reading.problems] == [(str(tmp_path / "a.yaml"), "unknown-word")]


@pytest.mark.parametrize(("name", "why"), [("missing.yaml", "No such file"), ("pipe.yaml", "a pipe"), ("empty", "holds no log")])
def test_what_cannot_be_read_is_said_in_one_line(tmp_path: Path, name: str, why: str) -> None:
    """Nothing is opened that could hang."""
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "empty").mkdir()
    with pytest.raises(Unreadable, match=why) as caught:
        find_files(str(tmp_path / name))
    assert "\n" not in str(caught.value)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere a file has no such name")
def test_a_name_that_is_not_utf_8_is_given_in_letters(tmp_path: Path) -> None:
    """It can be stored, printed and quoted, and the file is read all the same."""
    path = os.path.join(os.fsencode(tmp_path), b"\xff.yaml")  # noqa: PTH118 (bytes)
    Path(os.fsdecode(path)).write_text(SOUND)
    for location in (os.fsdecode(path), str(tmp_path)):
        (found,) = find_files(location)
        assert found.name == f"{tmp_path}/\\udcff.yaml"
        assert found.read() == SOUND.encode()


def test_a_device_is_no_log() -> None:
    """It would never end."""
    with pytest.raises(Unreadable, match="a device"):
        find_files("/dev/zero")


def test_a_pipe_in_a_folder_is_refused(tmp_path: Path) -> None:
    """A log that is read in part would give wrong answers."""
    os.mkfifo(tmp_path / "pipe.yaml")
    with pytest.raises(Unreadable, match="a pipe"):
        find_files(str(tmp_path))


def test_a_folder_that_leads_back_to_itself_is_refused(tmp_path: Path) -> None:
    """A loop of links ends in a line."""
    (tmp_path / "loop").symlink_to(tmp_path)
    with pytest.raises(Unreadable, match="leads back"):
        find_files(str(tmp_path))


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_an_odd_name_is_refused(name: str) -> None:
    """Whatever the operating system says of it."""
    with pytest.raises(Unreadable):
        find_files(name)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        (SOUND, "yaml"),
        ("", "yaml"),
        ('{\n "log": {}\n}\n', "json"),
        ('{"log": {}}\n{"id": "a"}\n', "jsonl"),
        ('{"log": {}, "events": []}\n', "json"),
    ],
)
def test_standard_input_is_read_whatever_its_form(monkeypatch: pytest.MonkeyPatch, text: str, form: str) -> None:
    """The form shows from how it begins; it can be read twice."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    (found,) = find_files("-")
    assert (found.name, found.path, found.form) == ("<stdin>", None, form)
    assert found.read() == found.read() == text.encode()
    with found.open() as stream:
        assert b"".join(stream) == text.encode()


def test_the_shipped_log_lies_beside_the_program() -> None:
    """In the repository, or in the wheel."""
    assert shipped_log().name == "events.yaml"
