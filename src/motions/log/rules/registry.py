"""Rules about bodies and coverage."""

from collections.abc import Iterator

from motions.log.problems import ERROR
from motions.log.rules.events import undeclared
from motions.log.rules.examples import SOUND, changed
from motions.log.rules.looking import day, text
from motions.log.rules.rule import Found, Tree, on_body, on_coverage, tell
from motions.log.surroundings import Surroundings

_NO_STATE = frozenset({"INT", "EU", "UN"})
_COMMONS = "name: House of Commons, country: GB, type: chamber"

tell(
    "body-country-conflict", ERROR,
    "A body has another country than the body that it belongs to, or a group of states has one.",
    changed(_COMMONS, _COMMONS.replace("GB", "IE") + ", parent: gb-fcdo"),
    changed(_COMMONS, _COMMONS + ", parent: gb-fcdo"),
)  # fmt: skip
tell(
    "region-of-other-country", ERROR,
    "The region of a body does not lie in its country.",
    changed(_COMMONS, _COMMONS + ", region: BE-VLG"),
    changed(_COMMONS, _COMMONS + ", region: GB-ENG"),
)  # fmt: skip
tell(
    "coverage-without-subject", ERROR,
    "A coverage names neither a country nor a body, or both.",
    changed("country: GB, through", "country: GB, body: gb-commons, through"),
    changed("country: GB, through", "body: gb-commons, through"),
)  # fmt: skip
tell(
    "coverage-in-future", ERROR,
    "Somebody has looked at days that had not come yet.",
    changed("through: 2021-12,", "through: 2027-12,"),
    SOUND,
)  # fmt: skip


@on_body("undeclared-body")
def undeclared_parent(_name: str, body: Tree, around: Surroundings) -> Iterator[Found]:
    """Find parents that nobody declared."""
    yield from undeclared(text(body, "parent"), ("parent",), around)


@on_body("body-country-conflict")
def body_country_conflict(_name: str, body: Tree, around: Surroundings) -> Iterator[Found]:
    """Find bodies that lie in another country than the one they belong to."""
    country, parent = text(body, "country"), around.bodies.get(text(body, "parent"))
    if text(body, "type") == "group-of-states" and country and country != "INT":
        yield Found(("country",), "the country of a group of states is INT; which states belong to it stands under members")
    elif parent and country and country != parent.country and not {country, parent.country} & _NO_STATE:
        yield Found(("country",), f"the body that this belongs to, {body['parent']}, has the country {parent.country}")


@on_body("region-of-other-country")
def region_of_other_country(_name: str, body: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find regions that lie elsewhere."""
    country, region = text(body, "country"), text(body, "region")
    if country and region[2:3] == "-" and not region.startswith(f"{country}-"):
        yield Found(("region",), f"the region {region} does not lie in the country {country}")


@on_body("self-relation")
def own_parent(name: str, body: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find bodies that belong to themselves."""
    if text(body, "parent") == name:
        yield Found(("parent",), "this is the body itself; a parent is another one")


@on_coverage("coverage-without-subject")
def coverage_without_subject(_name: str, coverage: Tree, _around: Surroundings) -> Iterator[Found]:
    """Find coverages of nothing, or of two things."""
    if ("country" in coverage) == ("body" in coverage):
        yield Found((), "a coverage has either a country or a body")


@on_coverage("undeclared-body")
def undeclared_subject(_name: str, coverage: Tree, around: Surroundings) -> Iterator[Found]:
    """Find coverages of bodies that nobody declared."""
    yield from undeclared(text(coverage, "body"), ("body",), around)


@on_coverage("coverage-in-future")
def coverage_in_future(_name: str, coverage: Tree, around: Surroundings) -> Iterator[Found]:
    """Find days that nobody can have looked at."""
    checked = day(coverage, "checked")
    if checked is not None and checked.first > around.today:
        yield Found(("checked",), f"{checked} lies after today, {around.today}")
        return
    through = day(coverage, "through")
    if through is not None and through.first > around.today:
        yield Found(("through",), f"{through} lies after today, {around.today}")
    elif through is not None and checked is not None and through.first > checked.last:
        yield Found(("through",), f"{through} lies after {checked}, when somebody looked")
