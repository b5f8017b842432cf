"""A window with a plain field and one for a password; run as a program.

Its argument says which has the focus: ``plain`` or ``password``. What is in that field is written to
the file that is its second argument whenever it changes.
"""

import sys
from pathlib import Path


def main(which: str, file: str) -> None:
    from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.setWindowTitle("Fields")
    fields = {"plain": QLineEdit(), "password": QLineEdit()}
    fields["password"].setEchoMode(QLineEdit.EchoMode.Password)
    layout = QVBoxLayout(window)
    for field in fields.values():
        layout.addWidget(field)
        field.textChanged.connect(lambda text: Path(file).write_text(text))
    window.show()
    fields[which].setFocus()
    app.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
