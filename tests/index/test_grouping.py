"""Counting: by one field or two, agreed with a slow count, and served by indexes."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.index.drawn import logs, selections
from tests.index.made import BODIES, index_of
from tests.index.oracle import is_asked, select

from motions.index.fields import FIELDS
from motions.index.questions import Index
from motions.index.selection import EVERYTHING, Selection
from motions.model.dates import Window
from motions.model.events import Event
from motions.model.parts import Finding

Builder = Callable[..., Event]
YEAR = Window("2021-01-01", "2021-12-31")


def meant(event: Event, selection: Selection) -> Sequence[Finding]:
    """Return the findings that are asked for; all of them where none is."""
    return [finding for finding in event.findings if is_asked(finding, selection)]


def values(event: Event, field: str, selection: Selection) -> Iterable[str | None]:
    """Return the values that an event has of a field, or nothing known."""
    body, day = BODIES[event.body], event.date
    one = {"country": body.country, "body": event.body, "body-type": body.type, "kind": event.kind}
    one |= {"instrument": event.instrument, "outcome": event.outcome}
    if field in one:
        return [one[field]]
    if field in ("year", "month"):
        width = 4 if field == "year" else 7
        return [day.first[:width] if day.first[:width] == day.last[:width] else None]
    findings = meant(event, selection)
    several = {"crime": [found.crime for found in findings], "strength": [found.strength for found in findings]}
    several |= {"person": [person.name for person in event.people], "target": [target.name for target in event.targets]}
    return set(several[field]) or [None]


def slow_count(events: Iterable[Event], fields: tuple[str, ...], selection: Selection) -> Counter[tuple[str | None, ...]]:
    """Count events by their values; the two fields of a finding belong together."""
    counted: Counter[tuple[str | None, ...]] = Counter()
    for event in events:
        if set(fields) == {"crime", "strength"}:
            counted.update(
                {tuple(getattr(found, name) for name in fields) for found in meant(event, selection)} or {(None, None)}
            )
        else:
            counted.update(product(*(values(event, field, selection) for field in fields)))
    return counted


@given(
    logs,
    st.lists(
        st.tuples(selections(), st.lists(st.sampled_from(sorted(FIELDS)), min_size=1, max_size=2, unique=True).map(tuple)),
        min_size=5,
        max_size=10,
    ),
)
def test_counts_agree_with_a_slow_count(log: list[Event], asked: list[tuple[Selection, tuple[str, ...]]]) -> None:
    """By any one or two fields, of any selection."""
    index = index_of(log)
    for drawn, fields in asked:
        for selection in (drawn, EVERYTHING):
            chosen = set(select(log, BODIES, selection))
            expected = slow_count((event for event in log if event.id in chosen), fields, selection)
            assert {row[:-1]: row[-1] for row in index.grouped(selection, fields)} == expected, (selection, fields)


@pytest.fixture(scope="module")
def large(an_event: Builder) -> Index:
    """Give an index of 4,000 events over three years, one in ten of which is known to the month only."""
    template = an_event(
        findings=[{"crime": "genocide", "strength": "found"}],
        people=[{"name": "Nusrat Ghani", "role": "mover"}],
        summary="A long text. " * 200,
    )
    kinds = ("motion", "statement", "report", "act", "letter")
    days = [date(2019, 6, 1) + timedelta(days=number * 1095 // 4000) for number in range(4000)]
    bodies = list(BODIES)
    return index_of(
        template.model_copy(
            update={
                "id": f"e-{number}",
                "date": an_event(date=day.isoformat()[: 7 if number % 10 == 0 else 10]).date,
                "body": bodies[number % len(bodies)],
                "instrument": kinds[number % len(kinds)],
                "outcome": "rejected" if number % 97 == 0 else "adopted",
            }
        )
        for number, day in enumerate(days)
    )


def steps(index: Index, ask: Callable[[], object]) -> int:
    """Return how many hundreds of instructions SQLite takes to answer, which grows with the rows that it visits."""
    count = 0

    def tick() -> int:
        nonlocal count
        count += 1
        return 0

    index.connection.set_progress_handler(tick, 100)
    try:
        ask()
    finally:
        index.connection.set_progress_handler(None, 100)
    return count


def table_walk(index: Index) -> int:
    """Return the steps of reading one column of every row of the table."""
    return steps(index, lambda: list(index.query("SELECT count(title) FROM events NOT INDEXED")))


@pytest.mark.parametrize("field", ["country", "kind", "outcome", "year", "month"])
def test_fields_of_a_summary_are_counted_without_a_walk_through_the_log(large: Index, field: str) -> None:
    """Of everything and of a year: what was counted beforehand is added up."""
    for selection in (EVERYTHING, Selection(years=(YEAR,))):
        assert steps(large, lambda s=selection: list(large.grouped(s, (field,)))) < table_walk(large) / 2  # type: ignore[misc]


@pytest.mark.parametrize("field", sorted(FIELDS))
def test_no_field_is_counted_from_the_wide_rows(large: Index, field: str) -> None:
    """Each field that can be counted by has an index that holds all the count needs, whose name the plan gives."""
    from motions.index.grouping import grouped

    sql, parameters = grouped(EVERYTHING, (field,))
    plan = " / ".join(row[3] for row in large.query(f"EXPLAIN QUERY PLAN {sql}", parameters))
    assert not any(step.startswith(("SCAN events", "SCAN findings", "SCAN people", "SCAN targets")) and "COVERING" not in step
                   for step in plan.split(" / ")), plan  # fmt: skip


@pytest.mark.parametrize(
    "selection",
    [
        Selection(years=(Window("2021-05-01", "2021-05-31"),)),
        Selection(since=Window("2021-05-14", "2021-05-14"), until=Window("2021-05-20", "2021-05-20")),
        Selection(years=(Window("2021-05-01", "2021-05-31"),), countries=("GB",)),
        Selection(years=(Window("2021-05-01", "2021-05-31"),), bodies=("tr-tbmm",)),
        Selection(years=(Window("2021-05-01", "2021-05-31"),), kinds=("declaration",), instruments=("act",)),
        Selection(years=(Window("2021-05-01", "2021-05-31"),), crimes=("genocide",)),
        Selection(outcomes=("rejected",)),
        Selection(words="nothing"),
        Selection(people=("Nobody",)),
    ],
    ids=lambda selection: "+".join(name for name, value in selection._asdict().items() if value),
)
def test_a_narrow_question_visits_few_rows(large: Index, selection: Selection) -> None:
    """One month of three years, one word that does not occur: a small part of what a walk through the log takes."""
    assert steps(large, lambda: list(large.events(selection, ("id",)))) < table_walk(large) / 2


def test_an_index_that_is_missing_would_be_noticed(large: Index) -> None:
    """The same question with the window wrapped in a function is as dear as a walk: the measure measures."""
    month = "SELECT id FROM events WHERE substr(date_first, 1, 7) = '2021-05'"
    assert steps(large, lambda: list(large.query(month))) >= table_walk(large)
