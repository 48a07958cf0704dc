"""Rules about what an event says of crimes."""

from collections.abc import Iterator

from motions.log.problems import ERROR
from motions.log.rules.examples import SOUND, changed
from motions.log.rules.looking import records, text
from motions.log.rules.rule import Found, Tree, on_event, tell
from motions.log.surroundings import Surroundings
from motions.model.text import or_list, shown
from motions.model.vocabulary import ACTS, ATROCITY_CRIMES, NOT_ADOPTED, OUTCOMES, STRENGTHS, VOCABULARIES

_PROPOSED = "proposed"
_ORDER = tuple(STRENGTHS)
_ABOVE_ALLEGED = frozenset(_ORDER[: _ORDER.index("alleged")])
_SITTINGS = frozenset({"hearing", "debate"})

tell(
    "proposed-finding", ERROR,
    "A finding of a text that was not adopted is not `proposed`, or one of a text that was adopted is.",
    changed("outcome: adopted", "outcome: rejected"),
    changed("strength: found", "strength: proposed", changed("outcome: adopted", "outcome: rejected")),
)  # fmt: skip
tell(
    "hearing-above-alleged", ERROR,
    "A finding of a hearing or a debate is stronger than `alleged`: words spoken there are not the view of the body.",
    changed("instrument: motion", "instrument: debate"),
    changed("strength: found", "strength: alleged", changed("instrument: motion", "instrument: debate")),
)  # fmt: skip
tell(
    "condemned-atrocity-crime", ERROR,
    "Genocide, crimes against humanity or war crimes are `condemned`: to assert them is `found`.",
    changed("strength: found", "strength: condemned"),
    SOUND,
)  # fmt: skip
tell(
    "act-of-other-crime", ERROR,
    "The act of a finding is not one of those by which its crime is committed.",
    changed("crime: genocide,", "crime: genocide, act: apartheid,"),
    changed("crime: genocide,", "crime: genocide, act: preventing-births,"),
)  # fmt: skip
tell(
    "missing-wording", ERROR,
    "A finding of the crime `other` does not say which.",
    changed("crime: genocide,", "crime: other,"),
    changed("crime: genocide,", "crime: other, wording: erasure of a people,"),
)  # fmt: skip


@on_event("proposed-finding", "findings")
def proposed_finding(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Hold `proposed` to texts that were not adopted, and those texts to `proposed`."""
    outcome = text(event, "outcome")
    if outcome not in OUTCOMES or outcome == "unknown":
        return
    open_text = outcome in NOT_ADOPTED
    findings = [(number, text(finding, "strength")) for number, finding in records(event, "findings")]
    wrong = [number for number, strength in findings if strength in STRENGTHS and (strength == _PROPOSED) != open_text]
    sentence = (
        f"the text is {outcome}, so what it says is not the view of the body: its findings are proposed"
        if open_text
        else f"the outcome is {outcome}; only a finding of a text that was {or_list(sorted(NOT_ADOPTED))} is proposed"
    )
    yield from _each_or_all(wrong, len(findings), "outcome", sentence)


@on_event("hearing-above-alleged", "findings")
def hearing_above_alleged(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Hold the findings of hearings and debates below `alleged`."""
    instrument = text(event, "instrument")
    if instrument not in _SITTINGS:
        return
    findings = [(number, text(finding, "strength")) for number, finding in records(event, "findings")]
    wrong = [number for number, strength in findings if strength in _ABOVE_ALLEGED]
    sentence = f"a {instrument} never goes above alleged; allowed: {', '.join(_ORDER[_ORDER.index('alleged') :])}"
    yield from _each_or_all(wrong, len(findings), "instrument", sentence)


def _each_or_all(wrong: list[int], count: int, cause: str, sentence: str) -> Iterator[Found]:
    """Report each wrong strength, or once their common cause where all of several are wrong."""
    if len(wrong) == count > 1:
        yield Found((cause,), sentence)
    else:
        for number in wrong:
            yield Found(("findings", number, "strength"), sentence)


@on_event("condemned-atrocity-crime", "findings")
def condemned_atrocity_crime(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find the three crimes that are asserted, never condemned."""
    for number, finding in records(event, "findings"):
        if text(finding, "strength") == "condemned" and text(finding, "crime") in ATROCITY_CRIMES:
            yield Found(("findings", number, "strength"), f"{finding['crime']} is asserted, never condemned: write found")


@on_event("act-of-other-crime", "findings")
def act_of_other_crime(event: Tree, around: Surroundings) -> Iterator[Found]:
    """Find acts that do not belong to their crime."""
    for number, finding in records(event, "findings"):
        crime, act = text(finding, "crime"), text(finding, "act")
        known = crime in VOCABULARIES["crime"] or crime in around.words.get("crimes", ())
        if act in VOCABULARIES["act"] and known and act not in ACTS.get(crime, {}):
            owners = or_list(name for name, acts in ACTS.items() if act in acts)
            yield Found(("findings", number, "act"), f"{shown(act)} is an act of {owners}, not of {crime}")


@on_event("missing-wording", "findings")
def missing_wording(event: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find crimes that are not named."""
    for number, finding in records(event, "findings"):
        if text(finding, "crime") == "other" and "wording" not in finding:
            yield Found(("findings", number, "crime"), "the crime is other, so wording must say which")
