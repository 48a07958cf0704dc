"""States of a log on the disk and in the history of a repository."""

import os
import subprocess
from datetime import date
from pathlib import Path

import pytest

from motions.answers.differences import Snapshot
from motions.answers.revisions import history, read_state
from motions.index.problems import FaultyLog
from motions.log.problems import Unreadable

TODAY = date(2026, 11, 21)
LOG = """\
log: {{title: A log}}
bodies:
  gb-commons: {{name: House of Commons, country: GB, type: chamber}}
events:
  - {{id: a, kind: declaration, date: 2021-04-22, body: gb-commons, instrument: motion, title: {title}, outcome: adopted,
     sources: [{{title: T, publisher: P, url: 'https://example.org/'}}]}}
coverage:
  - {{country: NZ, through: 2021, checked: 2022, result: nothing-found}}
  - {{country: NZ, through: 2022, checked: 2023, result: nothing-found}}
"""


class Repository:
    """A git repository of a test."""

    def __init__(self, folder: Path) -> None:
        """Make it in this folder, away from the settings of whoever runs the tests."""
        self.folder = folder
        self.git("init", "--quiet", "--initial-branch=main")

    def git(self, *arguments: str, day: str = "2026-01-01") -> str:
        """Run git as somebody on some day."""
        moment = f"{day}T12:00:00Z"
        who = {f"GIT_{role}_{what}": "test@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        environ = {**os.environ, **who, "GIT_AUTHOR_DATE": moment, "GIT_COMMITTER_DATE": moment, "GIT_CONFIG_GLOBAL": os.devnull}
        done = subprocess.run(["git", *arguments], cwd=self.folder, env=environ, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def commit(self, day: str, **files: str) -> str:
        """Write files, commit them on a day, and return the commit."""
        for name, text in files.items():
            path = self.folder / name.replace("__", "/")
            path.parent.mkdir(parents=True, exist_ok=True)
            path.with_suffix(".yaml").write_text(text, encoding="utf-8")
        self.git("add", "--all")
        self.git("commit", "--quiet", "--allow-empty", "-m", f"Work of {day}", day=day)
        return self.git("rev-parse", "HEAD")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Give an empty repository."""
    return Repository(tmp_path)


def title(state: Snapshot) -> object:
    """Return the title of the one event."""
    return state.events["a"]["title"]


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """With its header, bodies and coverage; two entries about one country are told apart."""
    path = tmp_path / "log.yaml"
    path.write_text(LOG.format(title="One"), encoding="utf-8")
    state = read_state(str(path), "", TODAY)
    assert ("One", None, ["NZ", "NZ 2"]) == (title(state.snapshot), state.revision, list(state.snapshot.coverage))


def test_a_draft_is_left_out_unless_asked_for(tmp_path: Path) -> None:
    """As from every other answer."""
    path = tmp_path / "log.yaml"
    path.write_text(LOG.format(title="One, draft: true"), encoding="utf-8")
    assert ([], ["a"]) == tuple(list(read_state(str(path), "", TODAY, drafts=drafts).snapshot.events) for drafts in (False, True))


def test_a_revision_is_read_without_checking_it_out(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """As ``REV:path`` from the root of the repository, or as ``REV`` for the log beside it."""
    first = repository.commit("2026-01-01", log=LOG.format(title="One"))
    repository.commit("2026-01-02", log=LOG.format(title="Two"))
    monkeypatch.chdir(repository.folder)
    found = [
        read_state(typed, "log.yaml", TODAY) for typed in ("HEAD~1:log.yaml", "HEAD~1", first[:8], "HEAD", "main:./log.yaml")
    ]
    assert ["One", "One", "One", "Two", "Two"] == [title(state.snapshot) for state in found]
    assert [("2026-01-01T12:00:00Z", "Work of 2026-01-01", first)] == [
        (one.when, one.subject, one.commit) for one in [found[0].revision] if one
    ]


def test_a_folder_of_a_revision_is_one_log(repository: Repository, monkeypatch: pytest.MonkeyPatch) -> None:
    """Hidden files and files of other sorts are no part of it."""
    text = LOG.format(title="One")
    head, events = text.split("events:")
    repository.commit("2026-01-01", data__bodies=head, data__more__events="events:" + events, data__ignored=".")
    (repository.folder / "data" / "ignored.yaml").rename(repository.folder / "data" / ".hidden.yaml")
    repository.commit("2026-01-02")
    monkeypatch.chdir(repository.folder.parent)
    state = read_state("HEAD", str(repository.folder / "data"), TODAY)
    monkeypatch.chdir(repository.folder)
    assert ("One", state.snapshot) == (title(state.snapshot), read_state("HEAD:data", "", TODAY).snapshot)


@pytest.mark.parametrize(
    "typed",
    [
        "nowhere.yaml",
        "nowhere",
        "--upload-pack=touch x",
        "-x:log.yaml",
        ":log.yaml",
        "HEAD:nowhere.yaml",
        "HEAD:-x",
        "HEAD:../log.yaml",
        "a..b",
        "$(id)",
        "",
    ],
)
def test_what_is_neither_a_file_nor_a_revision_is_said_to_be_so(
    repository: Repository, monkeypatch: pytest.MonkeyPatch, typed: str
) -> None:
    """Nothing that is typed reaches git as an option."""
    repository.commit("2026-01-01", log=LOG.format(title="One"))
    monkeypatch.chdir(repository.folder)
    with pytest.raises(Unreadable):
        read_state(typed, "missing.yaml", TODAY)


def test_without_git_there_is_no_revision(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is said like any other mistake."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PATH", "")
    with pytest.raises(Unreadable, match="HEAD is neither"):
        read_state("HEAD", "log.yaml", TODAY)


def test_a_faulty_state_is_not_compared(tmp_path: Path) -> None:
    """What cannot be read cannot be said to be gone."""
    path = tmp_path / "log.yaml"
    path.write_text(LOG.format(title="One, kind: unheard-of"), encoding="utf-8")
    with pytest.raises(FaultyLog):
        read_state(str(path), "", TODAY)


def test_a_history_begins_with_the_state_before_the_day(repository: Repository) -> None:
    """Faulty states come as their faults, and a log that was taken away is empty."""
    repository.commit("2026-01-01", log=LOG.format(title="Before"))
    repository.commit("2026-02-01", log=LOG.format(title="One"))
    repository.commit("2026-02-02", other=LOG.format(title="Elsewhere"))
    repository.commit("2026-02-03", log="events: [x]")
    (repository.folder / "log.yaml").unlink()
    repository.commit("2026-02-04")
    repository.commit("2026-02-05", log=LOG.format(title="Two"))
    found = list(history(str(repository.folder / "log.yaml"), "2026-02-01", TODAY))
    assert ["2026-01-01", "2026-02-01", "2026-02-03", "2026-02-04", "2026-02-05"] == [revision.when[:10] for revision, _ in found]
    assert isinstance(found[2][1], FaultyLog)
    assert ["Before", "One", None, "Two"] == [
        title(state) if state.events else None for _, state in found if isinstance(state, Snapshot)
    ]


def test_a_branch_that_was_merged_is_one_step_of_the_main_line(repository: Repository) -> None:
    """What happened on the branch is not told as if it had been taken back and done again."""
    repository.commit("2026-01-01", log=LOG.format(title="One"))
    repository.git("checkout", "--quiet", "-b", "branch")
    repository.commit("2026-01-02", log=LOG.format(title="Two"))
    repository.git("checkout", "--quiet", "main")
    repository.commit("2026-01-03", other="x: y")
    repository.git("merge", "--quiet", "--no-ff", "-m", "Merge", "branch", day="2026-01-04")
    found = list(history(str(repository.folder / "log.yaml"), "2026-01-01", TODAY))
    assert ["2026-01-01", "2026-01-04"] == [revision.when[:10] for revision, _ in found]


def test_a_log_outside_of_a_repository_has_no_history(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """That is said."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(Unreadable, match="not in a git repository"):
        list(history(str(tmp_path / "log.yaml"), "2026-01-01", TODAY))


def test_a_log_that_git_does_not_keep_has_no_history(repository: Repository) -> None:
    """An installed log inside a repository, such as one in a virtual environment, is not one that did not change."""
    repository.commit("2026-01-01", other=LOG.format(title="One"))
    untracked = repository.folder / "installed.yaml"
    untracked.write_text(LOG.format(title="One"), encoding="utf-8")
    with pytest.raises(Unreadable, match="git keeps no version of it; --log names"):
        list(history(str(untracked), "2020-01-01", TODAY))
    with pytest.raises(Unreadable, match=r"there was no installed\.yaml in \w+; --log names the log that is meant"):
        read_state("HEAD", str(untracked), TODAY)
