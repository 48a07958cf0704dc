"""From what people type in the filters to a selection with canonical values, or an error that names the nearest."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

from motions.cli.mistakes import Mistake
from motions.index.selection import Selection
from motions.model.places import country_code
from motions.model.text import nearest, or_list

if TYPE_CHECKING:
    from motions.index.opening import Index
    from motions.model.dates import Window

_WORD_OPTIONS = {
    "kind": "kind",
    "instrument": "instrument",
    "crime": "crime",
    "act": "act",
    "strength": "strength",
    "outcome": "outcome",
}


def selection_of(typed: Mapping[str, Any], index: "Index", today: date) -> Selection:
    """Return the selection for the filters as Typer read them, by the names of their options.

    Raise `Mistake`, `UnknownCountry`, `BadDate` or an error of the index for a value that does not exist.
    """
    words = {option: _words(option, typed[option], index) for option in _WORD_OPTIONS}
    if typed["limit"] and typed["latest"]:
        raise Mistake("--limit keeps the first and --latest the last; give one of them")
    since, until = (_window(typed[end], today) if typed[end] is not None else None for end in ("since", "until"))
    if since and until and since.first > until.last:
        raise Mistake(f"--since {typed['since']} is after --until {typed['until']}, and no day is in between")
    return Selection(
        countries=_unique(country_code(name) for name in typed["country"] or ()),
        involving=_unique(country_code(name) for name in typed["involving"] or ()),
        bodies=_unique(index.resolve_body(name) for name in typed["body"] or ()),
        kinds=words["kind"],
        instruments=words["instrument"],
        crimes=words["crime"],
        acts=words["act"],
        strengths=words["strength"],
        outcomes=words["outcome"],
        people=_names(typed["person"], "--person"),
        targets=_names(typed["target"], "--target"),
        tags=_tags(typed["tag"], index),
        since=since,
        until=until,
        years=tuple(_window(year, today) for year in typed["year"] or ()),
        certain=typed["certain"],
        words=typed["words"] or "",
        drafts=typed["drafts"],
        limit=typed["limit"],
        latest=typed["latest"],
        reverse=typed["reverse"],
    )


def _window(typed: str, today: date) -> "Window":
    from motions.cli.typed_dates import read_window

    return read_window(typed, today)


def _unique(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _names(typed: list[str] | None, option: str) -> tuple[str, ...]:
    for name in typed or ():
        if not name.strip():
            raise Mistake(f"{option} needs a name")
    return tuple(typed or ())


def _words(option: str, typed: list[str] | None, index: "Index") -> tuple[str, ...]:
    if not typed:
        return ()
    from motions.model.vocabulary import EXTENDED_BY, VOCABULARIES

    vocabulary = _WORD_OPTIONS[option]
    allowed = dict(VOCABULARIES[vocabulary])
    if vocabulary in EXTENDED_BY:
        import json

        allowed |= json.loads(index.log.get(EXTENDED_BY[vocabulary]) or "{}")
    return _unique(word_of(word, vocabulary, allowed) for word in typed)


def word_of(typed: str, vocabulary: str, allowed: Mapping[str, str]) -> str:
    """Return the word in the spelling of the vocabulary, where only case or a space for a hyphen differs."""
    word = "-".join(typed.lower().replace("_", " ").split())
    if word in allowed:
        return word
    from motions.model.vocabulary import VOCABULARIES

    close = nearest(word, allowed)
    elsewhere = [option for option in _WORD_OPTIONS if word in VOCABULARIES[option]]
    article = "an" if vocabulary[0] in "aeiou" else "a"
    hints = [f"did you mean {or_list(close)}?"] if close else []
    hints += [f"it belongs to --{option}" for option in elsewhere]
    raise Mistake(
        "; ".join(
            [f"{typed!r} is not {article} {vocabulary}", *hints, f"'motions codebook {vocabulary.replace(' ', '-')}' lists them"]
        )
    )


def _tags(typed: list[str] | None, index: "Index") -> tuple[str, ...]:
    if not typed:
        return ()
    known = index.words_in_use("tag")
    for tag in typed:
        if tag not in known:
            close = nearest(tag, known)
            hint = f"; did you mean {or_list(close)}?" if close else ""
            raise Mistake(f"no event has the tag {tag!r}{hint}")
    return _unique(typed)
