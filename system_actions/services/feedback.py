"""What the person says was misunderstood, kept in the review queue beside the journal."""

import asyncio
from datetime import UTC, datetime, timedelta
from typing import Self

from assistant_core import settings_file
from assistant_core.errors import FeedbackFailed, ServiceMissing
from assistant_core.feedback import Misheard, Remark, ReviewQueue, queue_file
from assistant_core.services import Service, Services


class Feedback(Service):
    """Adds to the review queue."""

    def __init__(self, queue: ReviewQueue) -> None:
        self._queue = queue

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the queue; nothing is written. Raises `ServiceMissing` when it cannot be read."""
        try:
            queue = ReviewQueue(queue_file())
            await asyncio.to_thread(queue.waiting)
        except (FeedbackFailed, OSError) as error:
            raise ServiceMissing(
                f"no review queue: {type(error).__name__}",
                said="I cannot write feedback down on this computer.",
                cure="free some disk space and check the data directory",
            ) from error
        return cls(queue)

    async def note(self, text: str, about: Misheard | None) -> Remark:
        """Keep a remark, and forget those as old as commands may not be. Raises `FeedbackFailed`."""
        return await asyncio.to_thread(self._note, text, about)

    def _note(self, text: str, about: Misheard | None) -> Remark:
        days = settings_file.current().privacy.journal_days
        if days:  # else all of it goes at the next start, as the journal does
            self._queue.forget_before(datetime.now(UTC) - timedelta(days=days))
        return self._queue.add(text, about)
