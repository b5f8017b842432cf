"""Adapters are switched on and off, and the model without one is always the same."""

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from assistant_core.calibration import Calibration
from assistant_core.calls import Call
from assistant_core.decoder import Decoded, Decoder
from assistant_core.errors import AdapterUnsuitable
from assistant_core.model_files import FUNCTIONS, MODEL, sha256
from assistant_core.token_map import FunctionShape, TokenMap
from models import adapters, function_model, sets
from models.export.adapter import write_adapter
from tests.services.random_adapters import SMOLLM2, TINY, merged, random_matrices
from tests.services.tiny_models import write_random, write_scripted

DESKTOP = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(3, "pause"), FunctionShape(4, "resume")])
CAR = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(192, "honk"), FunctionShape(193, "tilt")])
LIKES_THE_CAR = {
    ":": {"<nexa_193>": 30, "<nexa_192>": 29, "<nexa_3>": 9, "<nexa_0>": 8},
    **{f"<nexa_{token}>": {"(": 9} for token in (0, 3, 4, 192, 193)},
    "(": {")": 9},
    ")": {"<nexa_end>": 9},
}

SENTENCES = [
    "Set the volume to thirty percent.",
    "make it a bit brighter",
    "pause the music and dim the screen to ten percent",
    "Remind me to call the bank tomorrow at nine.",
    "what a lovely morning",
    "email anna the weather in oslo",
    "wake me up at half past six",
    "turn off the wifi",
    "how much battery is left",
    "take a screenshot of this window",
    "put milk on the shopping list",
    "what's fifteen percent of eighty",
    "Is it going to rain in Bergen on Friday?",
    "skip this song",
    "open the calculator",
    "I told him to turn the radio off yesterday.",
    "start a timer for the pasta, eleven minutes",
    "search the web for cheap bicycles",
    "how do you say thank you in Portuguese",
    "note that the spare key is under the pot",
    "switch on the light in the hall and close the blinds",
    "what is on my calendar next week",
    "lock the screen",
    "she never listens",
    "how far is the moon",
    "convert four miles to kilometres",
    "text Jonas I am running late",
    "do not disturb me for two hours",
    "read me the news about football",
    "shut the computer down",
]


@pytest.fixture
def car(tmp_path: Path) -> Path:
    """A model that has rows for the car's tokens, and in ``car.gguf`` an adapter that changes its answers."""
    write_random(tmp_path, DESKTOP, seed=4)
    matrices = random_matrices(TINY, [0, 1], size=0.5)
    write_adapter(matrices, CAR, "car", tmp_path / MODEL, tmp_path / "car.gguf")
    return tmp_path


@pytest.fixture
def decoder(car: Path) -> Iterator[Decoder]:
    made = Decoder(car, car / "states", threads=1)
    yield made
    made.close()


def decoded(decoder: Decoder, text: str, adapter: Path | None) -> Decoded:
    decoder.use(adapter)
    return decoder.decode(text)


def test_the_first_token_is_of_the_catalog_or_of_the_adapter_that_is_in_use(tmp_path: Path) -> None:
    write_scripted(tmp_path, DESKTOP, LIKES_THE_CAR)
    zero = {"blk.0.attn_q.weight": (np.ones((1, 544), np.float32), np.zeros((544, 1), np.float32))}
    adapter = write_adapter(zero, CAR, "car", tmp_path / MODEL, tmp_path / "car.gguf").path
    decoder = Decoder(tmp_path, threads=1)
    for _ in range(2):
        plain, adapted = decoder.interpret("hello"), decoder.interpret("hello", adapter=adapter)
        assert plain.calls == (Call("pause"),)
        assert {a.name for a in plain.alternatives} == {"irrelevant", "resume"}
        assert adapted.calls == (Call("tilt"),)
        assert [a.name for a in adapted.alternatives] == ["honk", "irrelevant"]
    assert decoder.interpret("hello", "honk", adapter).calls == (Call("honk"),)
    decoder.close()


def test_the_whole_prompt_is_read_with_the_adapter(decoder: Decoder, car: Path) -> None:
    sum_of_both = car / "merged"
    sum_of_both.mkdir()
    CAR.write(sum_of_both / FUNCTIONS)
    merged(car / MODEL, random_matrices(TINY, [0, 1], size=0.5), sum_of_both / MODEL)
    expected = Decoder(sum_of_both, threads=1)
    for text in ("hello", "open the sunroof"):
        odds = {a.name: a.probability for a in decoded(expected, text, None).firsts}
        found = {a.name: a.probability for a in decoded(decoder, text, car / "car.gguf").firsts}
        assert found == pytest.approx(odds, rel=0.02)
    expected.close()


def test_the_model_s_calibration_is_not_the_adapter_s(car: Path) -> None:
    plain = Decoder(car, threads=1)
    without = [decoded(plain, "hello", adapter) for adapter in (None, car / "car.gguf")]
    plain.close()
    Calibration(slope=0.5, offset=-0.2).write(car)
    calibrated = Decoder(car, threads=1)
    within = [decoded(calibrated, "hello", adapter) for adapter in (None, car / "car.gguf")]
    calibrated.close()
    assert without[0] != within[0]
    assert without[1] == within[1]


def test_one_for_another_model_is_refused_and_the_model_goes_on(decoder: Decoder, car: Path) -> None:
    expected = decoded(decoder, "hello", None)
    other = car / "other"
    other.mkdir()
    write_random(other, DESKTOP, seed=5)
    write_adapter(random_matrices(TINY, [0]), CAR, "car", other / MODEL, other / "car.gguf")
    for _ in range(2):
        with pytest.raises(AdapterUnsuitable, match="another model"):
            decoder.interpret("hello", adapter=other / "car.gguf")
        assert decoded(decoder, "hello", None) == expected


def test_one_that_llama_cpp_refuses_is_a_named_error_and_the_model_goes_on(
    decoder: Decoder, car: Path
) -> None:
    expected = decoded(decoder, "hello", None)
    wide = {"blk.0.attn_q.weight": (np.zeros((4, 96), np.float32), np.zeros((96, 4), np.float32))}
    write_adapter(wide, CAR, "car", car / MODEL, car / "wide.gguf")
    with pytest.raises(AdapterUnsuitable, match=r"wide\.gguf"):
        decoder.interpret("hello", adapter=car / "wide.gguf")
    assert decoded(decoder, "hello", None) == expected


def test_one_that_was_removed_is_a_named_error_and_the_model_goes_on(decoder: Decoder, car: Path) -> None:
    expected = decoded(decoder, "hello", None)
    decoder.use(car / "car.gguf")
    (car / "car.gguf").unlink()
    with pytest.raises(AdapterUnsuitable) as caught:
        decoder.interpret("hello", adapter=car / "car.gguf")
    assert "install" in caught.value.cure
    assert decoded(decoder, "hello", None) == expected


def test_one_that_was_replaced_is_read_anew(decoder: Decoder, car: Path) -> None:
    adapter = car / "car.gguf"
    before = decoded(decoder, "hello", adapter)
    matrices = random_matrices(TINY, [0, 1], size=0.5, seed=2)
    write_adapter(matrices, CAR, "car", car / MODEL, adapter)
    after = decoded(decoder, "hello", adapter)
    fresh = Decoder(car, threads=1)
    assert after == decoded(fresh, "hello", adapter) != before
    assert decoded(decoder, "hello", None) == decoded(fresh, "hello", None)
    fresh.close()


def test_the_state_of_the_prefix_is_kept_for_the_model_and_for_each_adapter(car: Path) -> None:
    for name in ("boat", "car"):
        matrices = random_matrices(TINY, [0, 1], size=0.5, seed=len(name))
        write_adapter(matrices, CAR, name, car / MODEL, car / f"{name}.gguf")
    used = [None, car / "boat.gguf", None, car / "car.gguf", car / "boat.gguf", None]
    answers = []
    for states in (None, car / "states", car / "states"):
        decoder = Decoder(car, states, threads=1)
        answers.append([decoded(decoder, "hello", adapter) for adapter in used])
        decoder.close()
        assert len(list((car / "states").glob("*"))) == (0 if states is None else 3)
    assert answers[0] == answers[1] == answers[2]
    assert answers[0][0] == answers[0][2] == answers[0][5]
    assert answers[0][1] == answers[0][4] != answers[0][3]


@pytest.fixture(scope="module")
def real_model() -> Path:
    """The function model of this computer."""
    return function_model.ensure_function_model()


def test_the_desktop_s_answers_stay_when_an_adapter_was_used_and_removed(
    real_model: Path, octavox_home: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    model, states = real_model / MODEL, octavox_home / "states"
    content = sha256(model)
    decoder = Decoder(real_model, states)
    before = [decoder.decode(text) for text in SENTENCES]
    brought = write_adapter(
        random_matrices(SMOLLM2, range(30), rank=16, size=0.02),
        sets.shapes("restaurant"),
        "restaurant",
        model,
        octavox_home / "brought.gguf",
    )
    installed = adapters.install(brought.path, model).path
    seconds: dict[str, list[float]] = {"on": [], "off": []}
    for number, text in enumerate(SENTENCES):
        if number % 5 == 0:
            seconds["on"].append(seconds_of_use(decoder, installed))
            assert (
                decoder.interpret(text, adapter=installed).calls[0].name in sets.shapes("restaurant").by_name
            )
            seconds["off"].append(seconds_of_use(decoder, None))
        assert decoder.decode(text) == before[number]
    decoder.close()
    adapters.remove("restaurant")
    afterwards = Decoder(real_model, states)
    assert [afterwards.decode(text) for text in SENTENCES] == before
    afterwards.close()
    assert sha256(model) == content
    with capsys.disabled():
        first, *again = (1000 * spent for spent in seconds["on"])
        print(f"\nadapter: first use {first:.0f} ms, on {np.median(again):.1f} ms,", end=" ")
        print(f"off {1000 * np.median(seconds['off']):.1f} ms")


def seconds_of_use(decoder: Decoder, adapter: Path | None) -> float:
    started = time.perf_counter()
    decoder.use(adapter)
    return time.perf_counter() - started


def test_an_adapter_of_nothing_changes_nothing_and_a_large_one_changes_the_answer(
    real_model: Path, tmp_path: Path
) -> None:
    (tmp_path / MODEL).symlink_to(real_model / MODEL)
    (tmp_path / FUNCTIONS).symlink_to(real_model / FUNCTIONS)
    shapes = TokenMap.read(real_model / FUNCTIONS)
    brief = TokenMap(shape for shape in shapes.by_token.values() if not shape.parameters)
    for name, size, known in (("nothing", 0.0, shapes), ("large", 2.0, brief)):
        matrices = random_matrices(SMOLLM2, range(30), rank=8, size=size)
        write_adapter(matrices, known, name, tmp_path / MODEL, tmp_path / f"{name}.gguf")
    decoder = Decoder(tmp_path, tmp_path / "states")
    for text in SENTENCES[:6]:
        plain, same = decoded(decoder, text, None), decoded(decoder, text, tmp_path / "nothing.gguf")
        assert same.text == plain.text
        assert same.confidence == pytest.approx(plain.confidence, rel=1e-6)
    assert decoder.interpret("lock the screen").calls == (Call("lock_screen"),)
    changed = decoder.interpret("lock the screen", adapter=tmp_path / "large.gguf")
    assert changed.calls[0] != Call("lock_screen")
    decoder.close()
