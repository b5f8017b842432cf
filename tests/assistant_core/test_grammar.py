"""The answer's grammar: what `render` writes is allowed, and nothing that `parse` would refuse."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.grammar import MAX_CALLS, answer_grammar, gbnf
from assistant_core.llama import GrammarState, Llama
from assistant_core.prompt import answer_pieces
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from assistant_core.tokens import render
from tests.services.tiny_models import write_scripted


def shape(token: int, name: str, *parameters: ParameterShape) -> FunctionShape:
    return FunctionShape(token, name, parameters)


def text(name: str, *, required: bool = True, nested: bool = False) -> ParameterShape:
    return ParameterShape(name, Kind.TEXT, required, (), nested)


ON_OFF = ParameterShape("state", Kind.STATE, True, ("on", "off"))

SHAPES = TokenMap(
    [
        shape(0, "irrelevant"),
        shape(3, "set_volume", text("level"), text("target", required=False)),
        shape(13, "set_do_not_disturb", ON_OFF, text("duration", required=False)),
        shape(39, "set_reminder", text("about", nested=True), text("when")),
        shape(
            48,
            "send_email",
            text("to"),
            text("subject", required=False),
            text("body", required=False, nested=True),
        ),
        shape(62, "get_weather", text("place", required=False), text("when", required=False)),
        shape(77, "convert", text("amount"), text("source"), text("target")),
    ]
)


class Checker:
    """Says whether the grammar takes a whole answer."""

    def __init__(self, directory: Path) -> None:
        self.llama = Llama(write_scripted(directory, SHAPES, {}) / "model.gguf", threads=1)
        self.ids = {token: self.llama.token(f"<nexa_{token}>") or -1 for token in SHAPES.by_token}
        self.stop = self.llama.token("<nexa_end>") or -1
        self.state = GrammarState(self.llama, answer_grammar(SHAPES, self.ids, self.stop))
        self.after = {
            self.ids[shape.token]: GrammarState(
                self.llama, answer_grammar(SHAPES, self.ids, self.stop, after=shape)
            )
            for shape in SHAPES.by_token.values()
        }

    def takes(self, answer: str) -> bool:
        """Whether the whole grammar takes an answer; the one of what follows its first token must agree."""
        tokens = [*self.tokens(answer), self.stop]
        taken = follows(self.state, tokens)
        if tokens[0] in self.after:
            assert follows(self.after[tokens[0]], tokens[1:]) == taken
        return taken

    def tokens(self, answer: str) -> Iterator[int]:
        for piece in answer_pieces(answer):
            if isinstance(piece, int):
                yield self.llama.token(f"<nexa_{piece}>") or -1
            else:
                yield from self.llama.tokenize(piece)

    def close(self) -> None:
        for state in (self.state, *self.after.values()):
            state.close()
        self.llama.close()


def follows(state: GrammarState, tokens: Sequence[int]) -> bool:
    """Whether a grammar takes these tokens from its beginning."""
    state.restart()
    for token in tokens:
        if not state.allowed(np.array([token]), np.zeros(1, dtype=np.float32))[0]:
            return False
        state.accept(token)
    return True


@pytest.fixture(scope="module")
def checker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Checker]:
    made = Checker(tmp_path_factory.mktemp("model"))
    yield made
    made.close()


@pytest.mark.parametrize(
    "answer",
    [
        "<nexa_0>()",
        "<nexa_3>('thirty percent')",
        "<nexa_3>('thirty percent', target='the radio')",
        "<nexa_3>(target='the radio')",
        "<nexa_3>()",
        "<nexa_13>('off')",
        "<nexa_13>('on', duration='an hour')",
        "<nexa_13>(duration='an hour')",
        "<nexa_39>('call the bank', 'tomorrow at nine')",
        "<nexa_39>(when='nine')",
        "<nexa_39>('call the bank')",
        "<nexa_39>(<nexa_62>(place='oslo'), 'six')",
        "<nexa_48>('anna', body=<nexa_62>(place='oslo'))",
        "<nexa_77>(source='miles', target='kilometres')",
        "<nexa_77>('5', target='kilometres')",
        '<nexa_3>("anna\'s speaker")',
        r"<nexa_3>('say \'hi\' and \"ho\"')",
        r"<nexa_3>('a back\\slash')",
        "<nexa_3>('zürich, 東京 and <nexa_22>')",
        "<nexa_0>();<nexa_3>('ten')",
        ";".join(["<nexa_0>()"] * MAX_CALLS),
    ],
)
def test_answers_in_the_written_form_are_taken(checker: Checker, answer: str) -> None:
    assert checker.takes(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "thirty",
        "<nexa_5>()",
        "<nexa_0>('x')",
        "<nexa_3>('')",
        "<nexa_3>(30)",
        "<nexa_3>('thirty', 'radio')",
        "<nexa_3>(target='radio', level='ten')",
        "<nexa_3>(level='ten')",
        "<nexa_3>(volume='ten')",
        "<nexa_3>(target='a', target='b')",
        "<nexa_3>(<nexa_62>())",
        "<nexa_3>('ten'",
        "<nexa_3>('line\nbreak')",
        "<nexa_3>('ten',target='radio')",
        "<nexa_13>('loud')",
        '<nexa_13>("on")',
        "<nexa_39>(<nexa_39>(<nexa_62>(), 'six'), 'six')",
        "<nexa_0>();",
        "<nexa_0>() ;<nexa_0>()",
        ";".join(["<nexa_0>()"] * (MAX_CALLS + 1)),
    ],
)
def test_anything_else_is_refused(checker: Checker, answer: str) -> None:
    assert not checker.takes(answer)


spans = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z"), include_characters=" "),
    min_size=1,
    max_size=12,
)


@st.composite
def calls(draw: st.DrawFn, depth: int = 1) -> Call:
    chosen = draw(st.sampled_from(list(SHAPES.by_name.values())))
    arguments: dict[str, str | Call] = {}
    for parameter in chosen.parameters:
        if not draw(st.booleans()):
            continue
        if parameter.choices:
            arguments[parameter.name] = draw(st.sampled_from(parameter.choices))
        elif parameter.nested and depth == 1 and draw(st.booleans()):
            arguments[parameter.name] = draw(calls(depth=2))
        else:
            arguments[parameter.name] = draw(spans)
    return Call(chosen.name, arguments)


@settings(max_examples=150, deadline=None)
@given(st.lists(calls(), min_size=1, max_size=3))
def test_whatever_can_be_rendered_is_taken(checker: Checker, wishes: list[Call]) -> None:
    assert checker.takes(render(wishes, SHAPES))


def test_the_readable_grammar_takes_the_same_answers_as_plain_text(checker: Checker) -> None:
    state = GrammarState(checker.llama, gbnf(SHAPES))
    for answer, taken in [
        ("<nexa_3>('ten', target='radio')<nexa_end>", True),
        ("<nexa_5>()<nexa_end>", False),
    ]:
        state.restart()
        tokens = checker.llama.tokenize(answer)
        took = 0
        while (
            took < len(tokens) and state.allowed(np.array([tokens[took]]), np.zeros(1, dtype=np.float32))[0]
        ):
            state.accept(tokens[took])
            took += 1
        assert (took == len(tokens)) == taken
    state.close()
