"""Speakers that play what they are given, and a radio with stations."""

from homeassistant.components.media_player import (
    MediaPlayerEntity,
    MediaPlayerEntityFeature,
    MediaPlayerState,
)

from . import Device

_SWITCH = MediaPlayerEntityFeature.TURN_ON | MediaPlayerEntityFeature.TURN_OFF
_PLAYS = MediaPlayerEntityFeature.PLAY_MEDIA | MediaPlayerEntityFeature.STOP
_STATIONS = MediaPlayerEntityFeature.SELECT_SOURCE | MediaPlayerEntityFeature.STOP


class Speaker(Device, MediaPlayerEntity):
    """A speaker."""

    _attr_state = MediaPlayerState.OFF

    async def async_turn_on(self):
        """On."""
        await self.become(state=MediaPlayerState.IDLE)

    async def async_turn_off(self):
        """Off."""
        await self.become(state=MediaPlayerState.OFF, media_title=None, media_content_id=None)

    async def async_play_media(self, media_type, media_id, **told):
        """Play."""
        title = media_id.rsplit("/", 1)[-1]
        await self.become(state=MediaPlayerState.PLAYING, media_content_id=media_id, media_title=title)

    async def async_select_source(self, source):
        """Play a station."""
        await self.become(state=MediaPlayerState.PLAYING, source=source)

    async def async_media_stop(self):
        """Stop."""
        await self.become(state=MediaPlayerState.IDLE, media_title=None, media_content_id=None)


async def async_setup_platform(hass, config, add, discovery=None):
    """What plays in the house."""
    stations = ["Radio Paradise", "Jazz FM"]
    add(
        [
            Speaker("media_player.kitchen", "Kitchen Speaker", supported_features=_SWITCH | _PLAYS),
            Speaker("media_player.radio", "Study Radio", supported_features=_STATIONS, source_list=stations),
            Speaker("media_player.display", "Smart Display", supported_features=_SWITCH | _PLAYS),
            Speaker("media_player.tv", "Television", supported_features=_SWITCH),
        ]
    )
