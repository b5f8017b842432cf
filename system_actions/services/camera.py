"""The first camera, by Video4Linux 2, read through FFmpeg."""

import asyncio
import errno
import fcntl
import struct
from itertools import islice
from pathlib import Path
from typing import Any, Self

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.still import write_frame

PATIENCE = 15.0
"""Seconds that a camera has to start and to give its pictures."""
SETTLES = 15
"""Pictures after which a camera has found its exposure."""

_QUERYCAP = 0x80685600
"""VIDIOC_QUERYCAP of linux/videodev2.h, which fills 104 bytes."""
_CAPTURES, _HAS_DEVICE_CAPS = 0x1, 0x80000000


class Camera(Service):
    """What takes photos."""

    def __init__(self, source: str, driver: str) -> None:
        """Read from a source of one of FFmpeg's input drivers."""
        self._source = source
        self._driver = driver

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the first camera. Raises `ServiceMissing`."""
        return cls(await asyncio.to_thread(first_camera, Path("/dev")), "v4l2")

    async def photograph(self, file: Path) -> None:
        """Take a photo into a file. Raises `ActionFailed`, and `ServiceMissing` when it was pulled out."""
        try:
            async with asyncio.timeout(PATIENCE):
                await asyncio.to_thread(self._photograph, file)
        except TimeoutError as error:
            raise ActionFailed(
                f"{self._source} gave no picture in {PATIENCE:.0f} s", said="The camera gives no picture."
            ) from error
        except OSError as error:
            raise _explained(self._source, error) from error

    def _photograph(self, file: Path) -> None:
        import av

        with av.open(self._source, format=self._driver) as camera:
            frames: list[Any] = list(islice(camera.decode(video=0), SETTLES))
        if not frames:
            raise ActionFailed(f"{self._source} gave no picture", said="The camera gives no picture.")
        write_frame(frames[-1], file)


def first_camera(devices: Path) -> str:
    """The first of the video devices that takes pictures; others only tell about them.

    Raises:
        ServiceMissing: There is none, or none that this user may use.
    """
    refused = None
    numbered = [d for d in devices.glob("video*") if d.name.removeprefix("video").isdigit()]
    for device in sorted(numbered, key=lambda d: int(d.name.removeprefix("video"))):
        try:
            if _captures(device):
                return str(device)
        except PermissionError as error:
            refused = error
        except OSError:
            continue
    if refused is not None:
        raise _explained(str(refused.filename), refused)
    raise ServiceMissing("no video device", said="I find no camera.", cure="plug a camera in")


def _captures(device: Path) -> bool:
    told = bytearray(104)
    with device.open("rb", buffering=0) as file:
        fcntl.ioctl(file, _QUERYCAP, told)
    whole, own = struct.unpack_from("<II", told, 84)
    return bool((own if whole & _HAS_DEVICE_CAPS else whole) & _CAPTURES)


def _explained(source: str, error: OSError) -> ActionFailed | ServiceMissing:
    if error.errno in (errno.EACCES, errno.EPERM):
        return ServiceMissing(
            f"{source}: {error}",
            said="I am not allowed to use the camera.",
            cure="add yourself to the group video, and log in again",
        )
    if error.errno in (errno.ENOENT, errno.ENODEV, errno.ENXIO):
        return ServiceMissing(f"{source}: {error}", said="The camera is gone.", cure="plug the camera in")
    if error.errno == errno.EBUSY:
        return ActionFailed(f"{source}: {error}", said="Another program is using the camera.")
    return ActionFailed(f"{source}: {error}", said="The camera gives no picture.")
