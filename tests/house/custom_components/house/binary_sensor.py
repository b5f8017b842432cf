"""Sensors that say yes or no."""

from homeassistant.components.binary_sensor import BinarySensorDeviceClass, BinarySensorEntity

from . import Device


class Detector(Device, BinarySensorEntity):
    """A detector."""

    _attr_is_on = False


async def async_setup_platform(hass, config, add, discovery=None):
    """What is watched."""
    kinds = BinarySensorDeviceClass
    add(
        [
            Detector("binary_sensor.smoke", "Smoke Detector", device_class=kinds.SMOKE),
            Detector("binary_sensor.patio_door", "Patio Door", device_class=kinds.DOOR, is_on=True),
            Detector("binary_sensor.kitchen_window", "Kitchen Window", device_class=kinds.WINDOW),
            Detector("binary_sensor.hall_motion", "Hall Motion", device_class=kinds.MOTION),
            Detector("binary_sensor.leak", "Leak Detector", device_class=kinds.MOISTURE),
        ]
    )
