"""A small catalog of real actions on a toy house, for testing the stages that carry plans out."""

import sys
from typing import Annotated, Literal, Self

import pytest

from assistant_core.catalog import Catalog
from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import (
    Change,
    Duration,
    Kind,
    Named,
    NestableText,
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
from assistant_core.services import Service, Services

Room = Annotated[Named, Spoken(Kind.NAME, names="room")]


class House(Service):
    """What there is to change."""

    def __init__(self) -> None:
        self.level = 50.0
        self.noted: list[str] = []
        self.wiped = 0
        self.rooms = [Named("r1", "kitchen"), Named("r2", "bedroom")]

    @classmethod
    async def open(cls, services: Services) -> Self:
        return cls()


class Cellar(Service):
    """A service that this house lacks."""

    @classmethod
    async def open(cls, services: Services) -> Self:
        raise ServiceMissing("no cellar", said="There is no cellar.", cure="dig one")


@action(token=0, risk=Risk.SAFE, examples=["what a lovely morning"])
async def irrelevant() -> Outcome:
    """Do nothing: nobody asked for anything."""
    return Outcome("I have nothing to do about that.")


@action(token=1, risk=Risk.SAFE, examples=["level to thirty percent"])
async def set_level(level: Percent, *, room: Room | None = None, house: House) -> Outcome:
    """Set the level.

    Args:
        level: How high, 0 to 100 %.
        room: Where.
    """
    before, house.level = house.level, level
    return Outcome(f"The level is {house.level:.0f}.", {"level": before}, {"level": level})


@undoes(set_level)
async def restore_level(change: Change, *, house: House) -> str:
    """Put the level back."""
    if house.level != change.after["level"]:
        raise WorldMoved("the level was changed since")
    house.level = float(str(change.before["level"]))
    return f"The level is {house.level:.0f} again."


@action(token=2, risk=Risk.SAFE, examples=["what is the level"])
async def read_level(*, house: House) -> Outcome:
    """Say the level."""
    return Outcome(f"The level is {house.level:.0f}.", value=f"{house.level:.0f}")


@action(token=3, risk=Risk.CONFIRM, examples=["wipe the house"])
async def wipe(*, house: House) -> Outcome:
    """Wipe everything."""
    house.wiped += 1
    return Outcome("Everything is wiped.")


@previews(wipe)
async def what_wipe_does(*, house: House) -> str:
    """What would be lost."""
    return f"level {house.level:.0f} is lost"


@action(token=4, risk=Risk.SAFE, examples=["note the level"])
async def note(text: NestableText, *, house: House) -> Outcome:
    """Write something down."""
    house.noted.append(text)
    return Outcome(f"Noted: {text}.", {"notes": len(house.noted) - 1}, {"notes": len(house.noted)})


@undoes(note)
async def unnote(change: Change, *, house: House) -> str:
    """Strike the note out."""
    return f"Struck out {house.noted.pop()}."


@action(token=5, risk=Risk.SAFE, examples=["go down to the cellar"])
async def visit_cellar(*, cellar: Cellar) -> Outcome:
    """Visit the cellar."""
    return Outcome("You are in the cellar.")


@action(token=6, risk=Risk.SAFE, examples=["fail"])
async def fail(*, house: House) -> Outcome:
    """Fail on purpose."""
    raise ActionFailed("failed on purpose", said="That failed.")


@action(token=7, risk=Risk.SAFE, examples=["break"])
async def break_down(*, house: House) -> Outcome:
    """Break by mistake."""
    raise ZeroDivisionError("a mistake")


@action(token=9, risk=Risk.CONFIRM, examples=["unlock the door"], spoken_yes=False)
async def unlock(*, house: House) -> Outcome:
    """Unlock the door."""
    return Outcome("The door is unlocked.")


@action(token=10, risk=Risk.FORBIDDEN, examples=["burn it"])
async def burn() -> Outcome:
    """Burn the house."""
    return Outcome("It burns.")


@action(token=11, risk=lambda values: Risk.SAFE if values["state"] else Risk.CONFIRM, examples=["lamp on"])
async def set_lamp(
    state: State, *, pace: Literal["slow", "fast"] | None = None, fade: Duration | None = None, house: House
) -> Outcome:
    """Switch the lamp."""
    return Outcome(f"The lamp is {'on' if state else 'off'}.")


@action(token=12, risk=Risk.SAFE, examples=["praise the port"])
async def praise(barrel: Annotated[Named, Spoken(Kind.NAME, names="barrel")]) -> Outcome:
    """Praise a barrel, from afar."""
    return Outcome(f"{barrel.label} is excellent.")


@action(token=13, risk=Risk.SAFE, examples=["enter the kitchen"])
async def enter_room(room: Room) -> Outcome:
    """Enter a room."""
    return Outcome(f"You are in the {room.label}.")


@names_of("barrel")
async def barrels(*, cellar: Cellar) -> list[Named]:
    """The barrels in the cellar."""
    return [Named("b1", "port")]


@names_of("room")
async def rooms(*, house: House) -> list[Named]:
    """The rooms there are."""
    return house.rooms


@pytest.fixture
def small_catalog() -> Catalog:
    """The toy functions."""
    return Catalog.from_modules([sys.modules[__name__]])


@pytest.fixture
def house() -> House:
    """The toy house."""
    return House()


@pytest.fixture
def house_services(house: House) -> Services:
    """Services with the house handed in."""
    found = Services()
    found.provide(house)
    return found
