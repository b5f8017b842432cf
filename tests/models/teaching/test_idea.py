"""A first idea of a function: a model directory in which nothing but the row of its token is another."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from assistant_core.calls import Way
from assistant_core.decoder import Decoder
from assistant_core.first_ideas import first_ideas
from assistant_core.model_files import MODEL, sha256
from assistant_core.token_map import SLOTS
from models.export.gguf_weights import GgufWeights
from models.export.join import EMBEDDING
from models.teaching import idea
from models.teaching.idea import FirstIdea
from models.teaching.installed import Taught
from models.teaching.progress import IDEA, Progress, TeachingFailed
from tests.services import tiny_teaching
from tests.services.tiny_teaching import BUILT_IN, POMODORO


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("model")
    tiny_teaching.write_model(folder)
    return folder


def learnt(folder: Path, work: Path, told: list[Progress]) -> bool:
    materials = tiny_teaching.materials(folder)
    return FirstIdea([POMODORO], [*BUILT_IN, POMODORO], work, materials).go(told.append)


def test_only_the_row_of_the_new_token_is_another(folder: Path, tmp_path: Path) -> None:
    before = sha256(folder / MODEL)
    told: list[Progress] = []
    assert learnt(folder, tmp_path / "made", told)
    assert told[0] == Progress(IDEA, 0) and told[-1] == Progress(IDEA, 1)
    assert [step.share for step in told] == sorted(step.share for step in told)
    assert sha256(folder / MODEL) == before
    old, new = (GgufWeights(place / MODEL).array(EMBEDDING) for place in (folder, tmp_path / "made"))
    assert np.flatnonzero((old != new).any(1)).tolist() == [len(old) - (SLOTS + 1) + POMODORO.token]


def test_its_calls_have_the_arguments_of_the_function_it_is_like(folder: Path, tmp_path: Path) -> None:
    made = tmp_path / "made"
    assert learnt(folder, made, [])
    about = Taught.read(made)
    assert about.base == sha256(folder / MODEL) and list(about.functions) == ["start_pomodoro"]
    assert about.ideas == first_ideas(made) and about.ideas["start_pomodoro"].like != "start_pomodoro"
    decoder = Decoder(made)
    try:
        found = decoder.interpret("a pomodoro please", function="start_pomodoro")
    finally:
        decoder.close()
    assert (found.calls[0].name, found.way) == ("start_pomodoro", Way.IDEA)


def test_it_is_known_again_by_its_functions_and_their_phrases(folder: Path, tmp_path: Path) -> None:
    made, other = tmp_path / "made", tmp_path / "other"
    assert learnt(folder, made, [])
    catalog = [*BUILT_IN, POMODORO]
    assert FirstIdea([POMODORO], catalog, other).is_in(made)
    more = replace(POMODORO, phrases=(*POMODORO.phrases, "pomodoro time"))
    told = replace(POMODORO, parameters=())
    for function in (more, told):
        assert not FirstIdea([function], [*BUILT_IN, function], other).is_in(made)
    assert not FirstIdea([POMODORO], catalog, other).is_in(other)


def test_one_that_would_take_too_much_from_others_is_not_kept(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(idea, "FARTHEST", 1.0)
    assert not learnt(folder, tmp_path / "made", [])
    assert not (tmp_path / "made").exists()


def test_a_function_without_phrases_is_refused(folder: Path, tmp_path: Path) -> None:
    silent = tiny_teaching.function(129, "silent")
    with pytest.raises(TeachingFailed, match="no phrases"):
        FirstIdea([silent], [*BUILT_IN, silent], tmp_path, tiny_teaching.materials(folder))
