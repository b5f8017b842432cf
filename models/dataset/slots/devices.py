"""Devices of the computer: audio outputs and what is reached by Bluetooth."""

import random

from models.dataset.grammar import draw
from models.dataset.slots.choose import filled, mixed
from models.dataset.slots.rooms import OWNERS, plain_room

MAKERS = (
    "Sony", "Bose", "JBL", "Sennheiser", "Anker", "Soundcore", "Jabra", "Beats", "Samsung", "Apple",
    "Logitech", "Marshall", "Philips", "LG", "Panasonic", "AKG", "Audio-Technica", "Beyerdynamic",
    "Skullcandy", "Creative", "Edifier", "Harman Kardon", "Bang and Olufsen", "Razer", "SteelSeries",
    "HyperX", "Corsair", "Plantronics", "Xiaomi", "Huawei", "Nothing", "Google", "Microsoft", "Keychron",
    "Tribit", "Ultimate Ears", "Teufel", "Dell", "HP", "Lenovo", "Asus", "Acer", "BenQ", "Denon",
    "Yamaha", "Pioneer", "KEF", "Fairphone", "OnePlus", "Epson",
)  # fmt: skip
MODELS = (
    "AirPods", "AirPods Pro", "Galaxy Buds", "Pixel Buds", "JBL Flip", "JBL Charge 5",
    "Bose QuietComfort", "WH-1000XM4", "WF-1000XM5", "Momentum 4", "Freebuds", "Beats Studio",
    "PowerBeats", "Boombox", "Soundlink", "Echo Dot", "HomePod", "Nest Mini", "MX Master", "MX Keys",
    "Magic Mouse", "Magic Keyboard", "Xbox controller", "PS5 controller", "DualSense",
    "Switch Pro controller", "Stadia controller", "iPhone", "iPad", "Pixel 7", "Galaxy S22",
    "Galaxy Watch", "Apple Watch", "Kindle", "Fitbit", "Wonderboom", "Megaboom", "Jabra Elite",
    "Space Q45", "Liberty 4", "HD 450BT", "Major IV", "Emberton", "Stanmore", "OpenRun", "Ear 2",
    "SoundLink Mini",
)  # fmt: skip
_WORN = (
    "headphones", "headset", "earbuds", "earphones", "in-ears", "wireless headphones",
    "Bluetooth headphones", "Bluetooth headset", "buds", "noise cancelling headphones", "gaming headset",
    "hearing aids",
)  # fmt: skip
_LOUD = (
    "speaker", "speakers", "Bluetooth speaker", "soundbar", "portable speaker", "wireless speaker",
    "sound system", "stereo", "boombox", "party speaker", "shower speaker", "subwoofer",
)  # fmt: skip
_HANDHELD = (
    "mouse", "keyboard", "phone", "tablet", "watch", "controller", "gamepad", "printer", "trackpad",
    "wireless mouse", "Bluetooth keyboard", "Bluetooth mouse", "pen", "stylus", "remote", "car", "laptop",
    "TV", "projector", "microphone", "car radio", "smartwatch", "game controller", "joystick",
    "number pad", "barcode scanner", "heart rate strap", "e-reader", "MIDI keyboard", "camera",
)  # fmt: skip
_COLOURS = ("red", "black", "white", "blue", "silver", "green", "pink", "old", "new", "small", "big", "other")

_made = filled(
    ("{maker} {thing}",), maker=MAKERS, thing=_WORN[:5] + _LOUD[:2] + ("soundbar", "keyboard", "mouse")
)
_placed = filled(
    ("{room} {thing}",), room=plain_room, thing=("speaker", "speakers", "soundbar", "TV", "stereo")
)
_coloured = filled(("{colour} {thing}",), colour=_COLOURS, thing=_WORN[:5] + _LOUD[:2] + _HANDHELD[:8])
_owned = filled(("{owner}'s {thing}",), owner=OWNERS, thing=("phone", "iPhone", "headphones", "AirPods", "speaker",
                "watch", "tablet", "earbuds", "laptop", "iPad", "Pixel", "Galaxy"))  # fmt: skip

bluetooth = mixed(
    (3, _WORN), (2, _LOUD), (3, _HANDHELD), (3, MODELS), (3, _made), (1.5, _placed), (1, _coloured)
)
"""A Bluetooth device that takes 'the' or 'my' before it."""

owned = _owned
"""A Bluetooth device with its owner's name, which takes no article."""

_OUTPUTS = (
    "headphones", "speakers", "headset", "HDMI", "HDMI output", "TV", "monitor", "soundbar", "line out",
    "laptop speakers", "internal speakers", "external speakers", "built-in speakers", "USB headset",
    "USB speakers", "earphones", "earbuds", "Bluetooth speaker", "Bluetooth headphones", "DisplayPort",
    "dock", "docking station", "sound card", "USB DAC", "DAC", "amplifier", "digital output", "S/PDIF",
    "optical output", "analog output", "headphone jack", "monitor speakers", "television",
    "studio monitors", "audio interface", "projector", "receiver", "stereo", "hi-fi", "USB sound card",
    "computer speakers", "desk speakers", "loudspeakers", "conference speaker", "phone dock",
    "hearing aids", "wired headphones", "wireless headphones", "Scarlett",
)  # fmt: skip
audio_output = mixed((6, _OUTPUTS), (2, MODELS[:9]), (2, _made), (1.5, _placed))
"""Where sound can come out, taking 'the' or 'my' before it."""


def audio_target(rng: random.Random) -> str:
    """What can have a volume of its own: a player, another program, or an output."""
    programs = ("Spotify", "Firefox", "VLC", "Chrome", "Zoom", "Discord", "Rhythmbox", "YouTube", "Steam", "Teams",
                "mpv", "Chromium", "Brave", "Skype", "Clementine", "Audacity", "Telegram", "Signal", "OBS",
                "Minecraft", "Tidal", "Amarok", "Kodi", "Jitsi", "Slack", "Mumble", "Elisa", "Celluloid")  # fmt: skip
    return rng.choice(programs)


def audio_part(rng: random.Random) -> str:
    """A named output that takes 'the' before it."""
    parts = ("headphones", "speakers", "headset", "browser", "music player", "game", "video call", "TV", "monitor",
             "soundbar", "music", "video", "video player", "notifications", "alarm", "microphone", "call",
             "system sounds", "Bluetooth speaker", "earphones", "laptop speakers", "HDMI output")  # fmt: skip
    return draw(parts, rng)
