"""Logging and crash traces: rotating files in the state directory, never with what was said."""

import faulthandler
import logging
import sys
from logging.handlers import RotatingFileHandler
from types import TracebackType

from assistant_core import paths

log = logging.getLogger(__name__)

_TELL_ADDRESSES = ("httpx2", "httpcore2", "urllib3")
"""Libraries that log addresses and headers, in which what was said and secrets may stand."""


def start_logging(*, debug: bool = False) -> None:
    """Log to a rotating file, warnings to standard error too; write crashes of native code to a file."""
    folder = paths.state_dir()
    form = logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s")
    file = RotatingFileHandler(folder / "octavox.log", maxBytes=1_000_000, backupCount=3, encoding="utf-8")
    file.setFormatter(form)
    screen = logging.StreamHandler()
    screen.setFormatter(form if debug else logging.Formatter("%(levelname)s: %(message)s"))
    screen.setLevel(logging.DEBUG if debug else logging.WARNING)
    root = logging.getLogger()
    root.handlers = [file, screen]
    root.setLevel(logging.DEBUG if debug else logging.INFO)
    for name in _TELL_ADDRESSES:
        logging.getLogger(name).setLevel(logging.WARNING)
    faulthandler.enable((folder / "crash.log").open("w"))
    sys.excepthook = _log_crash


def _log_crash(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        sys.exit(130)
    log.critical("stopped by an error", exc_info=(kind, error, trace))
