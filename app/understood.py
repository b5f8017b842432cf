"""How a sentence came to be understood, in words."""

from PySide6.QtCore import QCoreApplication

from assistant_core.calls import Way


def understood_by(way: str) -> str:
    """A `Way`, as it stands behind "understood"; one that is not known is told as it is."""
    match way:
        case Way.PHRASE:
            return _said("by a phrase of the function")
        case Way.LIKENESS:
            return _said("by likeness to a phrase of the function")
        case Way.CORRECTION:
            return _said("by what you corrected")
        case Way.IDEA:
            return _said("by the function model's first idea of the function")
        case Way.MODEL:
            return _said("by the function model")
    return way


def _said(words: str) -> str:
    return QCoreApplication.translate("Understood", words)
