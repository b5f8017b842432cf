"""Whether the introduction was shown: a state of this computer, and no setting."""

import logging
from pathlib import Path

from assistant_core import paths

log = logging.getLogger(__name__)


def was_seen() -> bool:
    """Whether it need not be shown by itself any more."""
    return _mark().exists()


def note_seen() -> None:
    """Remember it; where nothing can be written, it is shown again the next time."""
    try:
        _mark().touch()
    except OSError as error:
        log.info("that the introduction was seen cannot be kept: %s", error)


def _mark() -> Path:
    return paths.state_dir() / "introduced"
