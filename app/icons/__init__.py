"""Pictures of the assistant's states: each its own shape as well as its own colour."""

from pathlib import Path

from PySide6.QtGui import QIcon

from assistant_core.events import State

_FOLDER = Path(__file__).parent
_PICTURES = {
    State.IDLE: "idle",
    State.LISTENING: "listening",
    State.TRANSCRIBING: "working",
    State.INTERPRETING: "working",
    State.CONFIRMING: "confirming",
    State.ACTING: "working",
    State.SPEAKING: "speaking",
    State.ERROR: "error",
}


def app_icon() -> QIcon:
    """The program's own icon."""
    return QIcon(str(_FOLDER / "octavox.svg"))


def state_icon(state: State, *, microphone_open: bool = False, muted: bool = False) -> QIcon:
    """The icon of a state; an open microphone shows as listening whatever else goes on."""
    name = _PICTURES[state]
    if microphone_open:
        name = "listening"
    elif muted and state is State.IDLE:
        name = "muted"
    return QIcon(str(_FOLDER / f"{name}.svg"))
