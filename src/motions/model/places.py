"""Countries: canonical codes, the short names that people use, and exact look-up of what people type.

Codes are ISO 3166-1 alpha-2. Beside states stand ``EU`` and ``UN`` (reserved in the standard), ``XK`` (user-assigned,
Kosovo) and our own ``INT`` for bodies of no state. Look-up is exact on folded names and never guesses: fuzzy
look-up takes EU for Réunion. Standard library only.
"""

from motions.model.country_names import ALIASES, COUNTRIES
from motions.model.text import SHOWN, name_key, nearest

_WITHIN = {"england": "GB", "scotland": "GB", "wales": "GB", "northern ireland": "GB"}
"""Parts of a country that are taken for countries; they are hinted at, since what they do is not what it does."""


class UnknownCountry(ValueError):
    """No country has this code or name; the message names the nearest ones."""


def country_name(code: str) -> str:
    """Return the short English name of a country code, or the code itself when it is not one."""
    return COUNTRIES.get(code, code)


def country_code(typed: str) -> str:
    """Return the canonical code for a code or an exact name, of any case and with any accents.

    ``UK``, ``uk``, ``Britain`` and ``GBR`` are all ``GB``. Raise `UnknownCountry` for anything else.
    """
    folded = name_key(typed)
    code = folded.upper() if folded.upper() in COUNTRIES else ALIASES.get(folded)
    if code is None:
        hints = nearest_countries(typed)
        listed = ", ".join(f"{name} ({code})" for code, name in hints)
        raise UnknownCountry(f"no country is called {typed[:SHOWN]}" + (f"; the nearest are {listed}" if hints else ""))
    return code


def nearest_countries(typed: str) -> list[tuple[str, str]]:
    """Return up to three countries, as code and name, whose names look like what was typed."""
    key = name_key(typed)
    codes = [_WITHIN[key]] if key in _WITHIN else [ALIASES[match] for match in nearest(key, ALIASES)]
    return [(code, COUNTRIES[code]) for code in dict.fromkeys(codes)]
