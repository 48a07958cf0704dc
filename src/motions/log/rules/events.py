"""Rules about one event: its dates, bodies, votes, targets, and what it accepts."""

from collections.abc import Iterator

from motions.log.problems import ERROR, NOTICE
from motions.log.rules.examples import SOUND, changed
from motions.log.rules.looking import day, number, records, text, texts
from motions.log.rules.rule import ALL, Found, Tree, on_event, tell
from motions.log.surroundings import Surroundings
from motions.model.text import nearest, or_list, shown

_UNCOUNTED = frozenset({"voice", "unanimous-consent", "consensus"})
_FIGURES = ("for", "against", "abstain", "not_voting")
_PASSED = frozenset({"adopted", "enacted"})
_DECLARE = "declare it under bodies with its name, country and type"

tell(
    "undeclared-body", ERROR,
    "A body acts, or is a parent, a forum or looked at, and is not declared under `bodies`.",
    changed("body: gb-commons", "body: gb-lords"),
    SOUND,
)  # fmt: skip
tell(
    "date-in-future", ERROR,
    "An event, or a source of it, is dated after today.",
    changed("date: 2021-04-22", "date: 2027-04-22"),
    SOUND,
)  # fmt: skip
tell(
    "end-before-begin", ERROR,
    "An event or a measure on a target stops having effect before it begins.",
    changed("    measures:", "    until: 2021-03-21\n    measures:"),
    changed("    measures:", "    until: 2024-03-21\n    measures:"),
)  # fmt: skip
tell(
    "missing-targets", ERROR,
    "A sanction has neither targets nor a count of them, and was not declined.",
    changed("    targets:\n      - {name: Zhu Hailun, type: person}\n", ""),
    changed("    targets:\n      - {name: Zhu Hailun, type: person}\n", "    targets_count: 4\n"),
)  # fmt: skip
tell(
    "counted-voice-vote", ERROR,
    "A vote by voice, consensus or unanimous consent has figures: nobody counted.",
    changed("{method: voice}", "{method: voice, for: 300, against: 2}"),
    changed("{method: voice}", "{method: division, for: 300, against: 2}"),
)  # fmt: skip
tell(
    "accept-of-unknown-rule", ERROR,
    "An event accepts a rule that is no notice: an error cannot be accepted.",
    changed("    vote: {method: voice}\n", "    vote: {method: voice}\n    accept: {firstofjanuary: It was that day}\n"),
    SOUND,
)  # fmt: skip
tell(
    "idle-accept", NOTICE,
    "An event accepts a notice that it does not give rise to.",
    changed("    vote: {method: voice}\n", "    vote: {method: voice}\n    accept: {first-of-january: It was that day}\n"),
    SOUND,
)  # fmt: skip
tell(
    "first-of-january", NOTICE,
    "An event is dated the first of January and no note says why: often only the year was known.",
    changed("date: 2021-04-22", "date: 2022-01-01"),
    changed("date: 2021-04-22", "date: 2022"),
)  # fmt: skip
tell(
    "counts-against-outcome", NOTICE,
    "The counts of a vote do not go with its outcome, as where a greater majority is asked for.",
    changed("{method: voice}", "{method: division, for: 120, against: 204}"),
    changed("{method: voice}", "{method: division, for: 204, against: 120}"),
)  # fmt: skip


@on_event("undeclared-body", "body")
def undeclared_body(event: Tree, around: Surroundings) -> Iterator[Found]:
    """Find bodies that nobody declared."""
    for name in ("body", "forum"):
        if (body := text(event, name)) not in around.body_ids:
            yield from undeclared(body, (name,), around)
    if "jointly_with" in event:
        for position, body in texts(event, "jointly_with"):
            yield from undeclared(body, ("jointly_with", position), around)


def undeclared(body: str, path: tuple[str | int, ...], around: Surroundings) -> Iterator[Found]:
    """Report a body that is not declared, unless it is no id at all or stands in what could not be read."""
    known = body in around.body_ids or body in around.unread or around.bodies_unread
    if body and not known and around.is_id(body):
        yield Found(path, f"no body {shown(body)} is declared{around.hint(body, around.body_ids)}; {_DECLARE}")


@on_event("date-in-future", "date")
def date_in_future(event: Tree, around: Surroundings) -> Iterator[Found]:
    """Find what cannot have happened yet."""
    today = around.today
    for name in ("date", "published"):
        if name in event and (when := day(event, name)) is not None and when.first > today:
            yield Found((name,), f"{when} lies after today, {today}")
    for position, source in records(event, "sources"):
        for name in ("published", "retrieved"):
            if name in source and (when := day(source, name)) is not None and when.first > today:
                yield Found(("sources", position, name), f"{when} lies after today, {today}")


@on_event("end-before-begin", "until")
def end_before_begin(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find what ends before it begins."""
    end = day(event, "until")
    for name in ("effective", "date"):
        begin = day(event, name)
        if end is not None and begin is not None and end.last < begin.first:
            yield Found(("until",), f"{end} lies before the {name}, {begin}")
            return


@on_event("end-before-begin", "targets")
def ended_before_begin(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find measures on a target that end before they begin."""
    begin = day(event, "date")
    for position, target in records(event, "targets"):
        end = day(target, "ended")
        if end is not None and begin is not None and end.last < begin.first:
            yield Found(("targets", position, "ended"), f"{end} lies before the date, {begin}")


@on_event("missing-targets", "kind")
def missing_targets(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find sanctions that hit nobody."""
    if event["kind"] == "sanction" and event.get("outcome") != "declined" and "targets_count" not in event:
        targets = event.get("targets")
        if targets is None or targets == []:
            yield Found(
                ("targets",), "a sanction names its targets, or says in targets_count how many there are, unless it was declined"
            )


@on_event("counted-voice-vote", "vote")
def counted_voice_vote(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find figures where nobody counted."""
    vote = event["vote"]
    if not isinstance(vote, dict) or text(vote, "method") not in _UNCOUNTED:
        return
    if figures := " and ".join(name for name in _FIGURES if name in vote):
        message = f"a vote by {vote['method']} has no figures, and this has {figures}; if votes were counted, it was a division"
        yield Found(("vote", "method"), message)


@on_event("accept-of-unknown-rule", "accept")
def accept_of_unknown_rule(event: Tree, around: Surroundings) -> Iterator[Found]:
    """Find names that are no notices."""
    accepted = event["accept"]
    notices = [rule.name for rule in ALL if rule.level == NOTICE]
    for name in accepted if isinstance(accepted, dict) else ():
        if name not in notices and around.is_id(name):
            close = nearest(name, notices)
            hint = f"; did you mean {or_list(close)}?" if close else f". Allowed: {', '.join(sorted(notices))}."
            yield Found(("accept", name), f"{shown(name)} is no notice that could be accepted{hint}", at_key=True)


@on_event("first-of-january", "date")
def first_of_january(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find dates of which perhaps only the year was known."""
    if text(event, "date")[4:] == "-01-01" and "note" not in event:
        year = event["date"][:4]
        yield Found(("date",), f"if only the year is known, write {year}; if it was that day, say so in a note or accept this")


@on_event("counts-against-outcome", "vote")
def counts_against_outcome(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find votes whose counts and outcome disagree."""
    vote, outcome = event["vote"], text(event, "outcome")
    if not isinstance(vote, dict) or text(vote, "method") in _UNCOUNTED:
        return
    ayes, noes = number(vote, "for"), number(vote, "against")
    if ayes is None or noes is None:
        return
    if (outcome in _PASSED and ayes <= noes) or (outcome == "rejected" and ayes > noes):
        yield Found(("vote",), f"{ayes} for and {noes} against does not go with the outcome {outcome}")
