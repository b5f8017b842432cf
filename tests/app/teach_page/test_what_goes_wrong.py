"""What goes wrong is said with the cure where it went wrong, and nothing is lost by it."""

import signal
from pathlib import Path
from zipfile import ZipFile

import pytest
from pytestqt.qtbot import QtBot

from assistant_core import paths
from assistant_core.corrections import corrections_file
from models.teaching import installed, libraries
from tests.app.teach_page.conftest import Schoolroom
from tests.services.standin_teaching import PASSED, WAITS, fails, far
from tests.services.taught_models import have_taught

TINY = "octavox_tiny"


def teach(room: Schoolroom, qtbot: QtBot) -> None:
    """Have order_coffee taught until that is over."""
    room.tick("order_coffee", qtbot)
    room.press("Teach", qtbot)
    room.rest(qtbot)


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where pip finds all that teaching lacks: one tiny package, which is not here yet."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    about = f"{TINY}-1.0.dist-info"
    with ZipFile(folder / f"{TINY}-1.0-py3-none-any.whl", "w") as wheel:
        wheel.writestr(f"{TINY}/__init__.py", "")
        wheel.writestr(f"{about}/METADATA", f"Metadata-Version: 2.1\nName: {TINY}\nVersion: 1.0\n")
        wheel.writestr(f"{about}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        wheel.writestr(f"{about}/RECORD", "")
    monkeypatch.setattr(libraries, "wanted", lambda: [f"{TINY}==1.0"])
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(folder))
    return folder


@pytest.fixture
def bare_room(room: Schoolroom, wheels: Path, monkeypatch: pytest.MonkeyPatch) -> Schoolroom:
    """The page on a computer that lacks what teaching needs."""
    monkeypatch.setattr(libraries, "_MODULES", (TINY,))
    return room


def test_a_full_disk_is_told_with_its_cure(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.does(fails("weights.npz cannot be written", "The disk is full.", "free some disk space"))
    teach(room, qtbot)
    assert "The disk is full. To mend it: Free some disk space." in room.shown
    assert "weights.npz cannot be written" in room.shown and room.told == ["The disk is full."]
    room.note("order_coffee")
    room.page.look()
    room.standin.ends_with(PASSED)
    room.press("Go on", qtbot)
    room.rest(qtbot)
    assert room.teacher.result == PASSED and "The disk is full." not in room.shown


def test_a_process_that_is_killed_is_gone_on_with(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.does(far("rows", 1), {"complain": "Out of memory", "kill": signal.SIGKILL})
    teach(room, qtbot)
    assert "since there was too little memory. To mend it: Close other programs, then teach" in room.shown
    assert "the teaching ended with -9: Out of memory" in room.shown
    room.note("order_coffee")
    room.page.look()
    assert room.button("Go on").isEnabled()


def test_a_process_that_says_something_else_is_ended(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.does({"say": "Segmentation fault"}, WAITS)
    teach(room, qtbot)
    assert "I could not learn that." in room.shown and "cannot be read" in room.shown


def test_a_function_that_lost_its_phrases_is_told_by_who_teaches(room: Schoolroom, qtbot: QtBot) -> None:
    room.standin.does(
        fails("order_coffee has no phrases", "I could not learn that.", "write a few sentences")
    )
    teach(room, qtbot)
    assert "To mend it: Write a few sentences." in room.shown
    assert "order_coffee has no phrases" in room.shown


def test_what_cannot_be_taken_into_use_can_be_kept_later(room: Schoolroom, qtbot: QtBot) -> None:
    before = have_taught({"water_ferns": ["water the ferns"]})
    room.page.look()
    room.standin.ends_with(PASSED)
    teach(room, qtbot)
    in_the_way = installed.home() / ".current"
    in_the_way.mkdir()
    room.press("Keep", qtbot)
    room.rest(qtbot)
    assert "The disk cannot be written. Nothing that was taught is lost." in room.shown
    assert installed.in_use() == before and room.button("Keep").isVisible()
    in_the_way.rmdir()
    room.press("Keep", qtbot)
    room.rest(qtbot)
    assert installed.in_use() != before


def test_what_is_missing_is_fetched_once_its_size_was_agreed_to(
    bare_room: Schoolroom, qtbot: QtBot, wheels: Path
) -> None:
    bare_room.standin.ends_with(PASSED)
    bare_room.tick("order_coffee", qtbot)
    bare_room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: "Finding out how much has to be fetched" in bare_room.shown, timeout=60_000)
    qtbot.waitUntil(lambda: bare_room.button("Not now").isVisible(), timeout=60_000)
    size = next(wheels.iterdir()).stat().st_size
    assert f"{size} bytes are to be fetched from the internet, once." in bare_room.shown
    assert len(bare_room.told) == 1 and f"{size} bytes" in bare_room.told[0]
    bare_room.press(f"Fetch {size} bytes and teach", qtbot)
    assert f"Fetching {size} bytes…" in bare_room.shown
    qtbot.waitUntil(lambda: bare_room.teacher.result == PASSED, timeout=60_000)
    assert (libraries.folder() / TINY).is_dir() and libraries.are_there()


def test_nothing_is_fetched_without_a_yes(bare_room: Schoolroom, qtbot: QtBot) -> None:
    bare_room.tick("order_coffee", qtbot)
    bare_room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: bare_room.button("Not now").isVisible(), timeout=60_000)
    bare_room.press("Not now", qtbot)
    assert not bare_room.teacher.busy and not libraries.folder().exists() and bare_room.standin.taught == []


def test_without_a_network_it_is_said_what_to_do(
    bare_room: Schoolroom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_FIND_LINKS", "")
    bare_room.tick("order_coffee", qtbot)
    bare_room.press("Teach", qtbot)
    qtbot.waitUntil(lambda: not bare_room.teacher.busy, timeout=60_000)
    assert "I could not fetch what I need for learning." in bare_room.shown
    assert "To mend it: Check the network and the free disk space, then try again." in bare_room.shown
    assert bare_room.button("Teach").isEnabled()


def test_finding_out_the_size_can_be_stopped(bare_room: Schoolroom, qtbot: QtBot) -> None:
    bare_room.tick("order_coffee", qtbot)
    bare_room.press("Teach", qtbot)
    qtbot.wait(100)
    bare_room.press("Cancel", qtbot)
    bare_room.rest(qtbot)
    assert "Stopped." in bare_room.shown and bare_room.standin.taught == []


def test_corrections_that_cannot_be_read_are_told_of(room: Schoolroom) -> None:
    corrections_file().write_bytes(b"this is no database" * 1000)
    room.page.look()
    assert "I cannot get at your corrections." in room.shown


def test_what_stands_in_the_way_of_beginning_is_told(room: Schoolroom, qtbot: QtBot) -> None:
    installed.home().rmdir()
    (paths.data_dir() / "taught").write_text("no directory")
    teach(room, qtbot)
    assert "The disk cannot be written." in room.shown and room.standin.taught == []
