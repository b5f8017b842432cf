"""The state of the prompt's fixed prefix: computed once per model file and adapter, kept in a file.

The file is the SHA-256 of the state and the state: llama.cpp does not survive a damaged one.
"""

import hashlib
import logging
import os
from collections.abc import Sequence
from pathlib import Path

from assistant_core.llama import CONTEXT, VERSION, Llama

log = logging.getLogger(__name__)

_SUFFIX = ".state"
_CHECKSUM = hashlib.sha256().digest_size


def ready_prefix(llama: Llama, prefix: Sequence[int], files: Sequence[Path], states: Path | None) -> bool:
    """Have the prefix evaluated: from its file when there is one, else by computing it.

    Args:
        llama: A model with an empty sequence.
        prefix: The tokens of the prefix.
        files: The model file that `llama` has loaded, and that of the adapter in use.
        states: Where states are kept; None to keep none.

    Returns whether the state came from its file. A state that cannot be kept is computed again at
    the next start, which costs some milliseconds and no more.
    """
    if states is None:
        llama.evaluate(prefix)
        return False
    file = _file(prefix, files, states)
    kept = _kept(file)
    if kept is not None and llama.restore(kept, prefix):
        return True
    llama.evaluate(prefix)
    try:
        _keep(llama.state(), file)
    except OSError as error:
        log.info("the state of the prefix is not kept: %s", error)
    return False


def _file(prefix: Sequence[int], files: Sequence[Path], states: Path) -> Path:
    """The state's file: one per model and adapter, named after all that the state depends on."""
    place = hashlib.sha256(b"\0".join(os.fsencode(file.resolve()) for file in files)).hexdigest()[:12]
    made_of = [VERSION, CONTEXT, list(prefix)]
    for status in (file.stat() for file in files):
        made_of += [status.st_size, status.st_mtime_ns]
    key = hashlib.sha256(str(made_of).encode()).hexdigest()[:20]
    return states / f"{place}-{key}{_SUFFIX}"


def _kept(file: Path) -> bytes | None:
    """The state in a file; None when there is none, or a damaged one."""
    try:
        content = file.read_bytes()
    except OSError:
        return None
    checksum, state = content[:_CHECKSUM], content[_CHECKSUM:]
    return state if hashlib.sha256(state).digest() == checksum else None


def _keep(state: bytes, file: Path) -> None:
    """Write the state whole or not at all, and remove what an earlier file in its place left."""
    file.parent.mkdir(parents=True, exist_ok=True)
    partial = file.with_name(f"{file.name}.{os.getpid()}")
    partial.write_bytes(hashlib.sha256(state).digest() + state)
    partial.replace(file)
    place = file.name.split("-")[0]
    for older in file.parent.glob(f"{place}-*{_SUFFIX}*"):
        if older != file:
            older.unlink(missing_ok=True)
