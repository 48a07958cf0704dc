"""The pages of one event, one body and one country."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from motions.answers.looked import Looked
from motions.answers.show import Act, BodyView, CountryView, EventView, Link
from motions.answers.strongest import Strongest
from motions.output.layout.timeline import timeline_page
from motions.output.layout.wording import count_of, count_words, finding_words, spoken, strength_words, vote_words
from motions.output.page import Block, Column, Facts, Heading, Line, Span, Table, line, sentence

_BACKWARDS = {
    "answers": "answered by", "follows": "followed by", "reaffirms": "reaffirmed by", "implements": "implemented by",
    "amends": "amended by", "supersedes": "superseded by", "renews": "renewed by", "lifts": "lifted by",
    "reviews": "reviewed by", "cites": "cited by", "coordinated-with": "coordinated with", "part-of": "has part",
}  # fmt: skip
Item = tuple[str, tuple[Line, ...]]


def event_page(view: EventView) -> Iterator[Block]:
    """Yield the page of one event."""
    event: dict[str, Any] = view.event
    yield Heading(event["title"], 1)
    if "summary" in event:
        yield sentence(event["summary"])
    yield Facts(tuple((label, lines) for label, lines in _event_facts(view, event) if lines))
    if view.outward or view.inward:
        yield Heading("Relations")
        yield Facts(
            tuple(_link(spoken(link.type), link) for link in view.outward)
            + tuple(_link(_BACKWARDS[link.type], link) for link in view.inward)
        )
    yield Heading("Sources")
    yield Facts(tuple((f"{number}.", tuple(_source(source))) for number, source in enumerate(event["sources"], 1)))
    if "note" in event:
        yield Heading("Note")
        yield sentence(event["note"])


def _event_facts(view: EventView, event: Mapping[str, Any]) -> Iterator[Item]:
    yield "Id", _one(event["id"])
    yield "Date", _one(event["date"] if view.date_first == view.date_last else f"{event['date']}  ({_days(view)})")
    for label, name in (("Published", "published"), ("In effect from", "effective"), ("In effect until", "until")):
        yield label, _one(event.get(name))
    yield "By", (line(f"{view.body_name} ({view.country_name})  {event['body']}"),)
    yield "Jointly with", tuple(line(f"{view.names[body]}  {body}") for body in event.get("jointly_with", ()))
    yield "Before", _one(f"{view.names[event['forum']]}  {event['forum']}" if "forum" in event else None)
    yield "Kind", (line(f"{event['kind']}: {spoken(event['instrument'])}"),)
    yield "Reference", _one(event.get("reference"))
    yield "Legal basis", _one(event.get("programme"))
    yield "Outcome", (line(spoken(event["outcome"])),)
    yield "Binding", _one({True: "yes", False: "no"}.get(event.get("binding")))  # type: ignore[arg-type]  # None is not known
    yield from _vote_facts(event.get("vote", {}))
    yield "Says", tuple(line(finding_words(finding)) for finding in event.get("findings", ()))
    yield from _signatory_facts(event.get("signatories", {}))
    yield "Measures", _one(", ".join(spoken(measure) for measure in event.get("measures", ())) or None)
    yield "Targets", tuple(_targets(event))
    yield "Parties", tuple(line(f"{party['name']} ({party['side']}{_from(party)})") for party in event.get("parties", ()))
    yield "People", tuple(line(_person(person)) for person in event.get("people", ()))
    yield "Tags", _one(", ".join(event.get("tags", ())) or None)
    yield "Looked at", tuple(line(f"{rule}: {reason}") for rule, reason in event.get("accept", {}).items())
    yield "Draft", _one("yes, left out of every answer" if event.get("draft") else None)
    yield "In the log", _one(f"{view.file}:{view.line}" if view.file else None)


def _one(text: str | None) -> tuple[Line, ...]:
    return (line(text),) if text else ()


def _days(view: EventView) -> str:
    first = "not known" if view.date_first == "0001-01-01" else view.date_first
    last = "open" if view.date_last == "9999-12-31" else view.date_last
    return f"{first} to {last}"


def _vote_facts(vote: Mapping[str, Any]) -> Iterator[Item]:
    yield "Vote", _one(vote_words(vote) if vote else None)
    yield "Question put", _one(vote.get("question"))
    for side, names in vote.get("roll", {}).items():
        yield f"Voted {side}" if side != "abstain" else "Abstained", _one(", ".join(names))


def _signatory_facts(signed: Mapping[str, Any]) -> Iterator[Item]:
    yield "Signatories", _one(count_words(signed) if "count" in signed else None)
    yield "Signing states", _one(", ".join(signed.get("countries", ())))
    yield "Signed by", _one("; ".join(signed.get("names", ())))
    yield "Signers from", _one(", ".join(signed.get("from", ())))
    yield "Withdrawn", _one("; ".join(signed.get("withdrawn", ())))
    yield "Read out by", _one(signed.get("read_by"))


def _targets(event: Mapping[str, Any]) -> Iterator[Line]:
    targets = event.get("targets", ())
    if "targets_count" in event and event["targets_count"] != len(targets):
        yield line(f"{event['targets_count']} in all; {len(targets) or 'none'} named here")
    for target in targets:
        also = f", also {', '.join(target['also'])}" if target.get("also") else ""
        role = f", {target['role']}" if "role" in target else ""
        only = f"; {', '.join(spoken(measure) for measure in target['measures'])}" if target.get("measures") else ""
        ended = f"; ended {target['ended']}" if "ended" in target else ""
        yield line(f"{target['name']} ({target['type']}{_from(target)}){role}{also}{only}{ended}")


def _from(record: Mapping[str, Any]) -> str:
    return f", {record['country']}" if "country" in record else ""


def _person(person: Mapping[str, Any]) -> str:
    party = f", {person['party']}" if "party" in person else ""
    return f"{person['name']} ({person['role']}{party}{_from(person)})"


def _link(label: str, link: Link) -> Item:
    return label, ((Span(f"{link.date}  {link.title}  "), Span(link.event, "quiet")),)


def _source(source: Mapping[str, str]) -> Iterator[Line]:
    dated = f", {source['published']}" if "published" in source else ""
    pinpoint = f", {source['locator']}" if "locator" in source else ""
    language = f" [{source['language']}]" if "language" in source else ""
    yield line(f"{source['title']}. {source['publisher']}{dated}{pinpoint}.{language}")
    for label, name in (("", "url"), ("copy: ", "archived")):
        if name in source:
            yield (Span(label, "quiet"), Span(source[name], "link")) if label else line(source[name], "link")
    details = [f"looked up {source['retrieved']}"] if "retrieved" in source else []
    details += [f"SHA-256 {source['sha256']}"] if "sha256" in source else []
    if details:
        yield line(", ".join(details), "quiet")


def body_page(view: BodyView) -> Iterator[Block]:
    """Yield the page of one body."""
    yield Heading(f"{view.name}, {view.country_name}", 1)
    facts = (
        ("Id", _one(view.id)),
        ("Type", _one(spoken(view.type))),
        ("Region", _one(view.region)),
        ("Belongs to", _one(f"{view.parent[1]}  {view.parent[0]}" if view.parent else None)),
        ("Has", tuple(line(f"{name}  {body}") for body, name in view.children)),
        ("Members", _one(view.members)),
        ("Also", _one(view.also)),
        ("Wikidata", _one(view.wikidata)),
        ("Events", _one(str(len(view.events)))),
        ("Strongest finding", _one(_held(view.strongest))),
        ("Looked", looked_lines(view.coverage)),
    )
    yield Facts(tuple((label, lines) for label, lines in facts if lines))
    yield from timeline_page(view.events)


def country_page(view: CountryView) -> Iterator[Block]:
    """Yield the page of one country."""
    yield Heading(view.country_name, 1)
    dates = f"{view.first}" if view.first == view.last else f"from {view.first} to {view.last}"
    span = f", {dates}" if view.events else ""
    yield Facts(
        (
            ("Events", (line(f"{count_of(view.events, 'event')}{span}"),)),
            ("Looked", looked_lines(view.coverage) or (line("nobody has recorded looking"),)),
        )
    )
    if view.bodies:
        yield Heading("Bodies, and the strongest that each has said")
        rows = tuple((body.name, spoken(body.type), str(body.events), _held(body.strongest) or "") for body in view.bodies)
        yield Table((Column("Body"), Column("Type"), Column("Events", "right"), Column("Strongest finding")), rows)
    sections = (
        ("Votes", view.votes, lambda act: vote_words(act.vote)),
        ("Joint statements and letters signed", view.signed, lambda act: spoken(act.outcome)),
        ("Sanctions by its authorities", view.imposed, _sanction),
        ("Sanctions on targets of its own", view.suffered, lambda act: f"{_sanction(act)}; by {act.body_name}"),
    )
    for title, acts, detail in sections:
        if acts:
            yield Heading(title)
            yield Table(
                (Column("Date", keep=True), Column("What"), Column("How")),
                tuple((act.date, act.title, detail(act)) for act in acts),
            )


def _sanction(act: Act) -> str:
    return f"{spoken(act.outcome)}, {count_of(act.targets, 'target')}" if act.targets else spoken(act.outcome)


def _held(strongest: Strongest | None) -> str | None:
    if strongest is None:
        return None
    crime = strongest.wording if strongest.crime == "other" and strongest.wording else spoken(strongest.crime)
    return f"{crime}: {strength_words(strongest.strength)} ({strongest.date})"


def looked_lines(coverage: Iterable[Looked]) -> tuple[Line, ...]:
    """Return a line for each entry of the coverage."""
    found = {"complete": "what was found is in the log", "nothing-found": "nothing found", "partial": "in part"}
    return tuple(
        line(
            f"until {entry.through}, {found[entry.result]}"
            + (f" ({entry.place})" if entry.place else "")
            + (f"; {entry.note}" if entry.note else "")
        )
        for entry in coverage
    )
