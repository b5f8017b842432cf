"""The function model that is used: joined on this computer from the base and the trained artefact.

A manifest beside it says what it was made from and what came out. It is made anew when the artefact has
changed, or when a file is not what came out.
"""

import json
import logging
import shutil
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from assistant_core import paths
from assistant_core.errors import ModelMissing
from assistant_core.model_files import CALIBRATION, FUNCTIONS, MODEL, sha256
from models import store
from models.export.join import join
from models.sources import BASE, Part

ARTEFACT = Path(__file__).parent / "weights" / "function.gguf"
"""The trained part, as it is kept in the repository."""

MANIFEST = "manifest.json"

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Seen:
    """A file as it was when it was last looked at; the time tells whether to look again."""

    size: int
    changed: int
    sha256: str

    @classmethod
    def now(cls, path: Path) -> "_Seen":
        status = path.stat()
        return cls(status.st_size, status.st_mtime_ns, sha256(path))

    def is_still(self, path: Path, *, thorough: bool) -> bool:
        """Whether the file is the same; by its content when its time has changed, or when `thorough`."""
        if not path.is_file() or path.stat().st_size != self.size:
            return False
        if not thorough and path.stat().st_mtime_ns == self.changed:
            return True
        return sha256(path) == self.sha256


def folder() -> Path:
    """Where the function model is, whether or not it is built."""
    return paths.models_dir() / "function"


def is_built(artefact: Path = ARTEFACT, *, thorough: bool = False) -> bool:
    """Whether the function model is there, whole, and made from this artefact.

    Args:
        artefact: The trained part.
        thorough: Compare the content even of files that were not touched since.
    """
    seen = _read_manifest()
    places = _places(artefact)
    if seen.keys() != places.keys():
        return False
    return all(seen[name].is_still(path, thorough=thorough) for name, path in places.items())


def checksum() -> str:
    """The SHA-256 of the built model's file, as it was when it was built. Raises `ModelMissing`."""
    seen = _read_manifest().get(MODEL)
    if seen is None:
        raise ModelMissing("the function model is not built", cure="octavox model build")
    return seen.sha256


def ensure_function_model(
    report: store.Report = lambda what, done, total: None, artefact: Path = ARTEFACT, base: Part = BASE
) -> Path:
    """Have the function model built and whole; returns its folder.

    The base is fetched when it is not there. Raises `ModelMissing` when there is no artefact, and
    `models.store.FetchFailed`.
    """
    if is_built(artefact):
        return folder()
    if not artefact.is_file():
        raise ModelMissing(f"there are no trained weights at {artefact}", cure="octavox model train")
    fetched = store.fetch(base, report) / base.editions[0].files[0].name
    with store.alone():
        if not is_built(artefact):
            _build(fetched, artefact, report)
    return folder()


def remove() -> None:
    """Delete the function model; `ensure_function_model` makes it again."""
    with store.alone():
        for name in (MANIFEST, MODEL, FUNCTIONS, CALIBRATION):
            (folder() / name).unlink(missing_ok=True)


def _build(base: Path, artefact: Path, report: store.Report) -> None:
    manifest = folder() / MANIFEST
    manifest.unlink(missing_ok=True)
    join(base, artefact, folder(), lambda share: report("function model", round(share * 100), 100))
    calibration = artefact.with_name(CALIBRATION)
    (folder() / CALIBRATION).unlink(missing_ok=True)
    if calibration.is_file():
        shutil.copyfile(calibration, folder() / CALIBRATION)
    content = {name: asdict(_Seen.now(path)) for name, path in _places(artefact).items()}
    unfinished = manifest.with_name(f".{MANIFEST}.part")
    unfinished.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
    unfinished.replace(manifest)
    log.info("the function model was built in %s", folder())


def _places(artefact: Path) -> dict[str, Path]:
    """What the manifest tells of: what the model was made from, and what came out."""
    made = {"artefact": artefact, MODEL: folder() / MODEL, FUNCTIONS: folder() / FUNCTIONS}
    calibration = artefact.with_name(CALIBRATION)
    if calibration.is_file():
        made |= {"artefact's calibration": calibration, CALIBRATION: folder() / CALIBRATION}
    return made


def _read_manifest() -> dict[str, _Seen]:
    """What the manifest says; nothing when it is missing or damaged."""
    try:
        content: dict[str, dict[str, Any]] = json.loads((folder() / MANIFEST).read_text(encoding="utf-8"))
        return {name: _Seen(**entry) for name, entry in content.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}
