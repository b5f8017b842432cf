"""The block of layers that goes is the one that does least."""

from pathlib import Path

import pytest
import torch

from assistant_core.token_map import TokenMap
from models.export.gguf_weights import ModelUnsuitable
from models.training.encoding import Encoder
from models.training.llama import Llama
from models.training.network import from_base, shallower
from models.training.presets import Settings
from models.training.pruning import best_cut, kept_layers


def test_a_block_goes_and_both_ends_stay() -> None:
    assert kept_layers(10, 6, 3) == (0, 1, 2, 7, 8, 9)
    assert kept_layers(4, 4, 4) == (0, 1, 2, 3)


@pytest.mark.parametrize(("keep", "first"), [(0, 0), (5, 1), (3, 4), (3, -1)])
def test_impossible_cuts_are_refused(keep: int, first: int) -> None:
    with pytest.raises(ModelUnsuitable):
        kept_layers(4, keep, first)


def own_words(model: Llama, prefix: tuple[int, ...], first: int) -> tuple[int, ...]:
    """Eight tokens as the network itself goes on, greedily."""
    text = [first]
    with torch.no_grad():
        while len(text) < 8:
            here = torch.tensor([len(text) - 1])
            hidden = model.hidden(torch.tensor(prefix), torch.tensor([text]), here)
            text.append(int((hidden @ model.embedding.T).argmax()))
    return tuple(text)


@pytest.mark.parametrize("idle", [1, 2])
def test_a_layer_that_does_nothing_is_the_one_that_goes(
    idle: int, tiny_base: Path, tiny_shapes: TokenMap
) -> None:
    encoder = Encoder(tiny_base, tiny_shapes)
    model = from_base(tiny_base, encoder, tiny_shapes)
    with torch.no_grad():
        model.layers[idle].attn_output.zero_()
        model.layers[idle].ffn_down.zero_()
    texts = [own_words(model, encoder.prefix, first) for first in range(65, 95)]
    assert best_cut(model, encoder.prefix, texts, keep=3) == idle
    assert len(model.layers) == 4


def test_all_layers_stay_when_none_are_to_go(tiny_base: Path, tiny_shapes: TokenMap) -> None:
    encoder = Encoder(tiny_base, tiny_shapes)
    model = from_base(tiny_base, encoder, tiny_shapes)
    assert shallower(model, encoder.prefix, [], Settings(layers=0)) == [0, 1, 2, 3]
    assert shallower(model, encoder.prefix, [], Settings(layers=2, cut=1)) == [0, 3]
    assert len(model.layers) == model.shape.layers == 2


def test_texts_too_short_to_measure_with_are_named(tiny_base: Path, tiny_shapes: TokenMap) -> None:
    encoder = Encoder(tiny_base, tiny_shapes)
    model = from_base(tiny_base, encoder, tiny_shapes)
    with pytest.raises(ModelUnsuitable, match="long"):
        best_cut(model, encoder.prefix, [(1, 2, 3)], keep=2)
