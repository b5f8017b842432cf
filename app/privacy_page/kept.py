"""What Octavox keeps on this computer."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from assistant_core import paths
from assistant_core.corrections import corrections_file
from assistant_core.feedback import queue_file
from assistant_core.journal import bytes_of_sounds
from assistant_core.settings import Settings
from models.teaching import libraries

_SIDES = ("", "-wal", "-shm")
"""What SQLite writes beside a file."""


@dataclass(frozen=True)
class Kept:
    """One kind of thing that is kept.

    Attributes:
        what: In words.
        where: Its file or folder.
        files: Everything that belongs to it, as far as it is there, and has no row of its own.
        how_long: In words.
        within: Bytes of it that are kept in the files of another row; of that other row, below zero.
    """

    what: str
    where: Path
    files: tuple[Path, ...]
    how_long: str
    within: int = 0

    @property
    def size(self) -> int:
        """How many bytes it takes."""
        return sum(_size(file) for file in self.files) + self.within


def everything(settings: Settings) -> list[Kept]:
    """Each kind of thing, whether there is anything of it or not."""
    data = paths.data_dir()
    days = settings.privacy.journal_days
    as_commands = _counted("%n day(s)", days) if days else _said("until the next start")
    yours = _said("until you delete it")
    models, adapters = paths.models_dir(), paths.adapters_dir()
    journal = data / "journal.db"
    sounds = bytes_of_sounds(journal)
    commands = tuple(_beside(journal))
    databases = (
        (_said("What you said was misunderstood"), queue_file(), as_commands),
        (_said("Corrections"), corrections_file(), _said("until you forget them")),
        (_said("Timers, alarms and reminders"), data / "clock.db", _said("until they rang")),
    )
    found = [
        Kept(_said("Commands, answers, and how things were before"), journal, commands, as_commands, -sounds),
        Kept(
            _said("How commands sounded"),
            journal,
            (),
            as_commands if settings.privacy.keep_sound else _said("not at all"),
            sounds,
        ),
        *(Kept(what, file, tuple(_beside(file)), how_long) for what, file, how_long in databases),
    ]
    fetched = (*_all(models), *_all(adapters))
    taught, needed = tuple(_all(data / "taught")), tuple(_all(libraries.folder()))
    known = {*fetched, *taught, *needed, *(file for one in found for file in one.files)}
    others = tuple(file for file in _all(data) if file not in known)
    config = paths.config_dir()
    return [
        *found,
        Kept(_said("Lists, notes, events and contacts"), data, others, yours),
        Kept(_said("Models and adapters"), models, fetched, yours),
        Kept(
            _said("What the function model was taught, with its phrases and sentences"),
            data / "taught",
            taught,
            _said("until you forget it, or teach it anew"),
        ),
        Kept(_said("What teaching needs"), libraries.folder(), needed, yours),
        Kept(_said("Settings and functions of your own"), config, tuple(_all(config)), yours),
        Kept(
            _said("Logs, without what was said"),
            paths.state_dir(),
            tuple(_all(paths.state_dir())),
            _said("the latest megabytes"),
        ),
        Kept(
            _said("What can be made again"),
            paths.cache_dir(),
            tuple(_all(paths.cache_dir())),
            _said("as long as it is of use"),
        ),
    ]


def _beside(file: Path) -> Iterator[Path]:
    yield from (side for end in _SIDES if (side := file.with_name(file.name + end)).exists())


def _all(folder: Path) -> Iterator[Path]:
    yield from (file for file in folder.rglob("*") if file.is_file() and not file.is_symlink())


def _size(file: Path) -> int:
    try:
        return file.stat().st_size
    except OSError:
        return 0  # it went away meanwhile


def _said(words: str) -> str:
    return QCoreApplication.translate("Kept", words)


def _counted(words: str, number: int) -> str:
    return QCoreApplication.translate("Kept", words, "", number)
