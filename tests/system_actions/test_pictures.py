"""Pictures of a real screen, and photos from FFmpeg's test source in a camera's place."""

import asyncio
from collections.abc import Iterator
from pathlib import Path

import av
import numpy as np
import pytest
from numpy.typing import NDArray
from Xlib import X, display

from assistant_core.errors import ActionFailed, ServiceMissing, WorldMoved
from assistant_core.functions import Handler
from assistant_core.services import Services
from system_actions.pictures import discard_screenshot, take_photo, take_screenshot
from system_actions.services.camera import Camera, first_camera
from system_actions.services.portal import Portal
from tests.services.buses import Mock, Mocks, PrivateBus
from tests.services.full_disk import full_disk
from tests.services.opening import Act, change, refused
from tests.services.private_home import WallClock
from tests.services.programs import Programs
from tests.services.waiting import until

SHOT = "org.freedesktop.portal.Screenshot"
PORTAL = "org.freedesktop.portal.Desktop"
PORTAL_PATH = "/org/freedesktop/portal/desktop"


def pixels(file: Path) -> NDArray[np.uint8]:
    """The rows of a picture, red, green, blue."""
    with av.open(str(file)) as picture:
        return next(picture.decode(video=0)).to_ndarray(format="rgb24")


def mouse_is_taken(desk: Programs) -> bool:
    """Whether a program has the mouse for itself, as one that lets something be chosen."""
    connection = display.Display(desk.display.name)
    try:
        now = X.CurrentTime
        mode = X.GrabModeAsync
        answer = connection.screen().root.grab_pointer(False, 0, mode, mode, X.NONE, X.NONE, now)
        connection.ungrab_pointer(now)
        return bool(answer == X.AlreadyGrabbed)
    finally:
        connection.close()


@pytest.fixture
def painted(desk: Programs, wall_clock: WallClock) -> Programs:
    """A screen that is all of one colour, and nothing but the display to ask."""
    connection = display.Display(desk.display.name)
    root = connection.screen().root
    root.change_attributes(background_pixel=0xC04010)
    root.clear_area()
    connection.sync()
    connection.close()
    return desk


async def test_the_screen_is_taken_and_undo_puts_it_in_the_trash(
    painted: Programs, private_home: Path, act: Act
) -> None:
    outcome = await act(take_screenshot)
    assert outcome.said == "The screenshot is in Pictures, Screenshots."
    file = private_home / "Pictures" / "Screenshots" / "Screenshot 2026-11-18 10-00-00.png"
    assert outcome.value == str(file)
    taken = pixels(file)
    assert taken.shape == (768, 1024, 3) and (taken == (0xC0, 0x40, 0x10)).all()
    assert await act(discard_screenshot, change(outcome)) == "The screenshot is in the trash."
    assert not file.exists()
    assert (private_home / "data" / "Trash" / "files" / file.name).exists()


async def test_a_second_picture_does_not_replace_the_first(painted: Programs, act: Act) -> None:
    first, second = await act(take_screenshot), await act(take_screenshot, area="screen")
    assert first.value != second.value and second.value.endswith("10-00-00 2.png")


async def test_undo_leaves_a_picture_that_was_changed_or_taken_away(painted: Programs, act: Act) -> None:
    outcome = await act(take_screenshot)
    file = Path(outcome.value)
    file.write_bytes(b"drawn upon")
    with pytest.raises(WorldMoved) as changed:
        await act(discard_screenshot, change(outcome))
    assert changed.value.said == "The screenshot was changed since, so I left it." and file.exists()
    file.unlink()
    with pytest.raises(WorldMoved) as gone:
        await act(discard_screenshot, change(outcome))
    assert gone.value.said == "The screenshot is not there any more."


async def test_the_window_in_front_is_taken_with_its_frame(painted: Programs, act: Act) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(take_screenshot, area="window")
    assert caught.value.said == "No window is in front."
    painted.odd("ignores")
    taken = pixels(Path((await act(take_screenshot, area="window")).value))
    height, width, _ = taken.shape
    assert 300 <= width < 340 and 200 < height < 280
    assert (taken[height // 2, width // 2] == 255).all()


async def test_a_part_is_chosen_with_the_mouse(painted: Programs, act: Act, tmp_path: Path) -> None:
    choosing = asyncio.ensure_future(act(take_screenshot, area="selection"))
    await until(lambda: mouse_is_taken(painted))
    # What chooses looks at the mouse now and then, and on a busy computer can miss how it was moved.
    while not choosing.done():
        for moved in (
            ("mousemove", "100", "100", "mousedown", "1"),
            ("mousemove", "180", "160"),
            ("mouseup", "1"),
        ):
            painted.display.xdotool(*moved)
            await asyncio.wait([choosing], timeout=0.5)
    outcome = await choosing
    height, width, _ = pixels(Path(outcome.value)).shape
    assert abs(width - 80) < 4 and abs(height - 60) < 4


async def test_choosing_can_be_given_up_or_lack_its_program(
    painted: Programs, act: Act, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    slop = tmp_path / "slop"
    slop.write_text("#!/bin/sh\nexit 1\n")
    slop.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(ActionFailed) as cancelled:
        await act(take_screenshot, area="selection")
    assert cancelled.value.said == "All right, that was cancelled."
    slop.unlink()
    with pytest.raises(ServiceMissing) as missing:
        await act(take_screenshot, area="selection")
    assert missing.value.cure == "install slop"


async def test_a_display_that_dies_in_the_middle_is_missing(painted: Programs, act: Act) -> None:
    await act(take_screenshot)
    painted.display.die()
    with pytest.raises(ServiceMissing):
        await act(take_screenshot)


async def test_without_display_and_portal_there_is_a_cure(
    session_bus: PrivateBus, wall_clock: WallClock, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(ServiceMissing) as caught:
        await act(take_screenshot)
    assert caught.value.said == "I cannot take pictures of this screen."
    assert "xdg-desktop-portal" in caught.value.cure


class Answering:
    """The desktop's portal, played by dbusmock: it gives a file, or says no."""

    REQUEST = "/org/freedesktop/portal/desktop/request/1/t"

    def __init__(self, mock: Mock) -> None:
        self._mock = mock
        mock.tell("org.freedesktop.DBus.Mock.AddProperty", SHOT, "version", "<uint32 2>")
        request = "org.freedesktop.portal.Request"
        mock.tell("org.freedesktop.DBus.Mock.AddObject", self.REQUEST, request, "{}", "[]")

    def answer(self, status: int, file: Path | None = None) -> None:
        """How the next request ends; the answer comes before the call returns, as it may."""
        results = f"{{'uri': dbus.String('{file.as_uri()}')}}" if file else "{}"
        values = f"[dbus.UInt32({status}), dbus.Dictionary({results}, signature='sv')]"
        code = (
            f"import dbusmock\nret = '{self.REQUEST}'\n"
            f"dbusmock.get_object(ret).EmitSignal('org.freedesktop.portal.Request', 'Response', 'ua{{sv}}', "
            f"{values})"
        )
        self._mock.add_method(SHOT, "Screenshot", "sa{sv}", "o", code)

    @property
    def asked(self) -> str:
        """The options of the requests so far."""
        return self._mock.calls()

    def stop(self) -> None:
        """End it, as when it crashes."""
        self._mock.stop()


@pytest.fixture
def portal(
    session_bus: PrivateBus, private_home: Path, wall_clock: WallClock, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Answering]:
    """A Wayland session with a portal that takes screenshots."""
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    mocks = Mocks(session_bus)
    try:
        yield Answering(mocks.bare(PORTAL, PORTAL_PATH, SHOT))
    finally:
        mocks.close()


@pytest.mark.parametrize(
    ("area", "asks"), [("screen", "false"), ("window", "true"), ("selection", "true"), (None, "false")]
)
async def test_the_portal_takes_the_picture(
    portal: Answering, private_home: Path, act: Act, area: str | None, asks: str
) -> None:
    given = private_home / "Pictures" / "from the portal ü.png"
    given.parent.mkdir()
    given.write_bytes(b"a picture")
    portal.answer(0, given)
    outcome = await act(take_screenshot, area=area)
    assert Path(outcome.value).read_bytes() == b"a picture" and not given.exists()
    assert f"'interactive': <{asks}>" in portal.asked


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (0, "The desktop gave me no picture."),
        (1, "All right, that was cancelled."),
        (2, "The desktop did not allow that."),
    ],
)
async def test_a_portal_that_gives_nothing_is_told_of(
    portal: Answering, act: Act, status: int, said: str
) -> None:
    portal.answer(status)
    with pytest.raises(ActionFailed) as caught:
        await act(take_screenshot)
    assert caught.value.said == said


async def test_a_portal_that_nobody_answers_is_given_up(
    portal: Answering, act: Act, real_services: Services, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("system_actions.services.portal.PATIENCE", 0.5)
    await real_services.get(Portal)
    portal._mock.add_method(SHOT, "Screenshot", "sa{sv}", "o", f"ret = '{portal.REQUEST}'")
    with pytest.raises(ActionFailed) as caught:
        await act(take_screenshot)
    assert caught.value.said == "Nobody answered the desktop's question."


async def test_a_portal_that_dies_in_the_middle_fails(portal: Answering, act: Act) -> None:
    portal.answer(1)
    with pytest.raises(ActionFailed):
        await act(take_screenshot)
    portal.stop()
    with pytest.raises(ActionFailed):
        await act(take_screenshot)


@pytest.mark.parametrize("handler", [take_screenshot, take_photo])
async def test_a_full_disk_is_said_and_no_half_picture_is_left(
    painted: Programs, private_home: Path, real_services: Services, act: Act, handler: Handler
) -> None:
    real_services.provide(Camera("testsrc=size=320x240:rate=30", "lavfi"))
    with full_disk():
        error = await refused(act, handler)
    assert error.said == "I could not save the picture."
    assert not [file for file in (private_home / "Pictures").rglob("*") if file.is_file()]


async def test_a_photo_is_taken(
    real_services: Services, private_home: Path, wall_clock: WallClock, act: Act
) -> None:
    real_services.provide(Camera("testsrc=size=320x240:rate=30", "lavfi"))
    outcome = await act(take_photo)
    assert outcome.said == "The photo is in Pictures, Camera." and not outcome.changed
    file = private_home / "Pictures" / "Camera" / "Photo 2026-11-18 10-00-00.jpg"
    assert outcome.value == str(file) and pixels(file).shape == (240, 320, 3)


@pytest.mark.parametrize(
    ("source", "error", "said"),
    [
        ("/dev/video99", ServiceMissing, "The camera is gone."),
        ("/dev/null", ActionFailed, "The camera gives no picture."),
    ],
)
async def test_a_camera_that_was_pulled_out_or_is_none_is_told_of(
    real_services: Services,
    private_home: Path,
    act: Act,
    source: str,
    error: type[ActionFailed | ServiceMissing],
    said: str,
) -> None:
    real_services.provide(Camera(source, "v4l2"))
    with pytest.raises(error) as caught:
        await act(take_photo)
    assert caught.value.said == said
    assert not list((private_home / "Pictures" / "Camera").iterdir())


async def test_a_camera_that_hangs_is_given_up(
    real_services: Services, private_home: Path, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("system_actions.services.camera.PATIENCE", 0.3)
    real_services.provide(Camera("testsrc=size=32x24:rate=5,realtime=speed=0.5", "lavfi"))
    with pytest.raises(ActionFailed) as caught:
        await act(take_photo)
    assert caught.value.said == "The camera gives no picture."


def test_what_is_no_camera_is_not_taken_for_one(tmp_path: Path) -> None:
    (tmp_path / "video0").write_text("a file")
    (tmp_path / "video1").symlink_to("/dev/null")
    (tmp_path / "video-notes").write_text("no device")
    with pytest.raises(ServiceMissing) as caught:
        first_camera(tmp_path)
    assert caught.value.said == "I find no camera." and caught.value.cure == "plug a camera in"
