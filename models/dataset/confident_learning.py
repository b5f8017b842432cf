"""Rows whose function a second voter finds impossible, by confident learning.

The method is that of Northcutt, Jiang and Chuang, "Confident Learning: Estimating Uncertainty in Dataset
Labels" (2021, arXiv 1911.00068): a bag of words is trained on all folds but one and votes on that one, so
that no row has a say about itself; a row lies off the diagonal of the confident joint when the voter gives
another function as much as it gives, on average, to that function's own rows. Needs the train extra.
"""

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from assistant_core.errors import OctavoxError
from models.dataset.leakage import plain
from models.dataset.rows import Row, called

FOLDS = 5

IMPOSSIBLE = 0.02
"""A function with less of the probability than this is impossible."""

VOTER = "bag of words"


class TooFewRows(OctavoxError):
    """A fold's other rows are of a single function, so that nothing can learn to tell functions apart."""

    default_said = "There are too few rows to vote on."


@dataclass(frozen=True)
class Doubt:
    """A voter that is sure of another function than a row's.

    Attributes:
        voter: What it is.
        other: The function that it is sure of.
        sure: How sure, 0 to 1.
        own: What it leaves to the row's own functions; None where it does not tell.
    """

    row: Row
    voter: str
    other: str
    sure: float
    own: float | None = None

    @property
    def left(self) -> float:
        """The most that the voter can have left to the row's own functions."""
        return 1 - self.sure if self.own is None else self.own

    @property
    def reason(self) -> str:
        """Why a person should look, in words."""
        left = (
            "" if self.own is None else f" and leaves {self.own:.3f} to {' or '.join(called(self.row.calls))}"
        )
        return f"the {self.voter} gives {self.sure:.2f} to {self.other}{left}"


@dataclass(frozen=True)
class Votes:
    """What a bag of words thinks of rows that it had not read.

    Attributes:
        functions: The names of the columns.
        odds: Probabilities, rows × functions; not a number where a row's voter was not told of the function.
    """

    functions: tuple[str, ...]
    odds: NDArray[np.float64]

    def own(self, number: int, row: Row) -> float | None:
        """The most that one of a row's functions is given; None when its voter was told of none of them."""
        odds = [self.odds[number, self.functions.index(f)] for f in called(row.calls) if f in self.functions]
        return max((float(odd) for odd in odds if not np.isnan(odd)), default=None)

    def thresholds(self, rows: Sequence[Row]) -> NDArray[np.float64]:
        """What each function is given on average by its own rows of one call (equation 2 of the paper)."""
        labels = np.array([row.calls[0].name if len(row.calls) == 1 else "" for row in rows])
        found = []
        for column, name in enumerate(self.functions):
            given = self.odds[labels == name, column]
            told = given[~np.isnan(given)]
            found.append(told.mean() if told.size else np.inf)
        return np.array(found)


def folds_of(rows: Sequence[Row], count: int, seed: int) -> list[int]:
    """The fold of each row: the same words in the same one, each function in all as evenly as can be."""
    words: defaultdict[str, list[str]] = defaultdict(list)
    for row in rows:
        words[row.calls[0].name if len(row.calls) == 1 else ""].append(plain(row.text))
    rng = random.Random(seed)
    order = [text for name in sorted(words) for text in rng.sample(words[name], len(words[name]))]
    fold = {text: place % count for place, text in enumerate(dict.fromkeys(order))}
    return [fold[plain(row.text)] for row in rows]


def cast(rows: Sequence[Row], folds: int = FOLDS, seed: int = 1) -> Votes:
    """The votes on all rows, each by a bag of words trained on the other folds' rows of one call.

    Raises `TooFewRows`.
    """
    fold = np.array(folds_of(rows, folds, seed))
    single = np.array([len(row.calls) == 1 for row in rows])
    texts = [row.text for row in rows]
    labels = [row.calls[0].name for row in rows]
    functions = tuple(sorted({labels[i] for i in np.flatnonzero(single)}))
    odds = np.full((len(rows), len(functions)), np.nan)
    for number in sorted(set(fold.tolist())):
        taught = np.flatnonzero(single & (fold != number))
        if len({labels[i] for i in taught}) < 2:
            raise TooFewRows(
                "a vote needs several sentences of two functions or more",
                cure="bring more rows; those of other files may stand beside them",
            )
        voter = bag_of_words()
        voter.fit([texts[i] for i in taught], [labels[i] for i in taught])
        asked = np.flatnonzero(fold == number)
        columns = np.array([functions.index(name) for name in voter.classes_])
        odds[np.ix_(asked, columns)] = voter.predict_proba([texts[i] for i in asked])
    return Votes(functions, odds)


def bag_of_words() -> Any:
    """The classifier of `models.examine.floor`, untrained."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import SGDClassifier
    from sklearn.pipeline import make_pipeline

    words = TfidfVectorizer(ngram_range=(1, 2), sublinear_tf=True, token_pattern=r"(?u)\b\w+\b")
    return make_pipeline(words, SGDClassifier(loss="log_loss", alpha=3e-6, random_state=0))


def doubts_of(rows: Sequence[Row], votes: Votes, impossible: float = IMPOSSIBLE) -> Iterator[Doubt]:
    """The rows off the diagonal of the confident joint whose own function is impossible.

    A row of several calls is doubted when the voter is sure of a function that is none of them.
    """
    thresholds = votes.thresholds(rows)
    for number, row in enumerate(rows):
        own = votes.own(number, row)
        odds = votes.odds[number]
        confident = np.where(odds >= thresholds, odds, -1.0)
        best = int(confident.argmax())
        other = votes.functions[best]
        if own is not None and own < impossible and confident[best] >= 0 and other not in called(row.calls):
            yield Doubt(row, VOTER, other, float(odds[best]), own)
