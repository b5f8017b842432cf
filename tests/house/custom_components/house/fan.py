"""A fan with speeds."""

from homeassistant.components.fan import FanEntity, FanEntityFeature

from . import Device


class Fan(Device, FanEntity):
    """A fan."""

    _attr_supported_features = FanEntityFeature.SET_SPEED
    _attr_percentage = 0

    async def async_turn_on(self, percentage=None, preset_mode=None, **told):
        """Turn, at half speed when nothing is told."""
        await self.become(percentage=percentage or 50)

    async def async_set_percentage(self, percentage):
        """Turn at a speed."""
        await self.become(percentage=percentage)

    async def async_turn_off(self, **told):
        """Stop."""
        await self.become(percentage=0)


async def async_setup_platform(hass, config, add, discovery=None):
    """The one fan."""
    add([Fan("fan.bedroom", "Bedroom Fan")])
