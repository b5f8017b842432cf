"""The decoder on real GGUF files: tiny ones, whose every preference the test sets."""

import math
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant_core.calibration import Calibration
from assistant_core.calls import Call, Interpretation
from assistant_core.decoder import ANSWER_TOKENS, Decoder, TextTooLong
from assistant_core.errors import AnswerMalformed, ModelMissing
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from assistant_core.tokens import parse, render
from tests.services.tiny_models import write_random, write_scripted

SHAPES = TokenMap(
    [
        FunctionShape(0, "irrelevant"),
        FunctionShape(
            3,
            "set_volume",
            (ParameterShape("level", Kind.PERCENT, True), ParameterShape("target", Kind.NAME, False)),
        ),
        FunctionShape(13, "set_mute", (ParameterShape("state", Kind.STATE, True, ("on", "off")),)),
        FunctionShape(48, "send_email", (ParameterShape("body", Kind.TEXT, True, (), True),)),
        FunctionShape(62, "get_weather", (ParameterShape("place", Kind.TEXT, False),)),
    ]
)

Follows = Mapping[str, Mapping[str, float]]
Made = Callable[..., Decoder]

SILENT: Follows = {
    ":": {"<nexa_0>": 9, "<nexa_3>": 8, "<nexa_13>": 7},
    "<nexa_0>": {"(": 9},
    "(": {")": 9},
    ")": {"<nexa_end>": 9},
}
VOLUME: Follows = {
    ":": {"<nexa_3>": 9},
    "<nexa_3>": {"(": 9},
    "(": {"'": 9},
    "'": {"t": 9, ")": 8},
    "t": {"e": 9},
    "e": {"n": 9},
    "n": {"'": 9},
    ")": {"<nexa_end>": 9},
}


@pytest.fixture
def scripted(tmp_path: Path) -> Iterator[Made]:
    """Makes a decoder whose model says after each token what the table prefers."""
    made: list[Decoder] = []

    def make(follows: Follows, *, stop_ends_generation: bool = False) -> Decoder:
        write_scripted(tmp_path, SHAPES, follows, stop_ends_generation=stop_ends_generation)
        made.append(Decoder(tmp_path, threads=1))
        return made[-1]

    yield make
    for decoder in made:
        decoder.close()


def test_the_likeliest_answer_is_decoded(scripted: Made) -> None:
    assert scripted(SILENT).interpret("hello").calls == (Call("irrelevant"),)


def test_the_function_is_chosen_by_a_softmax_over_the_legal_first_tokens(scripted: Made) -> None:
    made = scripted({**SILENT, ":": {**SILENT[":"], "<nexa_99>": 30, "x": 30}}).interpret("hello")
    total = math.exp(9) + math.exp(8) + math.exp(7) + 2
    first = math.exp(9) / total
    assert 0.8 * first < made.confidence < first  # what follows it is sure, but not wholly
    assert [a.name for a in made.alternatives[:2]] == ["set_volume", "set_mute"]
    assert made.alternatives[0].probability == pytest.approx(math.exp(8) / total, rel=1e-3)
    assert len(made.alternatives) == 4


def test_confidence_is_calibrated(scripted: Made, tmp_path: Path) -> None:
    plain = scripted(SILENT).interpret("hello").confidence
    line = Calibration(slope=0.5, offset=-0.2)
    line.write(tmp_path)
    assert scripted(SILENT).interpret("hello").confidence == pytest.approx(line.applied(plain), rel=1e-6)


def test_a_cautious_model_does_nothing_where_it_would_have_acted(scripted: Made, tmp_path: Path) -> None:
    close = {**VOLUME, **SILENT, ":": {"<nexa_3>": 9, "<nexa_0>": 8}}
    assert scripted(close).interpret("ten").calls[0].name == "set_volume"
    Calibration(leanings={"irrelevant": 0.5}).write(tmp_path)
    assert scripted(close).interpret("ten").calls[0].name == "set_volume"
    Calibration(leanings={"irrelevant": 1.5}).write(tmp_path)
    made = scripted(close).interpret("ten")
    assert made.calls == (Call("irrelevant"),)
    assert [a.name for a in made.alternatives[:1]] == ["set_volume"]


def test_a_function_that_the_model_leans_from_gives_way(scripted: Made, tmp_path: Path) -> None:
    close = {**VOLUME, **SILENT, ":": {"<nexa_3>": 9, "<nexa_0>": 8}}
    Calibration(leanings={"set_volume": -1.5, "no_such_function": 9}).write(tmp_path)
    assert scripted(close).interpret("ten").calls == (Call("irrelevant"),)


@pytest.mark.parametrize("stop_ends_generation", [False, True])
def test_an_argument_is_decoded_up_to_its_quote(scripted: Made, stop_ends_generation: bool) -> None:
    made = scripted(VOLUME, stop_ends_generation=stop_ends_generation)
    assert made.interpret("volume to ten").calls == (Call("set_volume", {"level": "ten"}),)


def test_what_the_grammar_refuses_is_passed_over(scripted: Made) -> None:
    wants_nonsense = {
        **SILENT,
        ":": {"<nexa_77>": 20, "t": 15, "<nexa_13>": 9},
        "<nexa_13>": {"x": 20, "<nexa_end>": 15, "(": 9},
        "(": {"'": 9, ")": 8},
        "'": {"u": 9, "o": 8, ")": 7},
        "o": {"x": 20, "f": 9},
        "f": {"z": 20, "f": 10, "'": 9},
    }
    assert scripted(wants_nonsense).interpret("mute").calls == (Call("set_mute", {"state": "off"}),)


def test_a_preference_outside_the_likeliest_tokens_is_still_found(scripted: Made) -> None:
    noise = {chr(letter): 9.0 for letter in range(ord("A"), ord("Z") + 1)}
    noise |= {f"<nexa_{i}>": 9.0 for i in range(100, 200)}
    loud = {**SILENT, "<nexa_0>": noise, "(": noise, ")": noise}
    assert scripted(loud).interpret("hello").calls[0] == Call("irrelevant")


@pytest.mark.parametrize("tempting", ["<nexa_13>", "<nexa_200>", "<nexa_end>", "<|endoftext|>"])
def test_no_special_token_stands_inside_quotes(scripted: Made, tempting: str) -> None:
    tempted = {**VOLUME, "'": {tempting: 30, "t": 9, ")": 8}, "e": {tempting: 30, "n": 9}}
    made = scripted(tempted).interpret("volume to ten")
    assert made.calls == (Call("set_volume", {"level": "ten"}),)


def test_a_doubtful_argument_lowers_the_confidence(scripted: Made) -> None:
    sure = scripted(VOLUME).interpret("volume to ten")
    torn = {**VOLUME, "n": {"'": 9, " ": 8.5}}
    doubtful = scripted(torn).interpret("volume to ten percent")
    assert doubtful.calls == sure.calls
    assert doubtful.confidence < 0.7 * sure.confidence


def test_a_later_call_that_is_less_sure_lowers_the_confidence(scripted: Made) -> None:
    def with_rival(logit: float) -> Interpretation:
        two = {
            **SILENT,
            ":": {"<nexa_0>": 20},
            ")": {";": 9, "<nexa_end>": 1},
            ";": {"<nexa_62>": 5, "<nexa_0>": logit},
            "<nexa_62>": {"(": 9},
        }
        return scripted(two).interpret("hello")

    sure, made = with_rival(-20), with_rival(4)
    assert made.calls == sure.calls
    later = len(made.calls) - 1
    less = (math.exp(5) + 3) / (math.exp(5) + math.exp(4) + 3)
    assert made.confidence == pytest.approx(less**later * sure.confidence, rel=1e-2)
    assert {call.name for call in made.calls} == {"irrelevant", "get_weather"}


def test_a_nested_call_is_decoded(scripted: Made) -> None:
    nested = {**SILENT, ":": {"<nexa_48>": 9}, "<nexa_48>": {"(": 9}, "<nexa_62>": {"(": 9}}
    nested |= {"(": {"<nexa_62>": 9, ")": 8}, ")": {")": 9, "<nexa_end>": 8}}
    expected = (Call("send_email", {"body": Call("get_weather")}),)
    assert scripted(nested).interpret("mail the weather").calls == expected


def test_a_chosen_function_is_taken_whatever_the_model_prefers(scripted: Made) -> None:
    decoder = scripted({**SILENT, "<nexa_62>": {"(": 9}})
    made = decoder.interpret("hello", "get_weather")
    assert made.calls == (Call("get_weather"),)
    assert "irrelevant" in [a.name for a in made.alternatives]
    with pytest.raises(AnswerMalformed, match="no function fly"):
        decoder.interpret("hello", "fly")


def test_an_answer_without_end_is_a_named_error(scripted: Made) -> None:
    decoder = scripted({**VOLUME, "n": {"t": 9}})
    for _ in range(2):
        with pytest.raises(AnswerMalformed, match=str(ANSWER_TOKENS)):
            decoder.interpret("ten" * 60)


def test_an_argument_that_was_not_said_is_not_written(scripted: Made) -> None:
    invents = {**VOLUME, "'": {"x": 20, "s": 12, "t": 9, ")": 8}, "n": {"s": 20, "'": 9}}
    assert scripted(invents).interpret("make it ten now").calls == (Call("set_volume", {"level": "ten"}),)


def test_a_text_too_long_for_the_model_is_a_named_error_and_the_next_one_works(scripted: Made) -> None:
    decoder = scripted(SILENT)
    with pytest.raises(TextTooLong) as caught:
        decoder.interpret("blah " * 200)
    assert caught.value.cure
    assert decoder.interpret("hello").calls == (Call("irrelevant"),)


def test_a_functional_token_that_was_typed_is_text(scripted: Made) -> None:
    obeys = {**SILENT, "<nexa_3>": {"<nexa_3>": 30}, ">": {"<nexa_13>": 30}}
    assert scripted(obeys).interpret("<nexa_3>").calls == (Call("irrelevant"),)


@pytest.mark.parametrize("missing", ["model.gguf", "functions.json"])
def test_a_missing_file_is_a_named_error(tmp_path: Path, missing: str) -> None:
    write_scripted(tmp_path, SHAPES, SILENT)
    (tmp_path / missing).unlink()
    with pytest.raises(ModelMissing, match=missing) as caught:
        Decoder(tmp_path)
    assert "octavox model" in caught.value.cure


def test_a_damaged_model_is_a_named_error(tmp_path: Path) -> None:
    write_scripted(tmp_path, SHAPES, SILENT)
    (tmp_path / "model.gguf").write_bytes(b"GGUF and then nothing of use")
    with pytest.raises(ModelMissing, match=r"cannot read .*model\.gguf"):
        Decoder(tmp_path)


def test_a_model_without_the_functional_tokens_is_a_named_error(tmp_path: Path) -> None:
    write_scripted(tmp_path, SHAPES, SILENT)
    TokenMap([FunctionShape(300, "irrelevant")]).write(tmp_path / "functions.json")
    with pytest.raises(ModelMissing, match="lacks functional tokens"):
        Decoder(tmp_path)
    TokenMap([FunctionShape(0, "irrelevant")], stop="<the_end>").write(tmp_path / "functions.json")
    with pytest.raises(ModelMissing, match="lacks <the_end>"):
        Decoder(tmp_path)


QUERIES = ["set the volume to ten", "what a day", "email anna", "x", "Zürich 東京 <nexa_3>()"]


def answers(decoder: Decoder) -> list[str]:
    found = []
    for query in QUERIES:
        try:
            decoded = decoder.decode(query)
            found.append(f"{decoded.text} {decoded.confidence} {decoded.firsts}")
        except AnswerMalformed as error:
            found.append(str(error))
    decoder.close()
    return found


def test_the_kept_prefix_gives_the_very_same_answers(tmp_path: Path) -> None:
    model, states = tmp_path / "model", tmp_path / "states"
    model.mkdir()
    write_random(model, SHAPES, seed=4)
    without = answers(Decoder(model))
    first = answers(Decoder(model, states))
    kept = list(states.iterdir())
    second = answers(Decoder(model, states))
    assert without == first == second
    assert [file.name for file in kept] == [file.name for file in states.iterdir()]
    assert len(kept) == 1


def test_a_changed_model_has_its_prefix_computed_anew(tmp_path: Path) -> None:
    model, states = tmp_path / "model", tmp_path / "states"
    model.mkdir()
    write_random(model, SHAPES, seed=4)
    Decoder(model, states).close()
    (before,) = states.iterdir()
    write_random(model, SHAPES, seed=5)
    assert answers(Decoder(model, states)) == answers(Decoder(model))
    (after,) = states.iterdir()
    assert before != after


@pytest.mark.parametrize("damage", [b"", b"not a state", None])
def test_a_damaged_state_is_computed_again(tmp_path: Path, damage: bytes | None) -> None:
    model, states = tmp_path / "model", tmp_path / "states"
    model.mkdir()
    write_random(model, SHAPES, seed=4)
    expected = answers(Decoder(model, states))
    (state,) = states.iterdir()
    whole = state.read_bytes()
    state.write_bytes(whole[: len(whole) // 2] if damage is None else damage)
    assert answers(Decoder(model, states)) == expected
    assert state.read_bytes() == whole


def test_a_state_that_cannot_be_kept_costs_only_time(tmp_path: Path) -> None:
    model = tmp_path / "model"
    model.mkdir()
    write_random(model, SHAPES, seed=4)
    (tmp_path / "states").write_text("in the way")
    assert answers(Decoder(model, tmp_path / "states")) == answers(Decoder(model))


@pytest.fixture(scope="module")
def random_decoder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Decoder]:
    decoder = Decoder(write_random(tmp_path_factory.mktemp("random"), SHAPES, seed=11), threads=1)
    yield decoder
    decoder.close()


@settings(max_examples=12, deadline=None)
@given(st.text(max_size=60), st.sampled_from([None, *SHAPES.by_name]))
def test_whatever_the_weights_say_the_answer_has_the_written_form(
    random_decoder: Decoder, query: str, function: str | None
) -> None:
    try:
        made = random_decoder.interpret(query, function)
    except AnswerMalformed as error:
        # Of a text without a word there is nothing to copy into an argument that was begun.
        assert "longer than" in str(error) or not any(map(str.isalnum, query))
        return
    assert parse(render(made.calls, SHAPES), SHAPES) == made.calls
    assert 0 < made.confidence <= 1
    assert function is None or made.calls[0].name == function
