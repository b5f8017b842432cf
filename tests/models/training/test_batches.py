"""Batches hold every row once, rows of like length together, in an order that the seed settles."""

import random

from models.training.batches import collate, plan_epoch
from models.training.encoding import Encoded


def rows(count: int) -> list[Encoded]:
    rng = random.Random(1)
    return [Encoded(tuple(range(rng.randint(3, 30))), (5, 6, 7)) for _ in range(count)]


def test_every_row_is_in_one_batch_and_no_batch_is_too_big() -> None:
    data = rows(500)
    plan = plan_epoch(data, size=16, tokens=300, seed=1)
    assert sorted(i for numbers in plan for i in numbers) == list(range(500))
    assert max(map(len, plan)) == 16
    for numbers in plan:
        assert len(numbers) * max(len(data[i].inputs) for i in numbers) <= 300


def test_rows_of_a_batch_are_of_like_length() -> None:
    data = rows(2000)
    plan = plan_epoch(data, size=16, tokens=10_000, seed=1)
    real = sum(len(row.inputs) for row in data)
    padded = sum(len(numbers) * max(len(data[i].inputs) for i in numbers) for numbers in plan)
    assert padded < 1.05 * real


def test_the_seed_settles_the_order() -> None:
    data = rows(100)
    first, again, other = (plan_epoch(data, 8, 1000, seed) for seed in (1, 1, 2))
    assert first == again != other


def test_places_are_where_the_answer_is_foretold() -> None:
    batch = collate([Encoded((1, 2, 3), (8, 9)), Encoded((4,), (7, 6, 5))])
    assert batch.ids.tolist() == [[1, 2, 3, 8], [4, 7, 6, 0]]
    assert batch.places.tolist() == [2, 3, 4, 5, 6]
    assert batch.targets.tolist() == [8, 9, 7, 6, 5]
    assert batch.owners.tolist() == [0, 0, 1, 1, 1]
