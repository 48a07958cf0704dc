"""What an empty answer means: somebody looked and found nothing, or nobody has looked."""

from motions.answers.names import body_label
from motions.index.opening import Index
from motions.index.selection import EVERYTHING, Selection
from motions.model.places import country_name


def what_an_empty_answer_means(index: Index, selection: Selection) -> str:
    """Return a sentence that says that no event matches and quotes the coverage of the countries and bodies asked for."""
    if index.is_empty(EVERYTHING):
        return "The log has no events."
    asked = dict.fromkeys((*selection.countries, *selection.involving))
    countries = (_looked(index, "country", country, country_name(country)) for country in asked)
    bodies = (_looked(index, "body", body, body_label(index, body)) for body in selection.bodies)
    return " ".join(("No event of the log matches.", *countries, *bodies))


def _looked(index: Index, column: str, value: str, name: str) -> str:
    query = {
        "country": "SELECT through, result, place FROM coverage WHERE country = ? ORDER BY through DESC LIMIT 1",
        "body": "SELECT through, result, place FROM coverage WHERE body = ? ORDER BY through DESC LIMIT 1",
    }[column]
    row = index.first(query, (value,))
    if row is None:
        return f"{name}: nobody has recorded looking."
    through, result, place = row
    found = {"nothing-found": "nothing found", "complete": "what was found is in the log", "partial": "the search was partial"}
    where = f" ({place})" if place else ""
    return f"{name}: looked until {through}{where}, {found[result]}."
