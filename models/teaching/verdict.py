"""What an examination after teaching says, and the bar that a taught model has to reach."""

from dataclasses import dataclass

ENOUGH = 0.9
"""The share of a new function's sentences that have to be right, strictly."""

MOST_LOST = 3
"""So many more of the old sentences may be wrong than before, half a point of them."""

MORE_FALSE = 0.01
"""By so much the share of false calls may rise."""


@dataclass(frozen=True)
class Old:
    """What becomes of the old functions' sentences.

    Attributes:
        right: How many are right, of `rows`.
        false_calls: The share of the sentences that ask for nothing in which something is called.
    """

    rows: int
    right: int
    false_calls: float


@dataclass(frozen=True)
class Result:
    """An examination after teaching.

    Attributes:
        new: By function, how many of its held-back sentences are right, strictly, and how many there are.
        wrong: By function, some sentences that were not understood.
        before: The old functions before the teaching.
        after: The old functions now.
    """

    new: dict[str, tuple[int, int]]
    wrong: dict[str, list[str]]
    before: Old
    after: Old

    @property
    def newly_wrong(self) -> int:
        """How many more old sentences are wrong than before."""
        return self.before.right - self.after.right

    @property
    def weak(self) -> list[str]:
        """The new functions that are not understood well enough, or were not examined."""
        return [name for name, (right, count) in self.new.items() if not count or right < ENOUGH * count]

    @property
    def passed(self) -> bool:
        """Whether the taught model may take the other's place."""
        kept = self.newly_wrong <= MOST_LOST
        return not self.weak and kept and self.after.false_calls - self.before.false_calls <= MORE_FALSE

    @property
    def figures(self) -> dict[str, float]:
        """The figures by name, as they are kept with the model."""
        shares = {f"new {name}": right / count for name, (right, count) in self.new.items() if count}
        return shares | {
            "old before": self.before.right / self.before.rows,
            "old after": self.after.right / self.after.rows,
            "false calls before": self.before.false_calls,
            "false calls after": self.after.false_calls,
        }
