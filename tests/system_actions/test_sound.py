"""Loudness, mute, microphone and output, on a real PulseAudio."""

import re
from pathlib import Path
from typing import Any

import pytest

from assistant_core.ears import Ears
from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import Named
from assistant_core.services import Services
from system_actions import sound
from tests.services.opening import change
from tests.services.pulse import MICROPHONE, SPEAKER, Pulse, running_pulse
from tests.services.sounding import Players

SECOND = "output:va_mic_feed"


def level(pulse: Pulse, sink: str = SPEAKER) -> int:
    return int(re.findall(r"(\d+)%", pulse.pactl("get-sink-volume", sink))[0])


def muted(pulse: Pulse) -> bool:
    return "yes" in pulse.pactl("get-sink-mute", SPEAKER)


def app_levels(pulse: Pulse, name: str) -> list[int]:
    shown = pulse.pactl("list", "sink-inputs").split("Sink Input #")[1:]
    return [int(re.findall(r"(\d+)%", one)[0]) for one in shown if f'application.name = "{name}"' in one]


async def test_set_volume_says_what_was_measured(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_volume, 30.0)
    assert outcome.said == "The volume is at 30 percent."
    assert level(pulse) == 30
    assert await act(sound.undo_loudness, change(outcome)) == "The volume is at 100 percent again."
    assert level(pulse) == 100


async def test_nothing_is_changed_when_it_is_so_already(pulse: Pulse, act: Any) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, "40%")
    outcome = await act(sound.set_volume, 40.0)
    assert outcome.said == "The volume is already at 40 percent."
    assert not outcome.changed


@pytest.mark.parametrize(("asked", "reached"), [(150.0, 100), (-5.0, 0), (0.0, 0), (33.4, 33)])
async def test_levels_stay_between_silence_and_full(
    pulse: Pulse, act: Any, asked: float, reached: int
) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, "50%")
    outcome = await act(sound.set_volume, asked)
    assert outcome.said == f"The volume is at {reached} percent."
    assert level(pulse) == reached


async def test_setting_the_volume_ends_a_mute_and_undo_brings_it_back(pulse: Pulse, act: Any) -> None:
    pulse.pactl("set-sink-mute", SPEAKER, "1")
    outcome = await act(sound.set_volume, 60.0)
    assert outcome.said == "The volume is at 60 percent." and not muted(pulse)
    said = await act(sound.undo_loudness, change(outcome))
    assert said == "The volume is at 100 percent again, and muted."
    assert muted(pulse) and level(pulse) == 100


async def test_the_balance_is_kept_and_restored(pulse: Pulse, act: Any) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, "80%", "40%")
    outcome = await act(sound.set_volume, 40.0)
    assert re.findall(r"(\d+)%", pulse.pactl("get-sink-volume", SPEAKER)) == ["40", "20"]
    await act(sound.undo_loudness, change(outcome))
    assert re.findall(r"(\d+)%", pulse.pactl("get-sink-volume", SPEAKER)) == ["80", "40"]


async def test_undo_refuses_when_the_volume_was_changed_since(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_volume, 30.0)
    pulse.pactl("set-sink-volume", SPEAKER, "70%")
    with pytest.raises(WorldMoved) as caught:
        await act(sound.undo_loudness, change(outcome))
    assert caught.value.said == "The volume is at 70 percent. It was changed since."
    assert level(pulse) == 70


async def test_undo_refuses_when_it_was_muted_since(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_volume, 30.0)
    pulse.pactl("set-sink-mute", SPEAKER, "1")
    with pytest.raises(WorldMoved):
        await act(sound.undo_loudness, change(outcome))


async def test_one_application_is_set_and_put_back(pulse: Pulse, players: Players, act: Any) -> None:
    players.start("Firefox", 80)
    players.start("Spotify", 60)
    outcome = await act(sound.set_volume, 20.0, target=Named("app:Firefox", "Firefox"))
    assert outcome.said == "Firefox is at 20 percent."
    assert (app_levels(pulse, "Firefox"), app_levels(pulse, "Spotify"), level(pulse)) == ([20], [60], 100)
    assert await act(sound.undo_loudness, change(outcome)) == "Firefox is at 80 percent again."
    assert app_levels(pulse, "Firefox") == [80]


async def test_every_stream_of_an_application_is_set(pulse: Pulse, players: Players, act: Any) -> None:
    players.start("Firefox", 80)
    players.start("Firefox", 50)
    await act(sound.set_volume, 25.0, target=Named("app:Firefox", "Firefox"))
    assert app_levels(pulse, "Firefox") == [25, 25]


async def test_an_application_that_stopped_playing_is_said(pulse: Pulse, players: Players, act: Any) -> None:
    player = players.start("Firefox")
    outcome = await act(sound.set_volume, 25.0, target=Named("app:Firefox", "Firefox"))
    players.stop(player)
    with pytest.raises(ActionFailed) as caught:
        await act(sound.undo_loudness, change(outcome))
    assert caught.value.said == "Firefox makes no sound now."


async def test_another_output_is_set_by_name(pulse: Pulse, act: Any) -> None:
    await act(sound.set_volume, 15.0, target=Named(SECOND, "VAMicFeed"))
    assert level(pulse, "va_mic_feed") == 15 and level(pulse) == 100


async def test_an_output_that_is_gone_is_said(pulse: Pulse, act: Any) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(sound.set_volume, 15.0, target=Named("output:unplugged", "USB headset"))
    assert caught.value.said == "I find no speakers or headphones."


async def test_the_preview_says_from_what_to_what(pulse: Pulse, players: Players, act: Any) -> None:
    assert await act(sound.preview_volume, 30.0) == "The volume 100 % → 30 %"
    players.start("Firefox", 80)
    firefox = Named("app:Firefox", "Firefox")
    assert await act(sound.preview_volume, 30.0, target=firefox) == "Firefox 80 % → 30 %"
    assert level(pulse) == 100


@pytest.mark.parametrize(
    ("direction", "amount", "reached"),
    [
        ("up", None, 60),
        ("down", None, 40),
        ("up", 25.0, 75),
        ("down", 25.0, 25),
        ("up", 80.0, 100),
        ("down", 70.0, 0),
    ],
)
async def test_louder_and_quieter(
    pulse: Pulse, act: Any, direction: str, amount: float | None, reached: int
) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, "50%")
    outcome = await act(sound.change_volume, direction, amount=amount)
    assert outcome.said == f"The volume is at {reached} percent."
    assert level(pulse) == reached
    await act(sound.undo_loudness, change(outcome))
    assert level(pulse) == 50


@pytest.mark.parametrize(("direction", "start"), [("up", 100), ("down", 0), ("up", 120)])
async def test_at_the_end_of_the_scale_nothing_changes(
    pulse: Pulse, act: Any, direction: str, start: int
) -> None:
    pulse.pactl("set-sink-volume", SPEAKER, f"{start}%")
    outcome = await act(sound.change_volume, direction)
    assert outcome.said == f"The volume is already at {start} percent."
    assert not outcome.changed and level(pulse) == start


async def test_louder_ends_a_mute_and_quieter_does_not(pulse: Pulse, act: Any) -> None:
    pulse.pactl("set-sink-mute", SPEAKER, "1")
    outcome = await act(sound.change_volume, "down")
    assert outcome.said == "The volume is at 90 percent, and muted." and muted(pulse)
    outcome = await act(sound.change_volume, "up")
    assert outcome.said == "The volume is at 100 percent." and not muted(pulse)


async def test_undo_of_a_step_refuses_when_the_volume_was_changed_since(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.change_volume, "down")
    pulse.pactl("set-sink-volume", SPEAKER, "10%")
    with pytest.raises(WorldMoved):
        await act(sound.undo_loudness, change(outcome))


async def test_mute_and_undo(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_mute, True)
    assert outcome.said == "The sound is muted." and muted(pulse)
    assert await act(sound.undo_loudness, change(outcome)) == "The volume is at 100 percent again."
    assert not muted(pulse)


async def test_unmute_and_undo(pulse: Pulse, act: Any) -> None:
    pulse.pactl("set-sink-mute", SPEAKER, "1")
    outcome = await act(sound.set_mute, False)
    assert outcome.said == "The sound is on, at 100 percent." and not muted(pulse)
    await act(sound.undo_loudness, change(outcome))
    assert muted(pulse)


@pytest.mark.parametrize(
    ("state", "said"),
    [(True, "The sound is already muted."), (False, "The sound is already on, at 100 percent.")],
)
async def test_muting_twice_changes_nothing(pulse: Pulse, act: Any, state: bool, said: str) -> None:
    pulse.pactl("set-sink-mute", SPEAKER, "1" if state else "0")
    outcome = await act(sound.set_mute, state)
    assert outcome.said == said and not outcome.changed


async def test_undo_of_a_mute_refuses_when_it_was_unmuted_since(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_mute, True)
    pulse.pactl("set-sink-mute", SPEAKER, "0")
    with pytest.raises(WorldMoved):
        await act(sound.undo_loudness, change(outcome))


async def test_the_microphone_goes_off_with_the_ears_and_both_come_back(
    pulse: Pulse, act: Any, real_services: Services
) -> None:
    ears = await real_services.get(Ears)
    outcome = await act(sound.set_microphone, False)
    assert outcome.said == "The microphone is off. Press the key to talk to me."
    assert "yes" in pulse.pactl("get-source-mute", MICROPHONE) and ears.muted
    assert await act(sound.undo_set_microphone, change(outcome)) == "The microphone is on again."
    assert "no" in pulse.pactl("get-source-mute", MICROPHONE) and not ears.muted


async def test_the_microphone_goes_on_with_the_ears(pulse: Pulse, act: Any, real_services: Services) -> None:
    ears = await real_services.get(Ears)
    pulse.pactl("set-source-mute", MICROPHONE, "1")
    ears.muted = True
    outcome = await act(sound.set_microphone, True)
    assert outcome.said == "The microphone is on." and not ears.muted
    assert await act(sound.undo_set_microphone, change(outcome)) == "The microphone is off again."
    assert "yes" in pulse.pactl("get-source-mute", MICROPHONE) and ears.muted


@pytest.mark.parametrize("state", [True, False])
async def test_a_microphone_that_is_so_already(
    pulse: Pulse, act: Any, real_services: Services, state: bool
) -> None:
    pulse.pactl("set-source-mute", MICROPHONE, "0" if state else "1")
    (await real_services.get(Ears)).muted = not state
    outcome = await act(sound.set_microphone, state)
    assert outcome.said == f"The microphone is already {'on' if state else 'off'}." and not outcome.changed


async def test_undo_of_the_microphone_refuses_when_it_was_switched_since(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_microphone, False)
    pulse.pactl("set-source-mute", MICROPHONE, "0")
    with pytest.raises(WorldMoved):
        await act(sound.undo_set_microphone, change(outcome))


async def test_undo_of_the_microphone_refuses_when_a_key_opened_the_ears(
    pulse: Pulse, act: Any, real_services: Services
) -> None:
    outcome = await act(sound.set_microphone, False)
    (await real_services.get(Ears)).muted = False
    with pytest.raises(WorldMoved):
        await act(sound.undo_set_microphone, change(outcome))


@pytest.mark.parametrize(
    ("state", "said"),
    [(True, "I find no microphone."), (False, "I find no microphone. I do not listen either way.")],
)
async def test_no_microphone_is_said(
    pulse: Pulse, act: Any, real_services: Services, state: bool, said: str
) -> None:
    pulse.unplug_microphone()
    outcome = await act(sound.set_microphone, state)
    assert outcome.said == said and not outcome.changed
    assert (await real_services.get(Ears)).muted is not state


async def test_the_output_is_chosen_with_what_plays_and_put_back(
    pulse: Pulse, players: Players, act: Any
) -> None:
    players.start("Firefox")
    players.start("Pinned", device=SPEAKER)
    outcome = await act(sound.set_audio_output, Named(SECOND, "VAMicFeed"))
    assert outcome.said == "The sound comes from VAMicFeed."
    assert pulse.pactl("get-default-sink").strip() == "va_mic_feed"
    assert sinks_of_streams(pulse) == {"va_mic_feed"}
    assert await act(sound.undo_audio_output, change(outcome)) == "The sound comes from VASpeaker again."
    assert pulse.pactl("get-default-sink").strip() == SPEAKER
    assert sinks_of_streams(pulse) == {SPEAKER}


async def test_streams_that_were_elsewhere_stay_there(pulse: Pulse, players: Players, act: Any) -> None:
    pulse.pactl("load-module", "module-null-sink", "sink_name=third")
    players.start("Elsewhere", device="third")
    await act(sound.set_audio_output, Named(SECOND, "VAMicFeed"))
    assert sinks_of_streams(pulse) == {"third"}


async def test_the_output_that_is_chosen_already(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_audio_output, Named(f"output:{SPEAKER}", "VASpeaker"))
    assert outcome.said == "The sound already comes from VASpeaker." and not outcome.changed


async def test_undo_of_the_output_refuses_when_another_was_chosen_since(pulse: Pulse, act: Any) -> None:
    outcome = await act(sound.set_audio_output, Named(SECOND, "VAMicFeed"))
    pulse.pactl("set-default-sink", SPEAKER)
    with pytest.raises(WorldMoved) as caught:
        await act(sound.undo_audio_output, change(outcome))
    assert caught.value.said == "The sound now comes from VASpeaker."


async def test_an_output_that_was_pulled_out_is_an_error(pulse: Pulse, act: Any) -> None:
    with pytest.raises(ActionFailed):
        await act(sound.set_audio_output, Named("output:gone", "Headset"))
    assert pulse.pactl("get-default-sink").strip() == SPEAKER


async def test_the_output_preview(pulse: Pulse, act: Any) -> None:
    said = await act(sound.preview_audio_output, Named(SECOND, "VAMicFeed"))
    assert said == "Sound output VASpeaker → VAMicFeed"


async def test_what_has_a_volume_can_be_named(pulse: Pulse, players: Players, act: Any) -> None:
    players.start("Firefox")
    assert {named.label for named in await act(sound.audio_outputs)} == {"VASpeaker", "VAMicFeed"}
    labels = {named.label for named in await act(sound.audio_targets)}
    assert labels >= {"Firefox", "VASpeaker", "VAMicFeed", "computer", "system"}


async def test_the_whole_computer_is_the_default_output(pulse: Pulse, act: Any) -> None:
    whole = next(n for n in await act(sound.audio_targets) if n.label == "computer")
    await act(sound.set_volume, 45.0, target=whole)
    assert level(pulse) == 45


async def test_the_music_is_the_one_application_that_sounds(pulse: Pulse, players: Players, act: Any) -> None:
    assert await music(act) == "default"
    players.start("Spotify")
    assert await music(act) == "app:Spotify"
    players.start("Firefox")
    assert await music(act) == "default"


async def music(act: Any) -> str:
    found = next(named for named in await act(sound.audio_targets) if named.label == "music")
    return str(found.id)


EVERY_ACTION = [
    (sound.set_volume, (50.0,)),
    (sound.change_volume, ("up",)),
    (sound.set_mute, (True,)),
    (sound.set_microphone, (False,)),
    (sound.set_audio_output, (Named(SECOND, "VAMicFeed"),)),
]


@pytest.mark.parametrize(("action", "values"), EVERY_ACTION, ids=lambda part: getattr(part, "__name__", ""))
async def test_without_a_sound_server_there_is_a_cure(
    no_pulse: None, act: Any, action: Any, values: tuple[Any, ...]
) -> None:
    with pytest.raises(ServiceMissing) as caught:
        await act(action, *values)
    assert caught.value.said == "I find no sound system." and "PipeWire" in caught.value.cure


@pytest.mark.parametrize(("action", "values"), EVERY_ACTION, ids=lambda part: getattr(part, "__name__", ""))
async def test_a_sound_server_that_died_is_missing(
    act: Any, tmp_path: Path, action: Any, values: tuple[Any, ...]
) -> None:
    with running_pulse(tmp_path) as server:
        await act(sound.set_volume, 90.0)
        server.stop()
        with pytest.raises(ServiceMissing):
            await act(action, *values)


def sinks_of_streams(pulse: Pulse) -> set[str]:
    names = dict(line.split("\t")[:2] for line in pulse.pactl("list", "short", "sinks").splitlines())
    return {names[line.split("\t")[1]] for line in pulse.pactl("list", "short", "sink-inputs").splitlines()}
