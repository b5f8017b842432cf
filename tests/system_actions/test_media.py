"""Playing, pausing and resuming: real mpv players, and a player of the test's own for the odd cases."""

import asyncio
import os
from pathlib import Path
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import Named
from assistant_core.services import Services
from system_actions import media
from system_actions.services.library import Library
from system_actions.services.players import Players
from tests.services.buses import wait_until
from tests.services.media_player import QueuePlayers
from tests.services.mpv import FIRST, MpvPlayers
from tests.services.opening import change
from tests.services.waiting import until


def status(mpv: MpvPlayers, name: str = FIRST) -> str:
    return mpv.read(name, "PlaybackStatus").strip("(<'>,)")


async def test_pause_and_undo_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac", "So What", "Miles Davis"))
    outcome = await act(media.pause_media)
    assert outcome.said == "mpv is paused." and status(mpv) == "Paused"
    assert await act(media.undo_pause_media, change(outcome)) == "mpv is playing again."
    assert status(mpv) == "Playing"


async def test_resume_and_undo_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac"), paused=True)
    outcome = await act(media.resume_media)
    assert outcome.said == "mpv is playing." and status(mpv) == "Playing"
    assert await act(media.undo_resume_media, change(outcome)) == "mpv is paused again."
    assert status(mpv) == "Paused"


async def test_two_mpvs_are_paused_and_resumed_together(mpv: MpvPlayers, act: Any) -> None:
    track = mpv.track("a.flac")
    mpv.start(track)
    mpv.start(track)
    names = mpv.names()
    await act(media.pause_media)
    assert [status(mpv, name) for name in names] == ["Paused", "Paused"]
    await act(media.resume_media)
    assert [status(mpv, name) for name in names] == ["Playing", "Playing"]


async def test_stop_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac"))
    assert (await act(media.stop_media)).said == "mpv is stopped."
    assert status(mpv) == "Stopped"
    assert (await act(media.stop_media)).said == "Nothing is playing."


async def test_now_playing_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac", "So What", "Miles Davis", "Kind of Blue"))
    outcome = await act(media.now_playing)
    assert (
        outcome.said == "mpv is playing So What by Miles Davis." and outcome.value == "So What by Miles Davis"
    )
    await act(media.pause_media)
    assert (await act(media.now_playing)).said == "So What by Miles Davis is paused in mpv."


async def test_an_untagged_file_is_called_by_its_name(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("Some Song.wav"))
    assert (await act(media.now_playing)).value.startswith("Some Song")


async def test_the_two_names_of_one_player_count_once(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("mpv", "mpv")
    assert player.bus is not None
    await player.bus.own("org.mpris.MediaPlayer2.mpv.instance123")
    await player.bus.own("org.mpris.MediaPlayer2.playerctld")
    assert [n.label for n in await act(media.player_names)] == ["mpv"]


async def test_pause_reaches_every_player_that_plays_and_no_other(
    queue_players: QueuePlayers, act: Any
) -> None:
    players = [
        await queue_players.start("vlc", "VLC"),
        await queue_players.start("firefox", "Firefox"),
        await queue_players.start("spotify", "Spotify", status="Paused"),
    ]
    outcome = await act(media.pause_media)
    assert outcome.said == "Firefox and VLC are paused."
    assert [p.status for p in players] == ["Paused"] * 3
    assert (await act(media.resume_media)).said == "Firefox and VLC are playing."
    assert [p.status for p in players] == ["Playing", "Playing", "Paused"]


async def test_pausing_nothing_changes_nothing(queue_players: QueuePlayers, act: Any) -> None:
    await queue_players.start("vlc", "VLC", status="Paused")
    outcome = await act(media.pause_media)
    assert outcome.said == "Nothing is playing." and not outcome.changed


async def test_resuming_what_plays_changes_nothing(queue_players: QueuePlayers, act: Any) -> None:
    await queue_players.start("vlc", "VLC")
    outcome = await act(media.resume_media)
    assert outcome.said == "VLC is already playing." and not outcome.changed


async def test_undo_of_a_pause_refuses_when_a_player_went_on_since(
    queue_players: QueuePlayers, act: Any
) -> None:
    player = await queue_players.start("vlc", "VLC")
    outcome = await act(media.pause_media)
    await player.become("Playing")
    with pytest.raises(WorldMoved) as caught:
        await act(media.undo_pause_media, change(outcome))
    assert caught.value.said == "The players were used since, so I left them alone."


async def test_undo_of_a_resume_refuses_when_the_player_is_gone(
    queue_players: QueuePlayers, act: Any
) -> None:
    player = await queue_players.start("vlc", "VLC", status="Paused")
    outcome = await act(media.resume_media)
    await player.vanish()
    with pytest.raises(WorldMoved):
        await act(media.undo_resume_media, change(outcome))


async def test_of_several_paused_players_the_last_active_one_goes_on(
    queue_players: QueuePlayers, act: Any, real_services: Services
) -> None:
    players = await real_services.get(Players)
    vlc = await queue_players.start("vlc", "VLC")
    firefox = await queue_players.start("firefox", "Firefox")
    await firefox.become("Paused")
    await until(lambda: len(players._active) == 1)
    await vlc.become("Paused")
    await until(lambda: len(players._active) == 2)
    assert (await act(media.resume_media)).said == "VLC is playing."
    assert firefox.status == "Paused"


async def test_of_several_paused_players_alike_it_asks_which(queue_players: QueuePlayers, act: Any) -> None:
    players = [
        await queue_players.start("vlc", "VLC", status="Paused"),
        await queue_players.start("firefox", "Firefox", status="Paused"),
    ]
    with pytest.raises(ActionFailed) as caught:
        await act(media.resume_media)
    assert caught.value.said == "Which one do you mean, Firefox or VLC?"
    assert [p.status for p in players] == ["Paused", "Paused"]


async def test_a_stopped_player_starts_when_nothing_is_paused(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("vlc", "VLC", status="Stopped")
    outcome = await act(media.resume_media)
    assert player.status == "Playing" and outcome.before == {
        "players": [player.bus_name],
        "status": "Stopped",
    }


async def test_what_was_paused_by_hand_after_ours_does_not_come_back_with_ours(
    queue_players: QueuePlayers, act: Any
) -> None:
    vlc = await queue_players.start("vlc", "VLC")
    firefox = await queue_players.start("firefox", "Firefox", status="Paused")
    await act(media.pause_media)
    await act(media.resume_media)
    assert (vlc.status, firefox.status) == ("Playing", "Paused")


@pytest.mark.parametrize(
    ("handler", "start", "said"),
    [
        (media.pause_media, "Playing", "VLC did not pause."),
        (media.resume_media, "Paused", "VLC did not go on."),
        (media.stop_media, "Playing", "VLC did not stop."),
    ],
)
async def test_a_player_that_ignores_what_it_is_told_is_not_lied_about(
    queue_players: QueuePlayers, act: Any, handler: Any, start: str, said: str
) -> None:
    await queue_players.start("vlc", "VLC", status=start, deaf=True)
    with pytest.raises(ActionFailed) as caught:
        await act(handler)
    assert caught.value.said == said


@pytest.mark.parametrize("handler", [media.pause_media, media.stop_media])
async def test_a_player_that_hangs_is_said(queue_players: QueuePlayers, act: Any, handler: Any) -> None:
    await queue_players.start("vlc", "VLC", hangs=True)
    with pytest.raises(ActionFailed) as caught:
        await act(handler)
    assert caught.value.said == "VLC does not answer."


@pytest.mark.parametrize("hangs", [False, True], ids=["after its answer", "without an answer"])
async def test_a_player_that_ends_on_stop_has_stopped(
    queue_players: QueuePlayers, act: Any, hangs: bool
) -> None:
    player = await queue_players.start("vlc", "VLC", hangs=hangs)
    stopping = asyncio.create_task(act(media.stop_media))
    await player.told.wait()
    await player.vanish()
    assert (await stopping).said == "VLC is stopped."


async def test_what_is_paused_is_stopped_when_nothing_plays(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("vlc", "VLC", status="Paused")
    assert (await act(media.stop_media)).said == "VLC is stopped." and player.status == "Stopped"


async def test_two_players_are_both_told_of(queue_players: QueuePlayers, act: Any) -> None:
    await queue_players.start("vlc", "VLC")
    await queue_players.start("firefox", "Firefox", queue=[])
    said = (await act(media.now_playing)).said
    assert "VLC is playing One." in said and "Firefox is playing something without a title." in said


async def test_no_player(session_bus: Any, act: Any) -> None:
    assert (await act(media.pause_media)).said == "Nothing is playing."
    assert (await act(media.stop_media)).said == "Nothing is playing."
    assert (await act(media.now_playing)).said == "Nothing is playing."
    with pytest.raises(ActionFailed) as caught:
        await act(media.resume_media)
    assert caught.value.said == "No media player is running."
    assert await act(media.player_names) == []


EVERY_ACTION = [media.pause_media, media.resume_media, media.stop_media, media.now_playing]


@pytest.mark.parametrize("handler", EVERY_ACTION)
async def test_without_a_session_bus_there_is_a_cure(no_session_bus: None, act: Any, handler: Any) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(handler)
    assert caught.value.cure


@pytest.mark.parametrize("handler", EVERY_ACTION)
async def test_a_bus_that_died_is_a_named_error(session_bus: Any, act: Any, handler: Any) -> None:
    await act(media.now_playing)
    session_bus.stop()
    with pytest.raises((ServiceMissing, ActionFailed)):
        await act(handler)


@pytest.fixture
def library(mpv: MpvPlayers, real_services: Services) -> Library:
    """A music folder with one album, an audio book, one film and two radio stations."""
    for number, title in enumerate(["So What", "Blue in Green"], 1):
        mpv.track(f"Music/Miles Davis/Kind of Blue/0{number} {title}.flac", title, "Miles Davis", seconds=30)
    mpv.track("Music/Nina Simone/Feeling Good.flac", "Feeling Good", "Nina Simone", seconds=30)
    mpv.track("Videos/Our Holiday.wav")
    stations = mpv.directory / "stations.m3u"
    tone = mpv.track("tone.flac", "On air").as_uri()
    stations.write_text(f"#EXTM3U\n#EXTINF:-1,Radio Paradise\n{tone}\n")
    library = Library((mpv.directory / "Music",), (mpv.directory / "Videos",), stations)
    real_services.provide(library)
    return library


@pytest.mark.parametrize(
    ("what", "kind", "file", "said"),
    [
        ("feeling good", None, "Feeling%20Good.flac", "Playing Feeling Good in mpv."),
        ("so what by miles davis", "music", "01%20So%20What.flac", "Playing So What in mpv."),
        ("kind of blue", None, "01%20So%20What.flac", "Playing Kind of Blue in mpv."),
        ("radio paradise", "radio", "tone.flac", "Playing Radio Paradise in mpv."),
    ],
)
async def test_play_in_the_running_player(
    mpv: MpvPlayers, library: Library, act: Any, what: str, kind: Any, file: str, said: str
) -> None:
    mpv.start(mpv.track("other.flac"))
    outcome = await act(media.play_media, what, kind=kind)
    assert outcome.said == said
    assert file in mpv.read(FIRST, "Metadata") or Path(file.replace("%20", " ")).name in mpv.read(
        FIRST, "Metadata"
    )
    assert status(mpv) == "Playing"


async def test_an_album_goes_on_with_its_next_track(mpv: MpvPlayers, library: Library, act: Any) -> None:
    mpv.start()
    await act(media.play_media, "kind of blue")
    mpv.tell(FIRST, "Player.Next")
    wait_until(lambda: "Blue in Green" in mpv.read(FIRST, "Metadata"), "it did not go on")


async def test_a_paused_player_plays_what_it_is_given(mpv: MpvPlayers, library: Library, act: Any) -> None:
    mpv.start(mpv.track("other.flac"), paused=True)
    await act(media.play_media, "feeling good")
    assert status(mpv) == "Playing" and "Feeling" in mpv.read(FIRST, "Metadata")


async def test_nothing_alike_is_said_and_nothing_is_played(
    mpv: MpvPlayers, library: Library, act: Any
) -> None:
    mpv.start(mpv.track("other.flac"))
    with pytest.raises(ActionFailed) as caught:
        await act(media.play_media, "bohemian rhapsody")
    assert caught.value.said == "I found nothing to play called bohemian rhapsody."
    assert "bohemian" not in str(caught.value)
    assert "other.flac" in mpv.read(FIRST, "Metadata")


async def test_the_named_player_is_the_one_that_plays(
    mpv: MpvPlayers, library: Library, queue_players: QueuePlayers, act: Any
) -> None:
    other = await queue_players.start("vlc", "VLC")
    mpv.start()
    outcome = await act(media.play_media, "feeling good", player=Named(FIRST, "mpv"))
    assert outcome.said == "Playing Feeling Good in mpv." and other.opened == []


async def test_a_named_player_that_has_ended_is_said(mpv: MpvPlayers, library: Library, act: Any) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(media.play_media, "feeling good", player=Named("org.mpris.MediaPlayer2.gone", "Rhythmbox"))
    assert caught.value.said == "Rhythmbox is not running any more."


async def test_a_player_that_does_not_begin_to_play_is_not_lied_about(
    library: Library, queue_players: QueuePlayers, act: Any
) -> None:
    player = await queue_players.start("vlc", "VLC", deaf=True)
    with pytest.raises(ActionFailed) as caught:
        await act(media.play_media, "feeling good")
    assert caught.value.said == "I opened Feeling Good, but nothing began to play."
    assert len(player.opened) == 1


async def test_with_no_player_the_desktops_own_is_started(
    mpv: MpvPlayers, library: Library, act: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop_plays_with_mpv(mpv, monkeypatch)
    outcome = await act(media.play_media, "feeling good")
    assert outcome.said == "Playing Feeling Good in mpv."
    mpv.tell(FIRST, "Quit")


async def test_browsers_that_cannot_open_files_are_passed_over(
    mpv: MpvPlayers, library: Library, queue_players: QueuePlayers, act: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    desktop_plays_with_mpv(mpv, monkeypatch)
    browser = await queue_players.start("firefox", "Firefox", status="Paused", lacks=("OpenUri",))
    outcome = await act(media.play_media, "kind of blue")
    assert outcome.said == "Playing Kind of Blue in mpv." and browser.opened == []
    mpv.tell(FIRST, "Quit")


async def test_a_desktop_with_no_program_for_music_says_so(
    mpv: MpvPlayers, library: Library, act: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_DIRS", str(mpv.directory / "empty"))
    monkeypatch.setenv("XDG_DATA_HOME", str(mpv.directory / "empty"))
    with pytest.raises(ActionFailed) as caught:
        await act(media.play_media, "feeling good")
    assert caught.value.said == "No program on this computer opens that."


async def test_a_desktop_that_opens_nothing_has_a_cure(
    mpv: MpvPlayers, library: Library, act: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(mpv.directory))
    with pytest.raises(ServiceMissing) as caught:
        await act(media.play_media, "feeling good")
    assert caught.value.cure == "install xdg-utils"


def desktop_plays_with_mpv(mpv: MpvPlayers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Make mpv the program for sound and playlists on this test's desktop."""
    applications = mpv.directory / "applications"
    applications.mkdir()
    command = "mpv --no-video --ao=null --no-terminal %U"
    kinds = "audio/flac;audio/x-flac;application/vnd.apple.mpegurl;audio/x-mpegurl;"
    (applications / "test-mpv.desktop").write_text(
        f"[Desktop Entry]\nType=Application\nName=mpv\nExec={command}\nMimeType={kinds}\n"
    )
    defaults = "".join(f"{kind}=test-mpv.desktop\n" for kind in kinds.split(";") if kind)
    (mpv.directory / "mimeapps.list").write_text(f"[Default Applications]\n{defaults}")
    monkeypatch.setenv("XDG_DATA_HOME", str(mpv.directory))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(mpv.directory))
    monkeypatch.setenv("XDG_CACHE_HOME", str(mpv.directory / "cache"))
    monkeypatch.setenv("HOME", str(mpv.directory))
    assert os.environ["DBUS_SESSION_BUS_ADDRESS"]
