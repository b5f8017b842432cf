"""A Llama network for training: many short rows behind one shared prefix.

The prefix is computed once, with gradients, together with the rows in one flat sequence of tokens:
only attention tells them apart. Rotary pairs lie side by side, as in GGUF files, so weights go in and
out unchanged. Rows are padded on the right and attention is causal, so padding needs no mask.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

import torch
from torch import Tensor, nn
from torch.nn.functional import embedding, linear, silu

from models.export.gguf_weights import LlamaShape


class Layer(nn.Module):
    """One transformer layer. Queries and keys come from one matrix, since both are rotated."""

    def __init__(self, shape: LlamaShape) -> None:
        super().__init__()
        self.shape = shape
        kv_width = shape.kv_heads * shape.head_width
        self.widths = [shape.width, kv_width]
        self.attn_norm = nn.Parameter(torch.ones(shape.width))
        self.ffn_norm = nn.Parameter(torch.ones(shape.width))
        self.attn_qk = nn.Parameter(torch.empty(sum(self.widths), shape.width))
        self.attn_v = nn.Parameter(torch.empty(kv_width, shape.width))
        self.attn_output = nn.Parameter(torch.empty(shape.width, shape.width))
        self.ffn_gate = nn.Parameter(torch.empty(shape.hidden, shape.width))
        self.ffn_up = nn.Parameter(torch.empty(shape.hidden, shape.width))
        self.ffn_down = nn.Parameter(torch.empty(shape.width, shape.hidden))

    def forward(
        self, x: Tensor, turn: Tensor, mask: Tensor, prefix: int, rows: int, keep: Tensor | None = None
    ) -> Tensor:
        """One layer over the flat tokens (prefix, then rows); with `keep`, only those tokens come out."""
        s = self.shape
        calm = norm(x, self.attn_norm, s.epsilon)
        q, k = torch.split(rotate(linear(calm, self.attn_qk), turn), self.widths, dim=1)
        heard = attend(q, k, linear(calm, self.attn_v), mask, s, prefix, rows)
        if keep is not None:
            x, heard = x[keep], heard[keep]
        x = x + linear(heard, self.attn_output)
        calm = norm(x, self.ffn_norm, s.epsilon)
        # Gate and up are two matrices: halves of one result are strided, and twice as slow to go through.
        return x + linear(silu(linear(calm, self.ffn_gate)) * linear(calm, self.ffn_up), self.ffn_down)


def norm(x: Tensor, weight: Tensor, epsilon: float) -> Tensor:
    """Root-mean-square norm, computed in float32."""
    wide = x.float()
    return (wide * torch.rsqrt(wide.square().mean(-1, keepdim=True) + epsilon)).to(x.dtype) * weight


def rotate(x: Tensor, turn: Tensor) -> Tensor:
    """Turn each pair of neighbours in (tokens, heads * head width) by its token's angle."""
    pairs = torch.view_as_complex(x.float().view(x.shape[0], -1, turn.shape[1], 2))
    return torch.view_as_real(pairs * turn[:, None]).view(x.shape).to(x.dtype)


def attend(q: Tensor, k: Tensor, v: Tensor, mask: Tensor, s: LlamaShape, prefix: int, rows: int) -> Tensor:
    """Attention of the prefix to itself, and of each row to the prefix and itself.

    The query heads that share a key head are laid one after another along the length.
    """
    group, kv, d = s.heads // s.kv_heads, s.kv_heads, s.head_width

    def heads(x: Tensor, batch: int) -> Tensor:
        return x.view(batch, -1, kv, d).transpose(1, 2)

    def queries(x: Tensor, batch: int) -> Tensor:
        return x.view(batch, -1, kv, group, d).permute(0, 2, 3, 1, 4).reshape(batch, kv, -1, d)

    def flat(x: Tensor, batch: int) -> Tensor:
        return x.view(batch, kv, group, -1, d).permute(0, 3, 1, 2, 4).reshape(-1, s.width)

    kp, vp = heads(k[:prefix], 1), heads(v[:prefix], 1)
    start = _weigh(queries(q[:prefix], 1), kp, vp, mask[:prefix, :prefix].repeat(group, 1))
    kr = torch.cat((kp.expand(rows, -1, -1, -1), heads(k[prefix:], rows)), dim=2)
    vr = torch.cat((vp.expand(rows, -1, -1, -1), heads(v[prefix:], rows)), dim=2)
    rest = _weigh(queries(q[prefix:], rows), kr, vr, mask[prefix:].repeat(group, 1))
    return torch.cat((flat(start, 1), flat(rest, rows)))


def _weigh(q: Tensor, k: Tensor, v: Tensor, mask: Tensor) -> Tensor:
    # Written out, since torch's own scaled_dot_product_attention takes five times as long on a CPU for
    # sequences as short as a command's, most of it in its backward pass.
    scores = torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(2, 3)) + mask
    return torch.matmul(scores.softmax(-1), v)


class Llama(nn.Module):
    """The whole network. The base's embedding is frozen; the rows of new tokens are trained.

    Args:
        shape: The sizes; `shape.vocabulary` counts the base's tokens only.
        new_tokens: How many tokens are appended to the vocabulary.

    Attributes:
        fixed_input: Whether new tokens' rows learn as rows of the head alone, which spares the backward pass
            below the lowest layer that is trained.
    """

    embedding: Tensor

    def __init__(self, shape: LlamaShape, new_tokens: int) -> None:
        super().__init__()
        self.shape = shape
        self.layers = [Layer(shape) for _ in range(shape.layers)]
        self.stack = nn.ModuleList(self.layers)
        self.output_norm = nn.Parameter(torch.ones(shape.width))
        self.new_rows = nn.Parameter(torch.zeros(new_tokens, shape.width))
        self.register_buffer("embedding", torch.empty(shape.vocabulary, shape.width), persistent=False)
        self.fixed_input = False

    def keep(self, layers: Sequence[int]) -> None:
        """Drop all layers but these."""
        self.layers = [self.layers[index] for index in layers]
        self.stack = nn.ModuleList(self.layers)
        self.shape = replace(self.shape, layers=len(self.layers))

    def hidden(self, prefix: Tensor, ids: Tensor, places: Tensor) -> Tensor:
        """The final hidden states at some places of the rows.

        Args:
            prefix: (prefix,) ids that stand before every row.
            ids: (rows, length) ids of the rows, padded on the right.
            places: (places,) positions in the flattened `ids`.

        Returns:
            (places, width), after the last norm.
        """
        rows, length = ids.shape
        start = len(prefix)
        x = self.embed(torch.cat((prefix, ids.flatten())))
        turn, mask = self._turns(start + length, x.device), _causal(start + length, x)
        turn = torch.cat((turn[:start], turn[start:].repeat(rows, 1)))
        for layer in self.layers[:-1]:
            x = layer(x, turn, mask, start, rows)
        x = self.layers[-1](x, turn, mask, start, rows, places + start)
        return norm(x, self.output_norm, self.shape.epsilon)

    def embed(self, ids: Tensor) -> Tensor:
        """(tokens,) ids to (tokens, width)."""
        count = self.shape.vocabulary
        old = embedding(ids.clamp(max=count - 1), self.embedding)
        rows = self.new_rows.detach() if self.fixed_input else self.new_rows
        new = embedding((ids - count).clamp(min=0), rows)
        return torch.where((ids >= count)[:, None], new, old)

    def _turns(self, length: int, device: torch.device) -> Tensor:
        half = self.shape.head_width // 2
        frequency = self.shape.rope_base ** (-torch.arange(half, device=device) / half)
        angles = torch.outer(torch.arange(length, device=device), frequency)
        return torch.polar(torch.ones_like(angles), angles)


def _causal(length: int, like: Tensor) -> Tensor:
    blocked = torch.full((length, length), float("-inf"), dtype=like.dtype, device=like.device)
    return blocked.triu(1)


def gguf_tensors(model: Llama, values: Mapping[str, Tensor] | None = None) -> dict[str, Tensor]:
    """The trained tensors by their names in a GGUF file, as views; the new rows as ``new_rows``.

    Args:
        model: The network.
        values: Other tensors to name so, by the names of the network's parameters.
    """
    named: dict[str, Tensor] = {}
    for name, tensor in (values or dict(model.named_parameters())).items():
        if not name.startswith("stack."):
            named[name if name == "new_rows" else f"{name}.weight"] = tensor
            continue
        _, index, part = name.split(".")
        if part == "attn_qk":
            q, k = torch.split(tensor, model.layers[int(index)].widths)
            named |= {f"blk.{index}.attn_q.weight": q, f"blk.{index}.attn_k.weight": k}
        else:
            named[f"blk.{index}.{part}.weight"] = tensor
    return named


def load(model: Llama, arrays: Mapping[str, Tensor]) -> None:
    """Fill what is trained, all but the new rows, from tensors with their names in a GGUF file."""
    with torch.no_grad():
        for name, tensor in gguf_tensors(model).items():
            if name != "new_rows":
                tensor.copy_(arrays[name])
