"""What a teaching is made from: a model, the rows it was trained on, and how much is taught how."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from assistant_core import paths
from assistant_core.token_map import TokenMap
from models import function_model
from models.dataset.build import Build, Size
from models.dataset.rows import Row
from models.examine.questions import Question
from models.export.gguf_weights import BASE
from models.teaching.curriculum import Amounts
from models.teaching.examining import old_questions
from models.training.presets import PRESETS, Settings


@dataclass(frozen=True)
class Materials:
    """What a teaching is made from.

    Attributes:
        model: The directory of the function model that learns.
        base: The GGUF file with the base's vocabulary and embedding.
        rows: Makes the rows that the model was trained on.
        questions: What the old functions are examined with.
        amounts: How many rows are made.
        settings: How is trained.
    """

    model: Path
    base: Path
    rows: Callable[[], list[Row]]
    questions: Sequence[Question]
    amounts: Amounts = field(default_factory=Amounts)
    settings: Settings = PRESETS["taught"]

    @classmethod
    def shipped(cls, shapes: TokenMap) -> "Materials":
        """Those of the shipped model. Raises `ModelMissing`."""
        return cls(
            function_model.ensure_function_model(),
            paths.models_dir() / BASE,
            Build(shapes, Size(), seed=1).rows,
            old_questions(shapes),
        )
