"""What the YAML parser says in its jargon, said in a sentence, at the place where a person has to look."""

from typing import Any

from yaml.error import MarkedYAMLError, YAMLError

from motions.log.tree import Flaw, Spot
from motions.model.text import shown

_SENTENCES = (
    ("mapping values are not allowed", "a colon stands where no field begins: it is indented wrongly, or the text needs quotes"),
    ("find expected key", "this line is indented in another way than the fields around it, or it is no field"),
    ("expected <block end>", "this line is indented in another way than the lines around it, or it is no field"),
    ("expected '-' indicator", "this line is indented in another way than the items of the list above it"),
    ("expected <document start>", "this line does not belong to the log above it; it is indented wrongly, or it lacks its field"),
    ("expected the node content", "a value is missing here"),
    ("expected node content", "a value is missing here"),
    ("unknown escape character", "this is no escape within double quotes; write two backslashes, or single quotes"),
    ("escape", "this escape within double quotes is not complete"),
    ("hexdecimal", "this escape within double quotes is not complete"),
    ("sequence entries are not allowed", "a list cannot begin here; put its '-' on a line of its own"),
    ("mapping keys are not allowed", "a field cannot begin here; put it on a line of its own"),
    ("alphabetic or numeric", "a text that begins with * or & needs quotes"),
    ("expected whitespace or line break", "a text that begins with !, * or & needs quotes"),
    ("incompatible YAML", "this is written in a version of YAML that is not read"),
    ("tag", "a text that begins with ! needs quotes"),
    ("directive", "a line cannot begin with %"),
    ("comment or line break", "after | or > nothing else stands on the line"),
    ("chomping", "after | or > nothing else stands on the line"),
    ("indentation indicator", "after | or > nothing else stands on the line"),
    ("tab", "a tab stands here, and only spaces can indent"),
    ("document separator", "a line that begins with --- or ... stands within quotes here"),
)  # fmt: skip
_OPENED = {"[": "]", "{": "}"}


def explain(error: YAMLError, lines: list[str], quote: Any, first: int) -> Flaw:  # noqa: ANN401 (an event of the parser or None)
    """Return the flaw that the parser met in some lines, of which the first has the number ``first``.

    ``quote`` is the last quoted text that it read over several lines.
    """
    flaw = _explained(error, lines, quote, first)
    return flaw._replace(mark=Spot(flaw.mark.line + first, flaw.mark.column))


def _explained(error: YAMLError, lines: list[str], quote: Any, first: int) -> Flaw:  # noqa: ANN401 (the same)
    if not isinstance(error, MarkedYAMLError) or (mark := error.problem_mark or error.context_mark) is None:
        return Flaw(Spot(0, 0), "syntax", "this is not YAML")
    here = Spot(mark.line, mark.column)
    opened = Spot(error.context_mark.line, error.context_mark.column) if error.context_mark else here
    context, problem = error.context or "", error.problem or ""
    if flaw := _open_quote(context, problem, lines, opened) or _long_quote(quote, here, lines, first):
        return flaw
    if "flow" in context and ("expected ','" in problem or "node content" in problem):
        return _open_bracket(lines, opened, here)
    if "simple key" in context:
        return Flaw(opened, "syntax", f"{shown(_line(lines, opened).strip())} is no 'field: value'; a colon is missing")
    if "cannot start any token" in problem:
        return Flaw(here, "syntax", _no_token(_character(lines, here)))
    sentence = next((said for jargon, said in _SENTENCES if jargon in problem), f"this is not YAML ({problem})")
    return Flaw(here, "syntax", sentence)


def _open_quote(context: str, problem: str, lines: list[str], opened: Spot) -> Flaw | None:
    if "quoted scalar" not in context or "end of stream" not in problem:
        return None
    return Flaw(opened, "syntax", f"the quote {_character(lines, opened)} that opens here is not closed")


def _long_quote(quote: Any, here: Spot, lines: list[str], first: int) -> Flaw | None:  # noqa: ANN401 (the same)
    """Blame a quote that swallowed lines, where what follows it makes no sense."""
    if quote is None or here.line - quote.end_mark.line > 1:
        return None
    opened = Spot(quote.start_mark.line, quote.start_mark.column)
    sentence = f"the quote {_character(lines, opened)} that opens here runs on to line {quote.end_mark.line + first + 1}"
    return Flaw(opened, "syntax", f"{sentence}; it is not closed, or a quote within it is not doubled")


def _open_bracket(lines: list[str], opened: Spot, here: Spot) -> Flaw:
    bracket = _character(lines, opened)
    closing = _OPENED.get(bracket, "")
    column = len(_line(lines, here)) - len(_line(lines, here).lstrip())
    outside = closing and here.line > opened.line and column <= len(_line(lines, opened)) - len(_line(lines, opened).lstrip())
    if outside or (closing and here.line >= len(lines)):
        return Flaw(opened, "syntax", f"the {bracket} that opens here is not closed with {closing}")
    missing = f"a comma or {closing}" if closing else "a value or the end of a list or mapping"
    return Flaw(here, "syntax", f"{missing} is missing before this, or a text with a special sign needs quotes")


def _no_token(character: str) -> str:
    if character == "\t":
        return "a tab stands here, and only spaces can indent"
    return f"a text cannot begin with {character}; put it in quotes"


def _line(lines: list[str], spot: Spot) -> str:
    return lines[spot.line] if spot.line < len(lines) else ""


def _character(lines: list[str], spot: Spot) -> str:
    line = _line(lines, spot)
    return line[spot.column] if spot.column < len(line) else ""
