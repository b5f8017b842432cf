"""The review queue: kept, read in order, and deleted so that nothing is left in the file."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from assistant_core.errors import FeedbackFailed
from assistant_core.feedback import Misheard, ReviewQueue

NOW = datetime.now(UTC)
LAMP = Misheard("turn on the lamp", NOW, [{"name": "turn_on", "arguments": {"device": "the lamp"}}])


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "feedback.db"


def texts(path: Path) -> list[str]:
    return [remark.text for remark in ReviewQueue(path).waiting()]


def test_remarks_survive_a_restart_in_their_order(path: Path) -> None:
    added = ReviewQueue(path).add("the kitchen light", LAMP)
    ReviewQueue(path).add("the alarm never rang", None)
    assert ReviewQueue(path).waiting()[0] == added
    assert [remark.about for remark in ReviewQueue(path).waiting()] == [LAMP, None]
    assert texts(path) == ["the kitchen light", "the alarm never rang"]


def test_to_look_makes_no_file(path: Path) -> None:
    queue = ReviewQueue(path)
    assert (queue.waiting(), queue.erase(), queue.remove(1), queue.forget_before(NOW)) == ([], 0, False, 0)
    assert not path.exists()


def test_a_removed_remark_is_nowhere_in_the_file(path: Path) -> None:
    queue = ReviewQueue(path)
    first, second = queue.add("the purple elephant", LAMP), queue.add("the hall", None)
    assert b"elephant" in path.read_bytes()
    assert queue.remove(first.id) and not queue.remove(first.id)
    assert queue.waiting() == [second]
    left = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"elephant" not in left and b"lamp" not in left


def test_a_number_is_never_given_twice(path: Path) -> None:
    queue = ReviewQueue(path)
    first = queue.add("the hall", None)
    queue.remove(first.id)
    assert queue.add("the attic", None).id != first.id


def test_everything_can_be_erased(path: Path) -> None:
    queue = ReviewQueue(path)
    for name in ("hall", "attic"):
        queue.add(name, LAMP)
    assert queue.erase() == 2 and texts(path) == []


def test_old_remarks_and_those_about_old_commands_are_forgotten(path: Path) -> None:
    queue = ReviewQueue(path)
    queue.add("about long ago", Misheard("then", NOW - timedelta(days=31)))
    queue.add("about today", LAMP)
    assert queue.forget_before(NOW - timedelta(days=30)) == 1
    assert texts(path) == ["about today"]
    assert queue.forget_before(NOW + timedelta(days=1)) == 1


def test_a_file_that_is_no_queue_is_named_and_left_alone(path: Path) -> None:
    path.write_text("something else " * 100)
    with pytest.raises(FeedbackFailed) as caught:
        ReviewQueue(path).add("the hall", None)
    assert "hall" not in str(caught.value) and caught.value.cure
    assert path.read_text().startswith("something else")
