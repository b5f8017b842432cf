"""Confidence that means what it says, and how readily a function is chosen.

Of the answers given with a confidence of 0.9, nine in ten should be right. The softmax of a network that
was trained until it is almost always right is too sure of itself. A line through its log-odds (Platt 1999,
"Probabilistic outputs for support vector machines"), fitted on sentences that trained nothing, puts that
right; it changes no order and no choice.

Doing nothing is the right answer more often in a room than in training rows, and asking the web less often.
What is added to a function's log-odds before the choice moves the model to another share of such sentences
without training it anew (Saerens et al. 2002, "Adjusting the outputs of a classifier to new a priori
probabilities").
"""

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from assistant_core.errors import ModelMissing
from assistant_core.model_files import CALIBRATION

_NEAREST = 1e-6
"""How near to 0 or 1 a probability may be, so that its log-odds are finite."""


@dataclass(frozen=True)
class Calibration:
    """A line through log-odds, and the leanings before it; as they stand here they change nothing.

    Attributes:
        leanings: What is added to the log-odds of a function against all others, by its name.
    """

    slope: float = 1.0
    offset: float = 0.0
    leanings: Mapping[str, float] = field(default_factory=dict)

    @classmethod
    def read(cls, directory: Path) -> "Calibration":
        """A model directory's; one that changes nothing where there is none. Raises `ModelMissing`."""
        try:
            content = json.loads((directory / CALIBRATION).read_text(encoding="utf-8"))
            leanings = {name: float(value) for name, value in content["leanings"].items()}
            return cls(float(content["slope"]), float(content["offset"]), leanings)
        except FileNotFoundError:
            return cls()
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ModelMissing(
                f"{directory / CALIBRATION} is broken: {error!r}", cure="octavox model build"
            ) from error

    def leaning(self, leanings: Mapping[str, float]) -> "Calibration":
        """This one with further leanings."""
        return replace(self, leanings={**self.leanings, **leanings})

    def write(self, directory: Path) -> None:
        """Put it into a directory."""
        text = json.dumps(asdict(self), indent=1) + "\n"
        (directory / CALIBRATION).write_text(text, encoding="utf-8")

    def applied(self, probability: float) -> float:
        """The calibrated probability, 0 to 1."""
        return 1 / (1 + math.exp(-(self.slope * log_odds(probability) + self.offset)))


def log_odds(probability: float) -> float:
    """How sure, from minus to plus infinity; held within what a million sentences could tell."""
    held = min(max(probability, _NEAREST), 1 - _NEAREST)
    return math.log(held / (1 - held))
