"""Homes that Octavox was used in: nothing yet, some weeks, by somebody long-winded, and with broken files.

Each fills the directories that the environment names, before the program starts in them.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from assistant_core import paths
from assistant_core.calls import Call
from assistant_core.corrections import Corrections, corrections_file
from assistant_core.functions import Outcome
from assistant_core.journal import Journal
from assistant_core.kept_sound import as_flac
from models.teaching import installed
from models.teaching.installed import Taught

LONG = (
    "when I come home from the Donaudampfschifffahrtsgesellschaftskapitänsversammlung and it is already dark "
    "outside, turn on every light between the front door and the kitchen, and put the kettle on, please"
)
WORD = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz" * 2
"""Nothing in it can be wrapped."""

_SETTINGS = """\
[speech]
rate = 200

[listening]
patience = 1.2

[home]
nicknames = { "the beast" = "fan.bedroom", "tea" = "switch.kettle" }

[news]
feeds = ["https://news.example.org/rss", "https://weather.example.org/atom"]

[actions.set_volume]
enabled = false

[actions.unlock_door]
risk = "safe"
"""

_ACTIONS = """\
[[action]]
name = "backup"
description = "Copy a folder to the backup disk."
phrases = ["back up {folder}", "make a backup"]

[action.parameters.folder]
kind = "text"

[action.command]
program = "/bin/true"
arguments = ["--", "{folder}"]

[[action]]
name = "good_night"
description = "Switch everything off that need not be on."
phrases = ["good night everybody"]

[[action.macro]]
action = "set_volume"
arguments = { level = "ten percent" }

[[action.macro]]
action = "set_mute"
arguments = { state = "on" }
"""


def nothing_yet() -> None:
    """Octavox was just installed."""


def some_weeks() -> None:
    """Commands of every outcome, corrections, settings, functions of one's own, and taught models."""
    _write("settings.toml", _SETTINGS)
    _write("actions.toml", _ACTIONS)
    journal = Journal(paths.data_dir() / "journal.db")
    _done(journal, "set the volume to thirty percent", "set_volume", {"level": "thirty percent"})
    journal.keep_sound(journal.recent(1)[0].id, as_flac(np.zeros(16000, np.float32)))
    _done(journal, "add oat milk to the shopping list", "add_to_list", {"item": "oat milk"})
    entry = journal.begin("unlock the front door")
    journal.failed(
        journal.starting(entry, "unlock_door", {"door": "front door"}), "The door does not answer."
    )
    journal.replied(entry, "The door does not answer.", {"interpret": 0.08})
    entry = journal.begin("dim the screen to forty percent")
    act = journal.starting(entry, "set_brightness", {"level": "forty percent"})
    journal.finished(act, Outcome("Brightness 40 %.", {"level": 80}, {"level": 40}))
    journal.undone(act)
    journal.close()
    corrections = Corrections(corrections_file())
    corrections.add("do the tea thing", [Call("set_timer", {"duration": "four minutes"})])
    corrections.add("make it cosy in the bedroom", [Call("set_light", {"room": "bedroom"})])
    have_been_taught("make it cosy in the bedroom")


def long_winded() -> None:
    """Every text that a person gives is long, or a word that cannot be wrapped."""
    _write("settings.toml", f'[home]\nnicknames = {{ "{WORD}" = "light.{WORD.lower()[:40]}" }}\n')
    _write("actions.toml", _ACTIONS.replace("Copy a folder to the backup disk.", LONG[:-8]))
    journal = Journal(paths.data_dir() / "journal.db")
    for text in (LONG, WORD, *(f"{LONG}, {number} times" for number in range(60))):
        _done(journal, text, "add_to_list", {"item": text, "list": WORD})
    journal.close()
    corrections = Corrections(corrections_file())
    for text in (LONG, WORD, *(f"{LONG}, {number} times" for number in range(40))):
        corrections.add(text, [Call("add_to_list", {"item": text, "list": WORD})])


def broken_settings() -> None:
    """Somebody mistyped a value in the settings file and a table in the functions of their own."""
    some_weeks()
    _write("settings.toml", "[speech]\nrate = 'fast'\n")
    _write("actions.toml", "[[action]]\nname = 3\n")


def break_databases() -> None:
    """The journal and the corrections become unreadable while Octavox runs."""
    for file in (paths.data_dir() / "journal.db", corrections_file()):
        file.write_bytes(b"this is no database" * 1000)


@dataclass(frozen=True)
class Home:
    """A home, and what happens to it while Octavox runs."""

    fill: Callable[[], None]
    meanwhile: Callable[[], None] = nothing_yet


HOMES = {
    "empty": Home(nothing_yet),
    "full": Home(some_weeks),
    "long": Home(long_winded),
    "unreadable": Home(some_weeks, break_databases),
    "mistyped": Home(broken_settings),
}


def _write(name: str, text: str) -> None:
    (paths.config_dir() / name).write_text(text, encoding="utf-8")


def have_been_taught(corrected: str) -> None:
    """What tells of two models that were taught a function that is gone, from another model than this."""
    functions = {"feed_cat": ["feed the cat"]}
    figures = {"new feed_cat": 0.95, "old before": 0.97, "old after": 0.969}
    for number, day in (("0001", "2026-11-19"), ("0002", "2026-11-20")):
        folder = installed.home() / number
        folder.mkdir()
        told = Taught(f"{day}T09:30:00+00:00", "before", "after", functions, [corrected], figures)
        told.write(folder)
    (installed.home() / "current").symlink_to(folder.name)


def _done(journal: Journal, text: str, function: str, arguments: dict[str, str]) -> None:
    entry = journal.begin(text)
    act = journal.starting(entry, function, arguments)
    journal.finished(act, Outcome("Done.", {"value": 1}, {"value": 2}))
    journal.replied(entry, f"Done: {text}.", {"transcribe": 0.41, "interpret": 0.08, "act": 0.02})
