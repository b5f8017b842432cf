"""The whole way on a small scale: rows, training, the file, and its examination.

The base learns a few hundred sentences of the restaurant set, in a minute or two on two cores. It shows that
the parts fit together; the accuracy is that of so few sentences.
"""

from collections.abc import Callable
from pathlib import Path

from assistant_core.model_files import FUNCTIONS
from assistant_core.token_map import TokenMap
from models import sets
from models.examine.figures import Examination
from models.examine.run import examine_files
from models.export.artefact import write_artefact
from models.export.join import join
from models.export.run_files import WEIGHTS
from models.training.loop import Progress
from models.training.presets import PRESETS
from models.training.train import train

SET, ROWS = "restaurant", 480


def run(base: Path, folder: Path, report: Callable[[Progress], None]) -> Examination | None:
    """Train, export and examine; None when the training was stopped.

    Args:
        base: The base's GGUF file.
        folder: Where everything is kept.
        report: Told how far the training is.
    """
    settings, shapes = PRESETS["smoke"], sets.shapes(SET)
    rows = sets.training_rows(SET, settings.seed)[:ROWS]
    if not train(settings, rows, [], base, shapes, folder, report=report):
        return None
    artefact = folder / "function.gguf"
    write_artefact(folder / WEIGHTS, folder / FUNCTIONS, base, artefact)
    join(base, artefact, folder / "model")
    return examined(folder, shapes)


def examined(folder: Path, shapes: TokenMap) -> Examination:
    """The examination of what a run left in a folder."""
    return examine_files([sets.questions(SET)], folder / "model", shapes=shapes)
