"""Each command in each format prints exactly this for the small log. --update-golden writes the files anew."""

import shlex
from pathlib import Path

import pytest
from tests.cli.running import motions

GOLDEN = Path(__file__).parents[1] / "golden"
SCREEN = "--color always"  # A terminal of 100 columns, in colour.

CASES = {
    "timeline.txt": "timeline",
    "timeline-screen.txt": f"timeline {SCREEN}",
    "timeline-sources.txt": "timeline --sources --country GB",
    "timeline-drafts.txt": "timeline --drafts --latest 1",
    "timeline.csv": "timeline --format csv",
    "timeline.json": "timeline --format json",
    "timeline.jsonl": "timeline --format jsonl",
    "timeline.md": "timeline --format md",
    "export.md": "export --format md --country GB",
    "summary.txt": "summary",
    "summary-screen.txt": f"summary {SCREEN}",
    "summary.csv": "summary --format csv",
    "summary.json": "summary --format json",
    "summary.md": "summary --format md",
    "summary-year.txt": "summary --year 1933",
    "summary-by-crime.txt": "summary --by crime",
    "summary-by-year-cumulative.txt": "summary --by year --cumulative",
    "summary-by-country-kind.txt": "summary --by country,kind",
    "summary-by-country-kind.csv": "summary --by country,kind --format csv",
    "summary-evidence.txt": "summary --by strength --evidence",
    "countries.txt": "countries",
    "countries-screen.txt": f"countries {SCREEN}",
    "countries.csv": "countries --format csv",
    "countries.json": "countries --format json",
    "countries.md": "countries --format md",
    "countries-evidence.txt": "countries --country GB --evidence",
    "show-event.txt": "show 1933-06-12-gb-fcdo-sanctions",
    "show-event-screen.txt": f"show 1933-06-12-gb-commons-voice {SCREEN}",
    "show-event.json": "show 1933-05-gb-commons-motion --format json",
    "show-event.md": "show 1933-08-states-letter --format md",
    "show-vote.txt": "show 1933-07-un-ga-vote",
    "show-verdict.txt": "show 1934-11-tribunal-judgment",
    "show-body.txt": "show gb-commons",
    "show-country.txt": "show UK",
    "show-country-screen.txt": f"show UK {SCREEN}",
    "show-country.json": "show Czechia --format json",
    "show-country.md": "show Russia --format md",
    "bodies.txt": "bodies",
    "bodies.csv": "bodies --country GB --format csv",
    "bodies-evidence.txt": "bodies --kind declaration --evidence",
    "codebook-crime.txt": "codebook crime",
    "codebook-fields.txt": "codebook fields",
    "codebook.json": "codebook strength --format json",
}


@pytest.mark.parametrize("name", CASES)
def test_a_command_prints_exactly_this(name: str, update_golden: bool) -> None:
    """The whole of standard output, an empty standard error, exit code 0."""
    done = motions(*shlex.split(CASES[name]), environ={"COLUMNS": "100"})
    printed = done.out.replace(str(GOLDEN.parent), "tests")
    path = GOLDEN / name
    if update_golden:
        path.write_text(printed, encoding="utf-8", newline="")
    assert done.code == 0
    assert done.err == ""
    assert path.read_bytes().decode("utf-8") == printed


def test_every_golden_file_belongs_to_a_case() -> None:
    """What is no longer printed is deleted."""
    assert {path.name for path in GOLDEN.iterdir()} - {"log.yaml"} == set(CASES)
