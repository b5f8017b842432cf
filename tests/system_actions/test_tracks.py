"""Next, previous, seek, shuffle and repeat: on real mpv, and on a player of the test's own."""

import asyncio
import time
from datetime import timedelta
from typing import Any

import pytest

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.services import Services
from system_actions import tracks
from system_actions.services.players import Players
from system_actions.words.phrases import lasting
from tests.services.media_player import QueuePlayers
from tests.services.mpv import FIRST, MpvPlayers
from tests.services.opening import change
from tests.services.waiting import until


async def test_next_and_undo_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac", "So What", "Miles Davis"), mpv.track("b.flac", "Blue in Green"))
    outcome = await act(tracks.next_track)
    assert outcome.said == "mpv is playing Blue in Green." and "b.flac" in mpv.read(FIRST, "Metadata")
    assert await act(tracks.undo_next_track, change(outcome)) == "mpv is playing So What by Miles Davis."
    assert "a.flac" in mpv.read(FIRST, "Metadata")


async def test_previous_and_undo_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac", "So What"), mpv.track("b.flac", "Blue in Green"))
    await act(tracks.next_track)
    outcome = await act(tracks.previous_track)
    assert outcome.said == "mpv is playing So What."
    assert await act(tracks.undo_previous_track, change(outcome)) == "mpv is playing Blue in Green."


async def test_seek_and_undo_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac", seconds=300))
    began, before = time.monotonic(), position(mpv)
    outcome = await act(tracks.seek_media, "forward", amount=timedelta(seconds=90))
    # It plays on meanwhile, for longer on a busy computer.
    played = time.monotonic() - began
    places = range(int(before + 87), int(before + 93 + played) + 2)
    assert outcome.said in {f"mpv is at {lasting(place)}." for place in places}
    assert outcome.before is not None and 87 <= outcome.before["jumped"] <= 93 + played
    said = await act(tracks.undo_seek_media, change(outcome))
    assert said.endswith("again.")
    assert position(mpv) < before + time.monotonic() - began + 4


async def test_seek_back_stops_at_the_beginning_on_mpv(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac", seconds=300))
    await act(tracks.seek_media, "forward", amount=timedelta(seconds=20))
    began = time.monotonic()
    await act(tracks.seek_media, "back", amount=timedelta(minutes=5))
    assert position(mpv) < time.monotonic() - began + 4


@pytest.mark.parametrize(
    ("mode", "loop", "said"),
    [
        ("track", "Track", "The track is repeated in mpv."),
        ("playlist", "Playlist", "The playlist is repeated in mpv."),
    ],
)
async def test_repeat_and_undo_on_mpv(mpv: MpvPlayers, act: Any, mode: Any, loop: str, said: str) -> None:
    mpv.start(mpv.track("a.flac"))
    outcome = await act(tracks.set_repeat, mode)
    assert outcome.said == said and loop in mpv.read(FIRST, "LoopStatus")
    assert await act(tracks.undo_set_repeat, change(outcome)) == "Nothing is repeated again in mpv."
    assert "None" in mpv.read(FIRST, "LoopStatus")


async def test_repeat_goes_off_again(mpv: MpvPlayers, act: Any) -> None:
    mpv.start(mpv.track("a.flac"))
    await act(tracks.set_repeat, "track")
    assert (await act(tracks.set_repeat, "off")).said == "Nothing is repeated in mpv."
    again = await act(tracks.set_repeat, "off")
    assert again.said == "Nothing is repeated already in mpv." and not again.changed


async def test_the_last_track_has_no_next(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("vlc", "VLC", at=2)
    with pytest.raises(ActionFailed) as caught:
        await act(tracks.next_track)
    assert caught.value.said == "There is no next track." and player.at == 2


async def test_the_first_track_has_no_previous(queue_players: QueuePlayers, act: Any) -> None:
    await queue_players.start("vlc", "VLC")
    with pytest.raises(ActionFailed) as caught:
        await act(tracks.previous_track)
    assert caught.value.said == "There is no previous track."


async def test_previous_goes_to_the_track_before_even_where_it_first_restarts(
    queue_players: QueuePlayers, act: Any
) -> None:
    player = await queue_players.start("spotify", "Spotify", at=1, seconds=40.0)
    assert (await act(tracks.previous_track)).said == "Spotify is playing One." and player.at == 0


async def test_undo_of_next_comes_back_where_previous_first_restarts(
    queue_players: QueuePlayers, act: Any
) -> None:
    player = await queue_players.start("spotify", "Spotify")
    outcome = await act(tracks.next_track)
    player.seconds = 40.0
    await act(tracks.undo_next_track, change(outcome))
    assert player.at == 0


@pytest.mark.parametrize(
    ("handler", "values", "lacking", "said"),
    [
        (tracks.next_track, (), "GoNext", "Radio cannot go to the next track."),
        (tracks.previous_track, (), "GoPrevious", "Radio cannot go to the previous track."),
        (tracks.seek_media, ("forward",), "Seek", "Radio cannot jump in what it plays."),
        (tracks.next_track, (), "Control", "Radio cannot go to the next track."),
    ],
)
async def test_what_a_player_cannot_do_is_said(
    queue_players: QueuePlayers, act: Any, handler: Any, values: Any, lacking: str, said: str
) -> None:
    await queue_players.start("radio", "Radio", at=1, can={lacking: False})
    with pytest.raises(ActionFailed) as caught:
        await act(handler, *values)
    assert caught.value.said == said


@pytest.mark.parametrize(
    ("handler", "values", "lacking", "said"),
    [
        (tracks.set_shuffle, (True,), "Shuffle", "Radio cannot shuffle."),
        (tracks.set_repeat, ("track",), "LoopStatus", "Radio cannot repeat."),
    ],
)
async def test_a_player_without_the_switch_is_said(
    queue_players: QueuePlayers, act: Any, handler: Any, values: Any, lacking: str, said: str
) -> None:
    await queue_players.start("radio", "Radio", lacks=(lacking,))
    with pytest.raises(ActionFailed) as caught:
        await act(handler, *values)
    assert caught.value.said == said


@pytest.mark.parametrize("state", [True, False])
async def test_shuffle_both_ways_and_undo(queue_players: QueuePlayers, act: Any, state: bool) -> None:
    player = await queue_players.start("vlc", "VLC", shuffle=not state)
    word = "on" if state else "off"
    outcome = await act(tracks.set_shuffle, state)
    assert outcome.said == f"Shuffle is {word} in VLC." and player.shuffle is state
    said = await act(tracks.undo_set_shuffle, change(outcome))
    assert said == f"Shuffle is {'off' if state else 'on'} again in VLC." and player.shuffle is not state


@pytest.mark.parametrize("state", [True, False])
async def test_shuffle_that_is_so_already(queue_players: QueuePlayers, act: Any, state: bool) -> None:
    await queue_players.start("vlc", "VLC", shuffle=state)
    outcome = await act(tracks.set_shuffle, state)
    assert outcome.said == f"Shuffle is already {'on' if state else 'off'} in VLC." and not outcome.changed


async def test_the_undos_refuse_when_the_world_moved(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("vlc", "VLC")
    skipped = await act(tracks.next_track)
    jumped = await act(tracks.seek_media, "forward")
    shuffled = await act(tracks.set_shuffle, True)
    repeated = await act(tracks.set_repeat, "playlist")
    player.at, player.shuffle, player.loop = 2, False, "Track"
    for undo, outcome in (
        (tracks.undo_next_track, skipped),
        (tracks.undo_previous_track, skipped),
        (tracks.undo_seek_media, jumped),
        (tracks.undo_set_shuffle, shuffled),
        (tracks.undo_set_repeat, repeated),
    ):
        with pytest.raises(WorldMoved):
            await act(undo, change(outcome))
    assert (player.at, player.shuffle, player.loop) == (2, False, "Track")


async def test_the_undos_refuse_when_the_player_is_gone(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("vlc", "VLC")
    outcome = await act(tracks.next_track)
    await player.vanish()
    with pytest.raises(WorldMoved) as caught:
        await act(tracks.undo_next_track, change(outcome))
    assert caught.value.said == "That player is not running any more."


async def test_an_undo_that_lands_elsewhere_says_where(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("vlc", "VLC", at=1)
    outcome = await act(tracks.next_track)
    player.queue[1] = "Another"
    with pytest.raises(ActionFailed) as caught:
        await act(tracks.undo_next_track, change(outcome))
    assert caught.value.said == "I could not get back. VLC is playing Another."


async def test_a_jump_past_the_end_says_what_plays_now(queue_players: QueuePlayers, act: Any) -> None:
    await queue_players.start("vlc", "VLC", seconds=170.0)
    outcome = await act(tracks.seek_media, "forward", amount=timedelta(minutes=1))
    assert outcome.said == "That was past the end. VLC is playing Two." and not outcome.changed


@pytest.mark.parametrize(("direction", "at"), [("forward", 70.0), ("back", 50.0)])
async def test_a_jump_without_an_amount_is_ten_seconds(
    queue_players: QueuePlayers, act: Any, direction: str, at: float
) -> None:
    player = await queue_players.start("vlc", "VLC", seconds=60.0)
    await act(tracks.seek_media, direction)
    assert player.seconds == at


@pytest.mark.parametrize(
    ("handler", "values", "said"),
    [
        (tracks.next_track, (), "There is no next track."),
        (tracks.seek_media, ("forward",), "VLC did not jump."),
        (tracks.set_shuffle, (True,), "VLC did not change its order."),
        (tracks.set_repeat, ("track",), "VLC did not change what it repeats."),
    ],
)
async def test_a_player_that_ignores_what_it_is_told_is_not_lied_about(
    queue_players: QueuePlayers, act: Any, handler: Any, values: Any, said: str
) -> None:
    await queue_players.start("vlc", "VLC", deaf=True)
    with pytest.raises(ActionFailed) as caught:
        await act(handler, *values)
    assert caught.value.said == said


async def test_a_player_that_ends_in_the_middle_is_said(queue_players: QueuePlayers, act: Any) -> None:
    player = await queue_players.start("vlc", "VLC", hangs=True)
    skipping = asyncio.create_task(act(tracks.next_track))
    await player.told.wait()
    await player.vanish()
    with pytest.raises(ActionFailed) as caught:
        await skipping
    assert caught.value.said == "VLC does not answer."


async def test_the_player_that_plays_is_meant(queue_players: QueuePlayers, act: Any) -> None:
    await queue_players.start("vlc", "VLC", status="Paused")
    firefox = await queue_players.start("firefox", "Firefox")
    assert (await act(tracks.next_track)).said == "Firefox is playing Two." and firefox.at == 1


async def test_of_two_that_play_the_newer_is_meant(
    queue_players: QueuePlayers, act: Any, real_services: Services
) -> None:
    players = await real_services.get(Players)
    vlc = await queue_players.start("vlc", "VLC")
    firefox = await queue_players.start("firefox", "Firefox")
    await vlc.become("Playing")
    await until(lambda: players._active)
    await act(tracks.next_track)
    assert (vlc.at, firefox.at) == (1, 0)


async def test_of_two_alike_it_asks_which(queue_players: QueuePlayers, act: Any) -> None:
    await queue_players.start("vlc", "VLC")
    await queue_players.start("firefox", "Firefox")
    with pytest.raises(ActionFailed) as caught:
        await act(tracks.next_track)
    assert caught.value.said == "Which one do you mean, Firefox or VLC?"


EVERY_ACTION = [
    (tracks.next_track, ()),
    (tracks.previous_track, ()),
    (tracks.seek_media, ("forward",)),
    (tracks.set_shuffle, (True,)),
    (tracks.set_repeat, ("track",)),
]


@pytest.mark.parametrize(("handler", "values"), EVERY_ACTION)
async def test_without_a_player_it_says_so(session_bus: Any, act: Any, handler: Any, values: Any) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(handler, *values)
    assert caught.value.said == "No media player is running."


@pytest.mark.parametrize(("handler", "values"), EVERY_ACTION)
async def test_without_a_session_bus_there_is_a_cure(
    no_session_bus: None, act: Any, handler: Any, values: Any
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(handler, *values)
    assert caught.value.cure


@pytest.mark.parametrize(("handler", "values"), EVERY_ACTION)
async def test_a_bus_that_died_is_a_named_error(
    session_bus: Any, real_services: Services, act: Any, handler: Any, values: Any
) -> None:
    await real_services.get(Players)
    session_bus.stop()
    with pytest.raises((ServiceMissing, ActionFailed)):
        await act(handler, *values)


def position(mpv: MpvPlayers) -> float:
    return int(mpv.read(FIRST, "Position").split("int64 ")[1].rstrip(">,)")) / 1_000_000
