"""What stands in a log beside its events: the header, the declared bodies, and how far somebody has looked."""

from pydantic import Field

from motions.model.fields import BodyType, Country, CoverageResult, EventDate, Region, Slug, Text, Wikidata
from motions.model.parts import Record


class Header(Record):
    """What a log says of itself, and the words that it adds to the vocabularies."""

    title: Text | None = None
    """What the log is called."""
    about: Text | None = None
    """What is in it."""
    licence: Text | None = None
    """Under which licence it may be used."""
    crimes: dict[Slug, Text] = Field(default_factory=dict)
    """Further crimes, each with its meaning."""
    instruments: dict[Slug, Text] = Field(default_factory=dict)
    """Further instruments, each with its meaning."""
    measures: dict[Slug, Text] = Field(default_factory=dict)
    """Further measures, each with its meaning."""


class Body(Record):
    """Who acts: a chamber, a committee, a ministry, a court, a tribunal, an organ of the United Nations, a network."""

    name: Text
    """The official name in English."""
    country: Country
    """The code of its country; EU, UN or INT for bodies of no state."""
    type: BodyType
    """What sort of body."""
    region: Region | None = None
    """The code of ISO 3166-2 for the body of a state or region."""
    parent: Slug | None = None
    """The body that it belongs to."""
    also: tuple[Text, ...] = ()
    """Other names and spellings."""
    wikidata: Wikidata | None = None
    """Its number in Wikidata."""
    members: tuple[Country, ...] = ()
    """The members, for a group of states."""


class Coverage(Record):
    """How far somebody has looked for the acts of a country or of a body."""

    country: Country | None = None
    """The country that was looked at; either this or a body."""
    body: Slug | None = None
    """The body that was looked at; either this or a country."""
    through: EventDate
    """Until which date somebody looked."""
    checked: EventDate
    """When somebody looked."""
    where: Text | None = None
    """Where somebody looked."""
    result: CoverageResult
    """With what result."""
    note: Text | None = None
    """What else is to be said."""
