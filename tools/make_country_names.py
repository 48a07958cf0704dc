"""Write src/motions/model/country_names.py from CLDR (babel) and ISO 3166-1 (pycountry) and our overlay.

Run it by hand when a country changes its name: python tools/make_country_names.py
"""

import sys
from pathlib import Path

import pycountry
from babel import Locale

sys.path.insert(0, str(Path(__file__).parents[1] / "src"))
from motions.model.text import name_key

# The short names that people use, where CLDR's are longer or joined with signs.
SHORT = {
    "AG": "Antigua and Barbuda", "BA": "Bosnia and Herzegovina", "CD": "DR Congo", "CG": "Congo", "CI": "Côte d'Ivoire",
    "CC": "Cocos Islands", "FK": "Falkland Islands", "GS": "South Georgia and South Sandwich Islands",
    "HK": "Hong Kong", "HM": "Heard and McDonald Islands", "KN": "Saint Kitts and Nevis", "LC": "Saint Lucia",
    "BL": "Saint Barthélemy", "MF": "Saint Martin", "MM": "Myanmar", "MO": "Macao", "PM": "Saint Pierre and Miquelon",
    "PS": "Palestine", "SH": "Saint Helena", "SJ": "Svalbard and Jan Mayen", "ST": "São Tomé and Príncipe",
    "TC": "Turks and Caicos Islands", "TR": "Türkiye", "TT": "Trinidad and Tobago", "UM": "US Outlying Islands",
    "VC": "Saint Vincent and the Grenadines", "WF": "Wallis and Futuna",
    # Reserved or user-assigned in ISO 3166, and our own INT.
    "EU": "European Union", "UN": "United Nations", "XK": "Kosovo", "INT": "International",
}  # fmt: skip

OTHER = {
    "GB": ["UK", "U.K.", "Britain", "Great Britain"],
    "US": ["U.S.", "U.S.A.", "America", "United States of America"],
    "TR": ["Turkey", "Turkiye"], "CZ": ["Czech Republic"], "NL": ["Holland", "The Netherlands"], "RU": ["Russia"],
    "KR": ["South Korea", "Republic of Korea"], "KP": ["North Korea", "DPRK"], "TW": ["Taiwan", "Taiwan, Republic of China"],
    "CN": ["PRC", "People's Republic of China", "Mainland China"], "IE": ["Republic of Ireland", "Eire"],
    "CI": ["Ivory Coast"], "MM": ["Burma"], "MK": ["Macedonia"], "SZ": ["Swaziland"], "CV": ["Cape Verde"],
    "TL": ["East Timor"], "VA": ["Vatican", "Holy See"], "CD": ["DRC", "Democratic Republic of the Congo", "Congo-Kinshasa"],
    "CG": ["Congo-Brazzaville", "Republic of the Congo"], "PS": ["State of Palestine"], "HK": ["Hong Kong SAR"], "MO": ["Macau"],
    "AE": ["UAE"], "SA": ["KSA"], "BO": ["Bolivia"], "BN": ["Brunei"], "FM": ["Micronesia"], "XK": ["Republic of Kosovo"],
    "EU": ["E.U."], "UN": ["U.N.", "UNO"], "INT": [],
}  # fmt: skip

HEAD = '''"""Names of countries, made by tools/make_country_names.py from CLDR and ISO 3166-1. Not to be edited by hand."""

from collections.abc import Mapping

'''


def main() -> None:
    english = Locale("en")
    names = {c.alpha_2: str(english.territories[c.alpha_2]).replace("\u2019", "'") for c in pycountry.countries} | SHORT
    claims: dict[str, set[str]] = {}
    first: dict[str, str] = {}
    for code, name in names.items():
        first[name_key(name)] = code
        country = pycountry.countries.get(alpha_2=code)
        spellings = [name, *OTHER.get(code, [])]
        if country:
            spellings += [country.alpha_3, country.name, str(english.territories[code])]
            spellings += [getattr(country, "official_name", ""), getattr(country, "common_name", "")]
        for spelling in filter(None, spellings):
            claims.setdefault(name_key(spelling), set()).add(code)
    for alias, codes in claims.items():
        if len(codes) > 1 and alias not in first:
            raise SystemExit(f"{alias} is claimed by {sorted(codes)}")
    aliases = {a: first.get(a) or next(iter(c)) for a, c in claims.items()}
    aliases = {a: c for a, c in aliases.items() if a.upper() != c and a.upper() not in names}
    lines = [HEAD, "COUNTRIES: Mapping[str, str] = {\n"]
    lines += [f'    "{code}": "{names[code]}",\n' for code in sorted(names)]
    lines += ["}\n", '"""The short name of each country by its code."""\n\n', "ALIASES: Mapping[str, str] = {\n"]
    lines += [f'    "{alias}": "{aliases[alias]}",\n' for alias in sorted(aliases)]
    lines += ["}\n", '"""The code for each further name, in the form that `motions.model.text.name_key` gives it."""\n']
    target = Path(__file__).parents[1] / "src/motions/model/country_names.py"
    target.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
