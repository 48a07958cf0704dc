"""Made-up logs of any size: the shape and the text of a real one, the same again for the same seed.

Every log holds the same 50 events of one country in one year, so that one question has the same answer at every size;
the others are spread over more years the more there are.
"""

import json
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count, groupby
from operator import itemgetter
from pathlib import Path
from random import Random
from typing import Any

from benchmarks.texts import RARE, TOPICS, VERBS, Words

SEED = 20210422
FIXED = 50
FIXED_COUNTRY = "GB"
FIXED_YEAR = 2021
RARE_EVENTS = 20

_LAST_DAY = date(2025, 12, 31)
_DAYS_FOR = {1_000: 8 * 365, 20_000: 36 * 365, 200_000: 76 * 365}
_DAYS_FOR_MORE = 125 * 365
_WHOLE_DATE = len("2021-04-22")
_PLAIN = re.compile(r"[A-Za-z0-9][\w /.-]*[\w.]|\w")
_WEIGHTS = {
    "US": 20, "GB": 14, "CA": 7, "UN": 7, "EU": 6, "DE": 5, "AU": 4, "FR": 4, "BE": 3, "NL": 3, "TR": 2, "JP": 2, "CZ": 1,
    "NO": 1, "CH": 1,
}  # fmt: skip
_SORTS = (
    ("lower", "Lower House", "chamber"),
    ("upper", "Senate", "chamber"),
    ("foreign", "Committee on Foreign Affairs", "committee"),
    ("ministry", "Ministry of Foreign Affairs", "ministry"),
    ("court", "Supreme Court", "court"),
    ("treasury", "Treasury", "ministry"),
)
_KINDS = {
    "statement": (25, "statement", ("issued",)),
    "declaration": (22, "motion", ("adopted", "rejected", "withdrawn")),
    "inquiry": (15, "report", ("published",)),
    "sanction": (14, "listing", ("imposed",)),
    "legislation": (11, "bill", ("introduced", "adopted", "rejected")),
    "diplomatic": (6, "boycott", ("announced", "carried-out")),
    "case": (4, "complaint", ("filed", "declined")),
    "verdict": (3, "judgment", ("issued", "dismissed")),
}
_NOT_ADOPTED = frozenset({"rejected", "withdrawn", "introduced"})
_CRIMES = ("forced-labour", "arbitrary-detention", "torture", "persecution", "cultural-destruction", "child-separation")

Tree = dict[str, Any]


def write_log(size: int, path: Path) -> None:
    """Write a log of so many events in the form that the name of the file says: JSON Lines or YAML."""
    with path.open("w", encoding="utf-8", newline="\n") as stream:
        if path.suffix == ".jsonl":
            for record in ({"log": header(size)}, {"bodies": bodies()}, {"coverage": coverage()}):
                stream.write(_line(record))
            for event in events(size):
                stream.write(_line(event))
            return
        stream.write("log:\n" + "".join(_yaml(header(size), 2)))
        stream.write("bodies:\n" + "".join(f"  {name}: {_flow(body)}\n" for name, body in bodies().items()))
        stream.write("events:\n")
        for event in events(size):
            first, *rest = _yaml(event, 4)
            stream.write(f"  - {first[4:]}{''.join(rest)}")
        stream.write("coverage:\n" + "".join(f"  - {_flow(one)}\n" for one in coverage()))


def header(size: int) -> Tree:
    """Return what the log says of itself."""
    return {"title": f"A made-up log of {size} events", "about": "For measuring.", "licence": "CC0-1.0"}


def bodies() -> dict[str, Tree]:
    """Return the bodies, six for each country."""
    return {
        f"{country.lower()}-{slug}": {"name": name, "country": country, "type": sort, "also": [f"{name} of {country}"]}
        for country in _WEIGHTS
        for slug, name, sort in _SORTS
    }


def coverage() -> list[Tree]:
    """Return how far somebody has looked."""
    found = {"through": "2025-12", "checked": "2026-01-15", "where": "Archives", "result": "complete"}
    return [{"country": country, **found} for country in ("GB", "NO")]


def events(size: int) -> Iterator[Tree]:
    """Yield the events in order of date."""
    random = Random(SEED)
    words = Words(random)
    earlier: list[str] = []
    numbers = count(1)
    for day, countries in groupby(_days(size, random), key=itemgetter(0)):
        drawn = [_event(next(numbers), day, country, words, earlier) for _day, country in countries]
        # An event of an unknown day of the month comes after those of its first day.
        drawn.sort(key=lambda event: (len(event["date"]) < _WHOLE_DATE, event["id"]))
        yield from drawn
        earlier = [*earlier[-100:], *(event["id"] for event in drawn)]


def _days(size: int, random: Random) -> Iterator[tuple[date, str]]:
    """Yield day and country of each event: the fixed ones, and between them those that are drawn."""
    span = next((days for limit, days in _DAYS_FOR.items() if size <= limit), _DAYS_FOR_MORE)
    fixed = [date(FIXED_YEAR, 1, 4) + timedelta(days=7 * number) for number in range(min(FIXED, size))]
    rest = size - len(fixed)
    countries, weights = list(_WEIGHTS), list(_WEIGHTS.values())
    for number in range(rest):
        day = _LAST_DAY - timedelta(days=span - 1 - number * span // rest)
        while fixed and fixed[0] <= day:
            yield fixed.pop(0), FIXED_COUNTRY
        country = random.choices(countries, weights)[0]
        yield day, "US" if (country, day.year) == (FIXED_COUNTRY, FIXED_YEAR) else country
    yield from ((day, FIXED_COUNTRY) for day in fixed)


def _event(number: int, day: date, country: str, words: Words, earlier: list[str]) -> Tree:
    random = words.random
    kind = random.choices(list(_KINDS), [weight for weight, *_ in _KINDS.values()])[0]
    _weight, instrument, outcomes = _KINDS[kind]
    slug, name, _sort = random.choice(_SORTS)
    # A prime times the number, so that it looks drawn and is never drawn twice.
    unique = f"{number * 7919 % 10**9:09}"
    month_only = day.day == 1 and random.random() < 1 / 2
    event: Tree = {
        "id": f"{day}-{country.lower()}-{slug}-{unique}",
        "kind": kind,
        "date": f"{day:%Y-%m}" if month_only else str(day),
        "body": f"{country.lower()}-{slug}",
        "instrument": instrument,
        "reference": f"{words.place()[:4].upper()}/{day.year}/{unique}",
        "title": f"{name} {random.choice(VERBS)} {random.choice(TOPICS)}: {words.place()}"[:90] + f" {unique}",
        "summary": f"{words.sentence(14)} {words.sentence(18)}",
        "outcome": random.choice(outcomes),
    }
    event |= _what_it_says(event, words)
    if earlier and random.random() < 1 / 3:
        event["relations"] = [{"type": "follows", "event": random.choice(earlier)}]
    event["tags"] = random.sample(("cotton", "camps", "language", "shrines", "supply-chains"), random.randint(1, 2))
    event["sources"] = [_source(day, country, words) for _ in range(random.choice((1, 1, 2)))]
    if (country, day.year) == (FIXED_COUNTRY, FIXED_YEAR) and day.isocalendar().week <= RARE_EVENTS:
        event["note"] = f"{RARE.capitalize()} is named. {words.sentence(6)}"
    elif random.random() < 1 / 4:
        event["note"] = words.sentence(12)
    return event


def _what_it_says(event: Tree, words: Words) -> Tree:
    """Return what only some kinds of event have, and what only some events have."""
    random, kind, outcome = words.random, event["kind"], event["outcome"]
    said: Tree = {}
    if kind in ("declaration", "legislation") and random.random() < 2 / 3:
        said["vote"] = _vote(random, rejected=outcome == "rejected")
    if kind == "sanction":
        said["measures"] = ["asset-freeze", "travel-ban"][: random.randint(1, 2)]
        said["targets"] = [{"name": words.company(), "type": "entity"} for _ in range(random.randint(1, 3))]
    elif random.random() < 2 / 3:
        strength = "proposed" if outcome in _NOT_ADOPTED else random.choice(("condemned", "concern", "alleged"))
        crimes = random.sample(_CRIMES, random.randint(1, 2))
        said["findings"] = [{"crime": crime, "strength": strength} for crime in crimes]
    if random.random() < 1 / 2:
        said["people"] = [{"name": words.person(), "role": "speaker"} for _ in range(random.randint(1, 2))]
    return said


def _vote(random: Random, *, rejected: bool) -> Tree:
    more, fewer = random.randint(200, 400), random.randint(0, 150)
    return {"method": "division", "for": fewer if rejected else more, "against": more if rejected else fewer}


def _source(day: date, country: str, words: Words) -> Tree:
    number = words.random.randrange(10**9)
    return {
        "title": words.sentence(7)[:-1],
        "publisher": f"Official Record of {country}",
        "published": str(day),
        "url": f"https://record.example/{country.lower()}/{day.year}/{number:09}",
    }


def _line(record: Tree) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")) + "\n"


def _yaml(tree: Tree, indent: int) -> Iterator[str]:
    """Yield the lines of a mapping as somebody would write it by hand."""
    margin = " " * indent
    for name, value in tree.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield f"{margin}{name}:\n"
            yield from (f"{margin}  - {_flow(item)}\n" for item in value)
        else:
            yield f"{margin}{name}: {_flow(value)}\n"


def _flow(value: object) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{name}: {_flow(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_flow, value)) + "]"
    text = str(value)
    return text if _PLAIN.fullmatch(text) else json.dumps(text, ensure_ascii=False)
