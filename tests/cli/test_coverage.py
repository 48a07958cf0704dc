"""The command `coverage`."""

import json

from tests.cli.running import motions


def test_the_three_states_stand_apart() -> None:
    """A blank is not an absence."""
    out = motions("coverage").out
    parts = [out.index(title) for title in ("Events until", "Looked until, nothing found", "Nobody looked")]
    assert parts == sorted(parts)
    assert out.index("New Zealand  1936-12") > parts[1]
    assert out.index("Afghanistan") > parts[2]


def test_bodies_are_listed_where_they_are_asked_for() -> None:
    """With what was looked at, the body or its country."""
    out = motions("coverage", "--bodies").out
    assert "the country; what was found is here" in out
    assert motions("coverage", "--body", "fr-senat").out.startswith("Coverage by body")


def test_evidence_names_the_events() -> None:
    """In text and in records."""
    assert "1934-cz-senat-risk" in motions("coverage", "-c", "CZ", "--evidence").out
    (record,) = json.loads(motions("coverage", "-c", "CZ", "--evidence", "-f", "json").out)
    assert ["1933-08-states-letter", "1934-cz-senat-risk"] == record["evidence"]
    assert "evidence" not in json.loads(motions("coverage", "-c", "CZ", "-f", "json").out)[0]


def test_every_country_is_a_row_of_a_csv() -> None:
    """Those at whom nobody looked too."""
    out = motions("coverage", "-f", "csv").out
    assert "AF,Afghanistan,,,not-looked,0,,,,,,,,,0\n" in out


def test_bodies_stand_in_the_order_of_the_names_of_their_countries() -> None:
    """And not in that of codes, which nobody sees."""
    names = [
        (record["country_name"], record["body_name"]) for record in json.loads(motions("coverage", "--bodies", "-f", "json").out)
    ]
    assert names == sorted(names)
