"""By what an index is found again: the content of the files, and nothing that could lie."""

import os
import time
from pathlib import Path

import pytest

from motions.index.fingerprint import ALWAYS_HASHED, AT_REST_NANOSECONDS, fingerprint
from motions.log.files import LogFile


def log_file(path: Path, content: bytes) -> LogFile:
    """Write a file and return it as part of a log."""
    path.write_bytes(content)
    return LogFile(str(path), path, "yaml")


def later() -> int:
    """Return a time at which every file of a test is at rest."""
    return time.time_ns() + 10 * AT_REST_NANOSECONDS


LARGE = b"a" * (ALWAYS_HASHED + 1)


def test_the_key_follows_the_content_and_the_name(tmp_path: Path) -> None:
    """One byte more, another name, another order: another key; the same again: the same key."""
    one, two = log_file(tmp_path / "one", b"1"), log_file(tmp_path / "two", b"2")
    keys = [fingerprint(files, tmp_path).key for files in ([one], [two], [one, two], [two, one], [one._replace(form="json")])]
    assert len(set(keys)) == 5
    assert fingerprint([one], tmp_path).key == keys[0]


@pytest.mark.parametrize("size", [100, ALWAYS_HASHED + 1])
def test_a_change_that_leaves_size_and_time_is_seen(tmp_path: Path, size: int) -> None:
    """Two edits of the same size within one tick, in a small log and in a large one that has just been written."""
    file = log_file(tmp_path / "log", b"a" * size)
    status = (tmp_path / "log").stat()
    before = fingerprint([file], tmp_path / "cache").key
    with (tmp_path / "log").open("r+b") as stream:
        stream.write(b"b")
    os.utime(tmp_path / "log", ns=(status.st_atime_ns, status.st_mtime_ns))
    assert fingerprint([file], tmp_path / "cache").key != before


def test_a_large_log_at_rest_is_hashed_once(tmp_path: Path) -> None:
    """The digest is then remembered with all that the system says of the file: a forged memory shows that it is used."""
    file = log_file(tmp_path / "log", LARGE)
    before = fingerprint([file], tmp_path / "cache", later)
    (stamp,) = (tmp_path / "cache").iterdir()
    assert fingerprint([file], tmp_path / "cache", later) == before
    marks, digest = stamp.read_text().strip().rsplit(" ", 1)
    stamp.write_text(f"{marks} {'0' * len(digest)}\n")
    assert fingerprint([file], tmp_path / "cache", later).key != before.key


def test_a_large_log_that_was_just_written_is_not_remembered(tmp_path: Path) -> None:
    """Another edit may follow within the same tick."""
    fingerprint([log_file(tmp_path / "log", LARGE)], tmp_path / "cache")
    assert not (tmp_path / "cache").exists()


def test_a_large_log_that_is_replaced_by_one_of_the_same_size_and_time_is_seen(tmp_path: Path) -> None:
    """Another file has another identity and another time of change, which nobody can set."""
    file = log_file(tmp_path / "log", LARGE)
    status = (tmp_path / "log").stat()
    before = fingerprint([file], tmp_path / "cache", later).key
    log_file(tmp_path / "new", b"b" + LARGE[1:])
    os.utime(tmp_path / "new", ns=(status.st_atime_ns, status.st_mtime_ns))
    (tmp_path / "new").replace(tmp_path / "log")
    assert fingerprint([file], tmp_path / "cache", later).key != before


@pytest.mark.parametrize("spoilt", [b"", b"nonsense", b"\xff\xfe", b"1 2 3 4 5 short\n"])
def test_a_spoilt_memory_is_not_believed(tmp_path: Path, spoilt: bytes) -> None:
    """It is written anew."""
    file = log_file(tmp_path / "log", LARGE)
    before = fingerprint([file], tmp_path / "cache", later)
    (stamp,) = (tmp_path / "cache").iterdir()
    whole = stamp.read_bytes()
    stamp.write_bytes(spoilt)
    assert fingerprint([file], tmp_path / "cache", later) == before
    assert stamp.read_bytes() == whole


def test_a_memory_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    """The log is then hashed every time."""
    file = log_file(tmp_path / "log", LARGE)
    (tmp_path / "cache").write_text("a file in the way")
    assert fingerprint([file], tmp_path / "cache", later) == fingerprint([file], tmp_path / "cache", later)
