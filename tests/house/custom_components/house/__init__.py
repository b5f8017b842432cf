"""Made-up devices for a real Home Assistant: they do as they are told, unless a test says otherwise.

The service ``house.change`` sets attributes of a device behind its back: ``is_on``, ``available``,
``stuck`` (it takes commands and does nothing), ``broken`` (it fails), ``slow`` (seconds before it acts,
in which it has the attribute ``told``); ``house.reset`` puts all devices back, and what was slow does
nothing any more.
"""

import asyncio

from homeassistant.const import Platform
from homeassistant.exceptions import HomeAssistantError
from homeassistant.helpers.discovery import async_load_platform
from homeassistant.helpers.entity import Entity

DOMAIN = "house"
PLATFORMS = [
    Platform.BINARY_SENSOR,
    Platform.CLIMATE,
    Platform.COVER,
    Platform.FAN,
    Platform.LIGHT,
    Platform.LOCK,
    Platform.MEDIA_PLAYER,
    Platform.SENSOR,
    Platform.SWITCH,
    Platform.VACUUM,
]


class Device(Entity):
    """What all devices have."""

    _attr_should_poll = False
    stuck = False
    broken = False
    slow = 0.0

    def __init__(self, id, name, **attributes):
        self.entity_id = id
        self._attr_unique_id = id
        self._attr_name = name
        self._set(attributes)
        self._first = {}
        self._moving = None
        self._put_back = asyncio.Event()

    def _set(self, attributes):
        for key, value in attributes.items():
            setattr(self, _attribute(key), value)

    def change(self, attributes):
        """Change behind Home Assistant's back, as a person at the device does."""
        for key in attributes:
            self._first.setdefault(key, getattr(self, _attribute(key), None))
        self._set(attributes)
        self.async_write_ha_state()

    def reset(self):
        """Be as at first."""
        if self._moving is not None:
            self._moving.cancel()
        self._put_back.set()
        self._put_back = asyncio.Event()
        self.change(self._first)

    async def become(self, **attributes):
        """Do what was told; whether that was done."""
        if self.broken:
            raise HomeAssistantError("the device is broken")
        if self.slow and await self._dawdled():
            return False
        if not self.stuck:
            self.change(attributes)
        return not self.stuck

    async def _dawdled(self):
        """Be slow; whether all was put back meanwhile."""
        put_back = self._put_back
        self.change({"extra_state_attributes": {"told": True}})
        try:
            await asyncio.wait_for(put_back.wait(), self.slow)
        except TimeoutError:
            self.change({"extra_state_attributes": None})
        return put_back.is_set()

    async def move(self, first, then, seconds=0.2):
        """Take a moment over it."""
        if await self.become(**first):
            self._moving = self.hass.loop.call_later(seconds, self.change, then)

    async def async_added_to_hass(self):
        """Let the tests get at it."""
        self.hass.data.setdefault(DOMAIN, {})[self.entity_id] = self


def _attribute(key):
    return key if key in ("stuck", "broken", "slow") else f"_attr_{key}"


async def async_setup(hass, config):
    """Set all kinds of devices up."""

    async def reset(call):
        for device in hass.data[DOMAIN].values():
            device.reset()

    async def change(call):
        values = dict(call.data)
        hass.data[DOMAIN][values.pop("entity_id")].change(values)

    hass.services.async_register(DOMAIN, "change", change)
    hass.services.async_register(DOMAIN, "reset", reset)
    for platform in PLATFORMS:
        await async_load_platform(hass, platform, DOMAIN, {}, config)
    return True
