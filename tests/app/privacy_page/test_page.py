"""What is kept is told: where, how much, for how long."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QTableWidget
from pytestqt.qtbot import QtBot

from app.privacy_page.kept import everything
from app.privacy_page.page import PrivacyPage
from assistant_core import paths
from assistant_core.journal import Journal
from assistant_core.live_settings import LiveSettings
from assistant_core.settings import Settings

pytestmark = pytest.mark.usefixtures("private_home")


def test_every_file_belongs_to_one_kind() -> None:
    journal = Journal(paths.data_dir() / "journal.db")
    journal.begin("level ten")
    for folder, name, size in (
        (paths.data_dir(), "Shopping.md", 100),
        (paths.models_dir() / "function", "model.gguf", 5000),
        (paths.adapters_dir(), "user.gguf", 700),
        (paths.data_dir() / "taught" / "0001", "taught.json", 80),
        (paths.data_dir() / "taught" / "work", "rows.jsonl", 10),
        (paths.data_dir() / "libraries" / "torch", "version.py", 20),
        (paths.config_dir(), "actions.toml", 30),
        (paths.state_dir(), "octavox.log", 40),
        (paths.cache_dir() / "prefix", "a.state", 60),
    ):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(b"x" * size)
    found = everything(Settings())
    files = [file for one in found for file in one.files]
    places = (paths.data_dir(), paths.config_dir(), paths.state_dir(), paths.cache_dir())
    assert sorted(files) == sorted({f for place in places for f in place.rglob("*") if f.is_file()})
    sizes = {one.where.name: one.size for one in found}
    assert found[0].where.name == "journal.db" and found[0].size > 4096 and sizes["models"] == 5700
    assert (sizes["taught"], sizes["libraries"]) == (90, 20)
    assert [one.size for one in found if one.where == paths.data_dir()] == [100]
    journal.close()


def test_sound_is_told_apart_from_words() -> None:
    file = paths.data_dir() / "journal.db"
    journal = Journal(file)
    journal.keep_sound(journal.begin("level ten"), b"f" * 300_000)
    commands, sounds = everything(Settings())[:2]
    assert (sounds.what, sounds.size) == ("How commands sounded", 300_000)
    assert commands.size + sounds.size == sum(one.stat().st_size for one in commands.files)
    assert commands.size > 0
    journal.close()


def test_the_page_follows_the_settings(qtbot: QtBot, tmp_path: Path) -> None:
    live = LiveSettings(tmp_path / "settings.toml")
    page = PrivacyPage(live)
    qtbot.addWidget(page)
    page.show()
    live.follow(page.show_settings)
    (table,) = page.findChildren(QTableWidget)

    def row(number: int) -> list[str]:
        return [table.item(number, column).text() for column in range(4)]

    assert row(1)[:3] == ["How commands sounded", "0 bytes", "not at all"]
    assert row(0)[1:3] == ["0 bytes", "30 days"] and row(0)[3].endswith("octavox/journal.db")
    live.change("privacy", "journal_days", 0)
    assert row(0)[2] == "until the next start"
    live.change("privacy", "keep_sound", True)
    assert row(1)[2] == "until the next start"
    assert page.narrow("days journal") == 1 and page.narrow("teleport") == 0
