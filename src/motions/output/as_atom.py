"""Changes as an Atom feed (RFC 4287): an entry for each change, with an id that stays the same however often it is made."""

from collections.abc import Iterable
from typing import TextIO
from uuid import NAMESPACE_URL, uuid5
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from motions.answers.changes import Step, Told
from motions.answers.differences import ADDED, RENAMED, WITHDRAWN, canonical
from motions.output.inert import one_line
from motions.output.layout.changes import field_words

_ATOM = "http://www.w3.org/2005/Atom"
_NOT_XML = dict.fromkeys([*range(0xFDD0, 0xFDF0), 0xFFFE, 0xFFFF], "\ufffd")


def write_feed(steps: Iterable[Step], title: str, today: str, stream: TextIO) -> None:
    """Write the feed, newest change first. What has no revision is dated with the first moment of ``today``."""
    listed = list(steps)
    default = f"{today}T00:00:00Z"
    times = [step.revision.when if step.revision else default for step in listed]
    feed = Element("feed", {"xmlns": _ATOM, "xml:lang": "en"})
    _text(feed, "id", f"urn:uuid:{uuid5(NAMESPACE_URL, f'motions:changes:{title}')}")
    _text(feed, "title", f"{title}: changes")
    _text(feed, "updated", max(times, default=default))
    _text(SubElement(feed, "author"), "name", title)
    _text(feed, "generator", "motions")
    for step, when in sorted(zip(listed, times, strict=True), key=lambda pair: pair[1], reverse=True):
        for told in step.changes:
            _entry(feed, step, told, when)
    indent(feed)
    stream.write('<?xml version="1.0" encoding="utf-8"?>\n' + tostring(feed, encoding="unicode") + "\n")


def _entry(feed: Element, step: Step, told: Told, when: str) -> None:
    change = told.change
    entry = SubElement(feed, "entry")
    made_by = step.revision.commit if step.revision else canonical([change.content, *(field.old for field in change.fields)])
    name = f"motions:change:{made_by}:{change.change}:{change.record}:{change.id}"
    _text(entry, "id", f"urn:uuid:{uuid5(NAMESPACE_URL, name)}")
    _text(entry, "title", f"{change.change.capitalize()}: {told.title}")
    _text(entry, "updated", when)
    SubElement(entry, "category", {"term": change.change})
    sources = change.content.get("sources", ())
    if sources and "url" in sources[0]:
        SubElement(entry, "link", {"rel": "related", "href": sources[0]["url"]})
    _text(entry, "content", "\n".join(_lines(told))).set("type", "text")


def _lines(told: Told) -> Iterable[str]:
    change = told.change
    yield ", ".join(one_line(part) for part in (told.date, told.country_name, told.body_name, told.title) if part)
    yield f"{change.old_id} is now {change.id}" if change.change == RENAMED else change.id
    if change.change in (ADDED, WITHDRAWN) and "summary" in change.content:
        yield one_line(change.content["summary"])
    for field in change.fields:
        if field.path != ("id",):
            yield one_line(field_words(field))


def _text(parent: Element, tag: str, text: str) -> Element:
    child = SubElement(parent, tag)
    child.text = "\n".join(one_line(part) for part in text.split("\n")).translate(_NOT_XML)
    return child
