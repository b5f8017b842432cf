"""New rows of a softmax take their own sentences, and lean back until they take few others."""

import numpy as np
import pytest

from models.teaching.fitting import fitted, leaning_back

RNG = np.random.default_rng(1)
WIDTH = 8
CENTRES = 6.0 * np.eye(3, WIDTH)
KINDS = np.repeat([-1, 0, 1], 40)
STATES = CENTRES[KINDS + 1] + RNG.normal(size=(120, WIDTH)) * 0.5
LOGITS = STATES @ np.eye(2, WIDTH).T  # the old functions are fond of all directions but the last


def test_each_sentence_goes_where_it_belongs() -> None:
    rows = fitted(STATES, LOGITS, KINDS, 2)
    assert rows.shape == (2, WIDTH)
    new = STATES @ rows.T
    taken = np.where(new.max(1) > LOGITS.max(1), new.argmax(1), -1)
    assert (taken == KINDS).mean() > 0.97


def test_without_sentences_of_its_own_a_function_takes_none() -> None:
    rows = fitted(STATES, LOGITS, np.full(120, -1), 1)
    assert not ((STATES @ rows.T)[:, 0] > LOGITS.max(1)).any()


@pytest.mark.parametrize("lost", [0, 2, 5])
def test_leaning_back_leaves_the_old_functions_all_but_a_few(lost: int) -> None:
    rows = RNG.normal(size=(2, WIDTH)) * 3
    leaning = leaning_back(rows, STATES, LOGITS, lost)
    taken = ((STATES @ rows.T).max(1) + leaning > LOGITS.max(1)).sum()
    assert leaning < 0 and taken == lost


def test_what_takes_nothing_need_not_lean_back() -> None:
    assert leaning_back(np.zeros((1, WIDTH)), STATES, LOGITS + 99, 0) == 0.0
