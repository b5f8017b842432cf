"""Calls that a model wrote as text, read as generously as the paper read them.

Octopus v2 (arXiv 2404.01744, section 4) forgave its text baseline missing brackets. Here a missing bracket,
a missing or unescaped quote, arguments without quotes, other capitals in a function's name, and whatever
follows the last call are forgiven; another function or another argument is not. What is right is then
judged like every answer (`models.examine.judging`).
"""

import re

from assistant_core.calls import Call
from assistant_core.token_map import FunctionShape, TokenMap
from assistant_core.tokens import Fault, MalformedCall

_BEFORE = " \t`*-'\""
_NAME = re.compile(r"[A-Za-z_]\w*")
_OPENING = re.compile(r"\s*\(\s*")
_CLOSING = re.compile(r"\s*\)")
_COMMA = re.compile(r"\s*,\s*")
_NEXT_CALL = re.compile(r"\s*(?:;\s*(?=[A-Za-z_])|,\s*(?=[A-Za-z_]\w*\())")
_KEYWORD = re.compile(r"([A-Za-z_]\w*)\s*=\s*")
_COLON = re.compile(r"([A-Za-z_]\w*)\s*:\s*")
_CALL = re.compile(r"([A-Za-z_]\w*)\(")
_QUOTE = re.compile("['\"‘“]")
_BARE = re.compile(r"[^,;()]*")
_CLOSERS = {"'": "'", '"': '"', "‘": "’", "“": "”"}
_ESCAPED = re.compile(r"\\(['\"\\])")


def read_calls(answer: str, shapes: TokenMap) -> tuple[Call, ...]:
    """The calls that stand at the beginning of a text.

    Raises `MalformedCall` when it begins with no call, or a function is none of `shapes`.
    """
    reader = _Reader(answer.strip(_BEFORE), shapes)
    calls = [reader.call()]
    while reader.takes(_NEXT_CALL):
        calls.append(reader.call())
    return tuple(calls)


class _Reader:
    """Goes through a text from its beginning."""

    def __init__(self, text: str, shapes: TokenMap) -> None:
        self._text = text
        self._at = 0
        self._shapes = {name.casefold(): shape for name, shape in shapes.by_name.items()}

    def takes(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """Go past what stands here, if it is this."""
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()
        return found

    def call(self) -> Call:
        """The call that stands here; its brackets may be missing."""
        name = self.takes(_NAME)
        if name is None:
            raise MalformedCall(Fault.SYNTAX, "not a call")
        shape = self._shapes.get(name[0].casefold())
        if shape is None:
            raise MalformedCall(Fault.UNKNOWN_FUNCTION)
        arguments: dict[str, str | Call] = {}
        if self.takes(_OPENING):
            self._arguments(shape, arguments)
            self.takes(_CLOSING)
        return Call(shape.name, arguments)

    def _arguments(self, shape: FunctionShape, arguments: dict[str, str | Call]) -> None:
        for place in range(len(self._text)):
            name = self._name(shape) or _by_place(shape, place)
            value = self._value()
            if value != "":
                arguments[name] = value
            if not self.takes(_COMMA):
                return

    def _name(self, shape: FunctionShape) -> str | None:
        """The keyword that stands here; before a colon only one that the function knows."""
        keyword = self.takes(_KEYWORD)
        if keyword is None:
            found = _COLON.match(self._text, self._at)
            keyword = self.takes(_COLON) if found and shape.parameter(found[1]) else None
        return keyword[1] if keyword else None

    def _value(self) -> str | Call:
        nested = _CALL.match(self._text, self._at)
        if nested and nested[1].casefold() in self._shapes:
            return self.call()
        quote = self.takes(_QUOTE)
        if quote:
            closing = _closing(_CLOSERS[quote[0]]).search(self._text, self._at)
            if closing:
                inner = self._text[self._at : closing.start()]
                self._at = closing.end()
                return _ESCAPED.sub(r"\1", inner)
        bare = self.takes(_BARE)
        return bare[0].strip().strip("'\"") if bare else ""


def _by_place(shape: FunctionShape, place: int) -> str:
    """The parameter in this place; one too many is named by its place, and judged as invented."""
    return shape.parameters[place].name if place < len(shape.parameters) else str(place + 1)


def _closing(quote: str) -> re.Pattern[str]:
    """A quote that ends an argument, not an apostrophe: a comma, a bracket or the end follows it."""
    return re.compile(rf"(?<!\\){quote}(?=\s*(?:[,);]|$))")
