import subprocess
from pathlib import Path

import numpy as np
import pytest

from assistant_core.errors import AudioUnreadable, NothingHeard
from assistant_core.recordings import decode, read
from assistant_core.utterance import Started

HERE = Path(__file__).parent.parent
RECORDINGS = HERE / "recordings"
SAMPLE = HERE.parent / "app" / "samples" / "timer_and_percent.wav"
RATE = 16000


def sox(*arguments: str | Path) -> None:
    subprocess.run(["sox", "-V1", *map(str, arguments)], check=True)


def test_a_recording_becomes_an_utterance_without_the_silence_around():
    utterance = read(RECORDINGS / "cappuccino_real.flac")
    whole = decode(RECORDINGS / "cappuccino_real.flac")
    assert utterance.how is Started.FILE
    assert utterance.samples.dtype == np.float32
    assert 1 < utterance.duration < len(whole) / RATE - 1
    assert 0 < utterance.speech_start < utterance.speech_end < utterance.duration


def test_the_sample_that_comes_with_the_app_can_be_read():
    assert 3 < read(SAMPLE).duration < 6


@pytest.mark.parametrize("form", ["wav", "ogg", "aiff", "au"])
def test_the_form_the_rate_and_the_channels_do_not_matter(tmp_path, form):
    there = tmp_path / f"other.{form}"
    sox(RECORDINGS / "shut_down_george.flac", "-r", "44100", "-c", "2", there)
    original, other = decode(RECORDINGS / "shut_down_george.flac"), decode(there)
    assert len(other) == pytest.approx(len(original), rel=0.02)
    assert np.sqrt(np.mean(other**2)) == pytest.approx(np.sqrt(np.mean(original**2)), rel=0.1)
    assert np.abs(other).max() <= 1


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(AudioUnreadable, match=r"none\.wav") as caught:
        decode(tmp_path / "none.wav")
    assert caught.value.said == "I cannot find that file."


@pytest.mark.parametrize("content", [b"", b"this is a letter, not a sound\n" * 50, bytes(44)])
def test_what_is_no_sound_is_refused(tmp_path, content):
    strange = tmp_path / "strange.wav"
    strange.write_bytes(content)
    with pytest.raises(AudioUnreadable):
        decode(strange)


def test_a_folder_is_refused(tmp_path):
    with pytest.raises(AudioUnreadable):
        decode(tmp_path)


def test_a_file_without_samples_is_refused(tmp_path):
    empty = tmp_path / "empty.wav"
    sox("-n", "-r", "16000", "-c", "1", empty, "trim", "0", "0")
    with pytest.raises(AudioUnreadable):
        decode(empty)


def test_a_picture_has_no_sound(tmp_path):
    picture = tmp_path / "picture.png"
    subprocess.run(["convert", "-size", "8x8", "xc:red", str(picture)], check=True)
    with pytest.raises(AudioUnreadable) as caught:
        decode(picture)
    assert caught.value.said == "There is no sound in that file."


def test_a_file_cut_off_in_the_middle_is_read_as_far_as_it_goes(tmp_path):
    cut = tmp_path / "cut.wav"
    content = SAMPLE.read_bytes()
    cut.write_bytes(content[: len(content) // 2])
    assert 2 < len(decode(cut)) / RATE < 3


def test_a_file_that_says_it_is_too_long_is_not_decoded(tmp_path):
    long = tmp_path / "long.wav"
    sox("-n", "-r", "8000", "-c", "1", "-b", "8", long, "synth", "1000", "sine", "200")
    with pytest.raises(AudioUnreadable, match="1000 s long") as caught:
        decode(long)
    assert "15 minutes" in caught.value.cure


def test_a_stream_that_does_not_say_how_long_it_is_is_stopped_at_the_limit(tmp_path):
    unsaid = tmp_path / "unsaid.au"
    sox("-n", "-r", "16000", "-c", "1", unsaid, "synth", "10", "sine", "200")
    content = bytearray(unsaid.read_bytes())
    content[8:12] = b"\xff\xff\xff\xff"  # "unknown size" in an AU header
    unsaid.write_bytes(content)
    with pytest.raises(AudioUnreadable, match="5 s at most"):
        decode(unsaid, longest=5)


def test_silence_and_noise_hold_nothing(tmp_path):
    for number, kind in enumerate(["whitenoise", "pinknoise", "sine"]):
        noise = tmp_path / f"{number}.wav"
        sox("-n", "-r", "16000", "-c", "1", noise, "synth", "4", kind, "vol", "0.3")
        with pytest.raises(NothingHeard):
            read(noise)


def test_of_a_long_recording_only_the_speech_is_kept(tmp_path):
    long = tmp_path / "long.flac"
    pause = tmp_path / "pause.wav"
    sox("-n", "-r", "16000", "-c", "1", pause, "trim", "0", "40")
    sentence = RECORDINGS / "what_time_heart.flac"
    sox(pause, sentence, pause, sentence, pause, long)
    utterance = read(long)
    assert 2 < utterance.duration < 6


def test_too_much_speech_is_refused_with_a_reason(tmp_path):
    long = tmp_path / "lecture.flac"
    sox(*[RECORDINGS / "volume_and_pause_george.flac"] * 30, long)
    with pytest.raises(AudioUnreadable, match="60 s at most") as caught:
        read(long)
    assert caught.value.said == "There is too much speech in that recording for a command."
    assert caught.value.cure
