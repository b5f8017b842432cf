import atexit
import threading
from pathlib import Path

import sounddevice

from assistant_core import sound_devices
from tests.services.pulse import Pulse, running_pulse


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


def test_a_stream_that_does_not_end_is_left_behind(pulse: Pulse, tmp_path: Path) -> None:
    sound_devices.rescan()
    stream = sound_devices.open_input("", 16000, 512, take, take)
    with pulse.frozen():
        sound_devices.close(stream, patience=0.3)
        assert not stream.closed
        assert not sound_devices.rescan()
        with running_pulse(tmp_path):
            other = sound_devices.open_input("", 16000, 512, take, take)
            sound_devices.close(other)
            assert other.closed
    for thread in threading.enumerate():
        if thread.name == "end of a stream":
            thread.join(10)
    assert stream.closed
    assert sound_devices.rescan()
    atexit.register(sounddevice._exit_handler)
