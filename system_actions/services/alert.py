"""A timer, an alarm or a reminder, and what can become of it; pure values without a clock of their own."""

from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Literal

from dateutil.rrule import rrulestr

from assistant_core.functions import Json

AlertKind = Literal["timer", "alarm", "reminder"]
AlertState = Literal["waiting", "paused", "ringing"]


@dataclass(frozen=True)
class Alert:
    """A timer, an alarm or a reminder.

    Attributes:
        due: When it rings, in seconds since the epoch; of a paused timer, when it would have.
        name: What it is for; empty when that was not said.
        id: Its number in the store; 0 before it is stored.
        length: Of a timer, the seconds it runs in all.
        left: Of a paused timer, the seconds that are left.
        rule: Of a repeating one, its RFC 5545 rule; empty for one that rings once.
        start: Of a repeating one, its first occurrence in local time, ISO 8601 without an offset.
        rang: Since when it rings, in seconds since the epoch.
    """

    kind: AlertKind
    due: float
    name: str = ""
    id: int = 0
    state: AlertState = "waiting"
    length: float = 0.0
    left: float = 0.0
    rule: str = ""
    start: str = ""
    rang: float = 0.0

    @classmethod
    def from_json(cls, state: dict[str, Json]) -> "Alert":
        """The alert as the journal or the store kept it."""
        return cls(**state)  # type: ignore[arg-type]

    def to_json(self) -> dict[str, Json]:
        """Everything about it, for the journal and the store."""
        return asdict(self)

    def moment(self, zone: tzinfo) -> datetime:
        """When it rings, in a time zone."""
        return datetime.fromtimestamp(self.due, zone)

    def remaining(self, now: datetime) -> float:
        """The seconds until it rings; of a paused timer, once it runs again."""
        return max(self.left if self.state == "paused" else self.due - now.timestamp(), 0.0)

    def paused(self, now: datetime) -> "Alert":
        """The timer, stopped with what is left of it."""
        return replace(self, state="paused", left=self.remaining(now))

    def running(self, now: datetime) -> "Alert":
        """The paused timer, running again."""
        return replace(self, state="waiting", due=now.timestamp() + self.left, left=0.0)

    def longer(self, by: timedelta, now: datetime) -> "Alert":
        """The timer with time added, or taken off; one that rings starts again with what is added."""
        seconds = by.total_seconds()
        if self.state == "paused":
            return replace(self, left=self.left + seconds, length=self.length + seconds)
        base = now.timestamp() if self.state == "ringing" else self.due
        return replace(self, state="waiting", due=base + seconds, length=self.length + seconds, rang=0.0)

    def ringing(self, now: datetime) -> "Alert":
        """Ringing, for the latest of its occurrences when several have passed."""
        due = self.due
        if self.rule:
            latest = self._rule().before(now.replace(tzinfo=None), inc=True)
            due = max(due, latest.replace(tzinfo=now.tzinfo or UTC).timestamp()) if latest else due
        return replace(self, state="ringing", due=due, rang=now.timestamp())

    def snoozed(self, by: timedelta, now: datetime) -> "Alert":
        """Silent until later."""
        return replace(self, state="waiting", due=now.timestamp() + by.total_seconds(), rang=0.0)

    def next_after(self, now: datetime) -> "Alert | None":
        """Waiting for its next occurrence; None for one that rings once, or never again."""
        following = self._rule().after(now.replace(tzinfo=None)) if self.rule else None
        if following is None:
            return None
        due = following.replace(tzinfo=now.tzinfo or UTC).timestamp()
        return replace(self, due=due, state="waiting", rang=0.0)

    def _rule(self) -> Any:
        return rrulestr(self.rule, dtstart=datetime.fromisoformat(self.start))
