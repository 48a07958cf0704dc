"""A validated, dated, sourced log of record, and the questions that people ask of it."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from motions.door import Log, open_log

__version__ = "0.1.0"
__all__ = ["Log", "__version__", "open_log"]


def __getattr__(name: str) -> object:
    """Load the Python door when somebody knocks: the command line must not pay for Pydantic."""
    if name in {"Log", "open_log"}:
        from motions import door  # noqa: PLC0415 (see the docstring)

        return getattr(door, name)
    msg = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(msg)
