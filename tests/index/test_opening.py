"""The cache never makes the program answer wrongly, and never is a reason not to answer."""

import os
import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import date
from pathlib import Path

import pytest
from tests.index.written import ASKS, ask, home, indexes, run, start, text_of, unfinished, write_log

from motions.index.cache import open_sound, seal
from motions.index.opening import FaultyLog, open_index
from motions.index.selection import Selection
from motions.log.problems import Unreadable

TODAY = date(2026, 11, 21)
linux = pytest.mark.skipif(sys.platform != "linux", reason="as Linux does it")
posix = pytest.mark.skipif(os.name != "posix", reason="as POSIX does it")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    """Give a log with two events."""
    return write_log(tmp_path / "log.yaml", "e-1", "e-2")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of the caches of a person, which is not there yet."""
    return tmp_path / "caches"


def kept(log: Path, folder: Path) -> Path:
    """Ask once, and return the index that is then kept."""
    ask(log, home(folder))
    (path,) = indexes(folder)
    return path


def test_the_second_question_reads_the_index_that_the_first_one_made(log: Path, folder: Path) -> None:
    """One file, which is not made again."""
    path = kept(log, folder)
    before = path.stat().st_ino
    assert ask(log, home(folder)) == ["e-1", "e-2"]
    assert [found.stat().st_ino for found in indexes(folder)] == [before]


def test_a_warm_question_imports_none_of_what_reading_needs(log: Path, folder: Path) -> None:
    """Neither Pydantic nor YAML nor dateutil, nor the modules of ours that import them."""
    heavy = (
        "pydantic",
        "yaml",
        "dateutil",
        "rich",
        "motions.log.reading",
        "motions.index.build",
        "motions.model.events",
        "hashlib",
    )
    program = f"{ASKS}\nprint(*(name for name in {heavy!r} if name in sys.modules))"
    kept(log, folder)
    assert run(program, log, home(folder)) == (0, "e-1 e-2", "")


def test_the_cache_can_be_switched_off(log: Path, folder: Path) -> None:
    """MOTIONS_CACHE=off writes nothing."""
    assert ask(log, {**home(folder), "MOTIONS_CACHE": "off"}) == ["e-1", "e-2"]
    assert not folder.exists()


def test_standard_input_is_never_kept(folder: Path) -> None:
    """What was piped in is nobody's file."""
    with subprocess.Popen(
        [sys.executable, "-c", ASKS, "-"],
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "src"), **home(folder)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        out, _err = process.communicate(text_of("e-7"))
    assert (process.returncode, out.strip()) == (0, "e-7")
    assert not folder.exists()


def test_a_faulty_log_raises_all_its_faults_and_leaves_no_file(log: Path, folder: Path) -> None:
    """Nothing is answered from a log with errors, now or later."""
    log.write_text(text_of("e-1", "e-1").replace("2021-04-22", "2021-02-30"), "utf-8")
    with pytest.raises(FaultyLog) as caught:
        ask(log, home(folder))
    assert sum(problem.rule == "bad-date" for problem in caught.value.problems) == 2
    assert indexes(folder) == unfinished(folder) == []


def test_a_log_that_is_not_there_is_unreadable(tmp_path: Path, folder: Path) -> None:
    """One line that names it."""
    with pytest.raises(Unreadable, match=r"nothing\.yaml"):
        ask(tmp_path / "nothing.yaml", home(folder))


def test_the_log_is_the_one_that_is_named_first(log: Path, tmp_path: Path, folder: Path) -> None:
    """A location beats MOTIONS_LOG, which beats the log that comes with the program."""
    other = write_log(tmp_path / "other.yaml", "e-9")
    environ = {**home(folder), "MOTIONS_LOG": str(other)}
    assert ask(log, environ) == ["e-1", "e-2"]
    with open_index(None, TODAY, environ) as index:
        assert index.one("e-9")["line"] == 5


# Edits ----------------------------------------------------------------------------------------------------------------


def test_two_edits_of_one_size_within_one_tick_of_the_clock_are_told_apart(log: Path, folder: Path) -> None:
    """The content decides, not the time nor the size."""
    status = log.stat()
    kept(log, folder)
    with log.open("r+", encoding="utf-8") as stream:  # the same inode
        stream.write(text_of("e-3", "e-4"))
    os.utime(log, ns=(status.st_atime_ns, status.st_mtime_ns))
    assert log.stat().st_size == status.st_size
    assert ask(log, home(folder)) == ["e-3", "e-4"]


def test_a_log_that_is_replaced_by_an_older_one_is_answered_from_the_older(log: Path, tmp_path: Path, folder: Path) -> None:
    """As by ``git checkout``: an older time does not make it the same."""
    older = write_log(tmp_path / "older.yaml", "e-0")
    os.utime(older, (1, 1))
    kept(log, folder)
    older.replace(log)
    assert ask(log, home(folder)) == ["e-0"]
    write_log(log, "e-1", "e-2")
    assert ask(log, home(folder)) == ["e-1", "e-2"]
    assert len(indexes(folder)) == 2


def test_the_same_content_under_another_name_names_its_own_file(log: Path, tmp_path: Path, folder: Path) -> None:
    """The place of an event is an answer too."""
    kept(log, folder)
    copy = tmp_path / "copy.yaml"
    shutil.copy2(log, copy)
    with open_index(str(copy), TODAY, home(folder)) as index:
        assert index.one("e-1")["file"] == str(copy)


@posix
def test_a_symbolic_link_is_followed_every_time(log: Path, tmp_path: Path, folder: Path) -> None:
    """A link that leads elsewhere now is another log."""
    other = write_log(tmp_path / "other.yaml", "e-5", "e-6")
    link = tmp_path / "link.yaml"
    link.symlink_to(log)
    assert ask(link, home(folder)) == ["e-1", "e-2"]
    link.unlink()
    link.symlink_to(other)
    assert ask(link, home(folder)) == ["e-5", "e-6"]


def test_a_folder_of_which_one_file_changed_is_read_again(tmp_path: Path, folder: Path) -> None:
    """Changed, added, renamed or removed: each is another log."""
    parts = tmp_path / "log"
    parts.mkdir()
    write_log(parts / "a.yaml", "e-1")
    second = (
        text_of("e-2").replace("log: {title: A log}\n", "").replace("bodies:\n", "").replace("  gb-commons: {name", "# {name")
    )
    (parts / "b.yaml").write_text(second, "utf-8")
    assert ask(parts, home(folder)) == ["e-1", "e-2"]
    (parts / "b.yaml").write_text(second.replace("e-2", "e-3"), "utf-8")
    assert ask(parts, home(folder)) == ["e-1", "e-3"]
    (parts / "c.yaml").write_text(second.replace("e-2", "e-4"), "utf-8")
    assert ask(parts, home(folder)) == ["e-1", "e-3", "e-4"]
    (parts / "c.yaml").rename(parts / "d.yaml")
    with open_index(str(parts), TODAY, home(folder)) as index:
        assert index.one("e-4")["file"] == str(parts / "d.yaml")
    (parts / "d.yaml").unlink()
    assert ask(parts, home(folder)) == ["e-1", "e-3"]


def test_a_log_that_is_edited_while_it_is_read_is_read_again(log: Path, folder: Path) -> None:
    """What was read half before and half after the edit is not kept, neither under the old name nor the new."""
    edits = [("e-8",), ("e-9",)]

    def edit(_events: int) -> None:
        if edits:
            write_log(log, *edits.pop(0))

    with open_index(str(log), TODAY, home(folder), edit) as index:
        assert [row[0] for row in index.events(Selection(), ("id",))] == ["e-9"]
    assert len(indexes(folder)) == 1
    assert unfinished(folder) == []
    write_log(log, "e-1", "e-2")
    assert ask(log, home(folder)) == ["e-1", "e-2"]


# A cache that is not as it should be ----------------------------------------------------------------------------------


@pytest.mark.parametrize("share", [0, 0.00002, 0.0001, 0.3, 0.5, 0.999])
def test_a_truncated_index_is_made_again(log: Path, folder: Path, share: float) -> None:
    """At whatever length."""
    path = kept(log, folder)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    assert ask(log, home(folder)) == ["e-1", "e-2"]
    assert path.read_bytes() == whole


def test_a_flipped_byte_is_noticed_wherever_it_is(log: Path, folder: Path) -> None:
    """Also in a cell, where SQLite does not notice it; only the spare bytes of the checksum itself cannot lie about others."""
    path = kept(log, folder)
    whole = path.read_bytes()
    key = path.stem.removeprefix("index-")
    for at in [*range(110), *range(110, len(whole), 4999)]:
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 0x20]) + whole[at + 1 :])
        assert open_sound(path, key) is None, at
    at = whole.index(b"The title of e-1")
    path.write_bytes(whole[:at] + b"t" + whole[at + 1 :])
    with open_index(str(log), TODAY, home(folder)) as index:
        assert index.one("e-1")["title"] == "The title of e-1"
    assert path.read_bytes() == whole


def _other_database(path: Path) -> None:
    path.unlink()
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE events (number INTEGER PRIMARY KEY, id TEXT)")


def _folder_there(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _older_version(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE log SET value = 'older' WHERE name = 'key'")
        connection.execute("UPDATE events SET title = 'wrong'")
        connection.commit()
    seal(path)


def _dangling_link(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "nowhere")


def _pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


@posix
@pytest.mark.parametrize(
    "spoil",
    [
        lambda path: path.write_bytes(b"some other file"),
        lambda path: path.write_bytes(b"SQLite format 3\x00" * 4096),
        _other_database,
        _folder_there,
        _older_version,
        _dangling_link,
        _pipe,
    ],
    ids=["text", "almost SQLite", "other database", "folder", "older version", "dangling link", "pipe"],
)
def test_a_file_that_is_not_ours_is_not_believed(log: Path, folder: Path, spoil: object) -> None:
    """Whatever stands where the index should be, the answer is right."""
    assert callable(spoil)
    spoil(kept(log, folder))
    assert ask(log, home(folder)) == ["e-1", "e-2"]


def test_an_index_that_goes_bad_while_it_is_open_is_made_anew_before_the_first_row(log: Path, folder: Path) -> None:
    """Of a large index not every byte is checked; SQLite's own complaint is then what makes it be made again."""
    path = kept(log, folder)
    index = open_index(str(log), TODAY, home(folder))
    whole = path.read_bytes()
    with path.open("r+b") as stream:
        stream.write(whole[:100] + b"\xff" * (len(whole) - 100))
    index.connection.execute("PRAGMA shrink_memory")
    assert [row[0] for row in index.events(Selection(), ("id",))] == ["e-1", "e-2"]


# Places that cannot be written to --------------------------------------------------------------------------------------


@linux
@pytest.mark.parametrize("place", ["/sys", "/proc/nothing", "/dev/null/below"])
def test_with_no_place_to_write_it_lives_in_memory(log: Path, place: str) -> None:
    """A read-only or missing home is no reason not to answer; not even root can write there."""
    assert ask(log, {"XDG_CACHE_HOME": place}) == ["e-1", "e-2"]
    assert ask(log, {"HOME": place}) == ["e-1", "e-2"]


@posix
@pytest.mark.skipif(os.name == "posix" and os.geteuid() == 0, reason="root may write anywhere")
def test_with_a_folder_that_may_not_be_written_to_it_lives_in_memory(log: Path, folder: Path) -> None:
    """The same for a folder with no right to write."""
    folder.mkdir(mode=0o500)
    assert ask(log, home(folder)) == ["e-1", "e-2"]


@posix
@pytest.mark.parametrize("room", [0, 100, 5000, 200_000])
def test_on_a_full_disk_it_lives_in_memory(log: Path, folder: Path, room: int) -> None:
    """No file may grow beyond a size: the index does not fit, nothing of it is left, the answer is right."""
    limited = f"import resource; resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))\n{ASKS}"
    assert run(limited, log, home(folder)) == (0, "e-1 e-2", "")
    assert indexes(folder) == unfinished(folder) == []
    assert ask(log, home(folder)) == ["e-1", "e-2"]


@contextmanager
def small_disk(folder: Path) -> Iterator[None]:
    """Mount a disk of 128 KiB at a folder, where that is allowed."""
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=128k", "tmpfs", folder], capture_output=True, check=False)
    if mounted.returncode:
        pytest.skip("mounting is not allowed here")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


@linux
@pytest.mark.slow
def test_on_a_small_disk_it_lives_in_memory(log: Path, folder: Path) -> None:
    """The same with a disk that is full for everybody."""
    with small_disk(folder):
        assert ask(log, home(folder)) == ["e-1", "e-2"]
        assert indexes(folder) == unfinished(folder) == []


# Processes ------------------------------------------------------------------------------------------------------------

KILLED = """
import os, signal, sys
seen = 0
def hook(event, _arguments):
    global seen
    if event.startswith(("os.", "sqlite3.", "tempfile.")) or (event == "open" and "caches" in str(_arguments[0])):
        seen += 1
        if seen == %d:
            os.kill(os.getpid(), signal.SIGKILL)
from motions.index import making
sys.addaudithook(hook)
"""


@posix
@pytest.mark.slow
def test_killed_at_any_moment_of_the_build_it_leaves_nothing_that_is_believed(log: Path, folder: Path) -> None:
    """At every step that touches the disk, one after the other, until the build gets to its end."""
    killed = 0
    for step in range(1, 60):
        code, _out, _err = run(KILLED % step + ASKS, log, home(folder))
        assert code in (0, -signal.SIGKILL)
        killed += code != 0
        for path in indexes(folder):
            assert open_sound(path, path.stem.removeprefix("index-")) is not None
        if code == 0:
            break
        assert ask(log, home(folder)) == ["e-1", "e-2"]
        shutil.rmtree(folder)
    assert killed >= 8
    assert code == 0


@posix
def test_killed_in_the_middle_of_the_events_it_leaves_nothing_that_is_believed(log: Path, folder: Path) -> None:
    """The file that was in the making is not the index, and is in nobody's way."""
    dies = ASKS.replace("os.environ)", "os.environ, lambda _events: os.kill(os.getpid(), 9))")
    assert run(dies, log, home(folder))[0] == -signal.SIGKILL
    assert indexes(folder) == []
    assert len(unfinished(folder)) == 1
    assert ask(log, home(folder)) == ["e-1", "e-2"]


@pytest.mark.slow
def test_24_processes_at_once_on_a_cold_cache_all_answer(log: Path, folder: Path) -> None:
    """Each makes the index for itself or finds it whole; one file is left."""
    processes = [start(ASKS, log, home(folder)) for _ in range(24)]
    answers = [(*process.communicate(), process.returncode) for process in processes]
    assert answers == [("e-1 e-2\n", "", 0)] * 24
    assert len(indexes(folder)) == 1
    assert unfinished(folder) == []
