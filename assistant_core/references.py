"""What "it", "that one" and "there" mean: the last thing that a command was about, for two minutes."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import datetime, timedelta

from assistant_core.calls import PlannedCall
from assistant_core.functions import Named
from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.words import plain

REMEMBERED = timedelta(minutes=2)
"""How long the last target can be referred to."""

_REFERRING = re.compile(
    r"(?:it|that|this|them|those|these|there|here|the same)(?: one| ones)?(?: too| as well| again| also)?"
)


class NothingMeant(Unresolved):
    """A word refers to something, and nothing was spoken of lately."""

    default_said = "I do not know which one you mean."


def refers(words: str) -> bool:
    """Whether these words name nothing themselves: "it", "that one", "there too"."""
    return _REFERRING.fullmatch(plain(words)) is not None


class References:
    """The targets of the latest commands, each command's together."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._groups: list[tuple[datetime, tuple[Named, ...]]] = []

    def remember(self, calls: Iterable[PlannedCall]) -> None:
        """Keep what the calls of one command were about."""
        targets = tuple(
            value for call in calls for inner in call.whole for value in inner.values.values()
            if isinstance(value, Named)
        )  # fmt: skip
        if targets:
            self._groups = [*self._recent(), (self._now(), targets)]

    def meant(self, known: Sequence[Named], what: str) -> Named:
        """The last target that is one of the known things.

        Raises:
            NothingMeant: There was none within two minutes.
            Unresolved: The last command that fits was about several of them.
        """
        ids = {named.id for named in known}
        for _, targets in reversed(self._recent()):
            fitting = {target.id: target for target in targets if target.id in ids}
            if len(fitting) > 1:
                labels = [target.label for target in fitting.values()]
                raise Unresolved(
                    f"{len(fitting)} {what}s were spoken of",
                    said=f"Which one: {', '.join(labels[:-1])} or {labels[-1]}?",
                )
            if fitting:
                return next(iter(fitting.values()))
        raise NothingMeant(f"no {what} was spoken of lately")

    def _recent(self) -> list[tuple[datetime, tuple[Named, ...]]]:
        now = self._now()
        return [group for group in self._groups if timedelta() <= now - group[0] <= REMEMBERED]
