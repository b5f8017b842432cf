"""Rows into batches of like length, in an order that the seed and the epoch settle."""

import random
from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from models.training.encoding import Encoded

_POOL = 64
"""How many batches' worth of shuffled rows are sorted by length together."""


@dataclass(frozen=True)
class Batch:
    """Rows of like length, padded on the right.

    Attributes:
        ids: (rows, length) what the network reads after the prefix.
        places: (answers,) where in the flattened `ids` an answer token is predicted.
        targets: (answers,) the ids predicted there.
        owners: (answers,) which row of the batch each belongs to.
    """

    ids: Tensor
    places: Tensor
    targets: Tensor
    owners: Tensor


def collate(rows: Sequence[Encoded]) -> Batch:
    """Put rows into one batch."""
    length = max(len(row.inputs) for row in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    places: list[int] = []
    targets: list[int] = []
    owners: list[int] = []
    for index, row in enumerate(rows):
        ids[index, : len(row.inputs)] = torch.tensor(row.inputs)
        first = index * length + len(row.question) - 1
        places += range(first, first + len(row.answer))
        targets += row.answer
        owners += [index] * len(row.answer)
    return Batch(ids, torch.tensor(places), torch.tensor(targets), torch.tensor(owners))


def plan_epoch(rows: Sequence[Encoded], size: int, tokens: int, seed: int) -> list[list[int]]:
    """The row numbers of each batch of one epoch.

    Args:
        rows: All rows.
        size: The most rows of a batch.
        tokens: The most tokens of a batch, padding included.
        seed: Settles the order; another one for each epoch.
    """
    rng = random.Random(seed)
    order = list(range(len(rows)))
    rng.shuffle(order)
    batches: list[list[int]] = []
    for start in range(0, len(order), size * _POOL):
        pool = sorted(order[start : start + size * _POOL], key=lambda i: len(rows[i].inputs))
        batches += _cut(pool, rows, size, tokens)
    rng.shuffle(batches)
    return batches


def _cut(pool: Sequence[int], rows: Sequence[Encoded], size: int, tokens: int) -> list[list[int]]:
    batches: list[list[int]] = []
    for index in pool:
        longest = len(rows[index].inputs)
        if not batches or len(batches[-1]) == size or (len(batches[-1]) + 1) * longest > tokens:
            batches.append([])
        batches[-1].append(index)
    return batches
