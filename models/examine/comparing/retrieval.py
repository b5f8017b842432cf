"""The few functions whose descriptions are nearest to a query, by exact search.

The retrieval baseline of Octopus v2 (arXiv 2404.01744, section 4): vectors of all descriptions made before,
the five nearest ones offered, and ``irrelevant_function`` always offered as the last.
"""

from collections.abc import Sequence

import numpy as np

from assistant_core.catalog import IRRELEVANT
from models.examine.comparing.embedding import Embedder, Vectors
from models.examine.comparing.pool import Pool

OFFERED = 5


def nearest(vectors: Vectors, query: Vectors, count: int) -> list[int]:
    """The places of the rows nearest to a query, the nearest first; equal ones in their order.

    Args:
        vectors: Rows of length one, (rows, width).
        query: One of length one, (width,). Among such, the largest product is the least distance.
        count: How many are wanted.
    """
    return [int(place) for place in np.argsort(-(vectors @ query), kind="stable")[:count]]


class Retriever:
    """The functions of a pool by what they mean.

    Args:
        embedder: Makes the vectors.
        pool: The functions; `irrelevant` is never searched and always offered.
    """

    def __init__(self, embedder: Embedder, pool: Pool) -> None:
        self.embedder = embedder
        self._searched = tuple(function for function in pool if function.name != IRRELEVANT)
        self._always = tuple(function for function in pool if function.name == IRRELEVANT)
        self._vectors = embedder.embed([function.meaning for function in self._searched])

    def offered(self, text: str) -> Pool:
        """The functions that are offered for a query, the nearest first."""
        return self.offered_all([text])[0]

    def offered_all(self, texts: Sequence[str]) -> list[Pool]:
        """The same for many queries."""
        queries = self.embedder.embed(texts)
        return [
            tuple(self._searched[place] for place in nearest(self._vectors, query, OFFERED)) + self._always
            for query in queries
        ]
