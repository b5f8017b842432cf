"""The nearest functions come first, and irrelevant always last."""

from pathlib import Path

import numpy as np

from models.examine.comparing.embedding import MiniLm
from models.examine.comparing.pool import Pool
from models.examine.comparing.retrieval import OFFERED, Retriever, nearest


def unit(*angles: float) -> np.ndarray:
    turns = np.radians(np.array(angles))
    return np.stack((np.cos(turns), np.sin(turns)), axis=1).astype(np.float32)


def test_rows_are_ranked_by_their_distance() -> None:
    vectors = unit(0, 90, 45, 180, 40)
    assert nearest(vectors, unit(42)[0], 3) == [4, 2, 0]
    distances = np.linalg.norm(vectors - unit(42)[0], axis=1)
    assert nearest(vectors, unit(42)[0], 5) == np.argsort(distances).tolist()


def test_equal_rows_keep_their_order_and_no_more_come_than_there_are() -> None:
    assert nearest(unit(90, 10, 10, 10), unit(10)[0], 2) == [1, 2]
    assert nearest(unit(10, 20), unit(10)[0], 5) == [0, 1]


def test_what_a_function_means_finds_it_first_and_irrelevant_is_last(vectors: Path, pool: Pool) -> None:
    retriever = Retriever(MiniLm(vectors, 1), pool)
    for function in pool[:-1]:
        offered = retriever.offered(function.meaning)
        assert offered[0] == function
        assert len(offered) == OFFERED + 1
        assert offered[-1].name == "irrelevant"
        assert len({f.name for f in offered}) == len(offered)


def test_many_queries_find_what_each_would_alone(vectors: Path, pool: Pool) -> None:
    retriever = Retriever(MiniLm(vectors, 1), pool)
    texts = ["set an alarm", "send a message to people", "what is the time"]
    assert retriever.offered_all(texts) == [retriever.offered(text) for text in texts]
