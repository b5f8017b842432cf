"""Thermostats, one of which keeps a range."""

from homeassistant.components.climate import ClimateEntity, ClimateEntityFeature, HVACMode

from . import Device

_SWITCH = ClimateEntityFeature.TURN_ON | ClimateEntityFeature.TURN_OFF
_ONE = ClimateEntityFeature.TARGET_TEMPERATURE | _SWITCH
_RANGE = ClimateEntityFeature.TARGET_TEMPERATURE_RANGE | _SWITCH


class Thermostat(Device, ClimateEntity):
    """A thermostat."""

    _attr_temperature_unit = "°C"
    _attr_supported_features = _ONE
    _attr_hvac_modes = (HVACMode.OFF, HVACMode.HEAT, HVACMode.HEAT_COOL)
    _attr_hvac_mode = HVACMode.HEAT
    _attr_target_temperature_step = 0.5
    _enable_turn_on_off_backwards_compatibility = False

    async def async_set_temperature(self, **told):
        """Keep another temperature."""
        names = {"temperature": "", "target_temp_low": "_low", "target_temp_high": "_high"}
        await self.become(**{f"target_temperature{end}": told[k] for k, end in names.items() if k in told})

    async def async_set_hvac_mode(self, hvac_mode):
        """Heat, or not."""
        await self.become(hvac_mode=hvac_mode)


async def async_setup_platform(hass, config, add, discovery=None):
    """The thermostats there are."""
    add(
        [
            Thermostat(
                "climate.living_room",
                "Living Room Thermostat",
                current_temperature=20.5,
                target_temperature=20.0,
            ),
            Thermostat(
                "climate.bedroom", "Bedroom Radiator", current_temperature=17.0, target_temperature=16.5
            ),
            Thermostat(
                "climate.study",
                "Study Climate",
                hvac_mode=HVACMode.HEAT_COOL,
                supported_features=_RANGE,
                target_temperature_low=19.0,
                target_temperature_high=24.0,
            ),
        ]
    )
