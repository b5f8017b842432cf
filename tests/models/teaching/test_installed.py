"""What was taught is taken into use as a whole, and given up without a trace."""

import hashlib
from pathlib import Path

import pytest

from assistant_core.errors import ModelMissing
from assistant_core.model_files import ADAPTER, FUNCTIONS, MODEL, TAUGHT, known_as
from models import function_model
from models.teaching import folders, installed
from models.teaching.progress import TeachingFailed
from models.teaching.work import alone

BASE = hashlib.sha256(b"the shipped model").hexdigest()


@pytest.fixture(autouse=True)
def shipped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("OCTAVOX_MODELS", str(tmp_path / "models"))
    folder = function_model.folder()
    folder.mkdir()
    (folder / MODEL).write_bytes(b"the shipped model")
    monkeypatch.setattr(function_model, "checksum", lambda: BASE)
    return folder


def taught(folder: Path, content: bytes, base: str = BASE) -> Path:
    folder.mkdir(parents=True)
    for name in (MODEL, FUNCTIONS, ADAPTER):
        (folder / name).write_bytes(content)
    model = hashlib.sha256(content).hexdigest()
    installed.Taught(installed.now(), base, model, {"f": ["do f"]}, [], {}).write(folder)
    return folder


def test_without_a_teaching_the_shipped_model_is_used(shipped: Path) -> None:
    assert installed.in_use() == shipped
    assert installed.chosen_folder() is None


def test_what_was_taught_is_used_and_the_shipped_model_stays_as_it_is(shipped: Path, tmp_path: Path) -> None:
    place = installed.install(taught(tmp_path / "data" / "made", b"one"))
    assert installed.in_use() == place
    assert (place / MODEL).read_bytes() == b"one"
    assert installed.roll_back() == shipped
    assert (shipped / MODEL).read_bytes() == b"the shipped model"
    assert not place.exists()


def test_going_back_leads_to_the_teaching_before_and_then_to_the_shipped_model(
    shipped: Path, tmp_path: Path
) -> None:
    for content in (b"one", b"two", b"three"):
        installed.install(taught(tmp_path / "data" / "made", content))
    assert (installed.in_use() / MODEL).read_bytes() == b"three"
    assert (installed.roll_back() / MODEL).read_bytes() == b"two"
    assert installed.roll_back() == shipped
    with pytest.raises(ModelMissing):
        installed.roll_back()


def test_everything_can_be_forgotten(shipped: Path, tmp_path: Path) -> None:
    for content in (b"one", b"two"):
        installed.install(taught(tmp_path / "data" / "made", content))
    installed.forget()
    assert installed.in_use() == shipped
    assert left() == set()


def test_a_teaching_that_was_begun_is_forgotten_with_everything() -> None:
    for name in ("work", "idea.part", ".work.gone"):
        (installed.home() / name / "run").mkdir(parents=True)
        (installed.home() / name / "lessons.json").write_text("what was said")
    installed.forget()
    assert left() == set()


@pytest.mark.parametrize("name", ["work", "idea.part"])
def test_while_one_teaches_nothing_is_forgotten(tmp_path: Path, name: str) -> None:
    place = installed.install(taught(tmp_path / "data" / "made", b"one"))
    with alone(installed.home() / name), pytest.raises(TeachingFailed):
        installed.forget()
    assert installed.in_use() == place
    installed.forget()
    assert left() == set()


def test_going_back_leaves_a_teaching_that_was_begun(shipped: Path, tmp_path: Path) -> None:
    installed.install(taught(tmp_path / "data" / "made", b"one"))
    begun = installed.home() / "work" / "lessons.json"
    begun.parent.mkdir()
    begun.write_text("{}")
    assert installed.roll_back() == shipped and begun.exists()


def test_one_made_for_another_shipped_model_is_not_gone_back_to(shipped: Path, tmp_path: Path) -> None:
    installed.install(taught(tmp_path / "data" / "made", b"one", base="another"))
    installed.install(taught(tmp_path / "data" / "made", b"two"))
    assert installed.folder_before() is None
    assert installed.roll_back() == shipped and left() == set()


def test_one_that_lost_a_file_is_not_gone_back_to(shipped: Path, tmp_path: Path) -> None:
    places = [installed.install(taught(tmp_path / "data" / "made", content)) for content in (b"one", b"two")]
    (places[0] / ADAPTER).unlink()
    assert installed.folder_before() is None
    assert installed.roll_back() == shipped and left() == set()


def test_going_back_past_one_that_cannot_be_used_deletes_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(installed, "KEPT", 3)
    first, second, _ = (
        installed.install(taught(tmp_path / "data" / "made", content))
        for content in (b"one", b"two", b"three")
    )
    (second / MODEL).unlink()
    assert installed.folder_before() == first == installed.roll_back()
    assert left() == {"current", first.name}


def test_a_model_whose_deletion_was_killed_is_seen_no_more(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = (
        installed.install(taught(tmp_path / "data" / "made", content)) for content in (b"one", b"two")
    )
    with monkeypatch.context() as killed:
        killed.setattr(folders.shutil, "rmtree", _dies)
        with pytest.raises(KeyboardInterrupt):
            installed.roll_back()
    assert installed.in_use() == first and not second.exists()
    installed.forget()
    assert left() == set()


def _dies(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


def left() -> set[str]:
    """What there is of taught models and of teachings; the locks hold nothing."""
    return {one.name for one in installed.home().iterdir() if one.suffix != ".lock"}


def test_a_model_taught_for_another_shipped_one_is_not_used(shipped: Path, tmp_path: Path) -> None:
    place = installed.install(taught(tmp_path / "data" / "made", b"one", base="another"))
    assert installed.chosen_folder() == place
    assert installed.in_use() == shipped


@pytest.mark.parametrize("name", [MODEL, FUNCTIONS, ADAPTER, "taught.json"])
def test_one_that_lost_a_file_is_not_used(shipped: Path, tmp_path: Path, name: str) -> None:
    place = installed.install(taught(tmp_path / "data" / "made", b"one"))
    (place / name).unlink()
    assert installed.in_use() == shipped


def test_what_was_made_for_the_shipped_model_is_good_for_the_taught_one(tmp_path: Path) -> None:
    place = installed.install(taught(tmp_path / "data" / "made", b"one"))
    assert known_as(place / MODEL) == (hashlib.sha256(b"one").hexdigest(), BASE)
    (place / MODEL).write_bytes(b"another")
    assert known_as(place / MODEL) == (hashlib.sha256(b"another").hexdigest(),)


def first_idea(folder: Path, base: str = BASE, content: bytes = b"an idea") -> Path:
    """Make a first idea in the data directory, where work is done, and take it into use."""
    installed.home()
    made = taught(folder / "data" / "octavox" / "made", content, base)
    (made / ADAPTER).unlink()
    return installed.install_idea(made)


def test_a_first_idea_is_used_while_nothing_is_taught(shipped: Path, tmp_path: Path) -> None:
    assert first_idea(tmp_path) == installed.in_use() == installed.idea_folder()
    kept = installed.install(taught(tmp_path / "made", b"taught"))
    assert installed.in_use() == kept and installed.idea_folder() is None


def test_another_first_idea_has_another_place_so_that_it_is_seen_to_be_another(tmp_path: Path) -> None:
    before = first_idea(tmp_path)
    after = first_idea(tmp_path, content=b"another idea")
    assert after != before and installed.in_use() == after and not before.exists()


def test_a_first_idea_is_forgotten_with_everything(shipped: Path, tmp_path: Path) -> None:
    first_idea(tmp_path)
    installed.forget()
    assert installed.in_use() == shipped and installed.idea_folder() is None


@pytest.mark.parametrize("name", [MODEL, FUNCTIONS, TAUGHT])
def test_a_first_idea_that_lost_a_file_is_not_used(shipped: Path, tmp_path: Path, name: str) -> None:
    (first_idea(tmp_path) / name).unlink()
    assert installed.in_use() == shipped


def test_a_first_idea_for_another_shipped_model_is_not_used(shipped: Path, tmp_path: Path) -> None:
    first_idea(tmp_path, base="0" * 64)
    assert installed.in_use() == shipped
