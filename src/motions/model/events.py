"""The events of a log: what every event has, and the eight kinds with their own fields."""

from typing import Annotated, Literal

from pydantic import Field

from motions.model.fields import (
    CaseOutcome,
    DeclarationOutcome,
    DiplomaticOutcome,
    EventDate,
    InquiryOutcome,
    Instrument,
    LegislationOutcome,
    Measure,
    SanctionOutcome,
    Slug,
    StatementOutcome,
    Text,
    Title,
    Truth,
    VerdictOutcome,
    WholeNumber,
)
from motions.model.parts import Finding, Party, Person, Record, Relation, Signatories, Source, Target, Vote


class Event(Record):
    """One dated act of one body, or of several acting jointly. A field that is absent is unknown or does not apply."""

    id: Slug
    """A slug written by hand, unique and for ever."""
    kind: str
    """What sort of event."""
    date: EventDate
    """When it was done, as far as that is known."""
    body: Slug
    """Who acted, by the id of a declared body; the country is the body's."""
    jointly_with: tuple[Slug, ...] = ()
    """Other bodies of a joint act."""
    forum: Slug | None = None
    """The body before which it was done, where that is another one."""
    instrument: Instrument
    """The form that the act took."""
    reference: Text | None = None
    """The official number of this act itself."""
    title: Title
    """Who did what, in at most 100 characters."""
    summary: Text | None = None
    """One to three sentences."""
    outcome: Text
    """What became of it in this body on that day, as recorded."""
    binding: Truth | None = None
    """Whether the act itself, that day, creates a duty."""
    findings: tuple[Finding, ...] = ()
    """What the event says about crimes."""
    people: tuple[Person, ...] = ()
    """Who took part."""
    targets: tuple[Target, ...] = ()
    """Whom or what a measure is laid on."""
    targets_count: WholeNumber | None = None
    """How many targets there are, where the names are not all known."""
    relations: tuple[Relation, ...] = ()
    """Links to other events."""
    published: EventDate | None = None
    """When it was made public, where that is another day."""
    effective: EventDate | None = None
    """When it took effect."""
    until: EventDate | None = None
    """When it stops or stopped having effect."""
    tags: tuple[Slug, ...] = ()
    """Free keywords."""
    note: Text | None = None
    """Doubts, and what sources dispute."""
    draft: Truth | None = None
    """Left out of every answer and export unless drafts are asked for."""
    accept: dict[Slug, Text] = Field(default_factory=dict)
    """Notices of the check that were looked at: the name of the rule, and the reason."""
    sources: tuple[Source, ...]
    """Where it is from; at least one."""


class Declaration(Event):
    """A vote or a formal determination on what a body holds."""

    kind: Literal["declaration"]
    outcome: DeclarationOutcome
    vote: Vote | None = None
    """How the body decided."""


class Legislation(Event):
    """A step in the making of a law."""

    kind: Literal["legislation"]
    outcome: LegislationOutcome
    vote: Vote | None = None
    """How the body decided."""
    signatories: Signatories | None = None
    """Who signed."""


class Inquiry(Event):
    """A hearing, a debate, a report or an assessment."""

    kind: Literal["inquiry"]
    outcome: InquiryOutcome
    vote: Vote | None = None
    """How the body decided."""


class Statement(Event):
    """Words of ministers, officials, experts, groups of states or networks."""

    kind: Literal["statement"]
    outcome: StatementOutcome
    signatories: Signatories | None = None
    """Who signed."""


class Sanction(Event):
    """A measure against named targets."""

    kind: Literal["sanction"]
    outcome: SanctionOutcome
    measures: tuple[Measure, ...] = ()
    """What the measure consists in."""
    programme: Text | None = None
    """The legal basis."""


class Verdict(Event):
    """A decision of a court or of a tribunal."""

    kind: Literal["verdict"]
    outcome: VerdictOutcome
    parties: tuple[Party, ...] = ()
    """Who stood before it."""


class Case(Event):
    """A complaint, a suit, a referral or another request."""

    kind: Literal["case"]
    outcome: CaseOutcome
    parties: tuple[Party, ...] = ()
    """Who stands on which side."""


class Diplomatic(Event):
    """A boycott, a summons, a bar."""

    kind: Literal["diplomatic"]
    outcome: DiplomaticOutcome


AnyEvent = Annotated[
    Declaration | Legislation | Inquiry | Statement | Sanction | Verdict | Case | Diplomatic,
    Field(discriminator="kind"),
]

EVENT_TYPES: dict[str, type[Event]] = {
    "declaration": Declaration,
    "legislation": Legislation,
    "inquiry": Inquiry,
    "statement": Statement,
    "sanction": Sanction,
    "verdict": Verdict,
    "case": Case,
    "diplomatic": Diplomatic,
}

FIELD_ORDER = (
    "id", "kind", "date", "body", "jointly_with", "forum", "instrument", "reference", "title", "summary", "outcome", "binding",
    "vote", "signatories", "measures", "programme", "parties", "findings", "people", "targets", "targets_count", "relations",
    "published", "effective", "until", "tags", "note", "draft", "accept", "sources",
)  # fmt: skip
"""The order in which the fields of an event stand in a log and in every export."""


def as_written(event: Event) -> dict[str, object]:
    """Return the event as plain values under the names of the log, in the order of the log, without what was not written."""
    plain = event.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return {name: plain[name] for name in FIELD_ORDER if name in plain}
