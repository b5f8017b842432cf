"""Pictures of the screen, and photos by the camera."""

import asyncio
from pathlib import Path
from typing import Literal

from assistant_core.errors import ActionFailed, WorldMoved
from assistant_core.functions import Change, Json, Outcome, Risk, action, undoes
from assistant_core.now import Now
from system_actions.services.camera import Camera
from system_actions.services.screen import Screen
from system_actions.services.trash import to_trash
from system_actions.services.user_dirs import user_dir

_FOLDERS = {"Screenshot": "Screenshots", "Photo": "Camera"}


@action(
    token=19,
    risk=Risk.SAFE,
    examples=[
        "take a screenshot",
        "capture this window",
        "screenshot a selection",
        "grab the whole screen",
        "snap a picture of the screen",
        "take a screenshot of the current window",
        "print screen",
        "let me select an area to capture",
    ],
)
async def take_screenshot(
    *, area: Literal["screen", "window", "selection"] | None = None, screen: Screen, now: Now
) -> Outcome:
    """Take a picture of what is on the screen.

    Undo moves the picture to the trash.

    Args:
        area: The whole screen, the window in front or a part to be chosen; the screen when not given.
    """
    file = await asyncio.to_thread(_new_file, "Screenshot", ".png", now)
    await screen.shoot(area or "screen", file)
    state = await asyncio.to_thread(_state, file)
    return Outcome(f"The screenshot is in {_called(file.parent)}.", {"file": None}, state, value=str(file))


@undoes(take_screenshot)
async def discard_screenshot(change: Change) -> str:
    """Move the picture to the trash."""
    file = Path(str(change.after["file"]))
    if not await asyncio.to_thread(file.exists):
        raise WorldMoved("the file is gone", said="The screenshot is not there any more.")
    if await asyncio.to_thread(_state, file) != change.after:
        raise WorldMoved("the file was changed", said="The screenshot was changed since, so I left it.")
    await to_trash(file)
    return "The screenshot is in the trash."


@action(
    token=20,
    risk=Risk.CONFIRM,
    examples=[
        "take a photo",
        "take a picture of me",
        "snap a selfie",
        "use the webcam to take a photo",
        "shoot a picture with the camera",
        "say cheese",
        "photograph this",
    ],
)
async def take_photo(*, camera: Camera, now: Now) -> Outcome:
    """Take a photo with the camera."""
    file = await asyncio.to_thread(_new_file, "Photo", ".jpg", now)
    await camera.photograph(file)
    return Outcome(f"The photo is in {_called(file.parent)}.", value=str(file))


def _new_file(kind: str, suffix: str, now: Now) -> Path:
    """A file that is not there yet, in a folder for its kind among the person's pictures."""
    folder = user_dir("PICTURES") / _FOLDERS[kind]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise ActionFailed(f"{folder}: {error}", said="I cannot write to your pictures folder.") from error
    name = f"{kind} {now.now():%Y-%m-%d %H-%M-%S}"
    numbers = (f" {number}" if number > 1 else "" for number in range(1, 1000))
    return next(file for n in numbers if not (file := folder / f"{name}{n}{suffix}").exists())


def _state(file: Path) -> dict[str, Json]:
    """What tells whether a file is still the one that was written."""
    try:
        told = file.stat()
    except OSError as error:
        raise ActionFailed(f"{file}: {error}", said="The picture was not written.") from error
    return {"file": str(file), "size": told.st_size, "changed": told.st_mtime_ns}


def _called(folder: Path) -> str:
    return f"{folder.parent.name}, {folder.name}"
