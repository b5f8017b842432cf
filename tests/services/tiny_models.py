"""Function models small enough to be made in a test, as real GGUF files for the real llama.cpp.

A `write_scripted` model has no attention: what it says next depends on the last token alone, by a table
that the test gives. A `write_random` model has random weights, and answers anything.
Their vocabulary is the 256 bytes, the functional tokens and the stop token.
"""

import json
from collections.abc import Mapping
from pathlib import Path

import numpy as np
from gguf import GGUFWriter, TokenType
from numpy.typing import NDArray

from assistant_core.token_map import SLOTS, TokenMap, token_text

END_OF_TEXT = "<|endoftext|>"


def _byte_letters() -> list[str]:
    """The printable letter that stands for each byte in byte-level encodings."""
    shown = [*range(33, 127), *range(161, 173), *range(174, 256)]
    hidden = [byte for byte in range(256) if byte not in shown]
    return [chr(byte) if byte in shown else chr(256 + hidden.index(byte)) for byte in range(256)]


LETTERS = _byte_letters()


def vocabulary(shapes: TokenMap) -> list[str]:
    return [*LETTERS, END_OF_TEXT, *(token_text(i) for i in range(SLOTS)), shapes.stop]


def write_scripted(
    directory: Path,
    shapes: TokenMap,
    follows: Mapping[str, Mapping[str, float]],
    *,
    stop_ends_generation: bool = False,
) -> Path:
    """Write a model whose logits after a token are those in the table, and 0 for all others.

    The last character of the prompt is ``:``; a token is named by its text.
    """
    names = vocabulary(shapes)
    width = len(names)
    width += -width % 32
    scores = np.zeros((len(names), width), dtype=np.float32)
    for last, table in follows.items():
        for following, score in table.items():
            scores[_number(names, following), _number(names, last)] = score / np.sqrt(width)
    tensors = _network(width, width, heads=1, rng=None)
    tensors["token_embd.weight"] = np.eye(len(names), width, dtype=np.float32)
    tensors["output.weight"] = scores
    return _write(directory, shapes, names, tensors, stop_ends_generation)


def write_random(directory: Path, shapes: TokenMap, seed: int) -> Path:
    """Write a model of two layers with random weights."""
    names = vocabulary(shapes)
    rng = np.random.default_rng(seed)
    tensors = _network(64, 128, heads=2, rng=rng)
    tensors["token_embd.weight"] = rng.normal(0, 1, (len(names), 64)).astype(np.float32)
    tensors["output.weight"] = rng.normal(0, 1, (len(names), 64)).astype(np.float32)
    return _write(directory, shapes, names, tensors, False)


def write_base(path: Path, seed: int) -> Path:
    """Write a model with random weights and a tied head that knows no functional tokens yet."""
    names = [*LETTERS, END_OF_TEXT]
    rng = np.random.default_rng(seed)
    tensors = _network(64, 128, heads=2, rng=rng)
    tensors["token_embd.weight"] = rng.normal(0, 1, (len(names), 64)).astype(np.float32)
    _write_gguf(path, names, tensors, END_OF_TEXT)
    return path


def write_trained(path: Path, seed: int) -> Path:
    """Write the weights of a training run that never was, for a `write_base`."""
    rng = np.random.default_rng(seed)
    tensors = _network(64, 128, heads=2, rng=rng)
    del tensors["heads"]
    tensors["new_rows"] = rng.normal(0, 1, (SLOTS + 1, 64)).astype(np.float32)
    np.savez(path, summary=np.array(json.dumps({"kept": [0, 1]})), **tensors)  # type: ignore[arg-type]
    return path


def _number(names: list[str], text: str) -> int:
    return names.index(text) if text in names else names.index(LETTERS[ord(text)])


def _network(width: int, hidden: int, heads: int, rng: np.random.Generator | None) -> dict[str, NDArray]:
    """Two layers; without a generator they add nothing to what goes through them."""
    shapes = {"attn_q": (width, width), "attn_k": (width, width), "attn_v": (width, width)}
    shapes |= {"attn_output": (width, width), "ffn_gate": (hidden, width), "ffn_up": (hidden, width)}
    shapes |= {"ffn_down": (width, hidden)}
    tensors: dict[str, NDArray] = {"output_norm.weight": np.ones(width, dtype=np.float32)}
    for layer in range(2):
        for name, shape in shapes.items():
            weights = np.zeros(shape) if rng is None else rng.normal(0, shape[1] ** -0.5, shape)
            tensors[f"blk.{layer}.{name}.weight"] = weights.astype(np.float32)
        for norm in ("attn_norm", "ffn_norm"):
            tensors[f"blk.{layer}.{norm}.weight"] = np.ones(width, dtype=np.float32)
    tensors["heads"] = np.array([heads])
    return tensors


def _write(
    directory: Path,
    shapes: TokenMap,
    names: list[str],
    tensors: dict[str, NDArray],
    stop_ends_generation: bool,
) -> Path:
    end = shapes.stop if stop_ends_generation else END_OF_TEXT
    _write_gguf(directory / "model.gguf", names, tensors, end)
    shapes.write(directory / "functions.json")
    return directory


def _write_gguf(path: Path, names: list[str], tensors: dict[str, NDArray], end: str) -> None:
    heads = int(tensors.pop("heads")[0])
    width = int(tensors["token_embd.weight"].shape[1])
    writer = GGUFWriter(path, "llama")
    writer.add_context_length(2048)
    writer.add_embedding_length(width)
    writer.add_block_count(2)
    writer.add_feed_forward_length(int(tensors["blk.0.ffn_up.weight"].shape[0]))
    writer.add_head_count(heads)
    writer.add_head_count_kv(heads)
    writer.add_layer_norm_rms_eps(1e-6)
    writer.add_rope_dimension_count(width // heads)
    writer.add_vocab_size(len(names))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(names)
    special = [int(TokenType.CONTROL)] * (len(names) - len(LETTERS))
    writer.add_token_types([int(TokenType.NORMAL)] * len(LETTERS) + special)
    writer.add_token_merges([f"{LETTERS[0]} {LETTERS[0]}"])
    writer.add_eos_token_id(names.index(end))
    writer.add_add_bos_token(False)
    for name, tensor in tensors.items():
        writer.add_tensor(name, np.ascontiguousarray(tensor))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
