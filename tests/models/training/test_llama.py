"""The network computes what llama.cpp computes, and sharing a prefix changes nothing."""

from pathlib import Path

import numpy as np
import pytest
import torch

from assistant_core.llama import Llama as LlamaCpp
from assistant_core.token_map import TokenMap
from models.training.encoding import Encoder
from models.training.llama import Llama
from models.training.network import from_base

TEXT = "Query: hold the music for a moment"


@pytest.fixture
def model(tiny_base: Path, tiny_shapes: TokenMap) -> Llama:
    encoder = Encoder(tiny_base, tiny_shapes)
    return from_base(tiny_base, encoder, tiny_shapes)


def test_logits_are_those_of_llama_cpp_at_every_place(model: Llama, tiny_base: Path) -> None:
    reference = LlamaCpp(tiny_base, threads=1)
    ids = reference.tokenize(TEXT)
    theirs = np.array([reference.evaluate([token]).copy() for token in ids])
    reference.close()
    with torch.no_grad():
        prefix, rest = torch.tensor(ids[:7]), torch.tensor([ids[7:]])
        hidden = model.hidden(prefix, rest, torch.arange(len(ids) - 7))
        ours = (hidden @ model.embedding.T).numpy()
    np.testing.assert_allclose(ours, theirs[7:], atol=0.03)  # keys and values are float16 there


def loss_and_slopes(
    model: Llama, prefix: list[int], rows: list[list[int]]
) -> tuple[float, list[torch.Tensor]]:
    model.zero_grad()
    length = max(map(len, rows))
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    places = []
    for index, row in enumerate(rows):
        ids[index, : len(row)] = torch.tensor(row)
        places += [index * length + len(row) - 1, index * length + len(row) - 2]
    total = model.hidden(torch.tensor(prefix), ids, torch.tensor(places)).square().sum()
    total.backward()
    return float(total.detach()), [p.grad.clone() for p in model.parameters() if p.grad is not None]


def test_a_shared_prefix_gives_the_values_and_gradients_of_rows_computed_alone(model: Llama) -> None:
    prefix = [81, 117, 101, 114, 121, 58]
    rows = [[32, 97, 98, 260], [32, 97], [32, 99, 100, 259, 270, 101]]
    shared, slopes = loss_and_slopes(model, prefix, rows)
    alone = [loss_and_slopes(model, prefix[:1], [prefix[1:] + row]) for row in rows]
    assert shared == pytest.approx(sum(loss for loss, _ in alone), rel=1e-4)
    for index, slope in enumerate(slopes):
        torch.testing.assert_close(slope, sum(s[index] for _, s in alone), rtol=1e-3, atol=1e-3)


def test_padding_on_the_right_changes_nothing(model: Llama) -> None:
    with torch.no_grad():
        short = model.hidden(torch.tensor([1, 2]), torch.tensor([[3, 4]]), torch.tensor([0, 1]))
        padded = model.hidden(torch.tensor([1, 2]), torch.tensor([[3, 4, 0, 0]]), torch.tensor([0, 1]))
    torch.testing.assert_close(short, padded)


def test_a_new_token_is_looked_up_among_the_new_rows(model: Llama) -> None:
    count = model.shape.vocabulary
    with torch.no_grad():
        found = model.embed(torch.tensor([5, count + 3]))
    torch.testing.assert_close(found[0], model.embedding[5])
    torch.testing.assert_close(found[1], model.new_rows[3].detach())
