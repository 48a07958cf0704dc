"""Names and dates that several answers show, looked up in the index."""

from motions.index.opening import Index


def body_names(index: Index) -> dict[str, str]:
    """Return the name, with the country, of every declared body by its id."""
    return {body: f"{name} ({country})" for body, name, country in index.query("SELECT id, name, country_name FROM bodies")}


def body_label(index: Index, body: str) -> str:
    """Return the name of one body with its country."""
    row = index.first("SELECT name || ' (' || country_name || ')' FROM bodies WHERE id = ?", (body,))
    return str(row[0]) if row else body


def date_of(index: Index, number: int | None) -> str | None:
    """Return the date, as written, of the event with this number."""
    row = index.first("SELECT date FROM events WHERE number = ?", (number,)) if number is not None else None
    return str(row[0]) if row else None
