"""Low-rank adapters (Hu et al. 2021, arXiv 2106.09685): a matrix W computes as W + scale * B A, W frozen.

The query and key matrices, which stand as one here, have an A in common; their B splits as they do.
"""

from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn.utils import parametrize

from models.training.llama import Llama
from models.training.presets import Settings

_GATE = "ffn_gate"
_MATRICES = ("attn_qk", "attn_v", "attn_output", _GATE, "ffn_up", "ffn_down")


class LowRank(nn.Module):
    """What is added to one matrix: nothing at first, since B begins at zero."""

    def __init__(self, matrix: Tensor, rank: int, alpha: float, generator: torch.Generator) -> None:
        super().__init__()
        outputs, inputs = matrix.shape
        self.a = nn.Parameter(torch.randn(rank, inputs, generator=generator) / inputs**0.5)
        self.b = nn.Parameter(torch.zeros(outputs, rank))
        self.scale = alpha / rank

    def forward(self, matrix: Tensor) -> Tensor:
        """The adapted matrix."""
        return torch.addmm(matrix, self.b, self.a, alpha=self.scale)


def adapt(model: Llama, settings: Settings) -> None:
    """Freeze the layers and put adapters on their matrices; the rows of new tokens are trained as before."""
    generator = torch.Generator().manual_seed(settings.seed)
    model.output_norm.requires_grad_(False)
    model.fixed_input = settings.lora_from > 0
    for number, layer in enumerate(model.layers):
        layer.requires_grad_(False)
        for name in _MATRICES if number >= settings.lora_from else ():
            if name != _GATE or settings.lora_gate:
                added = LowRank(getattr(layer, name), settings.lora, settings.lora_alpha, generator)
                parametrize.register_parametrization(layer, name, added)


def only_rows(model: Llama, tokens: Sequence[int]) -> None:
    """Of the new tokens' rows, train only these: those of other sets stay as they are in the file."""
    mask = torch.zeros(len(model.new_rows), 1)
    mask[list(tokens)] = 1
    model.new_rows.register_hook(lambda slope: slope * mask.to(slope))  # type: ignore[no-untyped-call]


def adapters(model: Llama, values: Mapping[str, Tensor]) -> dict[str, tuple[Tensor, Tensor]]:
    """A (rank, inputs) and B (outputs, rank), scaled, by the name of the matrix in a GGUF file.

    Args:
        model: An adapted network.
        values: Its trained parameters by name.
    """
    found: dict[str, tuple[Tensor, Tensor]] = {}
    for place, added in _added(model):
        _, index, _, name, _ = place.split(".")
        a, b = values[f"{place}.a"].float(), values[f"{place}.b"].float() * added.scale
        if name == "attn_qk":
            q, k = torch.split(b, model.layers[int(index)].widths)
            found |= {f"blk.{index}.attn_q.weight": (a, q), f"blk.{index}.attn_k.weight": (a, k)}
        else:
            found[f"blk.{index}.{name}.weight"] = (a, b)
    return found


def plain(model: Llama, values: Mapping[str, Tensor]) -> dict[str, Tensor]:
    """The parameters of the same network without adapters: each is added to its matrix.

    Args:
        model: A network, adapted or not.
        values: Its trained parameters by name; the others are taken as they are.
    """
    named = {name: values.get(name, p.detach()) for name, p in model.named_parameters()}
    for place, added in _added(model):
        a, b = named.pop(f"{place}.a"), named.pop(f"{place}.b")
        matrix = named.pop(place.removesuffix("0") + "original")
        named[place.replace("parametrizations.", "").removesuffix(".0")] = torch.addmm(
            matrix.float(), b.float(), a.float(), alpha=added.scale
        )
    return named


def _added(model: Llama) -> list[tuple[str, LowRank]]:
    """Every adapter with its place, such as ``stack.4.parametrizations.attn_v.0``."""
    return [(name, part) for name, part in model.named_modules() if isinstance(part, LowRank)]
