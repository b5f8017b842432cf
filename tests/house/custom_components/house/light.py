"""Lights: with colours, dimmable, or neither."""

from homeassistant.components.light import ColorMode, LightEntity

from . import Device

_COLOURS = {ColorMode.HS, ColorMode.COLOR_TEMP}


class Light(Device, LightEntity):
    """A lamp."""

    _attr_is_on = False
    _attr_min_color_temp_kelvin = 2000
    _attr_max_color_temp_kelvin = 6500

    def __init__(self, id, name, modes):
        super().__init__(id, name, supported_color_modes=modes, color_mode=next(iter(modes)))

    async def async_turn_on(self, **told):
        """Light up, in the colour and brightness told."""
        found = {"is_on": True}
        if "brightness" in told:
            found["brightness"] = told["brightness"]
        elif self._attr_brightness is None and ColorMode.ONOFF not in self._attr_supported_color_modes:
            found["brightness"] = 255
        if "hs_color" in told:
            found |= {"hs_color": told["hs_color"], "color_mode": ColorMode.HS}
        if "color_temp_kelvin" in told:
            found |= {"color_temp_kelvin": told["color_temp_kelvin"], "color_mode": ColorMode.COLOR_TEMP}
        await self.become(**found)

    async def async_turn_off(self, **told):
        """Go dark."""
        await self.become(is_on=False)


async def async_setup_platform(hass, config, add, discovery=None):
    """The lamps there are."""
    add(
        [
            Light("light.kitchen_ceiling", "Kitchen Ceiling", _COLOURS),
            Light("light.counter_lights", "Counter Lights", {ColorMode.BRIGHTNESS}),
            Light("light.bedroom_lamp", "Lamp", {ColorMode.BRIGHTNESS}),
            Light("light.study_lamp", "Lamp", {ColorMode.HS}),
            Light("light.hall", "Hall Light", {ColorMode.ONOFF}),
            Light("light.secret", "Secret Light", {ColorMode.ONOFF}),
        ]
    )
