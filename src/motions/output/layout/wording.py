"""How findings, votes and other parts of an event are said in words, the same on every page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

_SHOWN = 3
_METHODS = {
    "division": "division",
    "voice": "by voice, no figures",
    "show-of-hands": "by show of hands",
    "standing": "by standing",
    "unanimous": "unanimous",
    "unanimous-consent": "by unanimous consent, no figures",
    "consensus": "by consensus, no vote",
    "secret-ballot": "secret ballot",
    "unknown": "method not known",
}
_STRENGTHS = {
    "found": "found",
    "serious-risk": "serious risk",
    "may-constitute": "may constitute",
    "condemned": "condemned",
    "concern": "concern",
    "alleged": "alleged",
    "inquiry-called-for": "inquiry called for",
    "left-open": "left open",
    "not-found": "not found",
    "proposed": "proposed, not adopted",
}
_SPOKEN = {
    "inter-parliamentary": "inter-parliamentary network",
    "ngo": "NGO",
    "non-attendance": "non-attendance",
    "peoples-tribunal": "people's tribunal",
    "un-body": "UN body",
    "un-experts": "UN experts",
}
"""Words that prose writes otherwise than with spaces for hyphens."""


def spoken(word: str) -> str:
    """Return a word of a vocabulary as prose: hyphens are spaces, but for a few."""
    return _SPOKEN.get(word) or word.replace("-", " ")


def strength_words(strength: str) -> str:
    """Return the strength of a finding as prose."""
    return _STRENGTHS.get(strength, spoken(strength))


def finding_words(finding: Mapping[str, object]) -> str:
    """Return a finding such as ``genocide (preventing births): found, beyond reasonable doubt``."""
    crime = spoken(str(finding["crime"]))
    wording = finding.get("wording")
    if finding["crime"] == "other" and wording:
        crime, wording = str(wording), None
    details = [spoken(str(finding["act"]))] if "act" in finding else []
    details += [str(wording)] if wording else []
    details += [f"against {finding['victims']}"] if "victims" in finding else []
    standard = f", {spoken(str(finding['standard']))}" if "standard" in finding else ""
    named = f"{crime} ({'; '.join(details)})" if details else crime
    return f"{named}: {strength_words(str(finding['strength']))}{standard}"


def findings_words(findings: Iterable[Mapping[str, object]]) -> str:
    """Return all findings of an event on one line, those of one strength together; the page of the event has the details.

    For example ``genocide (preventing births), torture: found; enslavement: alleged``.
    """
    grouped: dict[str, dict[str, list[str]]] = {}
    for finding in findings:
        other = finding["crime"] == "other" and "wording" in finding
        crime = str(finding["wording"]) if other else spoken(str(finding["crime"]))
        acts = grouped.setdefault(str(finding["strength"]), {}).setdefault(crime, [])
        if "act" in finding:
            acts.append(spoken(str(finding["act"])))
    return "; ".join(f"{', '.join(_with_acts(crimes))}: {strength_words(strength)}" for strength, crimes in grouped.items())


def _with_acts(crimes: Mapping[str, list[str]]) -> Iterable[str]:
    return (f"{crime} ({', '.join(dict.fromkeys(acts))})" if acts else crime for crime, acts in crimes.items())


def vote_words(vote: Mapping[str, object]) -> str:
    """Return a vote such as ``division, 266 for, 0 against``; figures that are not known are not named."""
    said = [_METHODS[str(vote["method"])]] if vote.get("method") else []
    names = (("for", "for"), ("against", "against"), ("abstain", "abstained"), ("not_voting", "not voting"))
    said += [f"{vote[name]} {word}" for name, word in names if vote.get(name) is not None]
    return ", ".join(said)


def count_words(signed: Mapping[str, Any]) -> str:
    """Return the number of those who signed with its qualifier, such as ``at least 12``."""
    qualifier = {"at-least": "at least ", "about": "about "}.get(signed.get("count_is", "exact"), "")
    return f"{qualifier}{signed['count']}"


def signatories_words(signed: Mapping[str, Any]) -> str:
    """Return how many signed, such as ``44 states (37 named)`` or ``about 50``; some of the names where no number is known."""
    if "count" in signed:
        named = 0 if signed.get("names") or signed.get("from") else len(signed.get("countries", ()))
        states = f" states{f' ({named} named)' if named != signed['count'] else ''}" if named else ""
        return f"{count_words(signed)}{states}"
    return _some([*signed.get("countries", ()), *signed.get("names", ())])


def targets_words(names: Sequence[str], count: int | None, measures: Iterable[str]) -> str:
    """Return whom a measure is laid on and what it is, such as ``Chen Quanguo and 2 more (asset freeze)``."""
    how_many = max(count or 0, len(names))
    whom = _some(names, how_many) if names else count_of(how_many, "target")
    laid = ", ".join(spoken(measure) for measure in measures)
    return f"{whom} ({laid})" if laid else whom


def _some(names: Sequence[str], how_many: int = 0) -> str:
    """Return the first names, and how many more there are."""
    shown = names[:_SHOWN]
    more = max(how_many, len(names)) - len(shown)
    return ", ".join(shown) + (f" and {more} more" if more > 0 else "")


def act_words(instrument: str, outcome: str, binding: bool | None) -> str:
    """Return what was done and what became of it, such as ``motion, adopted, not binding``."""
    force = () if binding is None else ("binding" if binding else "not binding",)
    became = "outcome unknown" if outcome == "unknown" else spoken(outcome)
    return ", ".join((spoken(instrument), became, *force))


def count_of(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 event``, ``2 events``."""
    return f"{number} {one if number == 1 else many or one + 's'}"
