"""The form of an answer as a GBNF grammar, so that no other answer can be decoded.

Functional tokens are written as token literals, ``<[id]>``, which llama.cpp matches by number. The
form is the one that `assistant_core.tokens.render` writes: required arguments by position, the rest
by keyword, and all by keyword after a required one that was not said. To llama.cpp the text of a
special token is also good inside quotes; forbidding those there is the decoder's part.
"""

from collections.abc import Iterator, Mapping, Sequence

from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap, token_text
from assistant_core.tokens import MAX_DEPTH

MAX_CALLS = 6
"""More wishes than these do not fit into one breath."""

_STRINGS = r"""
text ::= "'" single+ "'" | "\"" double+ "\""
single ::= [^'\\\x00-\x1F\x7F] | escape
double ::= [^"\\\x00-\x1F\x7F] | escape
escape ::= "\\" ['"\\]
"""


Form = tuple[ParameterShape, ...]
"""The parameters of a function; functions of one form share their rules."""


def answer_grammar(
    shapes: TokenMap, ids: Mapping[int, int], stop: int | None, *, after: FunctionShape | None = None
) -> str:
    """The grammar of every answer that a model may give.

    Args:
        shapes: The functions of the model.
        ids: The token id of each functional token in the model's vocabulary.
        stop: The id of the stop token; None when the vocabulary marks it as an end of generation,
            which llama.cpp allows by itself where the grammar is complete.
        after: The function whose token an answer has begun with, to have the grammar of what follows it.
            llama.cpp keeps a place in the grammar for each thing that may come next; without the first
            token these are few, however many functions there are.
    """
    literals = {token: f"<[{token_id}]>" for token, token_id in ids.items()}
    return _rules(shapes, literals, "" if stop is None else f" <[{stop}]>", after)


def gbnf(shapes: TokenMap) -> str:
    """The same grammar with functional tokens as plain text, for reading and for other programs."""
    return _rules(shapes, {t: f'"{token_text(t)}"' for t in shapes.by_token}, f' "{shapes.stop}"')


def _rules(
    shapes: TokenMap, literals: Mapping[int, str], end: str, after: FunctionShape | None = None
) -> str:
    forms: dict[Form, list[FunctionShape]] = {}
    for shape in shapes.by_token.values():
        forms.setdefault(shape.parameters, []).append(shape)
    names = {form: alike[0].name.replace("_", "-") for form, alike in forms.items()}
    first = "call1" if after is None else _call(names[after.parameters], 1)
    rules = [f'root ::= {first} (";" call1){{0,{MAX_CALLS - 1}}}{end}']
    for depth in range(1, MAX_DEPTH + 1):
        ways = []
        for form, alike in forms.items():
            tokens = " | ".join(literals[shape.token] for shape in alike)
            ways.append(f"({tokens}) {_call(names[form], depth)}")
            rules += _arguments(f"{names[form]}-{depth}", form, depth)
        rules.append(f"call{depth} ::= " + " | ".join(ways))
    return "\n".join(rules) + _STRINGS


def _call(name: str, depth: int) -> str:
    """What follows a functional token of a form."""
    return f'"(" {name}-{depth}-p0 ")"'


def _arguments(name: str, form: Form, depth: int) -> Iterator[str]:
    """The rules of the arguments of one form.

    After each positional argument comes the next, or a list of keywords that leaves the next
    required one out, or the end.
    """
    required = [p for p in form if p.required]
    optional = [p for p in form if not p.required]
    for said in range(len(required) + 1):
        ways = ['""']
        separator = '", " ' if said else ""
        if said < len(required):
            ways.append(f"{separator}{_value(required[said], depth)} {name}-p{said + 1}")
        by_keyword = [*required[said + 1 :], *optional]
        if by_keyword:
            ways.append(f"{separator}{name}-k{said}n0")
            yield from _keywords(f"{name}-k{said}", by_keyword, depth)
        yield f"{name}-p{said} ::= " + " | ".join(ways)


def _keywords(name: str, parameters: Sequence[ParameterShape], depth: int) -> Iterator[str]:
    """The rules of a list of some of these parameters, at least one, in their order."""
    for index, parameter in enumerate(parameters):
        one = f'"{parameter.name}=" {_value(parameter, depth)}'
        if index + 1 == len(parameters):
            yield f"{name}n{index} ::= {one}"
        else:
            rest = f"{name}n{index + 1}"
            yield f'{name}n{index} ::= {one} (", " {rest})? | {rest}'


def _value(parameter: ParameterShape, depth: int) -> str:
    if parameter.choices:
        return "(" + " | ".join(f"\"'{choice}'\"" for choice in parameter.choices) + ")"
    if parameter.nested and depth < MAX_DEPTH:
        return f"(text | call{depth + 1})"
    return "text"
