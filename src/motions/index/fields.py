"""What can be counted by and what words are in use: the fields of ``summary --by`` and where they stand in the index."""

from collections.abc import Mapping
from typing import NamedTuple


class IndexField(NamedTuple):
    """Where a field stands."""

    table: str
    column: str


FIELDS: Mapping[str, IndexField] = {
    "country": IndexField("events", "country"),
    "body": IndexField("events", "body"),
    "body-type": IndexField("events", "body_type"),
    "kind": IndexField("events", "kind"),
    "instrument": IndexField("events", "instrument"),
    "crime": IndexField("findings", "crime"),
    "strength": IndexField("findings", "strength"),
    "outcome": IndexField("events", "outcome"),
    "year": IndexField("events", "year"),
    "month": IndexField("events", "month"),
    "person": IndexField("people", "name"),
    "target": IndexField("targets", "name"),
}
"""The fields by which events are counted. Country and body are those that acted."""

IN_USE: Mapping[str, IndexField] = {
    **FIELDS,
    "act": IndexField("findings", "act"),
    "tag": IndexField("tags", "tag"),
    "measure": IndexField("measures", "measure"),
}
"""The fields whose values can be listed."""
