"""Loudness, the microphone's switch, and where the sound comes out."""

from typing import Annotated, Literal

from assistant_core.ears import Ears
from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import (
    Change,
    Json,
    Kind,
    Named,
    Outcome,
    Percent,
    Risk,
    Spoken,
    State,
    action,
    names_of,
    previews,
    undoes,
)
from system_actions.services.audio import Audio, Loudness

AudioTarget = Annotated[Named, Spoken(Kind.NAME, names="application or output")]
AudioOutput = Annotated[Named, Spoken(Kind.NAME, names="audio output")]

STEP = 10.0
"""Percent of full loudness that "louder" means."""

_DEFAULT = "default"
_THE_WHOLE = ("computer", "laptop", "pc", "system", "speakers", "sound", "audio", "master", "everything")
_WHAT_PLAYS = ("music", "song", "video", "film", "movie", "radio", "podcast")
_TOLERANCE = 0.005


@action(
    token=3,
    risk=Risk.SAFE,
    examples=[
        "volume to thirty",
        "set the sound at 80 percent",
        "put firefox at twenty percent volume",
        "turn the volume to fifty percent",
        "set the volume of the headphones to forty percent",
        "full volume please",
        "make it half as loud as it can be",
        "i want spotify at 35 percent",
        "speaker volume sixty",
    ],
)
async def set_volume(level: Percent, *, target: AudioTarget | None = None, audio: Audio) -> Outcome:
    """Set the loudness of the speakers, or of one application.

    Sound that was muted is heard again unless the level is 0. Undo restores loudness, balance and mute.

    Args:
        level: Loudness, 0 to 100 %.
        target: An application or output device; the default output when not given.
    """
    before = await audio.loudness(_id(target))
    return await _set_level(audio, before, _bounded(level))


@previews(set_volume)
async def preview_volume(level: Percent, *, target: AudioTarget | None = None, audio: Audio) -> str:
    """The loudness now and then."""
    now = await audio.loudness(_id(target))
    return f"{_subject(now)} {now.percent} % → {_bounded(level):.0f} %"


@action(
    token=4,
    risk=Risk.SAFE,
    examples=[
        "louder",
        "turn it down a bit",
        "increase the volume by ten percent",
        "i can't hear it",
        "that is too loud",
        "a little quieter please",
        "volume up",
        "lower the sound fifteen percent",
        "turn up the music",
    ],
)
async def change_volume(
    direction: Literal["up", "down"], *, amount: Percent | None = None, audio: Audio
) -> Outcome:
    """Make the sound louder or quieter.

    Louder also ends a mute. Undo restores loudness, balance and mute.

    Args:
        direction: up is louder, down is quieter.
        amount: By how much, in percent of full loudness; 10 when not given.
    """
    before = await audio.loudness()
    step = STEP if amount is None else amount
    if direction == "up":
        # What was raised above full loudness elsewhere is left there.
        return await _set_level(audio, before, max(before.percent, _bounded(before.percent + step)))
    return await _set_level(audio, before, _bounded(before.percent - step), stay_muted=True)


@action(
    token=5,
    risk=Risk.SAFE,
    examples=[
        "mute the sound",
        "unmute",
        "turn the sound off",
        "sound back on please",
        "silence the speakers",
        "mute the computer",
        "give me the sound back",
        "no sound please",
    ],
)
async def set_mute(state: State, *, audio: Audio) -> Outcome:
    """Mute the speakers, or let them sound again.

    Undo restores loudness and mute.

    Args:
        state: on mutes, off lets the sound out again.
    """
    before = await audio.loudness()
    if before.muted == state:
        return Outcome(_mute_sentence(before, already=True))
    after = await audio.set_loudness(before.id, muted=state)
    return Outcome(_mute_sentence(after), _kept(before), _kept(after))


@undoes(set_volume, change_volume, set_mute)
async def undo_loudness(change: Change, *, audio: Audio) -> str:
    """Put loudness, balance and mute back."""
    now = await audio.loudness(str(change.after["id"]))
    if not _same(_kept(now), change.after):
        raise WorldMoved(f"{now.id} was changed since", said=f"{_level_sentence(now)} It was changed since.")
    after = await audio.set_loudness(
        now.id, channels=_channels(change.before), muted=bool(change.before["muted"])
    )
    return _level_sentence(after, again=True)


@action(
    token=6,
    risk=Risk.SAFE,
    examples=[
        "turn the microphone off",
        "switch my mic on",
        "mute the microphone",
        "disable the mic",
        "unmute my microphone",
        "mic off",
        "stop listening to me",
        "enable the microphone again",
    ],
)
async def set_microphone(state: State, *, audio: Audio, ears: Ears) -> Outcome:
    """Switch the microphone on or off; off also stops Octavox listening until a key is pressed.

    Undo restores the microphone's mute and the listening.

    Args:
        state: on lets the microphone hear, off mutes it.
    """
    listening = not ears.muted
    if not state:
        ears.muted = True
    before = await audio.microphone()
    if before is None:
        return Outcome(f"I find no microphone.{'' if state else ' I do not listen either way.'}")
    if before.muted != state and listening == state:
        return Outcome(f"The microphone is already {_on(state)}.")
    after = await audio.set_loudness(before.id, muted=not state)
    ears.muted = not state
    said = f"The microphone is {_on(not after.muted)}."
    if not state:
        said += " Press the key to talk to me."
    return Outcome(
        said, {**_kept(before), "listening": listening}, {**_kept(after), "listening": not ears.muted}
    )


@undoes(set_microphone)
async def undo_set_microphone(change: Change, *, audio: Audio, ears: Ears) -> str:
    """Put the microphone's mute and the listening back."""
    now = await audio.loudness(str(change.after["id"]))
    if now.muted != change.after["muted"] or ears.muted == change.after["listening"]:
        raise WorldMoved("the microphone was switched since", said="The microphone was switched since.")
    ears.muted = not change.before["listening"]
    after = await audio.set_loudness(now.id, muted=bool(change.before["muted"]))
    return f"The microphone is {_on(not after.muted)} again."


@action(
    token=7,
    risk=Risk.SAFE,
    examples=[
        "play the sound through the headphones",
        "switch the audio to hdmi",
        "use the speakers for sound",
        "send the sound to my headset",
        "change the audio output to the usb speaker",
        "let me hear it on the monitor",
        "output sound on the soundbar",
    ],
)
async def set_audio_output(device: AudioOutput, *, audio: Audio) -> Outcome:
    """Choose the device the sound comes out of.

    What plays now moves there too. Undo restores the device that was chosen before.

    Args:
        device: The output device: headphones, speakers, a monitor.
    """
    before = await audio.loudness()
    routing = await audio.route(device.id)
    now = routing.output
    if now.id != device.id:
        raise ActionFailed(
            f"the output stayed {now.id}", said=f"That did not work. The sound comes from {now.label}."
        )
    if now.id == before.id:
        return Outcome(f"The sound already comes from {now.label}.")
    moved: list[Json] = list(routing.moved)
    return Outcome(
        f"The sound comes from {now.label}.", {"output": before.id, "streams": moved}, {"output": now.id}
    )


@previews(set_audio_output)
async def preview_audio_output(device: AudioOutput, *, audio: Audio) -> str:
    """The output now and then."""
    return f"Sound output {(await audio.loudness()).label} → {device.label}"


@undoes(set_audio_output)
async def undo_audio_output(change: Change, *, audio: Audio) -> str:
    """Let the sound come from where it came from."""
    now = await audio.loudness()
    if now.id != change.after["output"]:
        raise WorldMoved("the output was changed since", said=f"The sound now comes from {now.label}.")
    streams = change.before["streams"]
    moved = [s for s in streams if isinstance(s, int)] if isinstance(streams, list) else []
    routing = await audio.route_back(str(change.before["output"]), moved)
    return f"The sound comes from {routing.output.label} again."


@names_of("audio output")
async def audio_outputs(*, audio: Audio) -> list[Named]:
    """The devices sound can come out of."""
    return [Named(output.id, output.label) for output in await audio.outputs()]


@names_of("application or output")
async def audio_targets(*, audio: Audio) -> list[Named]:
    """What has a volume: applications that sound, output devices, and the computer as a whole.

    "The music" is the application that sounds when there is just one, and everything otherwise.
    """
    apps, outputs = await audio.apps(), await audio.outputs()
    real = [Named(thing.id, thing.label) for thing in (*apps, *outputs)]
    playing = apps[0].id if len(apps) == 1 else _DEFAULT
    words = {**dict.fromkeys(_THE_WHOLE, _DEFAULT), **dict.fromkeys(_WHAT_PLAYS, playing)}
    taken = {thing.label.lower() for thing in real}
    return [*real, *(Named(id, word) for word, id in words.items() if word not in taken)]


async def _set_level(audio: Audio, before: Loudness, level: float, *, stay_muted: bool = False) -> Outcome:
    muted = before.muted and (stay_muted or level == 0)
    if before.percent == round(level) and before.muted == muted:
        return Outcome(_level_sentence(before, already=True))
    after = await audio.set_loudness(before.id, channels=before.at(level), muted=muted)
    return Outcome(_level_sentence(after), _kept(before), _kept(after))


def _kept(loudness: Loudness) -> dict[str, Json]:
    return {"id": loudness.id, "channels": list(loudness.channels), "muted": loudness.muted}


def _channels(state: dict[str, Json]) -> list[float]:
    values = state["channels"]
    return [float(v) for v in values if isinstance(v, int | float)] if isinstance(values, list) else []


def _same(now: dict[str, Json], then: dict[str, Json]) -> bool:
    pairs = zip(_channels(now), _channels(then), strict=False)
    return now["muted"] == then["muted"] and all(abs(a - b) < _TOLERANCE for a, b in pairs)


def _id(target: Named | None) -> str:
    return "" if target is None or target.id == _DEFAULT else target.id


def _bounded(level: float) -> float:
    return min(100.0, max(0.0, level))


def _on(state: bool) -> str:
    return "on" if state else "off"


def _subject(loudness: Loudness) -> str:
    return loudness.label if loudness.id.startswith("app:") else "The volume"


def _level_sentence(loudness: Loudness, *, already: bool = False, again: bool = False) -> str:
    adverb = " already" if already else ""
    muted = ", and muted" if loudness.muted else ""
    return f"{_subject(loudness)} is{adverb} at {loudness.percent} percent{' again' if again else ''}{muted}."


def _mute_sentence(loudness: Loudness, *, already: bool = False) -> str:
    adverb = " already" if already else ""
    if loudness.muted:
        return f"The sound is{adverb} muted."
    return f"The sound is{adverb} on, at {loudness.percent} percent."
