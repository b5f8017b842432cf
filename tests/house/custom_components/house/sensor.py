"""Sensors that measure."""

from homeassistant.components.sensor import SensorDeviceClass, SensorEntity
from homeassistant.const import EntityCategory

from . import Device


class Sensor(Device, SensorEntity):
    """A sensor."""


async def async_setup_platform(hass, config, add, discovery=None):
    """What is measured."""
    degrees, damp, charge = (
        SensorDeviceClass.TEMPERATURE,
        SensorDeviceClass.HUMIDITY,
        SensorDeviceClass.BATTERY,
    )
    add(
        [
            Sensor(
                "sensor.bathroom_temperature", "Bathroom Temperature", device_class=degrees,
                native_value=21.5, native_unit_of_measurement="°C",
            ),
            Sensor(
                "sensor.bathroom_humidity", "Bathroom Humidity", device_class=damp,
                native_value=48, native_unit_of_measurement="%",
            ),
            Sensor(
                "sensor.front_door_battery", "Front Door Battery", device_class=charge,
                native_value=15, native_unit_of_measurement="%", entity_category=EntityCategory.DIAGNOSTIC,
            ),
            Sensor("sensor.washing_machine", "Washing Machine", native_value="rinsing"),
        ]
    )  # fmt: skip
