"""What there is to play: files and folders in the user's Music and Videos, and radio stations.

Files are found by their names and those of the folders they lie in (``Artist/Album/01 Title.flac``);
tags are not read. Radio stations are kept in ``stations.m3u`` in the configuration directory, the
extended M3U that station lists on the web come in: a line ``#EXTINF:-1,Name`` and then one with the
address.
"""

import asyncio
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from rapidfuzz import fuzz, process, utils

from assistant_core import paths
from assistant_core.services import Service, Services
from system_actions.services.user_dirs import user_dir

AUDIO = frozenset(
    [".aac", ".aiff", ".ape", ".flac", ".m4a", ".m4b", ".mp3", ".oga", ".ogg", ".opus", ".wav", ".wma", ".wv"]
)
VIDEO = frozenset([".avi", ".m4v", ".mkv", ".mov", ".mp4", ".mpeg", ".mpg", ".ogv", ".webm", ".wmv"])
PLAYLISTS = frozenset([".m3u", ".m3u8", ".pls", ".xspf"])

ENOUGH = 82.0
"""How alike, of 100, a name must be to what was said: "miles davies" finds Miles Davis, "radio london"
does not find Radio Paradise."""

_NUMBER = re.compile(r"^\d{1,3}[ ._-]+")
_BEFORE = re.compile(
    r"^(?:(?:some|the|my|a|an|any|song|songs|track|album|playlist|artist|band|music) )+(?=\S)"
)
_AFTER = re.compile(r"(?<=\S)(?: (?:song|track|album|playlist|station|podcast|audiobook|video))+$")
_ANYTHING = {"music", "songs", "something", "anything", "tunes", "video", "videos"}


@dataclass(frozen=True)
class Found:
    """Something to play: one address or several in order."""

    label: str
    uris: tuple[str, ...]


@dataclass(frozen=True)
class _Entry:
    label: str
    path: Path
    names: tuple[str, ...]


class Library(Service):
    """Searches folders of music and video and the list of radio stations."""

    def __init__(self, music: Sequence[Path], videos: Sequence[Path], stations: Path) -> None:
        self._music = music
        self._videos = videos
        self._stations = stations

    @classmethod
    async def open(cls, services: Services) -> Self:
        """The user's own folders; never missing, at most empty."""
        home = Path.home()
        spoken = (home / "Podcasts", home / "Audiobooks")
        return cls((user_dir("MUSIC"), *spoken), (user_dir("VIDEOS"),), paths.config_dir() / "stations.m3u")

    async def find(self, what: str, kind: str | None = None) -> Found | None:
        """The best match for what was said, or None when nothing is alike enough.

        Args:
            what: As said: a title, an artist, an album, a station.
            kind: music, radio, podcast, audiobook or video, when that was said.
        """
        return await asyncio.to_thread(self._find, what, kind)

    def _find(self, what: str, kind: str | None) -> Found | None:
        said = _bare(what).replace(" by ", " ")
        found: list[tuple[float, Found]] = []
        if kind in (None, "radio"):
            found += [(score, Found(name, (uri,))) for name, uri, score in self._match_stations(said)]
        if kind != "radio":
            found += self._match_files(said, kind)
        return max(found, key=lambda one: one[0], default=(0.0, None))[1]

    def _match_files(self, said: str, kind: str | None) -> Iterator[tuple[float, Found]]:
        videos = self._videos if kind in (None, "video") else ()
        roots = [*(() if kind == "video" else self._music), *videos]
        suffixes = PLAYLISTS | (VIDEO if kind == "video" else AUDIO if kind else AUDIO | VIDEO)
        if said in _ANYTHING:
            only = self._videos if kind == "video" or said.startswith("video") else self._music
            everything = Found(said, tuple(uri for root in only for uri in _inside(root, suffixes)))
            matches = [(100.0, everything)]
        else:
            matches = _best([entry for root in roots for entry in _entries(root, suffixes)], said, suffixes)
        yield from ((score, found) for score, found in matches if found.uris)

    def _match_stations(self, said: str) -> Iterator[tuple[str, str, float]]:
        for name, uri in read_stations(self._stations):
            score = fuzz.token_sort_ratio(said, name, processor=utils.default_process)
            bare = fuzz.token_sort_ratio(said.removeprefix("radio "), _without_radio(name))
            if max(score, bare) >= ENOUGH:
                yield name, uri, max(score, bare)


def read_stations(file: Path) -> list[tuple[str, str]]:
    """Names and addresses of an extended M3U list; empty when there is no such file."""
    try:
        lines = file.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        return []
    stations, name = [], ""
    for line in map(str.strip, lines):
        if line.startswith("#EXTINF:"):
            name = line.partition(",")[2].strip()
        elif line and not line.startswith("#"):
            stations.append((name or line, line))
            name = ""
    return stations


def _bare(words: str) -> str:
    """Without case and marks, and without the words people put around a name: ``my … playlist``."""
    return _AFTER.sub("", _BEFORE.sub("", utils.default_process(words)))


def _without_radio(name: str) -> str:
    return utils.default_process(name).replace("radio", "").strip()


def _entries(root: Path, suffixes: frozenset[str]) -> Iterator[_Entry]:
    """Every folder that holds something to play, and every file, with the ways they may be called."""
    for directory, folders, files in os.walk(root):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        here = Path(directory)
        above = here.relative_to(root).parts
        playable = [name for name in sorted(files) if Path(name).suffix.lower() in suffixes]
        if above and (playable or folders):
            yield _Entry(above[-1], here, _ways(above))
        for name in playable:
            title = _NUMBER.sub("", Path(name).stem)
            yield _Entry(title, here / name, _ways((*above, title)))


def _ways(parts: tuple[str, ...]) -> tuple[str, ...]:
    """``Album``, and ``Album`` with each folder above it: how people name a thing and its maker."""
    name = _bare(parts[-1])
    return (name, *(f"{name} {_bare(above)}" for above in parts[:-1]))


def _best(entries: list[_Entry], said: str, suffixes: frozenset[str]) -> list[tuple[float, Found]]:
    """The likeliest entry, if any; of equal ones the first, which is the folder nearest to the root."""
    ways = [(way, entry) for entry in entries for way in entry.names]
    names = [way for way, _ in ways]
    best = process.extractOne(said, names, scorer=fuzz.token_sort_ratio, score_cutoff=ENOUGH)
    if best is None:
        return []
    entry = ways[best[2]][1]
    uris = _inside(entry.path, suffixes) if entry.path.is_dir() else (entry.path.as_uri(),)
    return [(best[1], Found(entry.label, uris))]


def _inside(folder: Path, suffixes: frozenset[str]) -> tuple[str, ...]:
    """Every file below a folder in order, without playlists and what is hidden."""
    return tuple(
        path.as_uri()
        for path in sorted(folder.rglob("*"))
        if path.suffix.lower() in suffixes - PLAYLISTS
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )


def as_one(found: Found) -> str:
    """One address for all of it: its own, or that of a playlist written for it."""
    if len(found.uris) == 1:
        return found.uris[0]
    playlist = paths.cache_dir() / "playing.m3u8"
    playlist.write_text("#EXTM3U\n" + "\n".join(found.uris) + "\n", encoding="utf-8")
    return playlist.as_uri()
