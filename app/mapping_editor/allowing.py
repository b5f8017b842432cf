"""The question whether functions of one's own may talk to a host."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from app.mapping_editor.workshop import Workshop
from assistant_core.errors import OctavoxError


def ask_to_allow(host: str, workshop: Workshop, parent: QWidget) -> bool:
    """Ask whether functions of one's own may send requests to a host; whether they may now."""
    words = _said("Let functions of your own send requests to {0}? What you say may be part of them.")
    yes, no = QMessageBox.StandardButton.Yes, QMessageBox.StandardButton.No
    title = _said("Allow a host")
    if QMessageBox.question(parent, title, words.format(host), yes | no, no) != yes:
        return False
    try:
        workshop.allow(host)
    except OctavoxError as error:
        QMessageBox.warning(parent, title, error.said)
        return False
    return True


def _said(words: str) -> str:
    return QCoreApplication.translate("Allowing", words)
