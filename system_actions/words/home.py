"""The things of a home in words."""

from collections.abc import Sequence

from system_actions.services.home_things import Thing

_YES_NO = {
    "battery": ("has a low battery", "has a good battery"),
    "battery_charging": ("is charging", "is not charging"),
    "carbon_monoxide": ("detects carbon monoxide", "detects no carbon monoxide"),
    "cold": ("is cold", "is not cold"),
    "connectivity": ("is connected", "is not connected"),
    "door": ("is open", "is closed"),
    "garage_door": ("is open", "is closed"),
    "gas": ("detects gas", "detects no gas"),
    "heat": ("is hot", "is not hot"),
    "light": ("detects light", "detects no light"),
    "lock": ("is unlocked", "is locked"),
    "moisture": ("detects water", "detects no water"),
    "motion": ("detects motion", "detects no motion"),
    "moving": ("is moving", "is not moving"),
    "occupancy": ("detects somebody", "detects nobody"),
    "opening": ("is open", "is closed"),
    "plug": ("is plugged in", "is unplugged"),
    "power": ("has power", "has no power"),
    "presence": ("detects somebody", "detects nobody"),
    "problem": ("reports a problem", "reports no problem"),
    "running": ("is running", "is not running"),
    "safety": ("reports danger", "reports no danger"),
    "smoke": ("detects smoke", "detects no smoke"),
    "sound": ("hears something", "hears nothing"),
    "tamper": ("was tampered with", "was not tampered with"),
    "vibration": ("vibrates", "does not vibrate"),
    "window": ("is open", "is closed"),
}
"""What a binary sensor says by its device class, when it is on and when it is off."""

_UNITS = {"°C": "degrees", "°F": "degrees", "%": "percent", "W": "watts", "kWh": "kilowatt hours",
          "lx": "lux", "ppm": "parts per million", "hPa": "hectopascals", "min": "minutes", "h": "hours",
          "V": "volts", "A": "amperes", "dB": "decibels"}  # fmt: skip


def plural(name: str) -> bool:
    """Whether a name is one of several things: "Kitchen Blinds"."""
    last = name.lower().split()[-1] if name.split() else ""
    return last.endswith("s") and not last.endswith(("ss", "us", "is", "as"))


def is_are(name: str) -> str:
    """The verb that fits a name."""
    return "are" if plural(name) else "is"


def amount(value: float) -> str:
    """A number as it is said: 21, 20.5."""
    return f"{round(value, 1):g}"


def listed(words: Sequence[str]) -> str:
    """Words in a row: "a, b and c"."""
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def sentence(thing: Thing) -> str:
    """What a thing is like now, as a sentence."""
    said = condition(thing)
    if plural(thing.name):
        verb, _, rest = said.partition(" ")
        said = f"{ {'is': 'are', 'has': 'have', 'was': 'were'}.get(verb, verb) } {rest}"
    return f"{thing.name} {said}."


def condition(thing: Thing) -> str:
    """What a thing is like now: "is on, at 40 percent"."""
    if not thing.available:
        return "is not reached"
    if not thing.known:
        return "is in a state that nobody knows"
    match thing.domain:
        case "light":
            return _light(thing)
        case "climate":
            return _climate(thing)
        case "cover":
            return _cover(thing)
        case "fan":
            speed = thing.number("percentage")
            return f"is on, at {amount(speed)} percent" if thing.state == "on" and speed else _plain(thing)
        case "media_player":
            title = thing.attributes.get("media_title")
            return f"is playing {title}" if thing.state == "playing" and title else _plain(thing)
        case "vacuum":
            charge = thing.number("battery_level")
            return f"{_plain(thing)}, with {amount(charge)} percent of charge" if charge else _plain(thing)
        case "binary_sensor":
            yes, no = _YES_NO.get(thing.kind, ("is on", "is off"))
            return yes if thing.state == "on" else no
        case "sensor":
            return f"is {measured(thing)}"
    return _plain(thing)


def measured(thing: Thing) -> str:
    """The value of a sensor with its unit."""
    unit = str(thing.attributes.get("unit_of_measurement") or "")
    try:
        value = amount(float(thing.state))
    except ValueError:
        return thing.state.replace("_", " ")
    return f"{value} {_UNITS.get(unit, unit)}".strip()


def brightness(thing: Thing) -> float | None:
    """How bright a light is, in percent; None when it is off or cannot be dimmed."""
    level = thing.number("brightness")
    return None if level is None else 100 * level / 255


def _plain(thing: Thing) -> str:
    return f"is {thing.state.replace('_', ' ')}"


def _light(thing: Thing) -> str:
    level = brightness(thing)
    return f"is on, at {round(level)} percent" if thing.state == "on" and level is not None else _plain(thing)


def _climate(thing: Thing) -> str:
    target, now = thing.number("temperature"), thing.number("current_temperature")
    low, high = thing.number("target_temp_low"), thing.number("target_temp_high")
    here = f"; it is {amount(now)} degrees now" if now is not None else ""
    if thing.state == "off":
        return f"is off{here}"
    if target is not None:
        return f"is set to {amount(target)} degrees{here}"
    if low is not None and high is not None:
        return f"keeps between {amount(low)} and {amount(high)} degrees{here}"
    return f"is on {thing.state.replace('_', ' ')}{here}"


def _cover(thing: Thing) -> str:
    position = thing.number("current_position")
    partly = thing.state == "open" and position is not None and 0 < position < 100
    return f"is {amount(position or 0)} percent open" if partly else _plain(thing)
