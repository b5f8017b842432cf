"""Which layers of a base are kept when the network is made shallower: all but one block of them.

Neighbouring layers in the middle of a trained network do nearly the same, so a run of them can go and
the rest still fits together (Gromov et al. 2024, arXiv 2403.17887); layers spread evenly do not. Where
the run begins is measured: it is where the shallower network, untrained, foretells the words of the
rows best.
"""

import logging
from collections.abc import Sequence

import torch
from torch.nn.functional import cross_entropy

from models.export.gguf_weights import ModelUnsuitable
from models.training.llama import Llama

log = logging.getLogger(__name__)

_TEXTS = 96
_LENGTH = 8


def kept_layers(total: int, keep: int, first: int) -> tuple[int, ...]:
    """The layers that stay when ``total - keep`` of them go, from `first` on."""
    if not 1 <= keep <= total or not 0 <= first <= keep:
        raise ModelUnsuitable(f"cannot keep {keep} of {total} layers without those from {first} on")
    return (*range(first), *range(first + total - keep, total))


def best_cut(model: Llama, prefix: Sequence[int], texts: Sequence[Sequence[int]], keep: int) -> int:
    """The first layer of the block that is missed least.

    Args:
        model: The whole network.
        prefix: The ids before every text.
        texts: Ids of texts like those the network will read; a few dozen are used.
        keep: How many layers stay.
    """
    whole = list(model.layers)
    start = torch.tensor(prefix)
    sample = [text for text in texts if len(text) >= _LENGTH][:_TEXTS]
    if not sample:
        raise ModelUnsuitable(f"no row is as long as {_LENGTH} tokens, to measure layers with")
    ids = torch.tensor([text[:_LENGTH] for text in sample])
    losses: list[float] = []
    for first in range(1, keep):
        model.layers = [whole[i] for i in kept_layers(len(whole), keep, first)]
        losses.append(_loss(model, start, ids))
    model.layers = whole
    best = min(range(len(losses)), key=losses.__getitem__)
    log.info("without layers %d to %d: loss %.2f", best + 1, best + len(whole) - keep, losses[best])
    return best + 1


def _loss(model: Llama, prefix: torch.Tensor, ids: torch.Tensor) -> float:
    places = torch.arange(ids.numel()).view(ids.shape)[:, :-1].flatten()
    with torch.no_grad():
        hidden = model.hidden(prefix, ids, places)
        return float(cross_entropy((hidden @ model.embedding.T).float(), ids[:, 1:].flatten()))
