"""Training with the weights as the file will hold them.

Rounding to four bits after the training costs accuracy. Here the weights that compute are rounded as
llama.cpp's Q4_0 rounds them, while steps are taken on the exact ones, as if rounding had a slope of one
(the straight-through estimate, Bengio et al. 2013, arXiv 1308.3432): what the exporter does afterwards then
changes nothing.
"""

import torch
from torch import Tensor

BLOCK = 32
"""So many weights of a row share one scale."""


def q4_0(weights: Tensor) -> Tensor:
    """The weights after being written as Q4_0 and read again.

    Args:
        weights: (rows, columns) float32; the columns a multiple of `BLOCK`.
    """
    blocks = weights.reshape(-1, BLOCK)
    furthest = blocks.gather(1, blocks.abs().argmax(1, keepdim=True))
    scale = furthest / -8
    levels = blocks * torch.where(scale == 0, 0, 1 / scale)
    levels.add_(8.5).floor_().clamp_(0, 15).sub_(8)
    return levels.mul_(scale.half().float()).view_as(weights)
