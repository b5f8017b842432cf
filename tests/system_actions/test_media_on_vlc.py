"""Every action on media with the real VLC: what is said is what VLC says of itself, and undo puts it back."""

import time
from datetime import timedelta
from typing import Any

import pytest

from system_actions import media, tracks
from system_actions.words.phrases import lasting
from tests.services.buses import wait_until
from tests.services.mpv import FIRST, MpvPlayers
from tests.services.opening import change
from tests.services.vlc import VlcPlayer

SECOND = ("Blue in Green by Miles Davis", "b")
"""What the second track is called, with its tags and before they are read."""


@pytest.fixture
def album(vlc: VlcPlayer, mpv: MpvPlayers) -> VlcPlayer:
    """VLC with two tracks, the first of them playing."""
    first = mpv.track("a.flac", "So What", "Miles Davis", seconds=300)
    vlc.start(first, mpv.track("b.flac", "Blue in Green", "Miles Davis", seconds=300))
    # It plays before it has read the tags.
    wait_until(lambda: "Miles Davis" in vlc.read("Metadata"), "VLC did not read the tags")
    return vlc


async def test_pause_resume_and_their_undo(album: VlcPlayer, act: Any) -> None:
    paused = await act(media.pause_media)
    assert paused.said == "VLC media player is paused." and "Paused" in album.read("PlaybackStatus")
    assert await act(media.undo_pause_media, change(paused)) == "VLC media player is playing again."
    assert "Playing" in album.read("PlaybackStatus")
    album.tell("Player.Pause")
    resumed = await act(media.resume_media)
    assert resumed.said == "VLC media player is playing." and "Playing" in album.read("PlaybackStatus")
    await act(media.undo_resume_media, change(resumed))
    assert "Paused" in album.read("PlaybackStatus")


async def test_stop(album: VlcPlayer, act: Any) -> None:
    assert (await act(media.stop_media)).said == "VLC media player is stopped."
    assert "Stopped" in album.read("PlaybackStatus")


async def test_what_plays(album: VlcPlayer, act: Any) -> None:
    assert [named.label for named in await act(media.player_names)] == ["VLC media player"]
    assert (await act(media.now_playing)).said == "VLC media player is playing So What by Miles Davis."


async def test_next_previous_and_their_undo(album: VlcPlayer, act: Any) -> None:
    outcome = await act(tracks.next_track)
    assert outcome.said in {f"VLC media player is playing {name}." for name in SECOND}
    assert "b.flac" in album.read("Metadata")
    await act(tracks.undo_next_track, change(outcome))
    assert "a.flac" in album.read("Metadata")
    await act(tracks.next_track)
    outcome = await act(tracks.previous_track)
    assert outcome.said == "VLC media player is playing So What by Miles Davis."
    await act(tracks.undo_previous_track, change(outcome))
    assert "b.flac" in album.read("Metadata")


async def test_seek_and_undo(album: VlcPlayer, act: Any) -> None:
    began, before = time.monotonic(), position(album)
    outcome = await act(tracks.seek_media, "forward", amount=timedelta(seconds=90))
    # It plays on meanwhile, for longer on a busy computer.
    places = range(int(before + 87), int(before + 93 + time.monotonic() - began) + 2)
    assert outcome.said in {f"VLC media player is at {lasting(place)}." for place in places}
    assert (await act(tracks.undo_seek_media, change(outcome))).endswith("again.")


def position(vlc: VlcPlayer) -> float:
    return int(vlc.read("Position").split("int64 ")[1].rstrip(">,)")) / 1_000_000


async def test_shuffle_and_repeat_and_their_undo(album: VlcPlayer, act: Any) -> None:
    shuffled = await act(tracks.set_shuffle, True)
    assert "true" in album.read("Shuffle")
    await act(tracks.undo_set_shuffle, change(shuffled))
    assert "false" in album.read("Shuffle")
    repeated = await act(tracks.set_repeat, "track")
    assert "Track" in album.read("LoopStatus")
    await act(tracks.undo_set_repeat, change(repeated))
    assert "None" in album.read("LoopStatus")


async def test_the_one_that_plays_is_meant_when_mpv_is_paused(
    album: VlcPlayer, mpv: MpvPlayers, act: Any
) -> None:
    mpv.start(mpv.track("c.flac"), paused=True)
    assert (await act(media.pause_media)).said == "VLC media player is paused."
    mpv.tell(FIRST, "Player.Play")
    assert (await act(media.pause_media)).said == "mpv is paused."
    assert "Paused" in album.read("PlaybackStatus")
