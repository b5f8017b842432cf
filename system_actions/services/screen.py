"""Pictures of the screen: by the desktop's portal where there is one, else from the X display or by grim."""

import asyncio
import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal, Self
from urllib.parse import unquote, urlsplit

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.services import Service, Services
from system_actions.services.portal import Portal
from system_actions.services.programs import run_program
from system_actions.services.still import not_saved, write_still
from system_actions.services.windows import Windows
from system_actions.services.x_display import XDisplay

if TYPE_CHECKING:
    from Xlib.display import Display

Area = Literal["screen", "window", "selection"]
Box = tuple[int, int, int, int]
"""Left, top, width, height in pixels."""

SHOT = "org.freedesktop.portal.Screenshot"
SELECTS_WITHIN = 25.0
"""Seconds in which the person draws the box."""


class Screen(Service):
    """What can take a picture of the screen here."""

    def __init__(self, services: Services, portal: Portal | None, display: XDisplay | None) -> None:
        self._services = services
        self._portal = portal
        self._display = display

    @classmethod
    async def open(cls, services: Services) -> Self:
        """Find the portal or the X display. Raises `ServiceMissing`."""
        portal = await _found(services, Portal)
        if portal is not None and not await portal.offers(SHOT):
            portal = None
        wayland = bool(os.environ.get("WAYLAND_DISPLAY"))
        # What an X display of a Wayland session shows is only a part of the screen.
        display = None if wayland else await _found(services, XDisplay)
        if portal is None and display is None and not (wayland and shutil.which("grim")):
            raise ServiceMissing(
                "neither a screenshot portal nor an X display",
                said="I cannot take pictures of this screen.",
                cure="install xdg-desktop-portal and its part for your desktop, or grim on wlroots",
            )
        return cls(services, portal, display)

    async def shoot(self, area: Area, file: Path) -> None:
        """Take a picture into a PNG file.

        The portal lets the person choose a window or a part; only X can tell which window is in front.

        Raises:
            ActionFailed: The person cancelled, or it cannot be taken.
            ServiceMissing: What took pictures is gone.
        """
        if self._portal is not None and (area != "window" or self._display is None):
            await self._by_portal(self._portal, area, file)
        elif self._display is not None:
            box = await self._box(self._display, area)
            pixels = await self._display.run(lambda display: _pixels(display, box))
            await asyncio.to_thread(write_still, pixels, "bgr0", box[2:], file)
        else:
            await _by_grim(area, file)

    async def _by_portal(self, portal: Portal, area: Area, file: Path) -> None:
        from system_actions.services.bus import variant

        options = {"interactive": variant("b", area != "screen"), "modal": variant("b", False)}
        results = await portal.request(SHOT, "Screenshot", "sa{sv}", "", options)
        taken = Path(unquote(urlsplit(str(results.get("uri", ""))).path))
        if not await asyncio.to_thread(taken.is_file):
            raise ActionFailed("the portal gave no file", said="The desktop gave me no picture.")
        try:
            await asyncio.to_thread(shutil.move, taken, file)
        except OSError as error:
            raise not_saved(file, error) from error

    async def _box(self, display: XDisplay, area: Area) -> Box:
        if area == "selection":
            return await _selected()
        if area == "window":
            front = await (await self._services.get(Windows)).front()
            if front is None:
                raise ActionFailed("no active window", said="No window is in front.")
            id = front.id
            return await display.run(lambda d: _box_of(d, id))
        return await display.run(_whole)


async def _found(services: Services, kind: type[Any]) -> Any:
    try:
        return await services.get(kind)
    except ServiceMissing:
        return None


async def _by_grim(area: Area, file: Path) -> None:
    """By the tools of the compositors that are built on wlroots, such as sway."""
    if area == "window":
        raise ActionFailed(
            "no portal to choose a window",
            said="On this desktop I can take the whole screen or a part of it.",
        )
    box: tuple[str, ...] = ()
    if area == "selection":
        if shutil.which("slurp") is None:
            raise _no_chooser("slurp")
        status, told = await run_program("slurp", patience=SELECTS_WITHIN)
        if status:
            raise ActionFailed("nothing was selected", said="All right, that was cancelled.")
        box = ("-g", told)
    status, told = await run_program("grim", *box, str(file))
    if status:
        raise ActionFailed(f"grim ended with {status}: {told}", said="The desktop gave me no picture.")


def _no_chooser(program: str) -> ServiceMissing:
    return ServiceMissing(
        f"{program} is not installed",
        said="I cannot let you choose a part of the screen.",
        cure=f"install {program}",
    )


async def _selected() -> Box:
    """The box that the person draws with the mouse, by the program slop."""
    if shutil.which("slop") is None:
        raise _no_chooser("slop")
    status, told = await run_program("slop", "--format", "box %x %y %w %h\n", patience=SELECTS_WITHIN)
    # It also prints what it thinks of the display.
    numbers = next((line.split()[1:] for line in told.splitlines() if line.startswith("box ")), [])
    if status or len(numbers) != 4:
        raise ActionFailed("nothing was selected", said="All right, that was cancelled.")
    left, top, width, height = map(int, numbers)
    return left, top, max(1, width), max(1, height)


def _whole(display: "Display") -> Box:
    shape = display.screen().root.get_geometry()
    return 0, 0, shape.width, shape.height


def _box_of(display: "Display", id: int) -> Box:
    """A window with the frame that its window manager put around it, as far as it is on the screen."""
    root = display.screen().root
    window = display.create_resource_object("window", id)
    while (parent := window.query_tree().parent) is not None and parent.id != root.id:
        window = parent
    shape = window.get_geometry()
    _, _, width, height = _whole(display)
    left, top = max(0, shape.x), max(0, shape.y)
    right = min(width, shape.x + shape.width + 2 * shape.border_width)
    bottom = min(height, shape.y + shape.height + 2 * shape.border_width)
    if right <= left or bottom <= top:
        raise ActionFailed("the window is off the screen", said="That window is not on the screen.")
    return left, top, right - left, bottom - top


def _pixels(display: "Display", box: Box) -> bytes:
    """The pixels of a box of the screen, four bytes each: blue, green, red, nothing."""
    from Xlib import X

    left, top, width, height = box
    root = display.screen().root
    image = root.get_image(left, top, width, height, X.ZPixmap, 0xFFFFFFFF)
    if display.screen().root_depth not in (24, 32) or len(image.data) != 4 * width * height:
        raise ActionFailed("not 32 bits a pixel", said="I cannot read the colours of this screen.")
    return bytes(image.data)
