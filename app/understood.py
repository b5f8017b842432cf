"""How a sentence came to be understood, in words."""

from PySide6.QtCore import QCoreApplication

from assistant_core.calls import Way

_WORDS: dict[str, str] = {
    Way.PHRASE: "by a phrase of the function",
    Way.LIKENESS: "by likeness to a phrase of the function",
    Way.CORRECTION: "by what you corrected",
    Way.MODEL: "by the function model",
}


def understood_by(way: str) -> str:
    """A `Way`, as it stands behind "understood"; one that is not known is told as it is."""
    return QCoreApplication.translate("Understood", _WORDS.get(way, way))
