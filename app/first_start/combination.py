"""A combination of keys: as a person presses it, as the settings hold it, and in words."""

from PySide6.QtCore import QCoreApplication, QKeyCombination, Qt

_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "<ctrl>"),
    (Qt.KeyboardModifier.AltModifier, "<alt>"),
    (Qt.KeyboardModifier.ShiftModifier, "<shift>"),
    (Qt.KeyboardModifier.MetaModifier, "<super>"),
)
_NAMED = {
    Qt.Key.Key_Space: "space", Qt.Key.Key_Pause: "pause", Qt.Key.Key_Insert: "insert",
    Qt.Key.Key_Home: "home", Qt.Key.Key_End: "end", Qt.Key.Key_PageUp: "prior", Qt.Key.Key_PageDown: "next",
    Qt.Key.Key_Left: "left", Qt.Key.Key_Right: "right", Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down",
    Qt.Key.Key_Menu: "menu", Qt.Key.Key_Print: "print",
    Qt.Key.Key_Comma: "comma", Qt.Key.Key_Period: "period",
}  # fmt: skip
"""Keys without a letter of their own, by their names in X11."""

_ALONE = ("pause", "menu", "print", *(f"f{number}" for number in range(1, 36)))
"""Keys that nobody writes with, which need nothing held."""


class NoCombination(ValueError):
    """The keys cannot be a hotkey; its text says why, to a person."""


def written(keys: QKeyCombination) -> str:
    """The combination as the settings hold it: ``<ctrl>+<alt>+space``. Raises `NoCombination`."""
    key = _name(keys.key())
    held = [name for modifier, name in _MODIFIERS if keys.keyboardModifiers() & modifier]
    if key not in _ALONE and not set(held) - {"<shift>"}:
        raise NoCombination(_said("Hold Ctrl, Alt or Super with it, or you could not write any more."))
    return "+".join((*held, key))


def in_words(combination: str) -> str:
    """A combination of the settings as it is read: ``Ctrl + Alt + Space``."""
    parts = [part.strip("<> ") for part in combination.split("+")]
    return " + ".join(part.capitalize() for part in parts if part)


def _name(key: Qt.Key) -> str:
    if key in _NAMED:
        return _NAMED[key]
    if Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35:
        return f"f{key - Qt.Key.Key_F1 + 1}"
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9 or Qt.Key.Key_A <= key <= Qt.Key.Key_Z:
        return chr(key).lower()
    raise NoCombination(_said("Take a letter, a digit, a function key or the space bar with it."))


def _said(words: str) -> str:
    return QCoreApplication.translate("Combination", words)
