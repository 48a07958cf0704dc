"""How a message of this room quotes a value."""

_SHOWN = 60


def shown(value: object) -> str:
    """Return a value as a message quotes it: one line, not too long."""
    if isinstance(value, dict):
        return "a mapping"
    if isinstance(value, list):
        return "a list"
    text = " ".join(str(value)[: 4 * _SHOWN].split())
    return f"'{text[:_SHOWN]}...'" if len(text) > _SHOWN else f"'{text}'"
