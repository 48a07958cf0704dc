"""What is asked for: the filters of the command line, with canonical values. Standard library only."""

from typing import NamedTuple

from motions.model.dates import Window


class Selection(NamedTuple):
    """Which events are meant. Values of one filter are alternatives; different filters narrow.

    Values are canonical when they reach this record: codes of countries, ids of bodies, words of the vocabularies.
    The events that match are taken in order of date; of these ``latest`` keeps the last so many, ``reverse`` turns
    them round, and ``limit`` keeps the first so many of what is then there.
    """

    countries: tuple[str, ...] = ()
    """Countries that acted, acted jointly or signed."""
    involving: tuple[str, ...] = ()
    """The same, and countries that voted, are targets or parties, or whose people took part."""
    bodies: tuple[str, ...] = ()
    """Bodies that acted, alone or jointly."""
    kinds: tuple[str, ...] = ()
    """Kinds of event."""
    instruments: tuple[str, ...] = ()
    """Forms that the act took."""
    crimes: tuple[str, ...] = ()
    """Crimes of a finding; crime, act and strength hold on the same finding."""
    acts: tuple[str, ...] = ()
    """Acts by which the crime of a finding is committed."""
    strengths: tuple[str, ...] = ()
    """Strengths of a finding."""
    outcomes: tuple[str, ...] = ()
    """What became of it."""
    people: tuple[str, ...] = ()
    """Names of people as typed: every word of one of them occurs in the name of one person."""
    targets: tuple[str, ...] = ()
    """Names of targets as typed: every word of one of them occurs in the names of one target."""
    tags: tuple[str, ...] = ()
    """Tags."""
    since: Window | None = None
    """No event that ended before the first day of this."""
    until: Window | None = None
    """No event that began after the last day of this."""
    years: tuple[Window, ...] = ()
    """Events of any of these years."""
    certain: bool = False
    """Only events whose whole date lies inside what is asked and is written without a qualifier."""
    words: str = ""
    """Words that all occur: ``"a phrase"`` in quotation marks, ``genocid*`` for a beginning."""
    drafts: bool = False
    """Drafts too."""
    limit: int | None = None
    """At most so many, from the beginning of what is listed."""
    latest: int | None = None
    """Only the last so many by date."""
    reverse: bool = False
    """Latest first."""


EVERYTHING = Selection()
"""Every event that is no draft."""
