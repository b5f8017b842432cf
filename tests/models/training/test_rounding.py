"""Weights are rounded in training exactly as the exporter rounds them."""

import numpy as np
import pytest
import torch
from gguf import GGMLQuantizationType
from gguf.quants import dequantize, quantize
from torch import nn

from models.training.masters import Masters
from models.training.rounding import q4_0

Q4_0 = GGMLQuantizationType.Q4_0


@pytest.mark.parametrize("scale", [1.0, 1e-3, 30.0])
def test_it_is_what_the_exporter_writes(scale: float) -> None:
    weights = np.random.default_rng(0).normal(scale=scale, size=(48, 96)).astype(np.float32)
    weights[3] = 0
    kept = dequantize(quantize(weights, Q4_0), Q4_0)
    assert torch.equal(q4_0(torch.from_numpy(weights)), torch.from_numpy(kept))


def test_rounding_twice_is_rounding_once() -> None:
    once = q4_0(torch.randn(8, 64, generator=torch.Generator().manual_seed(1)))
    assert torch.allclose(q4_0(once), once, atol=1e-3)


def test_steps_are_taken_on_the_exact_weights_though_rounded_ones_compute() -> None:
    parameter = nn.Parameter(torch.randn(4, 32, generator=torch.Generator().manual_seed(2)))
    exact = parameter.detach().clone()
    masters = Masters([parameter], 0.01, 0.0, 1.0, lambda _, master: q4_0(master))
    masters.rounding = True
    masters.publish()
    assert torch.equal(parameter.detach(), q4_0(exact))
    parameter.grad = torch.ones_like(parameter)
    masters.step(1e-4)
    moved = masters.values()[0]
    assert not torch.equal(moved, exact) and torch.allclose(moved, exact, atol=2e-4)
    assert torch.equal(parameter.detach(), q4_0(moved))
