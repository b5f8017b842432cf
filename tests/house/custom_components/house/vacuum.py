"""A robot that vacuums."""

from homeassistant.components.vacuum import StateVacuumEntity, VacuumEntityFeature

from . import Device


class Vacuum(Device, StateVacuumEntity):
    """The robot."""

    _attr_state = "docked"
    _attr_battery_level = 90
    _attr_supported_features = (
        VacuumEntityFeature.START
        | VacuumEntityFeature.PAUSE
        | VacuumEntityFeature.RETURN_HOME
        | VacuumEntityFeature.STATE
        | VacuumEntityFeature.BATTERY
    )

    async def async_start(self):
        """Clean."""
        await self.become(state="cleaning")

    async def async_pause(self):
        """Wait."""
        await self.become(state="paused")

    async def async_return_to_base(self, **told):
        """Go home."""
        await self.move({"state": "returning"}, {"state": "docked"})


async def async_setup_platform(hass, config, add, discovery=None):
    """The one robot."""
    add([Vacuum("vacuum.dusty", "Dusty")])
