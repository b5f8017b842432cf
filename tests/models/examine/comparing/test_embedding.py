"""The vectors are those of BERT's formulas, computed once more without PyTorch."""

import json
import math
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from safetensors.numpy import load_file
from tokenizers import Tokenizer

from assistant_core.errors import ModelMissing
from models.examine.comparing.embedding import MiniLm

TEXTS = [
    "set the alarm",
    "send people a text message by phone",
    "help",
    "what is the time",
    "say the volumes",
]


def reference(folder: Path, text: str) -> NDArray[np.float64]:
    """Devlin et al. 2018 and Vaswani et al. 2017, line by line, for one sentence."""
    weights = {
        name: value.astype(np.float64) for name, value in load_file(folder / "model.safetensors").items()
    }
    config = json.loads((folder / "config.json").read_text())
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    ids = tokenizer.encode(text).ids

    def linear(name: str, x: Any) -> Any:
        return x @ weights[f"{name}.weight"].T + weights[f"{name}.bias"]

    def norm(name: str, x: Any) -> Any:
        centred = x - x.mean(-1, keepdims=True)
        scaled = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + config["layer_norm_eps"])
        return scaled * weights[f"{name}.LayerNorm.weight"] + weights[f"{name}.LayerNorm.bias"]

    x = weights["embeddings.word_embeddings.weight"][ids]
    x = x + weights["embeddings.position_embeddings.weight"][: len(ids)]
    x = norm("embeddings", x + weights["embeddings.token_type_embeddings.weight"][0])
    width = config["hidden_size"] // config["num_attention_heads"]
    for layer in range(config["num_hidden_layers"]):
        place = f"encoder.layer.{layer}"
        query, key, value = (linear(f"{place}.attention.self.{n}", x) for n in ("query", "key", "value"))
        heads = []
        for start in range(0, config["hidden_size"], width):
            head = slice(start, start + width)
            scores = np.exp(query[:, head] @ key[:, head].T / math.sqrt(width))
            heads.append(scores / scores.sum(-1, keepdims=True) @ value[:, head])
        attended = linear(f"{place}.attention.output.dense", np.concatenate(heads, -1))
        x = norm(f"{place}.attention.output", x + attended)
        inner = linear(f"{place}.intermediate.dense", x)
        inner = inner * 0.5 * (1 + np.vectorize(math.erf)(inner / math.sqrt(2)))
        x = norm(f"{place}.output", x + linear(f"{place}.output.dense", inner))
    mean: NDArray[np.float64] = x.mean(0)
    return mean / float(np.linalg.norm(mean))


def test_vectors_are_those_of_the_formulas(vectors: Path) -> None:
    expected = [reference(vectors, text) for text in TEXTS]
    np.testing.assert_allclose(MiniLm(vectors, 1).embed(TEXTS), expected, atol=1e-5)


def test_a_sentence_has_the_same_vector_in_any_company(vectors: Path) -> None:
    model = MiniLm(vectors, 1)
    many = model.embed(TEXTS * 30)
    np.testing.assert_allclose(many[3], model.embed([TEXTS[3]])[0], atol=1e-6)
    np.testing.assert_allclose(many[: len(TEXTS)], many[-len(TEXTS) :], atol=1e-6)


def test_tokens_and_weights_are_counted(vectors: Path) -> None:
    model = MiniLm(vectors, 1)
    assert model.tokens("say the volumes") == 6
    assert model.tokens("the " * 400) == 256
    weights = load_file(vectors / "model.safetensors")
    assert model.parameters == sum(value.size for value in weights.values())


def test_missing_files_are_named(tmp_path: Path) -> None:
    with pytest.raises(ModelMissing, match=tmp_path.name):
        MiniLm(tmp_path, 1)
