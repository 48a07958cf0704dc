"""The parts of an event: votes, findings, people, targets, parties, signatories, relations, sources."""

from pydantic import BaseModel, ConfigDict, Field

from motions.model.fields import (
    Act,
    Address,
    CountIs,
    Country,
    Crime,
    EventDate,
    Language,
    Measure,
    PartySide,
    PersonRole,
    RelationType,
    Sha256,
    Slug,
    Standard,
    Strength,
    TargetType,
    Text,
    VoteMethod,
    WholeNumber,
)


class Record(BaseModel):
    """A record of a log: it never changes, and a field that is not declared is a fault."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", validate_by_name=True, validate_by_alias=True, use_attribute_docstrings=True
    )


class Roll(Record):
    """Who voted how: names, parties, or country codes in organs of the United Nations; it may be partial."""

    for_: tuple[Text, ...] = Field(default=(), alias="for")
    """Who voted for the event's own text."""
    against: tuple[Text, ...] = ()
    """Who voted against it."""
    abstain: tuple[Text, ...] = ()
    """Who abstained."""


class Vote(Record):
    """How a body decided. The sides are those of the event's own text; a figure that is not known is absent."""

    method: VoteMethod
    """How votes were taken."""
    for_: WholeNumber | None = Field(default=None, alias="for")
    """How many voted for the event's own text."""
    against: WholeNumber | None = None
    """How many voted against it."""
    abstain: WholeNumber | None = None
    """How many abstained."""
    not_voting: WholeNumber | None = None
    """How many were recorded as not voting."""
    question: Text | None = None
    """What was put to the vote, where that is not the text itself."""
    roll: Roll | None = None
    """Who voted how."""


class Finding(Record):
    """What an event says about one crime."""

    crime: Crime
    """Which crime."""
    strength: Strength
    """How far the body goes."""
    act: Act | None = None
    """The act by which it is committed, for genocide and crimes against humanity."""
    standard: Standard | None = None
    """The standard of proof, for courts, tribunals and fact-finders."""
    victims: Text | None = None
    """Against whom, where the text says it and it is not the subject of the log as a whole."""
    wording: Text | None = None
    """A short qualifier in the log's own words."""


class Person(Record):
    """A person who took part in an event."""

    name: Text
    """The name, in one spelling throughout the log."""
    role: PersonRole
    """What the person did in the event."""
    party: Text | None = None
    """The political party."""
    country: Country | None = None
    """The person's country, where it is not the body's."""


class Target(Record):
    """Whom or what a measure is laid on."""

    name: Text
    """The name as the authority lists it."""
    type: TargetType
    """What sort of target."""
    role: Text | None = None
    """Office or function."""
    country: Country | None = None
    """The target's country."""
    also: tuple[Text, ...] = ()
    """Other names and spellings."""
    measures: tuple[Measure, ...] = ()
    """The measures on this target, where they are not the event's."""
    ended: EventDate | None = None
    """When the measure ended for this target alone."""


class Party(Record):
    """A party to a case or a verdict."""

    name: Text
    """The name."""
    side: PartySide
    """On which side."""
    country: Country | None = None
    """The party's country."""


class Signatories(Record):
    """Who signed."""

    count: WholeNumber | None = None
    """How many signed."""
    count_is: CountIs | None = None
    """Whether the count is exact."""
    countries: tuple[Country, ...] = ()
    """The states that signed."""
    names: tuple[Text, ...] = ()
    """The persons or organisations that signed."""
    from_: tuple[Country, ...] = Field(default=(), alias="from")
    """The countries of the persons who signed; their states did not."""
    withdrawn: tuple[Text, ...] = ()
    """Who took the signature back."""
    read_by: Text | None = None
    """Who read the text out."""


class Relation(Record):
    """A typed link from this event to another of the log."""

    type: RelationType
    """What ties this event to the other."""
    event: Slug
    """The id of the other event."""


class Source(Record):
    """Where an event is from: an address, or without one a publication with its date."""

    title: Text
    """The title of the document or page."""
    publisher: Text
    """Who published it."""
    published: EventDate | None = None
    """When it was published; required where there is no address."""
    url: Address | None = None
    """Where it is found."""
    archived: Address | None = None
    """Where a copy is kept."""
    retrieved: EventDate | None = None
    """When it was looked up."""
    sha256: Sha256 | None = None
    """The SHA-256 of the saved copy."""
    locator: Text | None = None
    """Page, paragraph or column."""
    language: Language | None = None
    """The language of the document, as a tag of BCP 47."""
