"""A log as it is read: what it gives, in which order, and what one fault hides."""

import json
from io import BytesIO
from pathlib import Path

import pytest
import yaml
from tests.log.logs import TODAY, read

from motions.log import yaml_text
from motions.log.files import LogFile
from motions.log.problems import Place, Unreadable
from motions.log.reading import Reading, read_log
from motions.log.rules.examples import LONGER, SOUND, changed
from motions.log.yaml_pure import PureParser


def tree(text: str) -> dict[str, object]:
    """Return a log as plain texts, lists and dicts."""
    found = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (the base loader makes texts only)
    assert isinstance(found, dict)
    return found


def test_header_bodies_and_coverage_are_known_before_the_first_event() -> None:
    """The index writes them first."""
    reading = read(SOUND).reading
    assert reading.header.title == "An example"
    assert list(reading.bodies) == ["gb-commons", "gb-fcdo"]
    assert reading.body_places["gb-fcdo"] == Place("log.yaml", 4, 3)
    assert [coverage.country for coverage in reading.coverage] == ["GB"]


def test_events_come_in_the_order_of_the_log_with_their_places() -> None:
    """Line and column are those of the first field."""
    entries = read(LONGER).entries
    assert [entry.place[1:] for entry in entries] == [(6, 5), (18, 5), (34, 5)]
    assert entries[1].event.date.text == "2021-04-22"


def test_reading_twice_gives_the_same_problems_once() -> None:
    """Each iteration begins anew."""
    reading = read(changed("outcome: adopted", "outcome: adoptd")).reading
    assert [len(list(reading)), len(list(reading))] == [1, 1]
    assert len(reading.problems) == 1


@pytest.mark.parametrize("form", ["json", "jsonl"])
def test_the_same_log_in_another_form_gives_the_same_events(form: str) -> None:
    """Numbers and truth values are typed by the model, whatever the form."""
    text = changed("{method: voice}", "{method: division, for: 10, against: 2}").replace(
        "outcome: adopted", "outcome: adopted\n    binding: false"
    )
    plain = tree(text)
    plain["events"][1]["vote"].update({"for": 10, "against": 2})  # type: ignore[index]
    plain["events"][1]["binding"] = False  # type: ignore[index]
    assert [entry.event for entry in read(json.dumps(plain), form).entries] == [entry.event for entry in read(text).entries]


def test_bodies_may_stand_after_the_events_in_json_lines() -> None:
    """A file is surveyed before its events are read."""
    plain = tree(SOUND)
    events = plain.pop("events")
    assert isinstance(events, list)
    lines = [*(json.dumps(event) for event in events), "", json.dumps(plain)]
    found = read("\n".join(lines), "jsonl")
    assert (found.told, len(found.entries)) == ([], 2)
    assert found.entries[1].place == Place("log.jsonl", 2, 1)


def test_words_of_the_header_are_words_of_the_events() -> None:
    """A log extends crimes, instruments and measures."""
    extended = changed("log: {title: An example}", "log: {title: An example, crimes: {starvation: The starving of civilians.}}")
    assert read(extended.replace("crime: genocide", "crime: starvation")).told == []
    assert read(SOUND.replace("crime: genocide", "crime: starvation")).rules == ["unknown-word"]


def test_a_wrong_kind_does_not_hide_the_other_faults() -> None:
    """All faults of an event are found in one go."""
    text = (
        changed("kind: declaration", "kind: declration")
        .replace("strength: found", "strength: fond")
        .replace("2021-04-22\n", "2021-04-31\n")
    )
    assert read(text).rules == ["unknown-word", "bad-date", "unknown-word"]


def test_a_kind_that_fits_no_field_is_one_fault_at_the_kind() -> None:
    """Neither the outcome nor the vote is wrong: the kind is."""
    found = read(changed("kind: declaration", "kind: sanction"))
    assert [(problem.place.line, problem.rule) for problem in found.problems] == [(19, "outcome-of-other-kind")]


def test_a_slip_in_one_event_leaves_the_others_readable_and_starts_no_cascade() -> None:
    """What refers to the torn event is not reported as missing."""
    found = read(changed("title: Four officials listed", "title: 'Four officials listed"))
    assert found.rules == ["syntax"]
    assert found.problems[0].event == "2021-03-22-gb-fcdo-sanctions"
    assert [entry.event.id for entry in found.entries] == ["2021-04-22-gb-commons-genocide"]


def test_a_torn_body_is_not_reported_as_undeclared() -> None:
    """The same for bodies."""
    assert read(changed("name: House of Commons,", "name: House: of Commons,")).rules == ["syntax"]


def test_a_misspelt_field_is_not_missing_too() -> None:
    """One fault, one report."""
    assert read(changed("    targets:\n", "    target:\n")).rules == ["unknown-field"]
    assert read(changed("    sources:\n      - {title: Notice", "    source:\n      - {title: Notice")).rules == ["unknown-field"]
    assert read(changed(', url: "https', ', ulr: "https')).rules == ["unknown-field"]


@pytest.mark.parametrize(
    "text", [f"!foo\n{SOUND}", SOUND.replace("events:", "events: !!omap"), SOUND.replace("log: {", "log: !a {")]
)
def test_a_tag_is_a_fault_wherever_it_stands(text: str) -> None:
    """It says that something is no text, list or mapping, and nothing else is read."""
    assert read(text).rules == ["syntax"]


SANCTIONS = "id: 2021-03-22-gb-fcdo-sanctions"


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("    outcome: adopted\n", "    zzz: adopted\n", "there is no field 'zzz' here; did you mean outcome, which is missing?"),
        ("    outcome: adopted\n", "    <<: {outcome: adopted}\n", "a merge key is not read"),
        ("    outcome: adopted\n", "    [outcome]: adopted\n", "a list stands here as the name of a field"),
        ("outcome: adopted", "outcome: !!binary YWRvcHRlZA==", "the tag '!!binary' is not read"),
        (f"{SANCTIONS}\n    kind", "kind", "id is missing"),
        (SANCTIONS, "jd: 2021-03-22-gb-fcdo-sanctions", "there is no field 'jd' here; did you mean id, which is missing?"),
        (SANCTIONS, f"{SANCTIONS.upper()[:3].lower()}{SANCTIONS[3:].upper()}", "is not a slug"),
        ("type: lifts", "type: lifst", "is not a relation type; did you mean lifts?"),
        ("crime: genocide,", "crime: genocid, act: killing,", "is not a crime; did you mean genocide?"),
        ("publisher: Hansard,", 'publisher: "Hans\\x07ard",', "cannot be seen"),
    ],
)  # fmt: skip
def test_one_slip_is_one_fault(old: str, new: str, told: str) -> None:
    """What follows from a slip is not reported beside it: neither in the event nor in those that lead to it."""
    (problem,) = read(changed(old, new, LONGER)).problems
    assert told in problem.message


def test_a_field_that_stands_one_record_too_deep_is_one_fault() -> None:
    """It is told where it belongs, and not missing there."""
    text = changed("    outcome: adopted\n", "").replace("publisher: Hansard,", "publisher: Hansard, outcome: adopted,")
    (problem,) = read(text).problems
    assert (problem.rule, problem.message) == ("unknown-field", "'outcome' is a field of the event only")


def test_a_relation_to_another_month_is_reported_beside_an_event_without_id() -> None:
    """Only what may lead to the event that lost its id is let be."""
    text = changed(f"{SANCTIONS}\n    kind", "kind", LONGER).replace("lifts, event: 2021-03", "lifts, event: 2020-03")
    assert ["missing-event", "missing-field"] == sorted(read(text).rules)


def test_a_missing_field_points_at_its_event_and_one_of_a_part_at_that_part() -> None:
    """There is no line of its own to point at."""
    assert read(changed("    outcome: adopted\n", "")).problems[0].place[1:] == (18, 5)
    assert read(changed("crime: genocide, ", "")).problems[0].place[1:] == (27, 9)


@pytest.mark.parametrize("rule", ["first-of-january", "counts-against-outcome", "source-before-event"])
def test_an_accepted_notice_is_not_given(rule: str) -> None:
    """Somebody looked, and said why it is right."""
    text = (
        changed("date: 2021-04-22", "date: 2022-01-01")
        .replace("{method: voice}", "{method: division, for: 2, against: 9}")
        .replace("publisher: Hansard", "publisher: Hansard, published: 2021-04-01")
    )
    told = read(text).rules
    accepted = read(text.replace("    vote:", f"    accept: {{{rule}: It is so.}}\n    vote:")).rules
    assert rule in told
    assert sorted(told) == sorted([*accepted, rule])


def test_one_event_in_two_files_is_reported_in_the_second(tmp_path: Path) -> None:
    """An id is given once in all files together."""
    (tmp_path / "a.yaml").write_text(SOUND)
    (tmp_path / "b.yaml").write_text("events:\n" + SOUND.split("events:\n")[1].split("coverage:")[0])
    _entries, reading = read_log(str(tmp_path), TODAY)
    assert {(Path(problem.place.file).name, problem.rule) for problem in reading.problems} == {("b.yaml", "duplicate-id")}
    assert "a.yaml, line 6" in reading.problems[0].message


def test_a_body_declared_in_two_files_is_one_fault(tmp_path: Path) -> None:
    """The first declaration holds."""
    (tmp_path / "a.yaml").write_text(SOUND)
    (tmp_path / "b.yaml").write_text("bodies:\n  gb-fcdo: {name: Other, country: GB, type: ministry}\n")
    _entries, reading = read_log(str(tmp_path), TODAY)
    assert [problem.rule for problem in reading.problems] == ["duplicate-id"]
    assert reading.bodies["gb-fcdo"].name == "Foreign Office"


def test_an_event_of_nothing_but_text_is_reported() -> None:
    """An event is a mapping."""
    assert read("events:\n  - hello\n  - [a]\n").rules == ["wrong-type", "wrong-type"]


def test_the_event_that_is_out_of_order_is_the_one_that_is_reported() -> None:
    """Not its neighbour."""
    late = read(changed("date: 2021-03-22", "date: 2021-12-22", LONGER.replace("type: follows", "type: part-of")))
    assert ("events-out-of-order", "2021-03-22-gb-fcdo-sanctions") in [(p.rule, p.event) for p in late.problems]
    early = read(changed("date: 2022-03-22", "date: 2020-03-22", LONGER.replace("type: lifts", "type: part-of")))
    assert ("events-out-of-order", "2022-03-22-gb-fcdo-step") in [(p.rule, p.event) for p in early.problems]


def test_a_line_that_is_too_long_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """Memory is bounded."""
    monkeypatch.setattr("motions.log.json_lines.LONGEST_LINE", 100)
    with pytest.raises(Unreadable, match="line 1 is longer"):
        Reading([LogFile("log.jsonl", None, "jsonl", BytesIO(b"x" * 200))], TODAY)


def test_a_document_that_is_too_large_is_not_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """JSON Lines are for such."""
    monkeypatch.setattr("motions.log.files.LARGEST_DOCUMENT", 100)
    with pytest.raises(Unreadable, match="JSON Lines"):
        read(SOUND)


@pytest.mark.parametrize("case", sorted((Path(__file__).parent.parent / "cases").rglob("*.yaml")), ids=lambda path: path.stem)
def test_without_libyaml_the_same_is_found_at_the_same_lines(case: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """PyYAML has a parser in Python, which says some things in other words."""
    quick = read(case.read_bytes())
    monkeypatch.setattr(yaml_text, "event_source", lambda text: PureParser(text).get_event)
    slow = read(case.read_bytes())
    assert [(p.place.line, p.rule) for p in slow.problems] == [(p.place.line, p.rule) for p in quick.problems]
    assert len(slow.entries) == len(quick.entries)
