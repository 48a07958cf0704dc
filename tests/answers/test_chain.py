"""The thread of events that relations tie together."""

from hypothesis import given
from hypothesis import strategies as st
from tests.answers.saying import an_act, log_of, tied

from motions.answers.chain import Chain, chain, chain_records, chain_rows, tree
from motions.index.selection import EVERYTHING, Selection
from motions.model.events import Event

ALL = EVERYTHING


def shape(thread: Chain) -> list[tuple[str, int, tuple[str, ...], bool]]:
    """Return each knot as id, depth, what ties it, and whether it is shown whole."""
    return [(knot.member.id, knot.depth, knot.relations, knot.whole) for knot in tree(thread)]


def test_what_answers_stands_under_what_it_answers() -> None:
    """Relations are followed both ways, from wherever one asks."""
    index = log_of(
        an_act("a", "2021-01-01"),
        an_act("b", "2021-02-01", relations=tied("answers", "a")),
        an_act("c", "2021-03-01", relations=tied("follows", "b")),
        an_act("d", "2021-02-02", relations=tied("cites", "a")),
        an_act("alone", "2021-02-03"),
    )
    expected = [("a", 0, (), True), ("b", 1, ("answers",), True), ("c", 2, ("follows",), True), ("d", 1, ("cites",), True)]
    assert [expected] * 3 == [shape(chain(index, asked, ALL, whole=True)) for asked in ("a", "c", "d")]
    assert [["a", "b", "c", "d"], ["a", "b", "c"], ["a", "d"]] == [
        sorted(member.id for member in chain(index, asked, ALL).members) for asked in ("a", "c", "d")
    ]
    assert [("alone", 0, (), True)] == shape(chain(index, "alone", ALL))


def test_coordinated_acts_stand_side_by_side() -> None:
    """Whichever of them says so; what answers one of them is in the chain of the answer to another."""
    index = log_of(
        an_act("a", "2021-01-01", relations=tied("coordinated-with", "b")),
        an_act("b", "2021-01-01"),
        an_act("c", "2021-01-02", relations=tied("answers", "b")),
    )
    assert [["a", "b", "c"]] * 3 == [sorted(member.id for member in chain(index, asked, ALL).members) for asked in "abc"]


def test_a_joint_is_shown_whole_once() -> None:
    """Under the event that it names first; under the others it is named."""
    index = log_of(
        an_act("a", "2021-01-01"),
        an_act("b", "2021-01-02"),
        an_act("c", "2021-02-01", relations=[*tied("follows", "b"), *tied("answers", "a")]),
        an_act("d", "2021-03-01", relations=tied("follows", "c")),
    )
    assert [
        ("a", 0, (), True), ("c", 1, ("answers",), False), ("b", 0, (), True), ("c", 1, ("follows",), True),
        ("d", 2, ("follows",), True),
    ] == shape(chain(index, "d", ALL))  # fmt: skip


def test_a_circle_ends_and_is_shown_in_order_of_date() -> None:
    """An earlier event that refers to a later one stands above it, and the words are turned round."""
    index = log_of(
        an_act("a", "2021-01-01", relations=tied("cites", "c")),
        an_act("b", "2021-02-01", relations=tied("answers", "a")),
        an_act("c", "2021-03-01", relations=tied("answers", "b")),
    )
    assert [
        ("a", 0, (), True), ("b", 1, ("answers",), True), ("c", 2, ("answers",), True), ("c", 1, ("cited by it",), False),
    ] == shape(chain(index, "b", ALL))  # fmt: skip


def test_of_one_day_an_event_stands_before_those_that_refer_to_it() -> None:
    """The alphabet says nothing about what came first."""
    index = log_of(an_act("z", "2021-01-01"), an_act("b", "2021-01-01", relations=tied("answers", "z")))
    assert [("z", 0, (), True), ("b", 1, ("answers",), True)] == shape(chain(index, "b", ALL))


def test_two_that_refer_to_each_other_on_one_day_are_both_shown() -> None:
    """Either may come first, and each once."""
    index = log_of(
        an_act("a", "2021-01-01", relations=tied("coordinated-with", "b")),
        an_act("b", "2021-01-01", relations=tied("coordinated-with", "a")),
    )
    assert [("b", 0, True), ("a", 1, True)] == [
        (name, depth, whole) for name, depth, _words, whole in shape(chain(index, "a", ALL))
    ]


def test_steps_limit_how_far_the_chain_reaches() -> None:
    """That there is more is said."""
    index = log_of(
        *(an_act(f"e{n}", f"2021-0{n}-01", relations=tied("follows", f"e{n - 1}") if n > 1 else []) for n in range(1, 6))
    )
    near, all_of_it = chain(index, "e3", ALL, 1), chain(index, "e3", ALL, 2)
    assert (["e2", "e3", "e4"], True) == ([member.id for member in near.members], near.cut)
    assert (5, False) == (len(all_of_it.members), all_of_it.cut)


def test_filters_say_among_which_events_the_thread_runs() -> None:
    """Drafts stay out unless asked for; the event that was asked for is always there."""
    index = log_of(
        an_act("a", "2021-01-01"),
        an_act("b", "2021-02-01", relations=tied("follows", "a"), draft="true"),
        an_act("c", "2021-03-01", relations=tied("follows", "a"), body="cz-senat"),
    )
    found = [[member.id for member in chain(index, "a", selection).members] for selection in (
        ALL, Selection(drafts=True), Selection(countries=("CZ",)), Selection(kinds=("verdict",)),
    )]  # fmt: skip
    assert [["a", "c"], ["a", "b", "c"], ["a", "c"], ["a"]] == found


def test_records_hold_each_event_once_with_its_place() -> None:
    """Depth and parent give the tree, the relations the graph."""
    index = log_of(an_act("a", "2021-01-01"), an_act("b", "2021-02-01", relations=tied("answers", "a")))
    _first, second = chain_records(chain(index, "b", ALL))
    assert {
        "id": "b",
        "depth": 1,
        "parent": "a",
        "asked": True,
        "relations": [{"type": "answers", "event": "a"}],
    }.items() <= second.items()
    assert [(0, None, False, None), (1, "a", True, "answers: a")] == [row[-4:] for row in chain_rows(chain(index, "b", ALL))]


@st.composite
def webs(draw: st.DrawFn) -> list[Event]:
    """Draw events with relations in all directions."""
    events = []
    for number in range(draw(st.integers(1, 7))):
        others = draw(st.lists(st.sampled_from([other for other in range(7) if other != number]), max_size=3, unique=True))
        relations = [{"type": draw(st.sampled_from(("answers", "cites"))), "event": f"e{other}"} for other in others]
        events.append(
            an_act(f"e{number}", draw(st.sampled_from(("2021-01-01", "2021-01-02", "2021-01", "2021"))), relations=relations)
        )
    return events


@given(webs(), st.booleans())
def test_every_event_that_can_be_reached_is_shown_whole_exactly_once(events: list[Event], whole: bool) -> None:
    """Whatever circles and joints there are."""
    names = {event.id for event in events}
    back = {(event.id, relation.event) for event in events for relation in event.relations if relation.event in names}
    forward = {(target, source) for source, target in back}
    reached = _closure(back | forward) if whole else _closure(back) | _closure(forward)
    knots = list(tree(chain(log_of(*events), "e0", ALL, whole=whole)))
    assert sorted(reached) == sorted(knot.member.id for knot in knots if knot.whole)
    shown = {knot.member.id: knot for knot in knots if knot.whole}
    assert all(knot.parent is None or shown[knot.parent].member.date_first <= knot.member.date_first for knot in knots)


def _closure(ties: set[tuple[str, str]]) -> set[str]:
    reached = {"e0"}
    while more := {target for source, target in ties if source in reached} - reached:
        reached |= more
    return reached
