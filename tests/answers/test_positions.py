"""Who held what on a day, and what counts for it."""

import json
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.answers.saying import BODIES, an_act, log_of, tied

from motions.answers.positions import COLUMNS, RULE, SECTIONS, Position, position_records, position_rows, positions
from motions.index.questions import Index
from motions.index.selection import EVERYTHING, Selection
from motions.model.dates import PartialDate
from motions.model.events import Event
from motions.model.vocabulary import BODY_TYPES, OUTCOMES_OF_KIND, STRENGTHS


def held(index: Index, day: str = "2026-01-01", selection: Selection = EVERYTHING) -> list[tuple[str, str, str, bool]]:
    """Return body, strength, event and whether it is only possible."""
    return [(one.body, one.strength, one.event, one.possibly) for one in positions(index, day, selection)]


COUNTING = {
    "declaration": {"adopted", "issued"},
    "legislation": {"adopted", "enacted"},
    "inquiry": {"published"},
    "statement": {"issued"},
    "sanction": {"imposed", "renewed", "lifted"},
    "verdict": {"issued", "allowed", "dismissed", "denied"},
    "case": set(),
    "diplomatic": {"announced", "carried-out"},
}


@pytest.mark.parametrize(
    ("kind", "outcome"), [(kind, outcome) for kind, outcomes in OUTCOMES_OF_KIND.items() for outcome in outcomes]
)
def test_only_acts_that_became_the_act_of_their_body_count(kind: str, outcome: str) -> None:
    """What failed, is pending, was only held, filed or declined is no position, whatever its findings say."""
    counted = held(log_of(an_act("e", "2021-04-22", "found", kind=kind, outcome=outcome)))
    assert bool(counted) == (outcome in COUNTING[kind])


@pytest.mark.parametrize("strength", STRENGTHS)
def test_what_is_alleged_asked_for_or_proposed_is_no_position(strength: str) -> None:
    """A question that is left open, or answered with no, is one, and is shown as such."""
    counted = held(log_of(an_act("e", "2021-04-22", strength)))
    assert [row[1] for row in counted] == ([] if strength in ("alleged", "inquiry-called-for", "proposed") else [strength])


def test_the_strongest_counts_by_the_earliest_act_that_says_it() -> None:
    """A later and weaker text takes nothing back, and a repetition does not move the date."""
    index = log_of(
        an_act("risk", "2020-01-01", "serious-risk"),
        an_act("first", "2021-01-01"),
        an_act("again", "2022-01-01"),
        an_act("open", "2023-01-01", "left-open"),
    )
    (position,) = positions(index, "2026-01-01", Selection())
    assert ("first", "found", ("first", "again")) == (position.event, position.strength, position.evidence)
    assert [("gb-commons", "serious-risk", "risk", False)] == held(index, "2020-12-31")


def test_the_day_of_the_act_itself_counts() -> None:
    """By the evening it was so."""
    index = log_of(an_act("e", "2021-04-22"))
    assert ([], 1) == (held(index, "2021-04-21"), len(held(index, "2021-04-22")))


@pytest.mark.parametrize("relation", ["supersedes", "lifts"])
def test_a_body_ends_its_position_by_a_relation(relation: str) -> None:
    """What takes the place of a text ends it, and only from its own day on."""
    index = log_of(an_act("old", "2021-01-01"), an_act("new", "2022-01-01", "left-open", relations=tied(relation, "old")))
    assert [("gb-commons", "found", "old", False)] == held(index, "2021-12-31")
    assert [("gb-commons", "left-open", "new", False)] == held(index, "2022-01-01")


@pytest.mark.parametrize(
    "changes",
    [
        {"body": "cz-senat"},
        {"outcome": "rejected"},
        {"outcome": "introduced"},
        {"draft": "true"},
        {"relations": tied("answers", "old")},
        {"relations": tied("reaffirms", "old")},
        {"relations": tied("amends", "old")},
        {"relations": tied("reviews", "old")},
    ],
)
def test_nothing_else_ends_a_position(changes: dict[str, Any]) -> None:
    """Not another body, not a text that failed, not a relation that does not say so."""
    later = an_act("new", "2022-01-01", None, **{"relations": tied("supersedes", "old"), **changes})
    assert ("gb-commons", "found", "old", False) in held(log_of(an_act("old", "2021-01-01"), later))


@pytest.mark.parametrize(("outcome", "stands"), [("allowed", False), ("dismissed", True), ("denied", True)])
def test_a_court_ends_what_it_reviews_when_it_allows_the_review(outcome: str, stands: bool) -> None:
    """The reviewing court is another body, which is what a review is."""
    index = log_of(
        an_act("first", "2021-01-01", kind="verdict", body="gb-court"),
        an_act(
            "appeal", "2022-01-01", None, kind="verdict", body="gb-appeal", outcome=outcome, relations=tied("reviews", "first")
        ),
    )
    assert bool(held(index)) == stands


def test_of_a_joint_act_a_body_can_only_end_its_own_part() -> None:
    """The other body still holds what it said."""
    index = log_of(
        an_act("old", "2021-01-01", jointly_with=["cz-senat"]),
        an_act("new", "2022-01-01", None, relations=tied("supersedes", "old")),
    )
    assert [("cz-senat", "found", "old", False)] == held(index)


def test_an_act_ends_with_its_own_last_day_unless_it_is_renewed() -> None:
    """The last day is still in force; a renewal carries it on, as long as the renewal lasts."""
    sanction = an_act("listing", "2021-01-01", "condemned", kind="sanction", until="2021-12-31")
    renewal = an_act(
        "renewal", "2021-12-01", None, kind="sanction", outcome="renewed", until="2022-12-31", relations=tied("renews", "listing")
    )
    assert ([1, 0], [1, 1, 0]) == (
        [len(held(log_of(sanction), day)) for day in ("2021-12-31", "2022-01-01")],
        [len(held(log_of(sanction, renewal), day)) for day in ("2021-12-31", "2022-12-31", "2023-01-01")],
    )


@pytest.mark.parametrize(
    ("day", "possibly"), [("2021-05-31", None), ("2021-06-01", True), ("2021-06-29", True), ("2021-06-30", False)]
)
def test_a_date_that_straddles_the_day_is_possible(day: str, possibly: bool | None) -> None:
    """On the last day that the date may mean it is certain."""
    assert [row[3] for row in held(log_of(an_act("e", "2021-06")), day)] == ([] if possibly is None else [possibly])


def test_a_date_with_a_doubt_noted_is_never_certain() -> None:
    """Filters say the same."""
    assert [("gb-commons", "found", "e", True)] == held(log_of(an_act("e", "2021-06?")))


def test_what_is_possible_stands_beside_the_weaker_that_is_certain() -> None:
    """Neither hides the other."""
    index = log_of(an_act("risk", "2020-01-01", "serious-risk"), an_act("finding", "2021"))
    assert [("gb-commons", "found", "finding", True), ("gb-commons", "serious-risk", "risk", False)] == held(index, "2021-06-30")


def test_what_may_have_been_superseded_by_then_is_possible() -> None:
    """The month of the later act leaves it open."""
    index = log_of(an_act("old", "2021-01-01"), an_act("new", "2021-06", None, relations=tied("supersedes", "old")))
    assert [[False], [True], []] == [[row[3] for row in held(index, day)] for day in ("2021-05-31", "2021-06-10", "2021-06-30")]


def test_who_acts_jointly_holds_and_who_signs_does_not() -> None:
    """A signature under a joint statement is no position of any body of the signing state."""
    index = log_of(
        an_act("joint", "2021-01-01", jointly_with=["cz-senat"]),
        an_act("signed", "2021-01-02", kind="statement", body="int-states", signatories={"countries": ["BE", "GB"]}),
    )
    assert ["cz-senat", "gb-commons", "int-states"] == [row[0] for row in held(index)]


def test_every_sort_of_body_has_its_section() -> None:
    """People's tribunals, networks, groups of states and organisations stand apart from parliaments and governments."""
    index = log_of(*(an_act(f"by-{body}", "2021-01-01", body=body) for body in BODIES))
    sections = {one.body: one.section for one in positions(index, "2026-01-01", Selection())}
    assert sorted(BODY_TYPES) == sorted(kind for kinds in SECTIONS.values() for kind in kinds)
    assert ["eu-ep", "gb-fac"] == [body for body in ("eu-ep", "gb-fac") if sections[body] == "Parliaments and governments"]
    assert (
        len(
            {
                sections[body]
                for body in ("gb-commons", "gb-court", "un-ohchr", "int-tribunal", "int-network", "int-states", "us-ngo")
            }
        )
        == 7
    )


def test_another_wrong_is_told_apart_by_its_wording() -> None:
    """The word other stands for many things, and victims of one finding are not those of another."""
    findings = [
        {"crime": "other", "strength": "concern", "wording": "surveillance"},
        {"crime": "other", "strength": "concern", "wording": "bans on beards"},
        {"crime": "torture", "strength": "found", "victims": "Kazakhs"},
        {"crime": "torture", "strength": "concern"},
    ]
    assert len(held(log_of(an_act("e", "2021-01-01", findings=findings)))) == 4


@pytest.mark.parametrize(
    ("selection", "bodies"),
    [
        (Selection(countries=("GB",)), ["gb-commons", "gb-fac"]),
        (Selection(strengths=("serious-risk",)), ["gb-fac"]),
        (Selection(crimes=("torture",)), []),
        (Selection(bodies=("cz-senat",)), ["cz-senat"]),
        (Selection(kinds=("inquiry",)), ["gb-fac"]),
        (Selection(limit=1), ["cz-senat"]),
        (Selection(latest=1), ["gb-fac"]),
        (Selection(reverse=True), ["gb-fac", "gb-commons", "cz-senat"]),
        (Selection(drafts=True), ["be-flemish", "cz-senat", "gb-commons", "gb-fac"]),
    ],
)
def test_filters_narrow_what_is_shown(selection: Selection, bodies: list[str]) -> None:
    """They have the words and the meaning that they have everywhere."""
    index = log_of(
        an_act("a", "2021-01-01", jointly_with=["cz-senat"]),
        an_act("b", "2021-02-01", "serious-risk", kind="inquiry", body="gb-fac"),
        an_act("c", "2021-02-01", body="be-flemish", draft="true"),
    )
    assert bodies == [row[0] for row in held(index, selection=selection)]


def test_rows_and_records_have_the_promised_names_in_order() -> None:
    """Programs read them; with evidence one more comes at the end."""
    found = positions(log_of(an_act("e", "2021-01-01", binding="false"), an_act("f", "2021-01-02")), "2026-01-01", Selection())
    row = (
        "GB",
        "gb-commons",
        "chamber",
        "genocide",
        "found",
        False,
        "2021-01-01",
        "e",
        False,
        "United Kingdom",
        "House of Commons",
    )
    assert ([row], [(*row, "e; f")]) == (list(position_rows(found, evidence=False)), list(position_rows(found, evidence=True)))
    (record,) = position_records(found, evidence=True)
    assert (*COLUMNS, "evidence") == tuple(record)
    assert ["e", "f"] == json.loads(json.dumps(record))["evidence"]


def test_the_rule_has_three_lines_that_fit_a_screen() -> None:
    """It is printed under every answer."""
    assert [True] * 3 == [len(line) <= 100 for line in RULE]


_DATES = ("2021-01-01", "2021-01-02", "2021-01-05", "2021-01", "2021-01-03/2021-01-06", "2021-01-04?", "2021")
_LAST_DAYS = (None, None, "2021-01-04", "2021-01-06/2021-01-08", "2021-01")


@st.composite
def acts(draw: st.DrawFn) -> list[Event]:
    """Draw a few acts of two bodies within some days, some of which end others."""
    drawn = []
    for number in range(draw(st.integers(1, 5))):
        relation = draw(st.sampled_from((None, "supersedes", "lifts", "renews", "follows")))
        other = f"e{draw(st.integers(0, 4))}"
        until = draw(st.sampled_from(_LAST_DAYS))
        drawn.append(
            an_act(
                f"e{number}", draw(st.sampled_from(_DATES)), draw(st.sampled_from(("found", "serious-risk", "left-open"))),
                body=draw(st.sampled_from(("gb-commons", "cz-senat"))), outcome=draw(st.sampled_from(("adopted", "rejected"))),
                relations=tied(relation, other) if relation else [], **({"until": until} if until else {}),
            )
        )  # fmt: skip
    return drawn


def _turning_days(events: list[Event]) -> set[str]:
    """Return the days on which something begins, becomes certain or ends."""
    days = set()
    for event in events:
        days |= {event.date.first, event.date.last}
        if event.until:
            days |= {str(date.fromisoformat(end) + timedelta(days=1)) for end in (event.until.first, event.until.last)}
    return days


@given(acts())
def test_positions_change_only_on_a_date_of_an_event(events: list[Event]) -> None:
    """From one day to the next nothing changes of itself."""
    index = log_of(*events)
    turning = _turning_days(events)
    before = positions(index, "2020-12-30", Selection())
    for number in range(-1, 40):
        day = str(date(2021, 1, 1) + timedelta(days=number))
        now = positions(index, day, Selection())
        assert now == before or day in turning
        before = now


@given(acts(), st.integers(0, 12))
def test_without_relations_and_ends_positions_are_the_strongest_so_far(events: list[Event], number: int) -> None:
    """The same, counted in the most obvious way."""
    plain = [event.model_copy(update={"relations": (), "until": None}) for event in events]
    day = str(date(2021, 1, 1) + timedelta(days=number))
    expected = set()
    for body in ("gb-commons", "cz-senat"):
        said = [event for event in plain if event.body == body and event.outcome == "adopted" and event.date.first <= day]
        sure = [event for event in said if _is_sure(event.date, day)]
        best = min((_rank(event) for event in sure), default=99)
        if sure:
            expected.add((body, best, False))
        if said and min(map(_rank, said)) < best:
            expected.add((body, min(map(_rank, said)), True))
    assert expected == {_short(one) for one in positions(log_of(*plain), day, Selection())}


def _is_sure(written: PartialDate, day: str) -> bool:
    return written.last <= day and not written.qualified


def _rank(event: Event) -> int:
    return list(STRENGTHS).index(event.findings[0].strength)


def _short(position: Position) -> tuple[str, int, bool]:
    return position.body, list(STRENGTHS).index(position.strength), position.possibly
