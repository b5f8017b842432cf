"""Takes a picture of every page of the settings and of every window, in every home, and says what is wrong.

Run as a program, once for each look, since how large things are drawn is settled when a program starts:
``python -m tests.app.picture_pages LOOK FOLDER``. It prints one JSON object a picture.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidget, QMainWindow, QStackedWidget, QWidget

from app.collecting import collecting_here
from app.face import Face
from app.settings_window.window import ORDER, SettingsWindow
from app.translating.shown import FOLDER, show_in
from tests.app.legible import illegible
from tests.app.pseudo import LANGUAGE, make_pseudo, release, untranslated
from tests.services.lived_in import HOMES
from tests.services.whole_face import whole_face

SIZES = {
    "light": QSize(980, 700),
    "dark": QSize(980, 700),
    "double": QSize(960, 540),
    "pseudo": QSize(980, 700),
    "german": QSize(980, 700),
}
"""The looks, and how large the window is: at 200 %, what a screen of 1920 by 1080 has room for."""
Check = Callable[[QWidget], list[str]]
"""What is wrong with a window, in words."""

COLOURS = 12
"""A picture of a page has more colours than this; an empty one has one or two."""
SETTLE = 200
"""Milliseconds in which a page shows what it has to look up."""
TRIES = 15
"""How often it is waited for so long, on a busy machine."""


def pictures(look: str, folder: Path) -> Iterator[dict[str, object]]:
    """Every page in every home: the file of its picture, and what is wrong with it."""
    app = QApplication([])
    app.setApplicationName("Octavox")
    scheme = Qt.ColorScheme.Dark if look == "dark" else Qt.ColorScheme.Light
    app.styleHints().setColorScheme(scheme)
    if look == "pseudo":
        make_pseudo(folder / "translations")
        assert show_in(app, [LANGUAGE], folder / "translations") == LANGUAGE
    else:
        language = "de" if look == "german" else "en"
        release(FOLDER / f"octavox_{language}.ts", folder)
        assert show_in(app, [language], folder) == language
    with collecting_here():
        yield from _homes(app, look, folder)


def _homes(app: QApplication, look: str, folder: Path) -> Iterator[dict[str, object]]:
    for kind, home in HOMES.items():
        _move_to(folder / "homes" / look / kind)
        home.fill()
        with whole_face(app) as face:
            home.meanwhile()
            # In other homes much is said in people's own words.
            checked = _in_pseudo if look == "pseudo" and kind == "empty" else illegible
            for name, picture, wrong in (*_pages(face, look, checked), *_other_windows(face, checked)):
                file = folder / look / f"{kind}, {name}.png"
                file.parent.mkdir(parents=True, exist_ok=True)
                picture.save(str(file))
                yield {"file": str(file), "wrong": wrong}


def _other_windows(face: Face, checked: Check) -> Iterator[tuple[str, QPixmap, list[str]]]:
    """Whatever windows and dialogs the program has made besides, by their classes."""
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QMainWindow | QDialog) and window is not face.settings_window:
            window.show()
            for _ in range(TRIES):
                _wait(SETTLE)
                picture = window.grab()
                if not (wrong := checked(window)):
                    break
            yield type(window).__name__, picture, wrong
            window.hide()


def _in_pseudo(window: QWidget) -> list[str]:
    return [*illegible(window), *untranslated(window)]


def _pages(face: Face, look: str, checked: Check) -> Iterator[tuple[str, QPixmap, list[str]]]:
    window = face.settings_window
    window.resize(SIZES[look])
    window.show()
    assert QTest.qWaitForWindowExposed(window)
    (names,) = (one for one in window.findChildren(QListWidget) if one.parent() is window.inner)
    for row in range(names.count()):
        names.setCurrentRow(row)
        for _ in range(TRIES):
            _wait(SETTLE)
            picture = window.grab()
            if not (wrong := [*_wrong_with(picture, window, look), *checked(window)]):
                break
        yield ORDER[row], picture, wrong
    window.hide()


def _wrong_with(picture: QPixmap, window: SettingsWindow, look: str) -> Iterator[str]:
    scale = 2 if look == "double" else 1
    if window.size() != SIZES[look]:
        yield f"the window has {window.size().toTuple()} where there is room for {SIZES[look].toTuple()}"
    if picture.size() != window.size() * scale:
        yield f"the picture has {picture.size().toTuple()} pixels"
    (pages,) = (one for one in window.findChildren(QStackedWidget) if one.parent() is window.inner)
    page = picture.toImage().copy(*(scale * part for part in pages.geometry().getRect()))
    if (colours := len(_colours(page))) <= COLOURS:
        yield f"the page is blank: {colours} colours"
    if (window.palette().window().color().lightnessF() < 0.5) != (look == "dark"):
        yield f"it is not {look}"


def _colours(image: QImage) -> set[int]:
    small = image.scaled(QSize(200, 150))
    return {small.pixel(x, y) for x in range(small.width()) for y in range(small.height())}


def _wait(milliseconds: int) -> None:
    """Let events and other threads go on; `QTest.qWait` lets no thread have the interpreter."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _move_to(home: Path) -> None:
    """Keep everything in this directory from now on."""
    home.mkdir(parents=True)
    os.environ["HOME"] = str(home)
    for name in ("DATA", "CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{name}_HOME"] = str(home / name.lower())


if __name__ == "__main__":
    for found in pictures(sys.argv[1], Path(sys.argv[2])):
        print(json.dumps(found), flush=True)
