"""The whole way on a small scale, with the real base: rows, training, the file, its examination."""

from pathlib import Path

from assistant_core.model_files import FUNCTIONS, MODEL
from assistant_core.token_map import TokenMap
from models import sets, store
from models.examine.questions import read_questions
from models.sources import BASE
from models.training import smoke
from models.training.command import main


def test_the_smoke_preset_makes_a_model_that_answers(tmp_path: Path) -> None:
    store.fetch(BASE)
    assert main(["--preset", "smoke", "--out", str(tmp_path)]) == 0
    shapes = TokenMap.read(tmp_path / "model" / FUNCTIONS)
    assert shapes.by_name.keys() == sets.shapes(smoke.SET).by_name.keys()
    assert (tmp_path / "model" / MODEL).stat().st_size > 30_000_000
    asked = read_questions([sets.questions(smoke.SET)], shapes=shapes)
    result = smoke.examined(tmp_path, shapes)
    assert result.overall.rows == len(asked)
    assert result.overall.function_rate is not None
    assert result.overall.function_rate > 0.5
    assert result.overall.unanswered == 0
