"""Steps too small for bfloat16 add up in the masters."""

from copy import deepcopy

import pytest
import torch

from models.training.masters import Masters


def trained(steps: int, dtype: torch.dtype, slope: float = 1.0) -> tuple[torch.nn.Parameter, Masters]:
    weight = torch.nn.Parameter(torch.ones(4, 3))
    masters = Masters([weight], rate=1e-5, decay=0.0, clip=1.0)
    weight.data = weight.data.to(dtype)
    for _ in range(steps):
        weight.grad = torch.full_like(weight, slope)
        masters.step(1e-5)
    return weight, masters


def test_one_small_step_is_kept_in_the_master_and_many_reach_the_weight() -> None:
    weight, masters = trained(1, torch.bfloat16)
    assert float(masters.values()[0][0, 0].detach()) == pytest.approx(1 - 1e-5, abs=1e-7)
    assert torch.equal(weight.detach(), torch.ones_like(weight))
    weight, _ = trained(400, torch.bfloat16)
    assert float(weight.detach()[0, 0]) == pytest.approx(1 - 4e-3, abs=1e-3)


def test_a_step_reports_the_length_of_the_gradient_and_clears_it() -> None:
    weight = torch.nn.Parameter(torch.ones(4))
    masters = Masters([weight], rate=1.0, decay=0.0, clip=1.0)
    weight.grad = torch.full((4,), 3.0)
    assert masters.step(0.0) == pytest.approx(6.0)
    assert weight.grad is None
    assert masters.step(0.0) == 0.0


def test_a_restored_state_goes_on_as_if_never_kept() -> None:
    weight, masters = trained(3, torch.float32)
    other, copy = trained(0, torch.float32)
    copy.restore(deepcopy(masters.state()))
    for parameter, kept in ((weight, masters), (other, copy)):
        parameter.grad = torch.linspace(0, 1, 12).view(4, 3)
        kept.step(1e-3)
    assert torch.equal(weight.detach(), other.detach())
