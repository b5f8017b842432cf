"""What an adapter file says is read and checked before llama.cpp sees it."""

from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from gguf import GGUFWriter

from assistant_core.adapter_file import FUNCTIONS, MODEL_SHA256, SET, AdapterFile
from assistant_core.errors import AdapterUnsuitable
from assistant_core.token_map import FunctionShape, TokenMap
from tests.services.tiny_models import write_random

SHAPES = TokenMap([FunctionShape(0, "irrelevant"), FunctionShape(192, "tilt")])
SAID = {MODEL_SHA256: "ab" * 32, SET: "car", FUNCTIONS: SHAPES.to_json()}

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write(
        said: dict[str, str] = SAID, tensor: str = "blk.0.attn_q.weight", kind: type = np.float16
    ) -> Path:
        path = tmp_path / "adapter.gguf"
        writer = GGUFWriter(path, "llama")
        for key, value in said.items():
            writer.add_string(key, value)
        writer.add_tensor(f"{tensor}.lora_a", np.zeros((4, 32), kind))
        writer.add_tensor(f"{tensor}.lora_b", np.zeros((32, 4), kind))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()
        return path

    return write


def test_an_adapter_is_read(write: Write) -> None:
    read = AdapterFile.read(write())
    assert (read.name, read.model_sha256, list(read.shapes.by_name)) == (
        "car",
        "ab" * 32,
        ["irrelevant", "tilt"],
    )


def test_one_for_another_model_is_refused_with_what_to_do(write: Write) -> None:
    read = AdapterFile.read(write())
    read.require_model("ab" * 32)
    with pytest.raises(AdapterUnsuitable, match="another model") as caught:
        read.require_model("cd" * 32)
    assert caught.value.cure
    assert caught.value.said == "That adapter does not fit my model."


@pytest.mark.parametrize("lost", list(SAID))
def test_one_that_does_not_say_all_is_refused(write: Write, lost: str) -> None:
    with pytest.raises(AdapterUnsuitable, match=lost):
        AdapterFile.read(write({key: value for key, value in SAID.items() if key != lost}))


@pytest.mark.parametrize("functions", ["", "[]", "{}", '{"functions": {"x": {}}, "prompt": "", "stop": ""}'])
def test_one_with_a_broken_list_of_functions_is_refused(write: Write, functions: str) -> None:
    with pytest.raises(AdapterUnsuitable, match="is no adapter"):
        AdapterFile.read(write({**SAID, FUNCTIONS: functions}))


@pytest.mark.parametrize("name", ["", "..", "a/b", "Car", "9", "car\n"])
def test_one_whose_name_is_no_name_is_refused(write: Write, name: str) -> None:
    with pytest.raises(AdapterUnsuitable, match="name"):
        AdapterFile.read(write({**SAID, SET: name}))


@pytest.mark.parametrize("tensor", ["token_embd.weight", "output.weight", "blk.0.attn_norm.weight", "x"])
def test_one_with_tensors_that_llama_cpp_could_die_of_is_refused(write: Write, tensor: str) -> None:
    with pytest.raises(AdapterUnsuitable, match="linear layers"):
        AdapterFile.read(write(tensor=tensor))


def test_one_with_numbers_that_cannot_be_multiplied_is_refused(write: Write) -> None:
    with pytest.raises(AdapterUnsuitable, match="linear layers"):
        AdapterFile.read(write(kind=np.int32))


def test_a_model_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(AdapterUnsuitable):
        AdapterFile.read(write_random(tmp_path, SHAPES, seed=1) / "model.gguf")


@pytest.mark.parametrize("share", [0.0, 0.01, 0.3, 0.9])
def test_a_file_that_was_cut_off_is_refused(write: Write, share: float) -> None:
    path = write()
    content = path.read_bytes()
    path.write_bytes(content[: int(share * len(content))])
    with pytest.raises(AdapterUnsuitable, match="is no adapter"):
        AdapterFile.read(path)


@pytest.mark.parametrize("content", [None, b"GGUF", b"some words"])
def test_what_is_no_gguf_file_is_refused(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "adapter.gguf"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(AdapterUnsuitable, match="is no adapter"):
        AdapterFile.read(path)
