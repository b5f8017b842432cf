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

LAYER_TENSORS = (
    "attn_norm",
    "attn_q",
    "attn_k",
    "attn_v",
    "attn_output",
    "ffn_norm",
    "ffn_gate",
    "ffn_up",
    "ffn_down",
)
"""The tensors of one layer, by their GGUF names without ``blk.N.`` and ``.weight``."""


class Layer(nn.Module):
    """One transformer layer, with the projections of one input in one matrix each."""

    def __init__(self, shape: LlamaShape) -> None:
        super().__init__()
        self.shape = shape
        self.kv_width = shape.kv_heads * shape.head_width
        self.attn_norm = nn.Parameter(torch.ones(shape.width))
        self.ffn_norm = nn.Parameter(torch.ones(shape.width))
        self.qkv = nn.Parameter(torch.empty(shape.width + 2 * self.kv_width, shape.width))
        self.attn_output = nn.Parameter(torch.empty(shape.width, shape.width))
        self.gate_up = nn.Parameter(torch.empty(2 * shape.hidden, shape.width))
        self.ffn_down = nn.Parameter(torch.empty(shape.width, shape.hidden))

    def forward(
        self, x: Tensor, turn: Tensor, mask: Tensor, prefix: int, rows: int, keep: Tensor | None = None
    ) -> Tensor:
        """One layer over the flat tokens (prefix, then rows); with `keep`, only those tokens come out."""
        s = self.shape
        qkv = linear(norm(x, self.attn_norm, s.epsilon), self.qkv)
        turned = rotate(qkv[:, : s.width + self.kv_width], turn)
        q, k = torch.split(turned, [s.width, self.kv_width], dim=1)
        v = qkv[:, s.width + self.kv_width :]
        heard = attend(q, k, v, mask, s, prefix, rows)
        if keep is not None:
            x, heard = x[keep], heard[keep]
        x = x + linear(heard, self.attn_output)
        both = linear(norm(x, self.ffn_norm, s.epsilon), self.gate_up)
        gate, up = torch.split(both, s.hidden, dim=1)
        return x + linear(silu(gate) * up, self.ffn_down)


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
        new = embedding((ids - count).clamp(min=0), self.new_rows)
        return torch.where((ids >= count)[:, None], new, old)

    def _turns(self, length: int, device: torch.device) -> Tensor:
        half = self.shape.head_width // 2
        frequency = self.shape.rope_base ** (-torch.arange(half, device=device) / half)
        angles = torch.outer(torch.arange(length, device=device), frequency)
        return torch.polar(torch.ones_like(angles), angles)


def _causal(length: int, like: Tensor) -> Tensor:
    blocked = torch.full((length, length), float("-inf"), dtype=like.dtype, device=like.device)
    return blocked.triu(1)


def load_layers(model: Llama, arrays: Mapping[str, Tensor]) -> None:
    """Fill the layers and the last norm from tensors with GGUF names."""
    with torch.no_grad():
        for index, layer in enumerate(model.layers):
            part = {name: arrays[f"blk.{index}.{name}.weight"] for name in LAYER_TENSORS}
            layer.qkv.copy_(torch.cat([part["attn_q"], part["attn_k"], part["attn_v"]]))
            layer.gate_up.copy_(torch.cat([part["ffn_gate"], part["ffn_up"]]))
            for name in ("attn_norm", "ffn_norm", "attn_output", "ffn_down"):
                getattr(layer, name).copy_(part[name])
        model.output_norm.copy_(arrays["output_norm.weight"])
