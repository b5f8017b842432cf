"""The services of a real home, as it describes them."""

from system_actions.services.home_assistant import Home
from system_actions.services.home_services import known_services


async def test_services_are_known_with_what_they_are_told(home: Home) -> None:
    found = {service.id: service for service in await known_services(home)}
    light = found["light.turn_on"]
    assert light.has_target and light.domain == "light" and light.name
    assert "brightness_pct" in [field.key for field in light.fields]
    assert list(found) == sorted(found)


async def test_a_field_that_is_needed_is_known_to_be(home: Home) -> None:
    found = {service.id: service for service in await known_services(home)}
    (speed,) = found["fan.set_percentage"].fields
    assert (speed.key, speed.required) == ("percentage", True) and speed.about
