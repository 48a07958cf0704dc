"""The error gallery: every rule has a log in which it alone is broken, and every odd text ends in an answer or a place."""

from pathlib import Path

import pytest
from tests.log.logs import read

from motions.log.rules import NOTICES, RULES, Rule

CASES = Path(__file__).parent.parent / "cases"
BAD, ODD, GOOD = CASES / "bad", CASES / "odd", CASES / "good"
ODD_CASES = sorted(path for path in ODD.iterdir() if path.suffix != ".txt")


def as_told(path: Path) -> str:
    """Return what is found in a case, a line each."""
    found = read(path.read_bytes(), path.suffix[1:])
    return "".join(f"{line}\n" for line in (f"{len(found.entries)} events", *found.told))


def hold(path: Path, text: str, *, update: bool) -> None:
    """Compare a file of the gallery, or write it."""
    if update:
        path.write_bytes(text.encode())
    assert path.read_bytes().decode() == text


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_bad_example_of_a_rule_breaks_that_rule_alone(rule: Rule) -> None:
    """One fault, one report, under the name of the rule and at its level."""
    found = read(rule.bad)
    assert [(problem.rule, problem.level) for problem in found.problems] == [(rule.name, rule.level)]
    assert found.problems[0].place.line <= rule.bad.count("\n")


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_good_example_of_a_rule_has_no_fault(rule: Rule) -> None:
    """What a rule recommends passes all the others."""
    assert read(rule.good).told == []


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_a_rule_says_in_one_sentence_what_it_catches(rule: Rule) -> None:
    """The sentence stands in the documentation; the name is in kebab-case."""
    assert rule.catches.endswith(".")
    assert rule.catches[0].isupper()
    assert rule.name.replace("-", "").isalpha()
    assert rule.name == rule.name.lower()
    assert (rule.name in NOTICES) == (rule.level == "notice")


@pytest.mark.parametrize("rule", RULES.values(), ids=RULES)
def test_the_gallery_holds_every_bad_example_with_what_is_said_of_it(rule: Rule, *, update_golden: bool) -> None:
    """The files are made from the rules, so that a reader of the repository sees them; --update-golden writes them."""
    case = BAD / f"{rule.name}.yaml"
    hold(case, rule.bad, update=update_golden)
    hold(case.with_suffix(".txt"), as_told(case), update=update_golden)


def test_the_gallery_holds_no_case_without_a_rule() -> None:
    """The set of rules and the set of cases are one."""
    assert {path.stem for path in BAD.iterdir()} == set(RULES)


@pytest.mark.parametrize("case", ODD_CASES, ids=lambda path: path.name)
def test_an_odd_text_is_read_right_or_reported_with_its_place(case: Path, *, update_golden: bool) -> None:
    """Byte-order marks, line ends, aliases, tags, several documents: what is said of them is held word by word."""
    hold(case.with_name(f"{case.name}.txt"), as_told(case), update=update_golden)


@pytest.mark.parametrize("case", sorted(GOOD.iterdir()), ids=lambda path: path.name)
def test_a_good_log_has_no_fault(case: Path) -> None:
    """Norway, partial dates, every kind, every form of a log."""
    found = read(case.read_bytes(), case.suffix[1:])
    assert found.told == []
    assert found.entries
