"""The user's own folders, as xdg-user-dirs names them."""

import os
import re
from pathlib import Path

from platformdirs import PlatformDirs

_LINE = re.compile(r'^XDG_([A-Z]+)_DIR="(.*)"\s*$', re.MULTILINE)
_ENGLISH = {"MUSIC": "Music", "VIDEOS": "Videos", "DOCUMENTS": "Documents", "DOWNLOAD": "Downloads"}


def user_dir(name: str) -> Path:
    """The folder of this kind (``MUSIC``, ``VIDEOS`` …); it need not exist.

    Read from ``user-dirs.dirs``, else the folder's English name in the home directory.
    """
    home = Path.home()
    config = PlatformDirs().user_config_path / "user-dirs.dirs"
    try:
        told = dict(_LINE.findall(config.read_text(encoding="utf-8")))
    except (OSError, UnicodeDecodeError):
        told = {}
    given = told.get(name, "")
    if not given:
        return home / _ENGLISH.get(name, name.capitalize())
    return Path(os.path.expandvars(given.replace("$HOME", str(home))))
