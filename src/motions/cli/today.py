"""The one place that looks at the clock."""

from collections.abc import Mapping
from datetime import date

from motions.model.dates import BadDate, PartialDate


def today_of(environ: Mapping[str, str]) -> date:
    """Return today's day, or the one that ``MOTIONS_TODAY`` names, by which an answer can be repeated later."""
    named = environ.get("MOTIONS_TODAY")
    if not named:
        return date.today()  # noqa: DTZ011 (the day of whoever asks, where they are)
    day = PartialDate(named)
    if not day.is_day:
        raise BadDate(f"MOTIONS_TODAY must name a day, and {named} is not one")
    return date.fromisoformat(day.first)
