"""The temperature that the home's heating or cooling keeps."""

from collections.abc import Mapping, Sequence
from functools import partial

from assistant_core.errors import ActionFailed
from assistant_core.functions import Change, Named, Number, Outcome, Risk, Value, action, undoes
from system_actions.home import Area
from system_actions.home_acts import do, put_back
from system_actions.services.home_assistant import Home
from system_actions.services.home_things import Thing
from system_actions.words.home import amount, sentence

_COMFORT = ((10.0, 30.0), (50.0, 86.0))
"""Temperatures set without asking: degrees Celsius, and the same in degrees Fahrenheit."""

_STEP = 0.5


def _heating(values: Mapping[str, Value]) -> Risk:
    """Within the comfortable range nothing is asked."""
    degrees = values.get("degrees")
    usual = isinstance(degrees, int | float) and any(low <= degrees <= high for low, high in _COMFORT)
    return Risk.SAFE if usual else Risk.CONFIRM


@action(
    token=67,
    risk=_heating,
    questions={"degrees": "To how many degrees?"},
    examples=[
        "set the temperature to 21 degrees",
        "heat the bedroom to nineteen degrees",
        "thermostat to seventy two",
        "make it twenty degrees in here",
        "set the heating in the study to eighteen and a half",
        "cool the living room to twenty three degrees",
        "turn the thermostat to 68",
    ],
)
async def set_temperature(degrees: Number, *, area: Area | None = None, home: Home) -> Outcome:
    """Set the temperature that heating or cooling keeps.

    Undo restores the temperature that was kept before.

    Args:
        degrees: Degrees, in the unit the home uses.
        area: The room; the whole home when not given.
    """
    things = [t for t in await home.things() if t.domain == "climate" and (area is None or _in(t, area))]
    if not things:
        where = f"in the {area.label.lower()}" if area is not None else "in your home"
        raise ActionFailed("no thermostat", said=f"I find no thermostat {where}.")
    _check(things, degrees)
    done = await do(
        home, [t.id for t in things], "set_temperature", partial(_keeps, degrees), temperature=degrees
    )
    said = " ".join(sentence(thing) for thing in (done.after or done.same)) + done.but
    return Outcome(said if done.after else f"{said} Nothing was changed.", *done.kept)


@undoes(set_temperature)
async def undo_set_temperature(change: Change, *, home: Home) -> str:
    """Put the temperature back."""
    return await put_back(home, change)


def _in(thing: Thing, area: Named) -> bool:
    return thing.area is not None and thing.area.id == area.id


def _keeps(degrees: float, thing: Thing) -> bool:
    """Whether a thermostat is set to this, as exactly as its steps allow."""
    step = thing.number("target_temp_step") or _STEP
    target = thing.number("temperature")
    return target is not None and abs(target - degrees) < step / 2 + 0.01


def _check(things: Sequence[Thing], degrees: float) -> None:
    """Refuse what a thermostat cannot keep, before any is told."""
    for thing in things:
        if not thing.available:
            continue
        if thing.number("target_temp_low") is not None and thing.number("temperature") is None:
            raise ActionFailed(f"{thing.id} keeps a range", said=f"{sentence(thing)} I cannot set just one.")
        low, high = thing.number("min_temp"), thing.number("max_temp")
        if low is not None and high is not None and not low <= degrees <= high:
            raise ActionFailed(
                f"{thing.id} keeps {low} to {high}",
                said=f"{thing.name} can only keep {amount(low)} to {amount(high)} degrees.",
            )
