"""The look-up of bodies and events by what somebody typed: exact on folded names, and with the nearest where nothing is found."""

from collections.abc import Callable, Iterator
from typing import Any

from motions.index.problems import AmbiguousBody, UnknownBody
from motions.model.text import name_key, nearest, or_list

Query = Callable[..., Iterator[tuple[Any, ...]]]

_ENOUGH = 2_000
_SHOWN = 60


def body_called(query: Query, typed: str) -> str:
    """Return the id of the body with this id, name or other name, or raise an error that says which there are."""
    plain = typed.strip().lower()
    for (found,) in query("SELECT id FROM bodies WHERE id = ?", (plain,)):
        return str(found)
    matches = list(
        query(
            "SELECT DISTINCT id, country_name FROM bodies JOIN body_names ON body = id WHERE folded = ? ORDER BY id",
            (name_key(typed),),
        )
    )
    if len(matches) > 1:
        listed = or_list([f"{found} ({country})" for found, country in matches])
        raise AmbiguousBody(f"several bodies are called {typed.strip()[:_SHOWN]}; write {listed}")
    if not matches:
        raise UnknownBody(_no_body(query, typed))
    return str(matches[0][0])


def _no_body(query: Query, typed: str) -> str:
    ids: dict[str, str] = {}
    for found, name, folded in query("SELECT id, name, folded FROM bodies JOIN body_names ON body = id ORDER BY id"):
        ids.setdefault(folded, f"{found} ({name})")
        ids.setdefault(found, f"{found} ({name})")
    close = [ids[match] for match in nearest(name_key(typed), ids)] or [ids[match] for match in nearest(typed, ids)]
    hint = f"; the nearest are {', '.join(dict.fromkeys(close))}" if close else "; 'motions bodies' lists them"
    return f"no body is called {typed.strip()[:_SHOWN]!r}{hint}"


def nearest_event(query: Query, typed: str) -> str:
    """Return the sentence that no event has an id, with the nearest ids; of a large log only those that begin alike."""
    for length in (0, 7, 10):
        begin = "".join(letter for letter in typed[:length].lower() if letter.isalnum() or letter == "-")
        alike = (begin, begin + "\U0010ffff", _ENOUGH + 1)
        found = query("SELECT id FROM events WHERE id >= ? AND id < ? ORDER BY id LIMIT ?", alike)
        ids = [row[0] for row in found]
        if len(ids) <= _ENOUGH:
            break
    close = nearest(typed, ids)
    hint = f"; the nearest are {', '.join(close)}" if close else ""
    return f"no event has the id {typed.strip()[:_SHOWN]!r}{hint}"
