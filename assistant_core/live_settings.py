"""The settings in force: changed one by one, read again when the file was edited, followed by the parts."""

from collections.abc import Callable
from pathlib import Path

from assistant_core import settings_file
from assistant_core.errors import SettingsBroken
from assistant_core.file_stamp import Stamp, stamp_of
from assistant_core.settings import Settings
from assistant_core.settings_file import Changes, SettingValue

Apply = Callable[[Settings], None]


class LiveSettings:
    """What is set now.

    Attributes:
        now: The settings. While the file is broken they stay what they were, so that nothing is allowed by
            a slip of the hand; the defaults when it was broken from the start.
        problem: Why the file cannot be read; None when it can.
        known: Whether it could ever be read, so that `now` is what its owner wants.
    """

    def __init__(self, path: Path | None = None) -> None:
        """Read the file; the person's own when none is given."""
        self.path = path or settings_file.location()
        self.now = Settings()
        self.problem: SettingsBroken | None = None
        self.known = False
        self._followers: list[Apply] = []
        self._stamp: Stamp | None = None
        self._read()

    def follow(self, apply: Apply) -> Callable[[], None]:
        """Apply the settings now and after every change; returns how to stop that."""
        self._followers.append(apply)
        apply(self.now)
        return lambda: self._followers.remove(apply)

    def look(self) -> None:
        """Read the file again if it is another than it was, say since it was edited by hand."""
        if stamp_of(self.path) != self._stamp:
            self._tell()

    def change(self, section: str, key: str, value: SettingValue) -> None:
        """Change one setting, in the file and for every follower. Raises as `settings_file.save`."""
        settings_file.save(section, key, value, self.path)
        self._tell()

    def reset(self, section: str, key: str) -> None:
        """Give one setting its default again. Raises `SettingsBroken`."""
        settings_file.reset(section, key, self.path)
        self._tell()

    def change_all(self, changes: Changes) -> None:
        """Change several settings at once, all or none. Raises as `settings_file.save`."""
        settings_file.save_all(changes, self.path)
        self._tell()

    def _tell(self) -> None:
        self._read()
        for apply in tuple(self._followers):
            apply(self.now)

    def _read(self) -> None:
        self._stamp = stamp_of(self.path)
        try:
            self.now, self.problem, self.known = settings_file.load(self.path), None, True
        except SettingsBroken as error:
            self.problem = error
