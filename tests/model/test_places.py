"""Countries are found by exact names and codes, and never guessed."""

import pycountry
import pytest

from motions.model.country_names import ALIASES, COUNTRIES
from motions.model.places import UnknownCountry, country_code, country_name, nearest_countries

TYPED = [
    ("UK", "GB"), ("uk", "GB"), ("U.K.", "GB"), ("gb", "GB"), ("GBR", "GB"), ("Britain", "GB"), ("Great Britain", "GB"),
    ("the United Kingdom", "GB"), ("USA", "US"), ("U.S.", "US"), ("America", "US"), ("United States of America", "US"),
    ("Turkey", "TR"), ("Türkiye", "TR"), ("turkiye", "TR"), ("Czechia", "CZ"), ("Czech Republic", "CZ"), ("Russia", "RU"),
    ("Russian Federation", "RU"), ("South Korea", "KR"), ("Republic of Korea", "KR"), ("Taiwan", "TW"), ("Holland", "NL"),
    ("The Netherlands", "NL"), ("EU", "EU"), ("European Union", "EU"), ("UN", "UN"), ("United Nations", "UN"), ("Kosovo", "XK"),
    ("no", "NO"), ("Norway", "NO"), ("Niger", "NE"), ("Nigeria", "NG"), ("Ireland", "IE"), ("China", "CN"), ("PRC", "CN"),
    ("Hong Kong", "HK"), ("Macau", "MO"), ("Burma", "MM"), ("Ivory Coast", "CI"), ("INT", "INT"), (" Germany ", "DE"),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "code"), TYPED)
def test_a_country_is_found_as_people_write_it(typed: str, code: str) -> None:
    """Codes, names and known aliases, in any case and with or without accents."""
    assert code == country_code(typed)


@pytest.mark.parametrize("typed", ["Grmany", "E", "", "Korea", "Europe", "Reunio", "Alemania", "United"])
def test_what_is_no_country_is_never_guessed(typed: str) -> None:
    """Fuzzy look-up takes EU for Réunion; this one refuses."""
    with pytest.raises(UnknownCountry):
        country_code(typed)


def test_a_wrong_name_gets_the_nearest_ones_as_a_hint() -> None:
    """The hint names code and name."""
    with pytest.raises(UnknownCountry, match=r"no country is called Grmany; the nearest are Germany \(DE\)"):
        country_code("Grmany")
    assert ("KR", "South Korea") in nearest_countries("Korea")


def test_every_country_of_the_standard_is_there_under_all_its_names() -> None:
    """ISO 3166-1 as pycountry ships it: code, short name, official and common name lead to the same country."""
    for country in pycountry.countries:
        names = [
            country.alpha_2,
            country.alpha_3,
            country.name,
            getattr(country, "official_name", None),
            getattr(country, "common_name", None),
        ]
        assert {country.alpha_2} == {country_code(name) for name in names if name}


def test_every_alias_leads_to_a_country_and_names_are_short() -> None:
    """The table is whole, and shows the names that people use."""
    assert set(ALIASES.values()) <= set(COUNTRIES)
    shown = {code: country_name(code) for code in ("TW", "KR", "RU", "TR", "CD", "XK")}
    assert {"TW": "Taiwan", "KR": "South Korea", "RU": "Russia", "TR": "Türkiye", "CD": "DR Congo", "XK": "Kosovo"} == shown
    assert country_name("ZZ") == "ZZ"
