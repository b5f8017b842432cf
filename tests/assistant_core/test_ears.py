"""The switch for listening."""

from assistant_core.ears import Ears
from assistant_core.services import Services


async def test_ears_are_shared_and_open_at_first() -> None:
    services = Services()
    ears = await services.get(Ears)
    assert not ears.muted
    ears.muted = True
    assert (await services.get(Ears)).muted


async def test_listeners_are_told_of_changes_only() -> None:
    ears = Ears()
    told: list[bool] = []
    ears.on_change(told.append)
    for muted in (False, True, True, False):
        ears.muted = muted
    assert told == [True, False]
