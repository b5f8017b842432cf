import atexit
import threading

import pytest
import sounddevice

from assistant_core import sound_devices
from tests.services.pulse import Pulse


def take(*_: object) -> None:
    """Let the sound go."""


def test_microphones_are_listed_without_the_speakers(pulse: Pulse) -> None:
    found = sound_devices.microphones()
    assert [(device.name, device.label, device.is_default) for device in found] == [("va_mic", "VAMic", True)]


def test_without_a_sound_server_none_is_listed(no_pulse: None) -> None:
    sound_devices.rescan()
    assert not any(device.name == "va_mic" for device in sound_devices.microphones())


def test_devices_are_not_looked_for_while_one_is_in_use(pulse: Pulse) -> None:
    stream = sound_devices.open_input("", 16000, 512, take, take)
    assert not sound_devices.rescan()
    sound_devices.close(stream)
    assert sound_devices.rescan()


class Stuck:
    """A stream whose end waits for a lock that nobody gives back."""

    def __init__(self) -> None:
        self.given_back = threading.Event()
        self.closed = threading.Event()

    def stop(self, ignore_errors: bool) -> None:
        self.given_back.wait()

    def close(self, ignore_errors: bool) -> None:
        self.closed.set()


def test_a_stream_that_does_not_end_is_left_behind(pulse: Pulse, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sound_devices, "_PATIENCE", 0.1)
    stream = Stuck()
    sound_devices._streams.add(stream)
    sound_devices.close(stream)
    assert not stream.closed.is_set()
    assert not sound_devices.rescan()
    other = sound_devices.open_input("", 16000, 512, take, take)
    stream.given_back.set()
    sound_devices.close(other)
    for thread in threading.enumerate():
        if thread.name == "end of a stream":
            thread.join(5)
    assert stream.closed.is_set()
    assert sound_devices.rescan()
    atexit.register(sounddevice._exit_handler)
