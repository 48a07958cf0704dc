"""The folder of the cache: where it is, what is removed from it and when."""

import os
import sys
import time
from pathlib import Path

import pytest
from tests.index.written import ask, home, indexes, write_log

from motions.index.cache import FRESH_SECONDS, KEPT_FILES, KEPT_SECONDS, CacheInfo, cache_folder, cache_info, clear_cache, prune


@pytest.mark.parametrize(
    ("platform", "environ", "expected"),
    [
        ("linux", {"HOME": "/home/a"}, "/home/a/.cache/motions"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "/var/c"}, "/var/c/motions"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": "relative"}, "/home/a/.cache/motions"),
        ("linux", {"HOME": "/home/a", "XDG_CACHE_HOME": ""}, "/home/a/.cache/motions"),
        ("linux", {"HOME": "/home/a", "MOTIONS_CACHE": "/elsewhere"}, "/elsewhere"),
        ("linux", {"HOME": "/home/a", "MOTIONS_CACHE": "on"}, "/home/a/.cache/motions"),
        ("darwin", {"HOME": "/Users/a"}, "/Users/a/Library/Caches/motions"),
        ("win32", {"LOCALAPPDATA": "/local"}, "/local/motions/Cache"),
        ("win32", {"USERPROFILE": "/users/a"}, "/users/a/AppData/Local/motions/Cache"),
    ],
)
def test_the_folder_is_where_the_system_keeps_caches(platform: str, environ: dict[str, str], expected: str) -> None:
    """On each system the place that its users expect."""
    assert cache_folder(environ, platform) == Path(expected)


@pytest.mark.parametrize("value", ["off", "OFF"])
def test_there_is_no_folder_when_nothing_is_to_be_kept(value: str) -> None:
    """MOTIONS_CACHE=off."""
    assert cache_folder({"HOME": "/home/a", "MOTIONS_CACHE": value}) is None


@pytest.mark.parametrize("named", [None, "/var/caches", ""])
def test_the_folder_is_the_one_of_platformdirs(named: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library would be right and costs a fifth of a warm answer; ours says the same."""
    platformdirs = pytest.importorskip("platformdirs")
    monkeypatch.delenv("MOTIONS_CACHE", raising=False)
    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    if named is not None and sys.platform == "linux":
        monkeypatch.setenv("XDG_CACHE_HOME", named)
    assert cache_folder(os.environ) == platformdirs.user_cache_path("motions", appauthor=False)


def a_file(folder: Path, name: str, age: float) -> Path:
    """Make a file that was used so many seconds ago."""
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(b"x" * 10)
    used = time.time() - age
    os.utime(path, (used, used))
    return path


def test_the_oldest_of_too_many_indexes_go(tmp_path: Path) -> None:
    """Those that were used last stay."""
    paths = [a_file(tmp_path, f"index-{number:040x}.sqlite", 2 * FRESH_SECONDS + number) for number in range(KEPT_FILES + 5)]
    prune(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(paths[:KEPT_FILES])


def test_an_index_that_was_used_a_moment_ago_stays_however_many_there_are(tmp_path: Path) -> None:
    """Somebody may be reading it, or about to."""
    paths = [a_file(tmp_path, f"index-{number:040x}.sqlite", number) for number in range(KEPT_FILES + 5)]
    prune(tmp_path)
    assert sorted(tmp_path.iterdir()) == sorted(paths)


def test_what_nobody_used_for_long_goes_and_what_is_not_ours_stays(tmp_path: Path) -> None:
    """Also what a killed process left in the making, after a while."""
    gone = [
        a_file(tmp_path, f"index-{1:040x}.sqlite", KEPT_SECONDS + 60),
        a_file(tmp_path, "building-killed.tmp", 2 * FRESH_SECONDS),
    ]
    stays = [
        a_file(tmp_path, "building-at-work.tmp", 5),
        a_file(tmp_path, f"index-{2:040x}.sqlite", KEPT_SECONDS / 2),
        a_file(tmp_path, "index-of-my-own.sqlite", KEPT_SECONDS * 2),
    ]
    prune(tmp_path)
    assert not any(path.exists() for path in gone)
    assert all(path.exists() for path in stays)


def test_an_answer_marks_the_index_as_used(tmp_path: Path) -> None:
    """So that pruning by age goes by use."""
    log = write_log(tmp_path / "log.yaml", "e-1")
    ask(log, home(tmp_path / "caches"))
    (path,) = indexes(tmp_path / "caches")
    os.utime(path, (1, 1))
    assert ask(log, home(tmp_path / "caches")) == ["e-1"]
    assert path.stat().st_mtime > 1


def test_the_cache_says_what_it_holds_and_is_cleared(tmp_path: Path) -> None:
    """Only of what is ours."""
    folder = tmp_path / "caches"
    environ = home(folder)
    assert cache_info(environ) == CacheInfo(folder / "motions", 0, 0)
    ask(write_log(tmp_path / "a.yaml", "e-1"), environ)
    ask(write_log(tmp_path / "b.yaml", "e-2"), environ)
    mine = a_file(folder / "motions", "notes.txt", 0)
    size = sum(path.stat().st_size for path in indexes(folder))
    assert clear_cache(environ) == CacheInfo(folder / "motions", 2, size)
    assert list((folder / "motions").iterdir()) == [mine]
    assert cache_info({"MOTIONS_CACHE": "off"}) == clear_cache({"MOTIONS_CACHE": "off"}) == CacheInfo(None, 0, 0)
