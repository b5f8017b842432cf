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
