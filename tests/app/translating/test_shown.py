"""The windows are shown in the first of the desktop's languages that they are translated to."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from app.settings_window.setting import settings_of
from app.translating.figures import in_bytes, in_percent
from app.translating.shown import CHOSEN, FOLDER, show_in
from tests.app.pseudo import LANGUAGE, make_pseudo, pseudo, release

TEXT = ("Settings", "Speak replies")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """With translations into one language."""
    made = tmp_path_factory.mktemp("translations")
    make_pseudo(made)
    return made


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    """The application, speaking as before in the end."""
    before = qapp.findChildren(QTranslator)
    numbers = QLocale()
    yield qapp
    QLocale.setDefault(numbers)
    for translator in set(qapp.findChildren(QTranslator)) - set(before):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    "wanted", [[LANGUAGE], [f"{LANGUAGE}-YY", LANGUAGE], ["fr-FR", "fr", LANGUAGE, "en"]]
)
def test_the_first_that_there_is_is_shown(app: QApplication, folder: Path, wanted: list[str]) -> None:
    assert show_in(app, wanted, folder).split("-")[0] == LANGUAGE
    assert QCoreApplication.translate(*TEXT) == pseudo(TEXT[1])


@pytest.mark.parametrize("wanted", [["en-GB", "en", LANGUAGE], ["C"], ["fr-FR", "fr"], []])
def test_who_wants_english_first_or_what_there_is_not_gets_the_source(
    app: QApplication, folder: Path, wanted: list[str]
) -> None:
    assert show_in(app, wanted or None, folder) == "en"
    assert QCoreApplication.translate(*TEXT) == TEXT[1]


def test_what_is_chosen_goes_before_the_desktops(app: QApplication, tmp_path: Path) -> None:
    release(FOLDER / "octavox_de.ts", tmp_path)
    assert show_in(app, CHOSEN["english"], tmp_path) == "en"
    assert show_in(app, CHOSEN["deutsch"], tmp_path) == "de"
    assert QCoreApplication.translate(*TEXT) == "Antworten vorlesen"


@pytest.mark.parametrize(
    ("language", "one", "two", "size", "share"),
    [("en", "1 day", "2 days", "1.5 GB", "96.9 %"), ("de", "1 Tag", "2 Tage", "1,5 GB", "96,9 %")],
)
def test_what_is_counted_is_said_as_the_language_does(
    app: QApplication, language: str, one: str, two: str, size: str, share: str
) -> None:
    assert show_in(app, [language]) == language
    assert [QCoreApplication.translate("Kept", "%n day(s)", "", n) for n in (1, 2)] == [one, two]
    assert in_bytes(1_499_000_000).replace("\xa0", " ") == size
    assert in_percent(0.9687) == share


def test_every_language_of_the_setting_is_there() -> None:
    choices = next(one.choices for one in settings_of("windows") if one.key == "language")
    assert set(choices) - set(CHOSEN) == {"as the desktop's"}
    assert {language for (language,) in CHOSEN.values()} == {
        "en",
        *(file.stem[8:] for file in FOLDER.glob("*.ts")),
    }


def test_a_broken_translation_is_none(app: QApplication, tmp_path: Path) -> None:
    (tmp_path / "octavox_fr.qm").write_bytes(b"nothing of the kind")
    assert show_in(app, ["fr"], tmp_path) == "en"
