"""Blinds, curtains, a garage door and a gate."""

from homeassistant.components.cover import CoverDeviceClass, CoverEntity, CoverEntityFeature

from . import Device

_SIMPLE = CoverEntityFeature.OPEN | CoverEntityFeature.CLOSE


class Cover(Device, CoverEntity):
    """Something that opens and closes."""

    _attr_supported_features = _SIMPLE
    _attr_is_closed = True
    _attr_is_opening = False
    _attr_is_closing = False

    async def async_open_cover(self, **told):
        """Open."""
        await self._go(100)

    async def async_close_cover(self, **told):
        """Close."""
        await self._go(0)

    async def async_set_cover_position(self, position, **told):
        """Go part of the way."""
        await self._go(position)

    async def _go(self, position):
        done = {"is_closed": position == 0, "is_opening": False, "is_closing": False}
        if self._attr_current_cover_position is not None:
            done["current_cover_position"] = position
        up = position > 0 and (self._attr_is_closed or position > (self._attr_current_cover_position or 0))
        await self.move({"is_opening": up, "is_closing": not up}, done)


async def async_setup_platform(hass, config, add, discovery=None):
    """What can be opened."""
    placed = _SIMPLE | CoverEntityFeature.SET_POSITION
    blind, garage, gate = CoverDeviceClass.BLIND, CoverDeviceClass.GARAGE, CoverDeviceClass.GATE
    add(
        [
            Cover(
                "cover.kitchen_blinds", "Kitchen Blinds", device_class=blind, supported_features=placed,
                current_cover_position=0,
            ),
            Cover("cover.bedroom_curtains", "Bedroom Curtains", device_class=CoverDeviceClass.CURTAIN),
            Cover("cover.garage", "Garage Door", device_class=garage),
            Cover("cover.driveway", "Driveway", device_class=gate),
        ]
    )  # fmt: skip
