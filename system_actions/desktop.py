"""The desktop itself: its notices and looks, pictures of it, the clipboard, its windows, dictation."""

from collections.abc import Mapping
from typing import Annotated, Literal

from assistant_core.errors import NotBuilt
from assistant_core.functions import (
    Duration,
    Kind,
    Named,
    NestableText,
    Outcome,
    Risk,
    Spoken,
    State,
    Value,
    action,
)

App = Annotated[Named, Spoken(Kind.NAME, names="app")]


def _closing(values: Mapping[str, Value]) -> Risk:
    """Closing a window may lose work; anything else can be taken back by hand."""
    return Risk.SAFE if values.get("action") in _HARMLESS else Risk.CONFIRM


_HARMLESS = ("minimise", "maximise", "fullscreen", "restore")


@action(
    token=13,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "do not disturb",
        "turn off do not disturb",
        "silence notifications for an hour",
        "no notifications until i say so",
        "let notifications through again",
        "quiet mode for thirty minutes",
        "stop bothering me for two hours",
        "enable do not disturb",
    ],
)
async def set_do_not_disturb(state: State, *, duration: Duration | None = None) -> Outcome:
    """Hold back notifications, or let them through again.

    Args:
        state: on holds them back, off lets them through.
        duration: For how long; until switched off when not given.
    """
    raise NotBuilt("set_do_not_disturb")


@action(
    token=14,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "turn on the night light",
        "night light off",
        "make the screen colours warmer for the evening",
        "enable the blue light filter",
        "disable night light",
        "switch off the blue light filter",
        "warm screen please",
    ],
)
async def set_night_light(state: State) -> Outcome:
    """Switch the warm evening colours of the screen on or off.

    Args:
        state: on or off.
    """
    raise NotBuilt("set_night_light")


@action(
    token=15,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "switch to dark mode",
        "dark theme off",
        "use the light theme",
        "turn on dark mode",
        "make everything dark",
        "go back to light mode",
        "enable the dark appearance",
    ],
)
async def set_dark_mode(state: State) -> Outcome:
    """Switch the dark look of the desktop on or off.

    Args:
        state: on is dark, off is light.
    """
    raise NotBuilt("set_dark_mode")


@action(
    token=19,
    risk=Risk.SAFE,
    built=False,
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
async def take_screenshot(*, area: Literal["screen", "window", "selection"] | None = None) -> Outcome:
    """Take a picture of what is on the screen.

    Args:
        area: The whole screen, the window in front or a part to be chosen; the screen when not given.
    """
    raise NotBuilt("take_screenshot")


@action(
    token=20,
    risk=Risk.CONFIRM,
    built=False,
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
async def take_photo() -> Outcome:
    """Take a photo with the camera."""
    raise NotBuilt("take_photo")


@action(
    token=85,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "read the clipboard",
        "what is on the clipboard",
        "read out what i copied",
        "what did i copy last",
        "tell me what's in my clipboard",
        "say the copied text",
        "read me the clipboard contents",
    ],
)
async def read_clipboard() -> Outcome:
    """Read aloud what is on the clipboard."""
    raise NotBuilt("read_clipboard")


@action(
    token=86,
    risk=Risk.SAFE,
    built=False,
    questions={"text": "What shall I copy?"},
    examples=[
        "copy see you at noon to the clipboard",
        "put the words best regards on the clipboard",
        "copy the weather in oslo",
        "copy the text order number forty two",
        "place hello world on my clipboard",
        "copy twelve times seven to the clipboard",
        "put today's date on the clipboard",
    ],
)
async def copy_text(text: NestableText) -> Outcome:
    """Put words on the clipboard.

    Args:
        text: The words to copy.
    """
    raise NotBuilt("copy_text")


@action(
    token=87,
    risk=Risk.SAFE,
    built=False,
    examples=[
        "switch to firefox",
        "go to the terminal window",
        "bring the editor to the front",
        "show me the browser window",
        "back to the spreadsheet",
        "change to thunderbird",
        "focus the music player",
    ],
)
async def switch_window(app: App) -> Outcome:
    """Bring a window of a running application to the front.

    Args:
        app: The application whose window it is.
    """
    raise NotBuilt("switch_window")


@action(
    token=93,
    risk=_closing,
    built=False,
    questions={"action": "Minimise, maximise, fullscreen, restore or close it?"},
    examples=[
        "minimise this window",
        "maximise firefox",
        "make the video full screen",
        "close this window",
        "restore the window to its old size",
        "leave full screen",
        "minimize the terminal",
        "close the editor window",
        "hide this window",
    ],
)
async def control_window(
    action: Literal["minimise", "maximise", "fullscreen", "restore", "close"], *, app: App | None = None
) -> Outcome:
    """Change the size of a window, or close it.

    Args:
        action: What to do with the window.
        app: The application whose window it is; the window in front when not given.
    """
    raise NotBuilt("control_window")


@action(
    token=94,
    risk=Risk.SAFE,
    built=False,
    questions={"text": "What shall I type?"},
    examples=[
        "type thanks for your message",
        "write i will be there at five",
        "type the weather in berlin here",
        "dictate dear mister jones",
        "enter my name is anna",
        "type out what time it is in tokyo",
        "insert kind regards from all of us",
    ],
)
async def type_text(text: NestableText) -> Outcome:
    """Type words into the window that has the focus.

    Args:
        text: The words to type.
    """
    raise NotBuilt("type_text")
