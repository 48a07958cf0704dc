"""Text of a log made harmless, so that it is shown and never obeyed."""

import re

# Compiled when first used, which the rows of a CSV file in ASCII never do.
CONTROLS = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff"
    "\ufff9-\ufffb\ud800-\udfff\U000e0000-\U000e007f]"
)
_OVERRIDES = "[\u202a-\u202e\u2066-\u2069]"
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")
_MARKDOWN = r"([\\`*_{}\[\]<>#|~&])"
_MARKDOWN_START = r"^(\s*)([-+=]|\d+[.)])(?=\s|$)"


def one_line(text: str) -> str:
    """Return the text on one line, with control characters, terminal escapes and direction overrides written out.

    A line break becomes a space; any other control character becomes its code, such as an escape character ``x1b``.
    """
    if text.isascii() and text.isprintable():
        return text
    joined = re.sub(r"\s*\r?\n\s*", " ", text)
    return re.sub(CONTROLS, lambda found: _code(found.group()), joined)


def _code(character: str) -> str:
    number = ord(character)
    if character == "\t":
        return " "
    return f"\\x{number:02x}" if number < 0x100 else f"\\u{number:04x}"  # noqa: PLR2004 (one byte)


def cell(value: object) -> object:
    """Return the cell of a CSV file so that a spreadsheet shows it, does not run it as a formula and does not turn it round."""
    if not isinstance(value, str):
        return value
    text = re.sub(_OVERRIDES, lambda found: _code(found.group()), value) if is_turned(value) else value
    return f"'{text}" if text.startswith(FORMULA) else text


def is_turned(text: str) -> bool:
    """Whether a text holds a direction override or isolate."""
    return not text.isascii() and re.search(_OVERRIDES, text) is not None


def markdown(text: str) -> str:
    """Return the text so that Markdown and HTML show it as it is."""
    escaped = re.sub(_MARKDOWN, r"\\\1", one_line(text))
    return re.sub(_MARKDOWN_START, r"\1\\\2", escaped)
