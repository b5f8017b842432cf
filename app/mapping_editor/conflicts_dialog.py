"""The question before a function is kept whose phrases get in the way of something."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from app.announcing import announce
from app.mapping_editor.papers import paper
from app.mapping_editor.sizes import open_at
from app.words import Words


class ConflictsDialog(QDialog):
    """Shows what would change for other functions. Back is the default; accepting means to save anyway."""

    def __init__(self, told: Sequence[str], parent: QWidget | None = None) -> None:
        """Show sentences, each about one conflict."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Save it anyway?"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        open_at(self, 520, 320)
        head = Words(self.tr("Save it anyway?"), bold=True)
        what = paper(self.tr("What gets in the way"))
        what.setPlainText("\n".join(f"• {one}" for one in told))
        save = QPushButton(self.tr("&Save anyway"))
        save.setAutoDefault(False)
        save.clicked.connect(self.accept)
        back = QPushButton(self.tr("&Back"))
        back.setDefault(True)
        back.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(save)
        buttons.addWidget(back)
        column = QVBoxLayout(self)
        column.addWidget(head)
        column.addWidget(what, 1)
        column.addLayout(buttons)
        head.show_words(self.tr("Kept like this, it gets in the way of something:"))
        back.setFocus()
        announce(self, " ".join(told))
