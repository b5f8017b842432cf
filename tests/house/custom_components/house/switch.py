"""Switches and a socket."""

from homeassistant.components.switch import SwitchDeviceClass, SwitchEntity

from . import Device


class Switch(Device, SwitchEntity):
    """A switch."""

    _attr_is_on = False

    async def async_turn_on(self, **told):
        """On."""
        await self.become(is_on=True)

    async def async_turn_off(self, **told):
        """Off."""
        await self.become(is_on=False)


async def async_setup_platform(hass, config, add, discovery=None):
    """The switches there are."""
    socket = SwitchDeviceClass.OUTLET
    add(
        [
            Switch("switch.coffee_machine", "Coffee Machine"),
            Switch("switch.christmas_tree", "Christmas Tree", device_class=socket),
            Switch("switch.kettle", "Kettle"),
            Switch("switch.pump", "Pond Pump"),
        ]
    )
