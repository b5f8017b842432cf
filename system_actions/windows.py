"""Windows: switching between them, their size, and closing them."""

import os
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal

from assistant_core.errors import ActionFailed
from assistant_core.functions import Kind, Named, Outcome, Risk, Spoken, Value, action, names_of, previews
from system_actions.services.closing import Farewell, close_windows
from system_actions.services.open_apps import WINDOW, OpenApps
from system_actions.services.windows import FULLSCREEN, HIDDEN, MAXIMISED, Window, Windows

OpenApp = Annotated[Named, Spoken(Kind.NAME, names="open app")]

WindowAct = Literal["minimise", "maximise", "fullscreen", "restore", "close"]


def _closing(values: Mapping[str, Value]) -> Risk:
    """Closing a window may lose work; anything else can be taken back by hand."""
    return Risk.SAFE if values.get("action") in _HARMLESS else Risk.CONFIRM


_HARMLESS = ("minimise", "maximise", "fullscreen", "restore")


@names_of("open app")
async def what_is_open(*, open_apps: OpenApps) -> list[Named]:
    """The applications that have windows, and the windows by their titles."""
    return await open_apps.names()


@action(
    token=24,
    risk=Risk.CONFIRM,
    questions={"app": "Which application?"},
    examples=[
        "close firefox",
        "quit the mail program",
        "exit the calculator",
        "shut down the music player please",
        "close the text editor",
        "stop running spotify",
        "get rid of the browser",
    ],
)
async def close_app(app: OpenApp, *, windows: Windows, open_apps: OpenApps) -> Outcome:
    """Ask an application to close; it may ask about unsaved work, and is never killed.

    Args:
        app: The application's name.
    """
    name, meant = await _meant(app, windows, open_apps)
    farewell = await close_windows(windows, meant)
    if farewell.left:
        raise ActionFailed("it did not close", said=_still_open(name, farewell))
    if farewell.still_runs:
        return Outcome(f"{name} has no window any more, and still runs in the background.")
    return Outcome(f"{name} is closed.")


@previews(close_app)
async def preview_close(app: OpenApp, *, windows: Windows, open_apps: OpenApps) -> str:
    """The windows that would be asked to close."""
    name, meant = await _meant(app, windows, open_apps)
    return f"Close {name}: {', '.join(window.title for window in meant)}"


@action(
    token=87,
    risk=Risk.SAFE,
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
async def switch_window(app: OpenApp, *, windows: Windows, open_apps: OpenApps) -> Outcome:
    """Bring a window of a running application to the front.

    Args:
        app: The application whose window it is.
    """
    name, meant = await _meant(app, windows, open_apps)
    front = await windows.front()
    if front is not None and front.id == meant[0].id:
        return Outcome(f"{name} is already in front.")
    if not await windows.bring(meant[0].id):
        raise ActionFailed("it was not activated", said=f"{name} did not come to the front.")
    return Outcome(f"{name} is in front.")


@action(
    token=93,
    risk=_closing,
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
    action: WindowAct, *, app: OpenApp | None = None, windows: Windows, open_apps: OpenApps
) -> Outcome:
    """Change the size of a window, or close it.

    Args:
        action: What to do with the window.
        app: The application whose window it is; the window in front when not given.
    """
    label, window = await _one_window(app, windows, open_apps)
    match action:
        case "minimise":
            return await _minimise(windows, window, label)
        case "maximise":
            return await _enlarge(windows, window, label, MAXIMISED, "maximised")
        case "fullscreen":
            return await _enlarge(windows, window, label, FULLSCREEN, "full screen")
        case "restore":
            return await _restore(windows, window, label)
        case "close":
            farewell = await close_windows(windows, [window])
            if farewell.left:
                raise ActionFailed("it did not close", said=_still_open(label, farewell))
            return Outcome(f"The window of {label} is closed.")


@previews(control_window)
async def preview_control(
    action: WindowAct, *, app: OpenApp | None = None, windows: Windows, open_apps: OpenApps
) -> str:
    """The window that is meant, by its title."""
    _, window = await _one_window(app, windows, open_apps)
    return f"{action.capitalize()} the window “{window.title}”"


async def _minimise(windows: Windows, window: Window, label: str) -> Outcome:
    if window.states >= HIDDEN:
        return Outcome(f"{label} is already minimised.")
    if not await windows.minimise(window.id):
        raise ActionFailed("it was not hidden", said=f"{label} cannot be minimised.")
    return Outcome(f"{label} is minimised.")


async def _enlarge(
    windows: Windows, window: Window, label: str, states: frozenset[str], called: str
) -> Outcome:
    if window.states >= states and not window.states & HIDDEN:
        return Outcome(f"{label} is already {called}.")
    if window.states & HIDDEN:
        await windows.bring(window.id)
    if states == MAXIMISED and window.states & FULLSCREEN:
        await windows.set_states(window.id, FULLSCREEN, on=False)
    if not await windows.set_states(window.id, states, on=True):
        raise ActionFailed("the states were not taken", said=f"{label} cannot be made {called}.")
    return Outcome(f"{label} is {called}.")


async def _restore(windows: Windows, window: Window, label: str) -> Outcome:
    """One step back: to be seen, else out of full screen, else to its own size."""
    for states, now in ((HIDDEN, "back"), (FULLSCREEN, "out of full screen"), (MAXIMISED, "at its old size")):
        if window.states & states:
            done = (
                await windows.bring(window.id)
                if states == HIDDEN
                else await windows.set_states(window.id, states, on=False)
            )
            if not done:
                raise ActionFailed("the states stayed", said=f"{label} stays as it is.")
            return Outcome(f"{label} is {now}.")
    return Outcome(f"{label} is at its own size already.")


async def _meant(app: Named, windows: Windows, open_apps: OpenApps) -> tuple[str, Sequence[Window]]:
    """What a name means, and its windows, topmost first. Raises `ActionFailed` when there are none."""
    if app.id.startswith(WINDOW):
        window = await windows.window(int(app.id.removeprefix(WINDOW)))
        if window is not None:
            return app.label, [window]
        raise ActionFailed("the window is gone", said="That window is gone.")
    found = next((a for a in await open_apps.apps(windows) if a.id == app.id), None)
    if found is None:
        raise ActionFailed(f"{app.id} has no window", said=f"{app.label} is not open.")
    return found.name, found.windows


async def _one_window(app: Named | None, windows: Windows, open_apps: OpenApps) -> tuple[str, Window]:
    """The topmost window of an application, or the one in front that is not Octavox's own."""
    if app is not None:
        name, meant = await _meant(app, windows, open_apps)
        return name, meant[0]
    front = await windows.front()
    if front is not None and front.process == os.getpid():
        front = next((w for w in await windows.all() if w.process != os.getpid()), None)
    if front is None:
        raise ActionFailed("no active window", said="No window is in front.")
    apps = await open_apps.apps(windows)
    return next((one.name for one in apps if front in one.windows), front.title), front


def _still_open(label: str, farewell: Farewell) -> str:
    if not farewell.asking:
        return f"I asked {label} to close, and it is still open."
    asked = f": {farewell.question}" if farewell.question else ""
    return f"{label} is still open, and asks you something first{asked}."
