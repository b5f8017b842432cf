"""The language that the windows are shown in: the first of the desktop's that they are translated to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

FOLDER = Path(__file__).parents[1] / "translations"
"""The translations that ``script/translations`` made."""
CHOSEN = {"english": ["en"], "deutsch": ["de"]}
"""What the setting `windows.language` asks for; nothing when it is to be as the desktop's."""
WRITTEN_IN = ("en", "C")
"""The language of the texts in the source; its translation holds nothing but what is counted."""


def show_in(app: QCoreApplication, languages: Sequence[str] | None = None, folder: Path = FOLDER) -> str:
    """Translate everything that is shown from now on; returns the language.

    Args:
        app: What to install the translations in.
        languages: Such as ``de-AT`` and ``de``, the most wanted first; the desktop's when not given.
        folder: Where the translations are.
    """
    for language in languages or QLocale.system().uiLanguages():
        if language.split("-")[0] in WRITTEN_IN:
            break
        if _installed(app, f"octavox_{language.replace('-', '_')}", folder):
            _installed(app, f"qtbase_{language.split('-')[0]}", Path(_folder_of_qt()))
            _write_numbers_as(language)
            return language
    _installed(app, f"octavox_{WRITTEN_IN[0]}", folder)
    _write_numbers_as(WRITTEN_IN[0])
    return WRITTEN_IN[0]


def _write_numbers_as(language: str) -> None:
    """As the desktop has them, where that speaks the same language: each country has its own."""
    wanted, system = QLocale(language), QLocale.system()
    QLocale.setDefault(system if system.language() == wanted.language() else wanted)


def _installed(app: QCoreApplication, name: str, folder: Path) -> bool:
    translator = QTranslator(app)
    return translator.load(name, str(folder)) and app.installTranslator(translator)


def _folder_of_qt() -> str:
    return QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
