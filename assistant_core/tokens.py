"""Functional-token text to calls and back: ``<nexa_28>();<nexa_1>('ten percent')``.

The text is read with `ast`, never evaluated. Functional tokens are special tokens of the model, so
one that stands inside a quoted argument is only text.
"""

import ast
import re
from collections.abc import Sequence
from enum import StrEnum

from assistant_core.calls import Call
from assistant_core.errors import AnswerMalformed
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap, token_text

MAX_DEPTH = 2
"""A call in a call is the deepest nesting that the catalog has a use for."""

_PIECES = re.compile(r"'(?:\\.|[^'\\])*'|\"(?:\\.|[^\"\\])*\"|<nexa_(\d+)>")


class Fault(StrEnum):
    """What can be wrong with an answer."""

    SYNTAX = "syntax"
    UNKNOWN_FUNCTION = "unknown function"
    UNKNOWN_ARGUMENT = "unknown argument"
    REPEATED_ARGUMENT = "repeated argument"
    TOO_MANY_ARGUMENTS = "too many arguments"
    NOT_TEXT = "an argument that is no text"
    BAD_CHOICE = "a word that is not among the choices"
    NESTING = "a call where none may stand"


class MalformedCall(AnswerMalformed):
    """An answer that is not in the written form; `fault` says how."""

    def __init__(self, fault: Fault, detail: str = "") -> None:
        super().__init__(f"malformed answer: {fault.value}{': ' + detail if detail else ''}")
        self.fault = fault


def render(calls: Sequence[Call], shapes: TokenMap) -> str:
    """Write calls as the model answers, without the stop token."""
    return ";".join(_render_call(call, shapes) for call in calls)


def parse(answer: str, shapes: TokenMap) -> tuple[Call, ...]:
    """Read an answer. Raises `MalformedCall`."""
    source = _PIECES.sub(lambda m: f"nexa_{m[1]}" if m[1] else m[0], answer.removesuffix(shapes.stop))
    try:
        body = ast.parse(source.strip(), mode="exec").body
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        raise MalformedCall(Fault.SYNTAX) from error
    if not body:
        raise MalformedCall(Fault.SYNTAX, "empty")
    return tuple(_statement(node, shapes) for node in body)


def _render_call(call: Call, shapes: TokenMap) -> str:
    shape = shapes.by_name[call.name]
    parts: list[str] = []
    by_keyword = False
    for parameter in shape.parameters:
        value = call.arguments.get(parameter.name)
        if value is None:
            by_keyword = True
            continue
        by_keyword = by_keyword or not parameter.required
        text = _render_call(value, shapes) if isinstance(value, Call) else repr(value)
        parts.append(f"{parameter.name}={text}" if by_keyword else text)
    return f"{token_text(shape.token)}({', '.join(parts)})"


def _statement(node: ast.stmt, shapes: TokenMap) -> Call:
    if not isinstance(node, ast.Expr):
        raise MalformedCall(Fault.SYNTAX, "not an expression")
    return _call(node.value, shapes, depth=1)


def _call(node: ast.expr, shapes: TokenMap, depth: int) -> Call:
    if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name):
        raise MalformedCall(Fault.SYNTAX, "not a call")
    shape = _function(node.func.id, shapes)
    arguments: dict[str, str | Call] = {}
    positional = [p for p in shape.parameters if p.required]
    if len(node.args) > len(positional):
        raise MalformedCall(Fault.TOO_MANY_ARGUMENTS, shape.name)
    for parameter, value in zip(positional, node.args, strict=False):
        arguments[parameter.name] = _value(value, parameter, shapes, depth)
    for keyword in node.keywords:
        known = shape.parameter(keyword.arg or "")
        if known is None:
            raise MalformedCall(Fault.UNKNOWN_ARGUMENT, shape.name)
        if known.name in arguments:
            raise MalformedCall(Fault.REPEATED_ARGUMENT, shape.name)
        arguments[known.name] = _value(keyword.value, known, shapes, depth)
    return Call(shape.name, arguments)


def _function(identifier: str, shapes: TokenMap) -> FunctionShape:
    prefix, _, number = identifier.rpartition("_")
    if prefix == "nexa" and number.isdecimal() and int(number) in shapes.by_token:
        return shapes.by_token[int(number)]
    raise MalformedCall(Fault.UNKNOWN_FUNCTION)


def _value(node: ast.expr, parameter: ParameterShape, shapes: TokenMap, depth: int) -> "str | Call":
    if isinstance(node, ast.Call):
        if not parameter.nested or depth >= MAX_DEPTH:
            raise MalformedCall(Fault.NESTING, parameter.name)
        return _call(node, shapes, depth + 1)
    if not isinstance(node, ast.Constant) or not isinstance(node.value, str):
        raise MalformedCall(Fault.NOT_TEXT, parameter.name)
    if parameter.choices and node.value not in parameter.choices:
        raise MalformedCall(Fault.BAD_CHOICE, parameter.name)
    return node.value
