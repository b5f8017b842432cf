"""What is put together at the start forgets what is older than the settings allow."""

from datetime import UTC, datetime, timedelta

import pytest

from app.compose import FaceKind, compose
from assistant_core import settings
from assistant_core.feedback import Misheard, ReviewQueue, queue_file


@pytest.mark.usefixtures("private_home")
@pytest.mark.parametrize(
    ("face", "days", "left"),
    [
        ("terminal", 30, ["new"]),
        ("terminal", 0, []),
        ("terminal", 90, ["old", "new"]),
        ("none", 30, ["old", "new"]),
    ],
)
async def test_feedback_as_old_as_commands_may_not_be_is_gone_after_a_start(
    face: FaceKind, days: int, left: list[str]
) -> None:
    queue = ReviewQueue(queue_file())
    queue.add("old", Misheard("lamp on", datetime.now(UTC) - timedelta(days=31)))
    queue.add("new", None)
    settings.save("privacy", "journal_days", days)
    async with compose(face):
        assert [remark.text for remark in queue.waiting()] == left


@pytest.mark.usefixtures("private_home")
@pytest.mark.expected_logs("the review queue cannot be used")
async def test_a_broken_review_queue_does_not_stop_a_start() -> None:
    queue_file().write_text("no database " * 100)
    async with compose("terminal") as made:
        assert made.settings_error is None
