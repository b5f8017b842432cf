"""How far a download is, and how long the rest of it takes."""

import pytest

from app.models_page.pace import Pace, how_far


@pytest.mark.parametrize(
    ("done", "total", "left", "words"),
    [
        (45_000_000, 145_000_000, None, "it: 45.0 MB of 145.0 MB"),
        (45_000_000, 145_000_000, 21.0, "it: 45.0 MB of 145.0 MB, about 20 seconds left"),
        (0, 145_000_000, 1, "it: 0 bytes of 145.0 MB, about 5 seconds left"),
        (0, 145_000_000, 55, "it: 0 bytes of 145.0 MB, about 1 minute left"),
        (0, 145_000_000, 150, "it: 0 bytes of 145.0 MB, about 2 minutes left"),
        (34, 100, 3, "it"),
    ],
)
def test_it_is_told_in_words(done: int, total: int, left: float | None, words: str) -> None:
    assert how_far("it", done, total, left) == words


def test_the_rest_takes_as_long_as_the_speed_says_and_what_was_there_before_does_not_count() -> None:
    now = 100.0
    pace = Pace(lambda: now)
    assert pace.seconds_left("one", 500, 1000) is None
    for done in (510, 520, 530):
        now += 1
        left = pace.seconds_left("one", done, 1000)
    assert left == 47
    assert pace.seconds_left("another", 0, 1000) is None
    assert pace.seconds_left("another", 1000, 1000) == 0
