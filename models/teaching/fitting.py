"""Rows of a softmax whose other rows stay as they are."""

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float64]

OLD_WEIGHT = 5.0
"""What an old sentence weighs against a new one: it is worse to lose one than not to know the other yet."""

SHORTNESS = 0.1
"""How strongly rows are kept short, for states of length 1."""

STEPS, RATE = 400, 0.3
_HAIR = 0.01


def fitted(states: Array, logits: Array, wanted: NDArray[np.int64], count: int) -> Array:
    """The rows under which each sentence goes where it belongs.

    Args:
        states: (sentences, width).
        logits: (sentences, old functions).
        wanted: (sentences,) the number of the new function that is right; -1 for one of the old.
        count: How many new functions there are.

    Returns:
        (new functions, width).
    """
    length = float(np.linalg.norm(states, axis=1).mean())
    unit = states / length
    whole = np.logaddexp.reduce(logits, axis=1)
    right = wanted[:, None] == np.arange(count)
    weights = np.where(wanted < 0, OLD_WEIGHT, 1.0)
    rows = np.zeros((count, states.shape[1]))
    moment, spread = np.zeros_like(rows), np.zeros_like(rows)
    for step in range(1, STEPS + 1):  # Adam (Kingma and Ba 2014, arXiv 1412.6980); the problem is convex
        new = unit @ rows.T
        odds = np.exp(new - np.logaddexp(whole, np.logaddexp.reduce(new, axis=1))[:, None])
        slope = (weights[:, None] * (odds - right)).T @ unit + SHORTNESS * rows
        moment = 0.9 * moment + 0.1 * slope
        spread = 0.999 * spread + 0.001 * slope**2
        rate = RATE * (1 - step / STEPS)
        rows -= rate * (moment / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.999**step)) + 1e-8)
    return rows / length


def leaning_back(rows: Array, states: Array, logits: Array, lost: int) -> float:
    """What has to be added to the new functions' logits, 0 or less, so that they take few old sentences.

    Args:
        rows: (new functions, width).
        states: (old sentences, width).
        logits: (old sentences, old functions).
        lost: How many of them may go to a new function.
    """
    ahead = np.sort((states @ rows.T).max(1) - logits.max(1))[::-1]
    return min(0.0, -float(ahead[lost]) - _HAIR) if lost < len(ahead) else 0.0
