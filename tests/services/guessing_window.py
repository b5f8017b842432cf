"""A window in which much is left for a screen reader to guess; run as a program."""

import sys


def main() -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import (
        QApplication,
        QCheckBox,
        QComboBox,
        QLabel,
        QPushButton,
        QVBoxLayout,
        QWidget,
    )

    app = QApplication(sys.argv[:1])
    window = QWidget()
    window.setWindowTitle("Guess")
    layout = QVBoxLayout(window)
    good = QCheckBox("A good one")
    picture, choice, odd, named = QPushButton(), QComboBox(), QWidget(), QPushButton("x")
    choice.addItems(["one", "two"])
    odd.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    odd.setAccessibleName("odd")
    named.setAccessibleName("QPushButton")
    for widget in (good, picture, choice, odd, named, QLabel("Words")):
        layout.addWidget(widget)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
