"""JSON with the place of every value: numbers, truth values and nulls are texts, and nothing recurses."""

import re
from collections.abc import Callable
from json import JSONDecodeError
from json.decoder import scanstring  # type: ignore[attr-defined]  # the C scanner of strings, without the rest
from typing import Any

from motions.log.tree import DEEPEST, Fields, Flaw, Items, Mark, Torn
from motions.log.yaml_parser import Unread
from motions.model.text import shown

_SPACE = re.compile(r"[ \t\r\n]*")
_SCALAR = re.compile(r"(-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)(?![0-9A-Za-z.+-])")
_WORD = re.compile(r"[^\s,:\[\]{}\"]+")
_DISCARDED = Unread()
_CLOSING = {"{": "}", "[": "]"}

ToMark = Callable[[int], Mark]


def read_json(text: str, to_mark: ToMark, flaws: list[Flaw], deepest: int = DEEPEST) -> object:
    """Return the tree of a text in JSON; raise `Torn` where it cannot be read on."""
    return _JsonReader(text, to_mark, flaws, deepest).read()


class _JsonReader:
    def __init__(self, text: str, to_mark: ToMark, flaws: list[Flaw], deepest: int) -> None:
        self._text = text
        self._to_mark = to_mark
        self._flaws = flaws
        self._deepest = deepest
        self._at = 0
        self._above: list[tuple[Any, str | None, Mark | None, int]] = []
        self._node: Any = None
        self._key: str | None = None
        self._key_mark: Any = None
        self._opened = 0

    def read(self) -> object:
        root = self._value()
        while self._node is not None:
            if isinstance(self._node, Fields):
                self._in_mapping()
            else:
                self._in_list()
        if self._next():
            raise self._torn("the text goes on after the end of the log")
        return root

    def _in_mapping(self) -> None:
        """Read one field, or the end of the mapping."""
        if self._closes(first=not self._node and self._key is None):
            return
        if self._next() != '"':
            raise self._torn("the name of a field, in double quotes, is missing here")
        mark = self._to_mark(self._at)
        name = self._string()
        if self._next() != ":":
            raise self._torn("a colon is missing here")
        self._at += 1
        if name in self._node:
            line = self._node.key_marks[name].line + 1
            self._flaws.append(
                Flaw(mark, "duplicate-key", f"{shown(name)} stands here a second time; the first is on line {line}")
            )
            name = _DISCARDED
        self._key, self._key_mark = name, mark
        self._value()

    def _in_list(self) -> None:
        """Read one item, or the end of the list."""
        if not self._closes(first=not self._node):
            self._value()

    def _closes(self, *, first: bool) -> bool:
        """Read the end of a mapping or list, or the comma before its next part."""
        bracket = "}" if isinstance(self._node, Fields) else "]"
        character = self._next()
        if character == bracket:
            self._at += 1
            self._node, self._key, self._key_mark, self._opened = self._above.pop()
            return True
        if first:
            return False
        if character != ",":
            raise self._unclosed(character, bracket)
        self._at += 1
        if self._next() == bracket:
            raise self._torn(f"after the last comma something is missing, or the comma before {bracket} is one too many")
        return False

    def _value(self) -> object:
        character = self._next()
        mark = self._to_mark(self._at)
        if character in _CLOSING and character:
            return self._open(character, mark)
        if character == '"':
            value: str = self._string()
        elif match := _SCALAR.match(self._text, self._at):
            self._at = match.end()
            value = "" if match[1] == "null" else match[1]
        else:
            word = _WORD.match(self._text, self._at)
            raise self._torn(f"{shown(word[0])} is no value; put a text in double quotes" if word else "a value is missing here")
        self._put(value, mark)
        return value

    def _open(self, bracket: str, mark: Mark) -> object:
        child: Any = Fields(mark) if bracket == "{" else Items(mark)
        self._put(child, mark)
        self._above.append((self._node, self._key, self._key_mark, self._opened))
        if len(self._above) > self._deepest:
            raise self._torn(f"more than {self._deepest} lists and mappings stand inside one another here")
        self._node, self._key, self._opened = child, None, self._at
        self._at += 1
        return child

    def _put(self, value: object, mark: Mark) -> None:
        node = self._node
        if isinstance(node, Items):
            node.append(value)
            node.marks.append(mark)
        elif node is not None and self._key is not None and self._key is not _DISCARDED:
            node[self._key] = value
            node.key_marks[self._key] = self._key_mark
            node.value_marks[self._key] = mark

    def _next(self) -> str:
        """Go to the next character that means something, and return it."""
        match = _SPACE.match(self._text, self._at)
        self._at = match.end() if match else self._at
        return self._text[self._at : self._at + 1]

    def _string(self) -> str:
        try:
            value, self._at = scanstring(self._text, self._at + 1, True)
        except JSONDecodeError as error:
            begin = self._at
            self._at = error.pos
            if "Unterminated" in error.msg:
                self._at = begin
                raise self._torn("the quote that opens here is not closed") from None
            if self._text[self._at : self._at + 1] in ("\r", "\n"):
                self._at = begin
                raise self._torn("the quote that opens here is not closed on its line") from None
            if "control character" in error.msg:
                raise self._torn("a line break, tab or control character stands within quotes; write it as an escape") from None
            raise self._torn("this escape within double quotes is none") from None
        return str(value)

    def _unclosed(self, character: str, bracket: str) -> Torn:
        if character == "":
            self._at = self._opened
            return self._torn(f"the {self._text[self._at]} that opens here is not closed with {bracket}")
        return self._torn(f"a comma or {bracket} is missing before this")

    def _torn(self, sentence: str) -> Torn:
        return Torn(Flaw(self._to_mark(self._at), "syntax", sentence))
