"""The models that were taught on this computer: the one in use, and the one before it.

Each is a whole model directory (`assistant_core.decoder`), numbered. The shipped model is never touched, so
going back to it is going back to the very same bytes. Which one is in use is a link, made anew and moved into
its place: whenever the power goes, it names a whole directory, or none does and the shipped model is used.
"""

import json
import logging
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from assistant_core import paths
from assistant_core.errors import ModelMissing
from assistant_core.first_ideas import Idea, first_ideas
from assistant_core.model_files import ADAPTER, FUNCTIONS, MODEL, TAUGHT, sha256
from models import function_model
from models.teaching.folders import settle, sync, throw_away
from models.teaching.work import IDEA_WORK, WORK, alone

KEPT = 2
"""How many are kept: the one in use and the one before."""

_CURRENT = "current"
_IDEA = "idea-"
_NUMBERED = re.compile(r"\d{4,}")

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Taught:
    """What is told of a model that was taught.

    Attributes:
        at: When, in ISO 8601.
        base: The SHA-256 of the model that it was before.
        model: The SHA-256 of its own file.
        functions: The phrases that each new function was taught with.
        corrections: The sentences of corrections that were taught.
        figures: What the examination said.
        ideas: By function, the first idea that the model has of it, where it was not taught.
    """

    at: str
    base: str
    model: str
    functions: Mapping[str, list[str]]
    corrections: list[str]
    figures: Mapping[str, float]
    ideas: Mapping[str, Idea] = field(default_factory=dict)

    def write(self, folder: Path) -> None:
        """Put it into a model directory."""
        (folder / TAUGHT).write_text(json.dumps(asdict(self), indent=1) + "\n", encoding="utf-8")

    @classmethod
    def read(cls, folder: Path) -> "Taught":
        """What a directory says. Raises `ModelMissing`."""
        try:
            about = json.loads((folder / TAUGHT).read_text(encoding="utf-8"))
            return cls(**{**about, "ideas": first_ideas(folder)})
        except (OSError, ValueError, TypeError) as error:
            raise ModelMissing(
                f"{folder} holds no taught model: {error}", cure="octavox model teach"
            ) from error


def now() -> str:
    """The moment, as `Taught.at` holds it."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def home() -> Path:
    """Where everything that was taught is kept."""
    place = paths.data_dir() / "taught"
    place.mkdir(exist_ok=True, mode=0o700)
    return place


def in_use() -> Path:
    """The directory of the model to be used: a taught one, one with a first idea, else the shipped one."""
    chosen = chosen_folder()
    if chosen is not None and fits(chosen):
        return chosen
    return usable_idea() or function_model.folder()


def usable_idea() -> Path | None:
    """The directory of the model with a first idea, if there is one and it is whole and fits."""
    idea = idea_folder()
    return idea if idea is not None and is_for_shipped(idea, (MODEL, FUNCTIONS, TAUGHT)) else None


def idea_folder() -> Path | None:
    """The directory of the model that has a first idea of functions until it is taught them, if there is one.

    Its name tells one idea from the next, so that whoever uses a model sees that it is another.
    """
    return max(_ideas(), key=lambda folder: folder.stat().st_mtime_ns, default=None)


def chosen_folder() -> Path | None:
    """The directory that was chosen last, be it fit for use or not; None when nothing is taught."""
    link = paths.data_dir() / "taught" / _CURRENT
    try:
        return link.parent / link.readlink()
    except OSError:
        return None


def fits(folder: Path) -> bool:
    """Whether a taught model is whole and made from the function model that there is now."""
    return is_for_shipped(folder, (MODEL, FUNCTIONS, ADAPTER, TAUGHT))


def is_for_shipped(folder: Path, files: Iterable[str]) -> bool:
    """Whether a directory has these files, and was made from the function model that there is now."""
    if not all((folder / name).is_file() for name in files):
        return False
    try:
        return Taught.read(folder).base == function_model.checksum()
    except ModelMissing:
        return False


def install(made: Path) -> Path:
    """Take a finished model directory into use; returns where it is now.

    Args:
        made: The directory, on the same file system; it is moved.
    """
    place = _numbered(max(_numbers(), default=0) + 1)
    settle(made)
    made.replace(place)
    try:
        _point_to(place.name)
    except OSError:
        place.replace(made)  # to be tried again
        raise
    _forget_others(place)
    forget_idea()
    return place


def install_idea(made: Path) -> Path:
    """Take a finished model with a first idea into use, until there is a taught one; it is moved."""
    settle(made)
    place = home() / f"{_IDEA}{sha256(made / MODEL)[:12]}"
    forget_idea()
    made.replace(place)
    return place


def forget_idea() -> None:
    """Delete the model with a first idea, if there is one; it is out of use before any of its files goes."""
    for idea in _ideas():
        throw_away(idea)


def _ideas() -> list[Path]:
    return list((paths.data_dir() / "taught").glob(f"{_IDEA}*"))


def folder_before() -> Path | None:
    """The directory of the model taught before the one that was chosen last; None when there is none.

    One that does not fit the function model that there is now, or is not whole, does not count.
    """
    chosen = chosen_folder()
    if chosen is None:
        return None
    before = [_numbered(number) for number in _numbers() if number < int(chosen.name)]
    return max(filter(fits, before), default=None)


def roll_back() -> Path:
    """Use what was used before: the model taught before this one, else the shipped one; returns where it is.

    What was taught since is deleted; a teaching that is not finished stays. Raises `ModelMissing` when
    nothing is taught.
    """
    chosen, before = chosen_folder(), folder_before()
    if chosen is None:
        raise ModelMissing("no taught model is in use", said="I was taught nothing that I could forget.")
    if before is None:
        _use_shipped()
    else:
        _point_to(before.name)
        _delete(number for number in _numbers() if number > int(before.name))
    return in_use()


def forget() -> None:
    """Use the shipped model again, and delete everything that was taught, and every teaching not finished.

    Raises `TeachingFailed` when one is under way; then everything stays.
    """
    work, idea_work = home() / WORK, home() / IDEA_WORK
    with alone(work), alone(idea_work):
        _use_shipped()
        throw_away(work)
        throw_away(idea_work)


def _use_shipped() -> None:
    with suppress(FileNotFoundError):
        (home() / _CURRENT).unlink()
    _delete(_numbers())
    forget_idea()


def _point_to(name: str) -> None:
    link = home() / _CURRENT
    new = home() / f".{_CURRENT}"
    new.unlink(missing_ok=True)
    new.symlink_to(name)
    new.replace(link)
    sync(home())


def _numbers() -> list[int]:
    return sorted(int(p.name) for p in home().iterdir() if _NUMBERED.fullmatch(p.name) and p.is_dir())


def _numbered(number: int) -> Path:
    return home() / f"{number:04}"


def _delete(numbers: Iterable[int]) -> None:
    for number in numbers:
        throw_away(_numbered(number))


def _forget_others(place: Path) -> None:
    _delete(_numbers()[:-KEPT])
    log.info("the taught model in %s is in use", place)
