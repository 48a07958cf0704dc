"""The shipped log: its form, its breadth, and facts that must never change by accident."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import TODAY

import motions
from motions.door import Log
from motions.model.events import as_written
from motions.model.vocabulary import ATROCITY_CRIMES, KINDS

ROOT = Path(__file__).parents[2]
LOG = ROOT / "data" / "events.yaml"
IDS = Path(__file__).with_name("ids.txt")


@cache
def shipped() -> Log:
    """Return the shipped log."""
    return motions.open_log(LOG, TODAY)


@cache
def events() -> dict[str, dict[str, Any]]:
    """Return every event as written, by its id."""
    return {event.id: as_written(event) for event in shipped().events()}


def test_the_log_has_neither_faults_nor_notices_that_nobody_looked_at() -> None:
    """It passes `motions check --strict`."""
    assert [] == shipped().problems


def test_an_id_never_vanishes_and_new_ones_are_written_down(update_golden: bool) -> None:
    """Others link to them: the list of ids only grows."""
    known = IDS.read_text(encoding="utf-8").split() if IDS.exists() else []
    if update_golden:
        IDS.write_text("\n".join(sorted({*known, *events()})) + "\n", encoding="utf-8")
    assert not set(known) - set(events())
    assert sorted(events()) == IDS.read_text(encoding="utf-8").split()


def test_the_log_is_as_broad_as_it_says() -> None:
    """A guard against accidental loss: events, countries, kinds, and the countries that matter most."""
    countries = Counter(shipped().bodies[event["body"]].country for event in events().values())
    assert len(events()) >= 400
    assert len(countries) >= 40
    assert {event["kind"] for event in events().values()} == set(KINDS)
    least = {"US": 90, "GB": 60, "UN": 25, "EU": 20, "CA": 20, "CN": 12, "AU": 10, "BE": 9, "DE": 9, "FR": 8, "TR": 8}
    assert {country: countries[country] for country in least if countries[country] < least[country]} == {}


def test_every_flagship_event_has_two_sources() -> None:
    """A finding of genocide or crimes against humanity by a public body or a tribunal is not left to one page."""
    private = {"party", "ngo", "company"}
    thin = [
        event["id"]
        for event in events().values()
        if shipped().bodies[event["body"]].type not in private
        and any(f["strength"] == "found" and f["crime"] in ATROCITY_CRIMES for f in event.get("findings", ()))
        and len(event["sources"]) < 2
    ]
    assert thin == []


def test_every_body_acts_or_holds_one_that_does() -> None:
    """The registry is no directory of parliaments."""
    used = {body for event in events().values() for body in (event["body"], *event.get("jointly_with", ()), event.get("forum"))}
    used |= {coverage.body for coverage in shipped().coverage}
    parents = {body.parent for body in shipped().bodies.values()}
    assert set(shipped().bodies) - used - parents == set()


def test_no_body_stands_under_two_names() -> None:
    """No two bodies of one country have the same name or alias."""
    names = Counter(
        (body.country, name.casefold()) for body in shipped().bodies.values() for name in {body.name, *body.also}
    )  # fmt: skip
    assert [name for name, count in names.items() if count > 1] == []


DOCUMENTS = {
    "Inter-Parliamentary Alliance on China, Suspected Mass Atrocity Crimes in the Uyghur Region": [
        "2020-06-28-int-zenz-birth-prevention-report", "2020-06-29-int-ipac-statement", "2020-06-30-un-hrc44-27",
        "2020-09-03-int-uyghur-tribunal-launch", "2020-11-09-int-ipac-icc-letter", "2021-02-09-gb-commons-genocide-compromise",
        "2021-02-22-ca-commons-genocide", "2021-02-25-nl-tweede-kamer-genocide", "2021-03-08-int-ipac-womens-day",
        "2021-03-22-ca-xinjiang-listings", "2021-03-22-cn-sanctions-eu", "2021-03-22-eu-xinjiang-listings",
        "2021-03-22-gb-xinjiang-listings", "2021-03-22-us-ofac-wang-chen", "2021-03-26-cn-sanctions-uk",
        "2021-04-22-gb-commons-genocide", "2021-05-17-de-bundestag-hearing", "2021-05-20-lt-seimas-genocide",
        "2021-05-26-it-committee-resolution", "2021-06-09-int-ipac-witnesses", "2021-06-10-cz-senate-genocide",
        "2021-06-15-be-committee-genocide-risk", "2021-06-18-int-ipac-un-inquiry-letter", "2021-07-08-be-chamber-genocide-risk",
        "2021-be-ecolo-draft-genocide",
    ],
    "Inter-Parliamentary Alliance on China, 2 February 2021": ["2021-02-02-int-ipac-statement"],
    "Open letter of human rights and genocide prevention organisations, 14 January 2021": [
        "2019-11-01-un-experts-ol-chn-18-2019", "2021-01-14-int-open-letter",
    ],
    "Christian Solidarity Worldwide on the report of the High Commissioner, 2022": [
        "2022-05-28-un-bachelet-visit", "2022-08-31-un-ohchr-assessment", "2022-09-01-gb-csw-on-ohchr",
    ],
    "Nusrat Ghani MP, Leading Parliamentary action": [
        "2018-11-28-us-cecc-tursun", "2019-06-17-int-china-tribunal", "2020-07-20-gb-board-of-deputies-ambassador",
        "2020-10-int-better-cotton-initiative", "2021-01-12-gb-supply-chain-measures", "2021-01-13-gb-darkness-deepens",
        "2021-01-15-gb-board-of-deputies-pm", "2021-01-19-gb-commons-removes-genocide-amendment",
        "2021-01-19-us-genocide-determination", "2021-01-27-us-blinken-confirms",
        "2021-02-08-gb-essex-court-opinion", "2021-02-22-ca-commons-genocide",
        "2021-02-25-nl-tweede-kamer-genocide", "2021-03-08-int-newlines-report", "2021-03-17-gb-beis-committee-report",
        "2021-03-19-int-amnesty-families", "2021-03-22-gb-commons-rebel-text", "2021-03-22-gb-commons-strip-3e",
        "2021-03-26-cn-sanctions-uk", "2021-03-27-gb-remarks-on-counter-sanctions", "2021-04-22-gb-commons-genocide",
        "2021-05-20-lt-seimas-genocide", "2021-06-10-cz-senate-genocide", "2021-06-10-gb-beis-government-response",
        "2021-09-14-gb-parliament-bars-ambassador", "2021-12-03-lt-olympics", "2021-12-06-us-olympics-boycott",
        "2021-12-07-nz-olympics",
        "2021-12-08-au-olympics", "2021-12-08-ca-olympics", "2021-12-09-int-uyghur-tribunal-judgment",
    ],
}  # fmt: skip
"""The five documents that the log started from, and the events that hold the dated acts that each names."""


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_dated_act_of_the_first_documents_is_in_the_log(document: str) -> None:
    """Whoever knows one of these pages finds what it names."""
    assert [] == [event for event in DOCUMENTS[document] if event not in events()]


def division(*figures: int | None) -> dict[str, Any]:
    """Return a vote by division with the figures that are known: for, against, abstentions."""
    return {
        "method": "division",
        **{side: n for side, n in zip(("for", "against", "abstain"), figures, strict=False) if n is not None},
    }


GENOCIDE, HUMANITY = "genocide", "crimes-against-humanity"
BOTH_FOUND = {(GENOCIDE, "found"), (HUMANITY, "found")}
GENOCIDE_FOUND = {(GENOCIDE, "found")}
AT_RISK = {(GENOCIDE, "serious-risk"), (HUMANITY, "may-constitute")}
ASKED_FOR = {(GENOCIDE, "inquiry-called-for"), (HUMANITY, "inquiry-called-for")}
FACTS: list[tuple[str, str, str, str, dict[str, Any] | None, set[tuple[str, str]]]] = [
    # id, date, body, outcome, vote, what it says of the gravest crimes
    ("2019-04-18-eu-ep-minorities", "2019-04-18", "eu-parliament", "adopted", division(505, 18, 47), set()),
    ("2020-05-27-us-house-s3744", "2020-05-27", "us-house", "adopted", division(413, 1), set()),
    ("2020-06-17-us-uyghur-human-rights-policy-act", "2020-06-17", "us-congress", "enacted", None, set()),
    ("2020-09-22-us-house-hr6210", "2020-09-22", "us-house", "adopted", division(406, 3), set()),
    ("2020-10-21-ca-sdir-statement", "2020-10-21", "ca-sdir", "issued", None, GENOCIDE_FOUND),
    ("2020-12-07-gb-lords-genocide-amendment-1", "2020-12-07", "gb-lords", "adopted", division(287, 161), set()),
    ("2020-12-17-eu-ep-forced-labour", "2020-12-17", "eu-parliament", "adopted", division(604, 20, 57), {(HUMANITY, "found")}),
    ("2021-01-19-gb-commons-removes-genocide-amendment", "2021-01-19", "gb-commons", "rejected", division(308, 319), set()),
    ("2021-01-19-us-genocide-determination", "2021-01-19", "us-state", "issued", None, BOTH_FOUND),
    ("2021-02-02-gb-lords-genocide-amendment-2", "2021-02-02", "gb-lords", "adopted", division(359, 188), set()),
    ("2021-02-09-gb-commons-genocide-compromise", "2021-02-09", "gb-commons", "rejected", division(303, 318), set()),
    ("2021-02-22-ca-commons-genocide", "2021-02-22", "ca-commons", "adopted", division(266, 0), GENOCIDE_FOUND),
    ("2021-02-22-ca-commons-olympics-amendment", "2021-02-22", "ca-commons", "adopted", division(229, 29), set()),
    ("2021-02-23-gb-lords-genocide-amendment-3", "2021-02-23", "gb-lords", "adopted", division(367, 214), set()),
    ("2021-02-25-nl-tweede-kamer-genocide", "2021-02-25", "nl-tweede-kamer", "adopted",
     {"method": "show-of-hands"}, GENOCIDE_FOUND),
    ("2021-03-15-au-senate-motion-blocked", "2021-03-15", "au-senate", "blocked", division(12, 33), {(GENOCIDE, "proposed")}),
    ("2021-03-22-gb-commons-rebel-text", "2021-03-22", "gb-commons", "rejected", division(300, 318), set()),
    ("2021-03-22-gb-commons-strip-3e", "2021-03-22", "gb-commons", "rejected", division(297, 319), set()),
    ("2021-04-22-gb-commons-genocide", "2021-04-22", "gb-commons", "adopted", {"method": "voice"}, BOTH_FOUND),
    ("2021-05-05-nz-house-motion", "2021-05-05", "nz-house", "adopted", None, set()),
    ("2021-05-20-eu-ep-counter-sanctions-resolution", "2021-05-20", "eu-parliament", "adopted", division(599, 30, 58), set()),
    ("2021-05-20-lt-seimas-genocide", "2021-05-20", "lt-seimas", "adopted",
     division(86, 1, 7), {*BOTH_FOUND, (GENOCIDE, "inquiry-called-for")}),
    ("2021-06-10-cz-senate-genocide", "2021-06-10", "cz-senat", "adopted", division(38, 0), BOTH_FOUND),
    ("2021-06-15-be-committee-genocide-risk", "2021-06-15", "be-chamber-foreign", "adopted", None, AT_RISK),
    ("2021-06-29-ca-senate-genocide-defeated", "2021-06-28/2021-06-29", "ca-senate", "rejected",
     division(29, 33, 13), {(GENOCIDE, "proposed")}),
    ("2021-07-08-be-chamber-genocide-risk", "2021-07-08", "be-chamber", "adopted", division(125, 0, 12), AT_RISK),
    ("2021-07-08-eu-ep-olympics", "2021-07-08", "eu-parliament", "adopted", division(578, 29, 73), set()),
    ("2021-12-08-us-house-hr1155", "2021-12-08", "us-house", "adopted", division(428, 1), set()),
    ("2021-12-23-us-uflpa", "2021-12-23", "us-congress", "enacted", None, set()),
    ("2022-01-20-fr-an-genocide", "2022-01-20", "fr-assemblee", "adopted", division(169, 1, 5), BOTH_FOUND),
    ("2022-06-09-eu-ep-police-files", "2022-06-09", "eu-parliament", "adopted",
     None, {(GENOCIDE, "serious-risk"), (HUMANITY, "found")}),
    ("2022-08-31-un-ohchr-assessment", "2022-08-31", "un-ohchr", "published", None, {(HUMANITY, "may-constitute")}),
    ("2022-10-06-un-hrc-debate-rejected", "2022-10-06", "un-hrc", "rejected", division(17, 19, 11), set()),
    ("2023-02-01-ca-commons-m62", "2023-02-01", "ca-commons", "adopted", division(322, 0), GENOCIDE_FOUND),
    ("2024-06-27-gb-court-of-appeal-cotton", "2024-06-27", "gb-court-of-appeal", "allowed", None, set()),
    ("2024-07-11-ar-cassation-reopens", "2024-07-11", "ar-cassation", "allowed", None, ASKED_FOR),
]  # fmt: skip


@pytest.mark.parametrize("fact", FACTS, ids=lambda fact: fact[0])
def test_a_hard_fact_stands(fact: tuple[str, str, str, str, dict[str, Any] | None, set[tuple[str, str]]]) -> None:
    """Date, body, outcome, vote and what the body says of genocide and crimes against humanity."""
    name, date, body, outcome, vote, said = fact
    event = events()[name]
    assert (date, body, outcome) == (event["date"], event["body"], event["outcome"])
    if vote is not None:
        assert vote == {side: event["vote"][side] for side in ("method", "for", "against", "abstain") if side in event["vote"]}
    found = {(finding["crime"], finding["strength"]) for finding in event.get("findings", ())}
    assert said == {(crime, strength) for crime, strength in found if crime in (GENOCIDE, HUMANITY)}


def test_the_tribunal_found_genocide_through_birth_prevention_only() -> None:
    """Beyond reasonable doubt; killing was not made out."""
    findings = events()["2021-12-09-int-uyghur-tribunal-judgment"]["findings"]
    genocide = {
        finding.get("act"): (finding["strength"], finding.get("standard")) for finding in findings if finding["crime"] == GENOCIDE
    }
    assert genocide["preventing-births"] == ("found", "beyond-reasonable-doubt")
    assert {act for act, (strength, _) in genocide.items() if strength == "found"} == {"preventing-births"}
    assert genocide["killing"][0] == "not-found"


def test_the_tribunal_is_no_court() -> None:
    """A people's tribunal has a type of its own, and its verdict binds nobody."""
    assert shipped().bodies["int-uyghur-tribunal"].type == "peoples-tribunal"
    assert events()["2021-12-09-int-uyghur-tribunal-judgment"]["binding"] is False


CHAIN = {
    "2021-03-22-cn-sanctions-eu": ("answers", "2021-03-22-eu-xinjiang-listings"),
    "2021-03-26-cn-sanctions-uk": ("answers", "2021-03-22-gb-xinjiang-listings"),
    "2021-03-27-cn-sanctions-us-canada": ("answers", "2021-03-22-ca-xinjiang-listings"),
    "2025-04-30-cn-lifts-mep-sanctions": ("lifts", "2021-03-22-cn-sanctions-eu"),
    "2026-01-30-cn-lifts-uk-parliamentarian-sanctions": ("lifts", "2021-03-26-cn-sanctions-uk"),
}


@pytest.mark.parametrize("event", CHAIN)
def test_the_chain_of_march_2021_can_be_followed(event: str) -> None:
    """Four listings on one day, three answers, and the liftings of later years."""
    related = [(relation["type"], relation["event"]) for relation in events()[event]["relations"]]
    assert CHAIN[event] in related


@pytest.mark.parametrize(
    "event",
    [
        "2021-03-22-gb-xinjiang-listings",
        "2021-03-22-us-ofac-wang-chen",
        "2021-03-22-ca-xinjiang-listings",
        "2021-03-22-eu-xinjiang-listings",
    ],
)
def test_the_listings_of_22_march_2021_are_tied_together(event: str) -> None:
    """Each stands in a relation of coordination with another, one way or the other."""
    group = {name for name in events() if name.startswith("2021-03-22-") and name.endswith(("listings", "wang-chen"))}
    tied = {
        (name, relation["event"])
        for name in group
        for relation in events()[name].get("relations", ())
        if relation["type"] == "coordinated-with"
    }
    assert any(event in pair for pair in tied)


def test_the_four_officials_are_on_the_lists_of_the_union_and_the_kingdom() -> None:
    """By name, with aliases where the lists spell them otherwise."""
    names = {"Zhu Hailun", "Wang Junzheng", "Wang Mingshan", "Chen Mingguo"}
    for event in ("2021-03-22-eu-xinjiang-listings", "2021-03-22-gb-xinjiang-listings", "2021-03-22-ca-xinjiang-listings"):
        listed = {target["name"] for target in events()[event]["targets"]}
        assert names <= listed, event
        assert len(listed) == 5


def test_beijing_sanctioned_nine_britons_and_four_bodies() -> None:
    """Five members of the Commons, two of the Lords, a barrister and an academic; two committees, a tribunal and chambers."""
    targets = Counter(target["type"] for target in events()["2021-03-26-cn-sanctions-uk"]["targets"])
    assert targets == {"person": 9, "entity": 4}


def test_new_zealand_did_not_say_genocide() -> None:
    """The word was taken out of the text before the House agreed to it."""
    event = events()["2021-05-05-nz-house-motion"]
    assert GENOCIDE not in {finding["crime"] for finding in event.get("findings", ())}


def test_absence_from_the_games_is_no_boycott_where_those_who_stayed_away_did_not_say_so() -> None:
    """New Zealand named the pandemic; the note says who counts it otherwise."""
    event = events()["2021-12-07-nz-olympics"]
    assert event["instrument"] == "non-attendance"
    assert event["note"]
