"""What there is to play, found by what was said."""

from pathlib import Path

import pytest

from assistant_core.services import Services
from system_actions.services.library import Found, Library, as_one, read_stations
from system_actions.services.user_dirs import user_dir

FILES = [
    "Music/Miles Davis/Kind of Blue/01 So What.flac",
    "Music/Miles Davis/Kind of Blue/02 - Freddie Freeloader.mp3",
    "Music/Miles Davis/Kind of Blue/cover.jpg",
    "Music/The Beatles/Help!/13. Yesterday.ogg",
    "Music/Jazz/Take Five.m4a",
    "Music/Workout.m3u",
    "Music/.trash/Secret.flac",
    "Music/Daily Podcast/Episode 12.mp3",
    "Videos/Holiday 2024/Our Holiday in Norway.mp4",
    "Videos/notes.txt",
]

STATIONS = """#EXTM3U
#EXTINF:-1,Radio Paradise
https://stream.example.org/paradise
#EXTINF:-1,BBC Radio Four

https://stream.example.org/four
https://stream.example.org/nameless
"""


@pytest.fixture
def library(tmp_path: Path) -> Library:
    for name in FILES:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.touch()
    stations = tmp_path / "stations.m3u"
    stations.write_text(STATIONS)
    return Library((tmp_path / "Music",), (tmp_path / "Videos",), stations)


def files(found: Found | None) -> list[str]:
    return [uri.rsplit("/", 1)[1].replace("%20", " ") for uri in found.uris] if found else []


KIND_OF_BLUE = ["01 So What.flac", "02 - Freddie Freeloader.mp3"]


@pytest.mark.parametrize(
    ("said", "kind", "expected"),
    [
        ("so what", None, ["01 So What.flac"]),
        ("So What by Miles Davis", None, ["01 So What.flac"]),
        ("the song yesterday", "music", ["13. Yesterday.ogg"]),
        ("yesterday by the beatles", None, ["13. Yesterday.ogg"]),
        ("kind of blue", None, KIND_OF_BLUE),
        ("the album kind of blue by miles davis", "music", KIND_OF_BLUE),
        ("miles davis", None, KIND_OF_BLUE),
        ("miles davies", None, KIND_OF_BLUE),
        ("freddy freeloader", None, ["02 - Freddie Freeloader.mp3"]),
        ("the beatles", None, ["13. Yesterday.ogg"]),
        ("some jazz", None, ["Take Five.m4a"]),
        ("my workout playlist", "music", ["Workout.m3u"]),
        ("our holiday in norway", None, ["Our Holiday in Norway.mp4"]),
        ("our holiday in norway", "video", ["Our Holiday in Norway.mp4"]),
        ("daily podcast", "podcast", ["Episode 12.mp3"]),
        ("radio paradise", "radio", ["paradise"]),
        ("radio paradise", None, ["paradise"]),
        ("paradise", "radio", ["paradise"]),
        ("bbc four", "radio", ["four"]),
        ("videos", "video", ["Our Holiday in Norway.mp4"]),
    ],
)
async def test_what_was_said_is_found(
    library: Library, said: str, kind: str | None, expected: list[str]
) -> None:
    assert files(await library.find(said, kind)) == expected


async def test_music_alone_is_all_of_it(library: Library) -> None:
    found = files(await library.find("some music"))
    assert len(found) == 5 and "01 So What.flac" in found and "Our Holiday in Norway.mp4" not in found


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("bohemian rhapsody", None),
        ("so what", "video"),
        ("our holiday in norway", "music"),
        ("so what", "radio"),
        ("radio london", "radio"),
        ("secret", None),
        ("cover", None),
        ("notes", None),
        ("", None),
    ],
)
async def test_what_is_not_there_is_not_made_up(library: Library, said: str, kind: str | None) -> None:
    assert await library.find(said, kind) is None


async def test_a_new_file_is_found_without_a_restart(library: Library, tmp_path: Path) -> None:
    assert await library.find("hallelujah") is None
    (tmp_path / "Music" / "Hallelujah.flac").touch()
    assert files(await library.find("hallelujah")) == ["Hallelujah.flac"]


async def test_without_folders_and_stations_nothing_is_found(tmp_path: Path) -> None:
    library = Library((tmp_path / "none",), (tmp_path / "none",), tmp_path / "none.m3u")
    assert await library.find("music") is None and await library.find("so what") is None


def test_stations_without_a_name_are_called_by_their_address(tmp_path: Path) -> None:
    (tmp_path / "s.m3u").write_text(STATIONS)
    names = [name for name, _ in read_stations(tmp_path / "s.m3u")]
    assert names == ["Radio Paradise", "BBC Radio Four", "https://stream.example.org/nameless"]


def test_several_tracks_become_one_playlist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    uri = as_one(Found("Both", ("file:///a.flac", "file:///b.flac")))
    assert Path(uri.removeprefix("file://")).read_text() == "#EXTM3U\nfile:///a.flac\nfile:///b.flac\n"
    assert as_one(Found("One", ("file:///a.flac",))) == "file:///a.flac"


async def test_the_users_own_folders_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    (tmp_path / "config").mkdir()
    (tmp_path / "config" / "user-dirs.dirs").write_text('# mine\nXDG_MUSIC_DIR="$HOME/Musik"\n')
    assert user_dir("MUSIC") == tmp_path / "Musik" and user_dir("VIDEOS") == tmp_path / "Videos"
    (tmp_path / "Musik").mkdir()
    (tmp_path / "Musik" / "Lied.ogg").touch()
    (tmp_path / "config" / "octavox").mkdir()
    (tmp_path / "config" / "octavox" / "stations.m3u").write_text(STATIONS)
    library = await Services().get(Library)
    assert files(await library.find("lied")) == ["Lied.ogg"]
    assert files(await library.find("radio paradise")) == ["paradise"]
