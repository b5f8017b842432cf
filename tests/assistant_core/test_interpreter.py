"""The interpreter: the decoder behind a worker process."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import psutil
import pytest

from assistant_core.calls import Call
from assistant_core.errors import AdapterUnsuitable, ModelMissing, NothingHeard, TextTooLong
from assistant_core.functions import Kind
from assistant_core.interpreter import Interpreter
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.export.adapter import write_adapter
from tests.services.tiny_models import write_scripted

SHAPES = TokenMap(
    [
        FunctionShape(0, "irrelevant"),
        FunctionShape(3, "set_volume", (ParameterShape("level", Kind.PERCENT, True),)),
    ]
)
FOLLOWS = {
    ":": {"<nexa_3>": 9, "<nexa_0>": 8},
    "<nexa_3>": {"(": 9},
    "<nexa_0>": {"(": 9},
    "(": {"'": 9, ")": 8},
    "'": {"t": 9, ")": 8},
    "t": {"e": 9},
    "e": {"n": 9},
    "n": {"'": 9},
    ")": {"<nexa_end>": 9},
}


@pytest.fixture
async def interpreter(tmp_path: Path) -> AsyncIterator[Interpreter]:
    model = tmp_path / "model"
    model.mkdir()
    made = Interpreter(write_scripted(model, SHAPES, FOLLOWS), states=tmp_path / "states")
    yield made
    await made.close()


def worker() -> psutil.Process:
    """The one child of this process that has loaded llama.cpp."""
    (found,) = [
        child
        for child in psutil.Process().children()
        if any("libllama" in mapped.path for mapped in child.memory_maps())
    ]
    return found


async def test_a_transcript_becomes_calls(interpreter: Interpreter, tmp_path: Path) -> None:
    made = await interpreter.interpret("Set the volume\n to  ten.")
    assert made.calls == (Call("set_volume", {"level": "ten"}),)
    assert [a.name for a in made.alternatives] == ["irrelevant"]
    assert 0 < made.confidence < 1
    assert made.seconds > 0
    assert len(list((tmp_path / "states").iterdir())) == 1


async def test_a_chosen_function_is_taken(interpreter: Interpreter) -> None:
    made = await interpreter.interpret("Set the volume to ten.", function="irrelevant")
    assert made.calls == (Call("irrelevant"),)


async def test_an_adapter_answers_the_questions_that_name_it(
    interpreter: Interpreter, tmp_path: Path
) -> None:
    model = interpreter.directory / "model.gguf"
    car = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(192, "honk")])
    nothing = {"blk.0.attn_q.weight": (np.ones((1, 544), np.float32), np.zeros((544, 1), np.float32))}
    adapter = write_adapter(nothing, car, "car", model, tmp_path / "car.gguf").path
    for _ in range(2):
        made = await interpreter.interpret("ten", adapter=adapter)
        assert made.calls == (Call("irrelevant"),)
        assert [a.name for a in made.alternatives] == ["honk"]
        assert (await interpreter.interpret("ten")).calls == (Call("set_volume", {"level": "ten"}),)


async def test_an_adapter_of_another_model_is_refused_and_the_model_goes_on(
    interpreter: Interpreter, tmp_path: Path
) -> None:
    (tmp_path / "other.gguf").write_bytes(b"another model")
    matrices = {"blk.0.attn_q.weight": (np.ones((1, 544), np.float32), np.ones((544, 1), np.float32))}
    adapter = write_adapter(matrices, SHAPES, "car", tmp_path / "other.gguf", tmp_path / "car.gguf").path
    with pytest.raises(AdapterUnsuitable, match="another model"):
        await interpreter.interpret("ten", adapter=adapter)
    assert (await interpreter.interpret("ten")).calls == (Call("set_volume", {"level": "ten"}),)


async def test_the_model_is_loaded_in_another_process(interpreter: Interpreter) -> None:
    await interpreter.warm()
    await interpreter.interpret("ten")
    assert worker().pid != os.getpid()


@pytest.mark.expected_logs("worker interpreter died; starting another")
async def test_a_crash_in_the_middle_is_survived(interpreter: Interpreter) -> None:
    await interpreter.interpret("ten")
    stopped = worker()
    stopped.send_signal(signal.SIGSTOP)
    answer = asyncio.ensure_future(interpreter.interpret("ten"))
    await asyncio.sleep(0.2)
    stopped.kill()
    assert (await answer).calls[0].name == "set_volume"


@pytest.mark.parametrize("text", ["", "  \n"])
async def test_an_empty_text_is_a_named_error(interpreter: Interpreter, text: str) -> None:
    with pytest.raises(NothingHeard):
        await interpreter.interpret(text)


async def test_the_decoder_s_errors_come_through(interpreter: Interpreter) -> None:
    with pytest.raises(TextTooLong) as caught:
        await interpreter.interpret("many words " * 200)
    assert caught.value.said == "That was too long for me."


async def test_a_missing_model_is_a_named_error_until_it_is_there(tmp_path: Path) -> None:
    interpreter = Interpreter(tmp_path)
    with pytest.raises(ModelMissing) as caught:
        await interpreter.interpret("ten")
    assert caught.value.cure
    write_scripted(tmp_path, SHAPES, FOLLOWS)
    assert (await interpreter.interpret("ten")).calls[0].name == "set_volume"
    await interpreter.close()
