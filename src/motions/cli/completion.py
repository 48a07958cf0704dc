"""What the shell completes: words of the vocabularies, countries by code and by name, bodies, tags and ids of the log.

Vocabularies and countries come from the standard library only. Bodies, tags and ids come from the index of the log,
which a first answer has built.
"""

from collections.abc import Iterable, Iterator, Mapping

import typer

Suggestions = list[tuple[str, str]]


def _beginning(words: Iterable[tuple[str, str]], typed: str) -> Suggestions:
    return [(word, meaning) for word, meaning in words if word.startswith(typed)]


def _vocabulary(name: str, typed: str) -> Suggestions:
    from motions.model.vocabulary import VOCABULARIES

    return _beginning(VOCABULARIES[name].items(), typed)


def kinds(incomplete: str) -> Suggestions:
    """Return the kinds that begin so."""
    return _vocabulary("kind", incomplete)


def instruments(incomplete: str) -> Suggestions:
    """Return the instruments that begin so."""
    return _vocabulary("instrument", incomplete)


def crimes(incomplete: str) -> Suggestions:
    """Return the crimes that begin so."""
    return _vocabulary("crime", incomplete)


def acts(incomplete: str) -> Suggestions:
    """Return the acts that begin so."""
    return _vocabulary("act", incomplete)


def strengths(incomplete: str) -> Suggestions:
    """Return the strengths that begin so."""
    return _vocabulary("strength", incomplete)


def outcomes(incomplete: str) -> Suggestions:
    """Return the outcomes that begin so."""
    return _vocabulary("outcome", incomplete)


def body_types(incomplete: str) -> Suggestions:
    """Return the types of body that begin so."""
    return _vocabulary("body type", incomplete)


def fields(incomplete: str) -> Suggestions:
    """Return the fields by which events are counted that begin so, also after a comma."""
    from motions.index.fields import FIELDS

    first, comma, second = incomplete.rpartition(",")
    return [(f"{first}{comma}{field}", "") for field in FIELDS if field.startswith(second) and field != first]


def styles(incomplete: str) -> Suggestions:
    """Return the styles of citations that begin so."""
    return _beginning((("footnote", "with all sources of an event"), ("author-date", "a reference a source")), incomplete)


def vocabularies(incomplete: str) -> Suggestions:
    """Return the names of the vocabularies that begin so, and their words where something was typed."""
    from motions.model.vocabulary import VOCABULARIES

    names = [("fields", ""), *((name.replace(" ", "-"), "") for name in VOCABULARIES)]
    words = [pair for vocabulary in VOCABULARIES.values() for pair in vocabulary.items()] if incomplete else []
    return _beginning(dict([*words, *names]).items(), incomplete)


def rules(incomplete: str) -> Suggestions:
    """Return the rules that begin so."""
    from motions.log.rules import RULES

    return _beginning(((name, rule.catches) for name, rule in RULES.items()), incomplete)


def formats(incomplete: str) -> Suggestions:
    """Return the formats that begin so."""
    from motions.output.formats import FORMATS

    return _beginning(((name, "") for name in FORMATS), incomplete)


def when(incomplete: str) -> Suggestions:
    """Return the words for when to use colour."""
    return _beginning((("auto", "on a terminal"), ("always", ""), ("never", "")), incomplete)


def countries(incomplete: str) -> Suggestions:
    """Return codes and names of countries that begin so; ``UK`` among them. Small letters are completed with small letters."""
    from motions.model.country_names import COUNTRIES
    from motions.model.text import fold

    typed = fold(incomplete)
    codes = [("UK", COUNTRIES["GB"]), *COUNTRIES.items()]
    found = [(code, name) for code, name in codes if fold(code).startswith(typed)]
    found += [(name, code) for code, name in codes[1:] if typed and fold(name).startswith(typed)]
    if incomplete.islower():
        found = [(word.lower(), meaning) for word, meaning in found]
    # The shell has no use for what does not begin with the very letters that were typed.
    return [(_in_shell(word), meaning) for word, meaning in found if word.startswith(incomplete)]


class _Escaped(str):
    """A name as bash must have it; Typer drops what does not begin as typed, which is looked at before the name is escaped."""

    __slots__ = ()

    def startswith(self, *_beginning: object) -> bool:
        """Say that this begins so."""
        return True


def _in_shell(name: str) -> str:
    """Return a name of several words so that bash takes it for one; inside quotation marks it is one already."""
    import os
    import re

    typed = os.environ.get("COMP_WORDS", "")
    if name.isalnum() or os.environ.get("_MOTIONS_COMPLETE") != "complete_bash" or typed.count('"') % 2 or typed.count("'") % 2:
        return name
    return _Escaped(re.sub(r"([^\w.-])", r"\\\1", name))


def bodies(ctx: typer.Context, incomplete: str) -> Suggestions:
    """Return the ids of bodies that begin so, with their names."""
    return list(_of_log(ctx, "SELECT id, name FROM bodies WHERE id GLOB ? ORDER BY id", incomplete))


def tags(ctx: typer.Context, incomplete: str) -> Suggestions:
    """Return the tags of the log that begin so."""
    return list(_of_log(ctx, "SELECT DISTINCT tag, '' FROM tags WHERE tag GLOB ? ORDER BY tag", incomplete))


def events(ctx: typer.Context, incomplete: str) -> Suggestions:
    """Return the ids of events that begin so, with their titles."""
    return list(_of_log(ctx, "SELECT id, title FROM events WHERE id GLOB ? AND draft = 0 ORDER BY id LIMIT 200", incomplete))


def subjects(ctx: typer.Context, incomplete: str) -> Suggestions:
    """Return what `show` can show and begins so: countries, bodies and events."""
    return [*countries(incomplete), *bodies(ctx, incomplete), *events(ctx, incomplete)]


def _of_log(ctx: typer.Context, query: str, incomplete: str) -> Iterator[tuple[str, str]]:
    """Ask the index of the log that the command line names so far; a log that cannot be asked completes nothing."""
    import os

    from motions.cli.today import today_of
    from motions.index.opening import FaultyLog, open_index
    from motions.log.problems import Unreadable

    environ: Mapping[str, str] = os.environ
    location = ctx.params.get("log") or environ.get("MOTIONS_LOG")
    plain = "".join(f"[{c}]" if c in "*?[" else c for c in incomplete)
    if location == "-":
        return
    try:
        index = open_index(location, today_of(environ), environ)
    except (Unreadable, FaultyLog):
        return
    yield from index.query(query, (f"{plain}*",))
