"""Door locks."""

from homeassistant.components.lock import LockEntity

from . import Device


class Lock(Device, LockEntity):
    """A lock."""

    _attr_is_locked = True
    _attr_is_jammed = False

    async def async_lock(self, **told):
        """Lock."""
        await self.move({"is_locking": True}, {"is_locking": False, "is_locked": True})

    async def async_unlock(self, **told):
        """Unlock."""
        await self.move({"is_unlocking": True}, {"is_unlocking": False, "is_locked": False})


async def async_setup_platform(hass, config, add, discovery=None):
    """The locks there are."""
    add([Lock("lock.front_door", "Front Door"), Lock("lock.back_door", "Back Door", is_locked=False)])
