"""The loss of the tied head is plain cross-entropy, and its sampled form estimates the whole."""

import pytest
import torch
from torch.nn.functional import cross_entropy

from models.training.head import TiedLoss, candidates


def parts(positions: int = 600) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    chance = torch.Generator().manual_seed(2)
    x = torch.randn(positions, 8, generator=chance)
    old, new = torch.randn(50, 8, generator=chance), torch.randn(5, 8, generator=chance)
    return x, old, new, torch.randint(0, 55, (positions,), generator=chance)


@pytest.mark.parametrize("heavy", [1.0, 4.0])
def test_loss_and_gradients_are_those_of_weighted_cross_entropy(heavy: float) -> None:
    x, old, new, targets = parts()
    weights = torch.where(targets >= 50, heavy, 1.0)
    mine = [x.clone().requires_grad_(), new.clone().requires_grad_()]
    loss, losses, best = TiedLoss.apply(mine[0], old, mine[1], torch.zeros(50), targets, weights)
    loss.backward()
    theirs = [x.clone().requires_grad_(), new.clone().requires_grad_()]
    logits = theirs[0] @ torch.cat((old, theirs[1])).T
    each = cross_entropy(logits, targets, reduction="none")
    ((each * weights).sum() / weights.sum()).backward()
    torch.testing.assert_close(losses, each.detach())
    assert torch.equal(best, logits.argmax(1))
    for a, b in zip(mine, theirs, strict=True):
        torch.testing.assert_close(a.grad, b.grad, rtol=1e-4, atol=1e-6)


def test_every_token_of_the_batch_competes_and_no_other_when_none_is_drawn() -> None:
    ids, offsets, numbers = candidates(100, torch.tensor([7, 99, 7, 130]), 0, torch.Generator())
    assert ids.tolist() == [7, 99]
    assert offsets.tolist() == [0, 0]
    assert numbers[torch.tensor([7, 99])].tolist() == [0, 1]


def test_all_tokens_compete_unchanged_when_as_many_are_drawn_as_there_are() -> None:
    ids, offsets, _ = candidates(100, torch.tensor([7]), 100, torch.Generator().manual_seed(1))
    assert sorted(ids.tolist()) == list(range(100))
    assert not offsets.any()


def test_drawn_tokens_stand_for_all_that_were_not_drawn() -> None:
    x, old, new, targets = parts(20)
    x = x * 0.3
    targets = targets.clamp(max=9)
    everyone = cross_entropy(x @ torch.cat((old, new)).T, targets)
    sums = []
    for seed in range(300):
        ids, offsets, numbers = candidates(50, targets, 20, torch.Generator().manual_seed(seed))
        loss, _, _ = TiedLoss.apply(x, old[ids], new, offsets, numbers[targets], torch.ones(20))
        sums.append(float(loss))
    assert sum(sums) / len(sums) == pytest.approx(float(everyone), rel=0.03)


def test_the_draw_is_settled_by_its_generator() -> None:
    draws = [candidates(1000, torch.tensor([1]), 10, torch.Generator().manual_seed(s))[0] for s in (3, 3, 4)]
    assert torch.equal(draws[0], draws[1])
    assert not torch.equal(draws[0], draws[2])
