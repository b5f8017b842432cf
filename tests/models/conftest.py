"""A tiny Llama with grouped heads, as a real GGUF file, and rows to teach it."""

from pathlib import Path

import numpy as np
import pytest
from gguf import GGUFWriter, TokenType

from assistant_core.calls import Call
from assistant_core.functions import Kind
from assistant_core.token_map import FunctionShape, ParameterShape, TokenMap
from models.dataset.rows import Row
from tests.services.tiny_models import END_OF_TEXT, LETTERS

WIDTH, HEADS, KV_HEADS, HIDDEN, LAYERS = 64, 4, 2, 96, 4


@pytest.fixture(scope="session")
def tiny_base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A base of four layers, float32, whose vocabulary is the bytes."""
    path = tmp_path_factory.mktemp("base") / "base.gguf"
    rng = np.random.default_rng(4)
    names = [*LETTERS, END_OF_TEXT]
    writer = GGUFWriter(path, "llama")
    writer.add_context_length(512)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(HIDDEN)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(KV_HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_rope_freq_base(1000.0)
    writer.add_vocab_size(len(names))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("smollm")
    writer.add_token_list(names)
    writer.add_token_types([int(TokenType.NORMAL)] * len(LETTERS) + [int(TokenType.CONTROL)])
    writer.add_token_merges([f"{LETTERS[0]} {LETTERS[0]}"])
    writer.add_eos_token_id(len(LETTERS))
    writer.add_add_bos_token(False)
    kv = KV_HEADS * WIDTH // HEADS
    matrices = {"attn_q": (WIDTH, WIDTH), "attn_k": (kv, WIDTH), "attn_v": (kv, WIDTH)}
    matrices |= {"attn_output": (WIDTH, WIDTH), "ffn_down": (WIDTH, HIDDEN)}
    matrices |= {"ffn_gate": (HIDDEN, WIDTH), "ffn_up": (HIDDEN, WIDTH)}
    tensors = {
        "token_embd": rng.normal(0, 0.3, (len(names), WIDTH)),
        "output_norm": rng.normal(1, 0.1, WIDTH),
    }
    for layer in range(LAYERS):
        for name, shape in matrices.items():
            tensors[f"blk.{layer}.{name}"] = rng.normal(0, shape[1] ** -0.5, shape)
        for name in ("attn_norm", "ffn_norm"):
            tensors[f"blk.{layer}.{name}"] = rng.normal(1, 0.1, WIDTH)
    for name, tensor in tensors.items():
        writer.add_tensor(f"{name}.weight", tensor.astype(np.float32))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    return path


@pytest.fixture(scope="session")
def tiny_shapes() -> TokenMap:
    """Three functions, one with an argument."""
    level = ParameterShape("level", Kind.PERCENT, required=True)
    return TokenMap(
        [FunctionShape(0, "irrelevant"), FunctionShape(3, "set_volume", (level,)), FunctionShape(28, "pause")]
    )


@pytest.fixture(scope="session")
def tiny_rows() -> list[Row]:
    """Sixty sentences for the three functions."""
    rows = []
    for number in range(20):
        rows.append(Row(f"sound at {number}", (Call("set_volume", {"level": str(number)}),), "grammar"))
        rows.append(Row(f"hold it {number}", (Call("pause"),), "grammar"))
        rows.append(Row(f"well {number} yes", (Call("irrelevant"),), "grammar"))
    return rows
