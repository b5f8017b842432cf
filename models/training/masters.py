"""Float32 masters of weights that compute in bfloat16, in one flat vector, with AdamW on it.

A bfloat16 weight is too coarse to take small steps, so the step is taken on its master and the
weight is rounded from it anew.
"""

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn


class Masters:
    """Masters and optimizer of a list of parameters.

    Args:
        parameters: What is trained; their gradients are read and cleared by `step`.
        clip: The largest length of the whole gradient.
        rounded: A parameter and its master to what computes instead of the master.

    Attributes:
        rounding: Whether `rounded` is done.
    """

    def __init__(
        self,
        parameters: Sequence[nn.Parameter],
        rate: float,
        decay: float,
        clip: float,
        rounded: Callable[[nn.Parameter, Tensor], Tensor] = lambda parameter, master: master,
    ) -> None:
        self._parameters = list(parameters)
        self._clip = clip
        self._rounded = rounded
        self.rounding = False
        with torch.no_grad():
            self.flat = torch.cat([p.detach().float().flatten() for p in self._parameters])
        self.flat.grad = torch.zeros_like(self.flat)
        sizes = [p.numel() for p in self._parameters]
        self._values = self._views(self.flat, sizes)
        self._slopes = self._views(self.flat.grad, sizes)
        self.optimizer = torch.optim.AdamW(
            [self.flat], lr=rate, weight_decay=decay, betas=(0.9, 0.98), fused=True
        )

    def step(self, rate: float) -> float:
        """Take one step with this learning rate; returns the length of the gradient before clipping."""
        assert self.flat.grad is not None
        for group in self.optimizer.param_groups:
            group["lr"] = rate
        with torch.no_grad():
            for slope, parameter in zip(self._slopes, self._parameters, strict=True):
                if parameter.grad is None:
                    slope.zero_()
                else:
                    slope.copy_(parameter.grad)
                parameter.grad = None
            length = float(torch.linalg.vector_norm(self.flat.grad))
            if length > self._clip:
                self.flat.grad.mul_(self._clip / length)
        self.optimizer.step()
        self.publish()
        return length

    def publish(self) -> None:
        """Round the masters into the weights that compute."""
        with torch.no_grad():
            for value, parameter in zip(self._values, self._parameters, strict=True):
                parameter.copy_(self._rounded(parameter, value) if self.rounding else value)

    def values(self) -> list[Tensor]:
        """The masters, a view for each parameter."""
        return self._values

    def state(self) -> dict[str, Any]:
        """Everything that continuing needs."""
        return {"flat": self.flat, "optimizer": self.optimizer.state_dict()}

    def restore(self, state: dict[str, Any]) -> None:
        """Continue from a `state`."""
        with torch.no_grad():
            self.flat.copy_(state["flat"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.publish()

    def _views(self, flat: Tensor, sizes: list[int]) -> list[Tensor]:
        parts = torch.split(flat, sizes)
        return [part.view_as(p) for part, p in zip(parts, self._parameters, strict=True)]
