"""The commands `diff` and `changes`."""

import csv
import json
import os
import subprocess
from io import StringIO
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from tests.cli.running import SMALL_LOG, Done, motions

OLD_TITLE, NEW_TITLE = "Commons hold the famine to be genocide", "The Commons hold the famine to be genocide"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """Give the small log with a title corrected, an event renamed and a vote completed."""
    text = SMALL_LOG.read_text(encoding="utf-8")
    text = text.replace(OLD_TITLE, NEW_TITLE).replace("id: 1935-us-act", "id: 1935-us-rule").replace("for: 120", "for: 121")
    path = tmp_path / "log.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def diff(changed: Path, *arguments: str) -> Done:
    """Compare the small log with the changed one."""
    return motions("diff", str(SMALL_LOG), str(changed), *arguments)


def test_corrections_are_shown_field_by_field(changed: Path) -> None:
    """That they differ is no fault."""
    done = diff(changed)
    assert (0, "") == (done.code, done.err)
    assert "2 events corrected, 1 event renamed.\n" in done.out
    assert f"title: {OLD_TITLE} → {NEW_TITLE}\n" in done.out
    assert "vote.for: 120 → 121\n" in done.out
    assert "1935-us-act is now 1935-us-rule\n" in done.out


def test_a_log_does_not_differ_from_itself() -> None:
    """The answer is short."""
    assert motions("diff", str(SMALL_LOG), str(SMALL_LOG)).out.endswith("\n\nNothing differs.\n")


def test_the_other_way_round_what_was_said_is_taken_back(tmp_path: Path) -> None:
    """What was added is withdrawn, of bodies and coverage too."""
    path = tmp_path / "empty.yaml"
    path.write_text("log: {title: The Ruritanian famine}\nevents: []\n", encoding="utf-8")
    out = motions("diff", str(SMALL_LOG), str(path)).out
    assert "10 events withdrawn, 12 bodies withdrawn, 3 entries of coverage withdrawn, 1 header corrected.\n" in out
    added = motions("diff", str(path), str(SMALL_LOG)).out
    assert "10 events added, 12 bodies added, 3 entries of coverage added, 1 header corrected.\n" in added
    assert 'crimes: now {"starvation": ' in added


def test_every_format_is_written(changed: Path) -> None:
    """The feed among them."""
    records = json.loads(diff(changed, "-f", "json").out)
    rows = list(csv.DictReader(StringIO(diff(changed, "-f", "csv").out, newline="")))
    assert ["corrected", "corrected", "renamed"] == [record["change"] for record in records]
    assert ["title", "vote.for", "id"] == sorted((row["field"] for row in rows), key=["title", "vote.for", "id"].index)
    assert "# Changes from" in diff(changed, "-f", "md").out
    assert 3 == len(ET.fromstring(diff(changed, "-f", "atom").out).findall("{http://www.w3.org/2005/Atom}entry"))
    assert 3 == len(diff(changed, "-f", "jsonl").out.splitlines())


def test_drafts_are_compared_where_they_are_asked_for(tmp_path: Path) -> None:
    """Publishing a draft is adding an event."""
    path = tmp_path / "log.yaml"
    path.write_text(SMALL_LOG.read_text(encoding="utf-8").replace("    draft: true\n", ""), encoding="utf-8")
    assert "1 event added." in diff(path).out
    assert "draft: no longer true" in diff(path, "--drafts").out


@pytest.mark.parametrize("old", ["nowhere.yaml", "--output", "HEAD:nowhere"])
def test_what_is_no_log_is_wrong_usage(old: str) -> None:
    """One line, exit code 2."""
    done = motions("diff", "--", old, str(SMALL_LOG))
    assert (2, "", 1) == (done.code, done.out, done.err.count("\n"))


def git(folder: Path, *arguments: str, day: str = "2026-01-01") -> None:
    """Run git as somebody on some day."""
    who = {f"GIT_{role}_{what}": "test@example.org" for role in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    moment = {"GIT_AUTHOR_DATE": f"{day}T12:00:00Z", "GIT_COMMITTER_DATE": f"{day}T12:00:00Z", "GIT_CONFIG_GLOBAL": os.devnull}
    subprocess.run(["git", *arguments], cwd=folder, env={**os.environ, **who, **moment}, check=True, capture_output=True)


@pytest.fixture
def kept(changed: Path) -> Path:
    """Give a log in a repository: the small log, then a faulty state, then the changed one."""
    text = changed.read_text(encoding="utf-8")
    git(changed.parent, "init", "--quiet", "--initial-branch=main")
    for day, state in (
        ("01", SMALL_LOG.read_text(encoding="utf-8")),
        ("02", text.replace("outcome: held", "outcome: heard")),
        ("03", text),
    ):
        changed.write_text(state, encoding="utf-8")
        git(changed.parent, "add", "--all")
        git(changed.parent, "commit", "--quiet", "-m", f"Day {day}", day=f"2026-01-{day}")
    return changed


def test_a_history_is_told_by_revision(kept: Path) -> None:
    """A state that cannot be read is said to be so, and its changes are told with the next one."""
    done = motions("changes", "--since", "2026-01-02", log=kept)
    assert (0, 1) == (done.code, done.err.count("has 1 fault and is not read; what it changed is told with the next revision."))
    assert "2 events corrected, 1 event renamed.\n\n2026-01-03 " in done.out
    assert " Day 03\n" in done.out


def test_a_history_without_changes_says_so(kept: Path) -> None:
    """In the feed too."""
    done = motions("changes", "--since", "2026-02", log=kept)
    assert (0, "Changes since 2026-02-01\n\nNothing differs.\n") == (done.code, done.out)
    feed = ET.fromstring(motions("changes", "--since", "2026-02", "-f", "atom", log=kept).out)
    assert [] == feed.findall("{http://www.w3.org/2005/Atom}entry")


def test_a_feed_of_a_history_is_dated_by_its_revisions(kept: Path) -> None:
    """The day of the question is nowhere in it."""
    out = motions("changes", "--since", "2026-01-02", "-f", "atom", log=kept).out
    assert "<updated>2026-01-03T12:00:00Z</updated>" in out
    assert out == motions("changes", "--since", "2026-01-02", "-f", "atom", log=kept, environ={"MOTIONS_TODAY": "2027-01-01"}).out
    assert "<title>The Ruritanian famine: changes</title>" in out


def test_a_revision_alone_means_the_log_of_the_other_side(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Or of the command line, where both are revisions."""
    monkeypatch.chdir(kept.parent)
    one = motions("diff", "HEAD~2", "log.yaml").out
    two = motions("diff", "HEAD~2", "HEAD", log="log.yaml").out
    assert "2 events corrected, 1 event renamed." in one
    assert one.split("\n", 1)[1] == two.split("\n", 1)[1]


def test_a_faulty_log_is_not_compared(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Exit code 1, with the place of the fault in the revision."""
    monkeypatch.chdir(kept.parent)
    done = motions("diff", "HEAD~1:log.yaml", "HEAD:log.yaml")
    assert (1, "") == (done.code, done.out)
    assert "  HEAD~1:log.yaml:" in done.err
