"""The loss of a tied head, most of whose rows are frozen."""

import math
from typing import Any

import torch
from torch import Tensor


class TiedLoss(torch.autograd.Function):
    """Weighted cross-entropy of a tied head whose old rows are frozen, a few positions at a time.

    The gradient is made together with the loss, so that the logits of all positions (there are 50,000
    a position) never stand in memory together.
    """

    CHUNK = 256

    @staticmethod
    def forward(
        ctx: Any,
        x: Tensor,
        old: Tensor,
        new: Tensor,
        offsets: Tensor,
        targets: Tensor,
        weights: Tensor,
    ) -> tuple[Tensor, Tensor, Tensor]:
        """The weighted mean loss, the loss at each position, and the likeliest candidate there.

        Args:
            ctx: Keeps the gradients.
            x: (positions, width) final hidden states.
            old: (candidates, width) frozen rows.
            new: (new, width) trained rows, whose numbers follow those of the old.
            offsets: (candidates,) what is added to the logits of the frozen rows.
            targets: (positions,) numbers of the right candidates.
            weights: (positions,) of the losses in the mean.
        """
        grad_x, grad_new = torch.empty_like(x), torch.zeros_like(new, dtype=torch.float32)
        losses = torch.empty(len(x), dtype=torch.float32, device=x.device)
        best = torch.empty_like(targets)
        share = weights / weights.sum()
        for at in range(0, len(x), TiedLoss.CHUNK):
            part = slice(at, at + TiedLoss.CHUNK)
            logits = torch.cat((x[part] @ old.T + offsets, x[part] @ new.T), dim=1).float()
            best[part] = logits.argmax(1)
            high = logits.logsumexp(1, keepdim=True)
            losses[part] = (high - logits.gather(1, targets[part, None])).squeeze(1)
            slope = logits.sub_(high).exp_()
            slope.scatter_add_(1, targets[part, None], -torch.ones_like(high))
            slope = slope.mul_(share[part, None]).to(x.dtype)
            grad_x[part] = slope[:, : len(old)] @ old + slope[:, len(old) :] @ new
            grad_new += slope[:, len(old) :].T @ x[part]
        ctx.save_for_backward(grad_x, grad_new.to(new.dtype))
        ctx.mark_non_differentiable(losses, best)
        return (losses * share).sum(), losses, best

    @staticmethod
    def backward(ctx: Any, grad: Tensor, *_: Tensor) -> tuple[Tensor | None, ...]:
        """Scale the gradients made in the forward pass."""
        grad_x, grad_new = ctx.saved_tensors
        return grad_x * grad, None, grad_new * grad, None, None, None


def candidates(
    vocabulary: int, present: Tensor, count: int, generator: torch.Generator
) -> tuple[Tensor, Tensor, Tensor]:
    """Draw the tokens that compete in one step instead of all of the base's vocabulary.

    Every token of the batch competes, and `count` of the others, whose logits are raised so that their
    sum stands for that of all others (sampled softmax, Jean et al. 2015, arXiv 1412.2007).

    Args:
        vocabulary: How many tokens the base has.
        present: Ids of the batch, in any order.
        count: How many others to draw.
        generator: Where chance comes from.

    Returns:
        The ids (candidates,), their offsets (candidates,), and a table (vocabulary,) from id to number.
    """
    inside = torch.zeros(vocabulary, dtype=torch.bool)
    inside[present[present < vocabulary]] = True
    others = (~inside).nonzero().squeeze(1)
    drawn = others[torch.randperm(len(others), generator=generator)[:count]]
    ids = torch.cat((inside.nonzero().squeeze(1), drawn))
    offsets = torch.zeros(len(ids))
    offsets[len(ids) - len(drawn) :] = math.log(len(others) / max(1, len(drawn)))
    numbers = torch.zeros(vocabulary, dtype=torch.long)
    numbers[ids] = torch.arange(len(ids))
    return ids, offsets, numbers
