"""What cannot be read in a window: texts that do not fit, lie over one another, or are too faint."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QEvent, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPalette, QTextDocumentFragment
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSpinBox,
    QComboBox,
    QGroupBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QScrollArea,
    QStyle,
    QStyleOptionFrame,
    QTabBar,
    QToolButton,
    QWidget,
)

CONTRAST = 4.5
"""The least contrast of text with what is behind it (WCAG 2.1, level AA)."""
SLACK = 1
"""Pixels by which a text may be larger, since fonts are measured in fractions of a pixel."""

_TEXTS = (QLabel, QAbstractButton, QLineEdit, QComboBox, QGroupBox, QHeaderView, QTabBar, QAbstractSpinBox)


def illegible(window: QWidget) -> list[str]:
    """Every text that is shown in a window and cannot be read, and why, in words."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    found: list[str] = []
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or _within(widget):
            continue
        found += [f"{why}: “{text[:60]}” in {_told(widget)}" for text, why in _problems(widget)]
    return found


def texts(window: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text that is shown, as a person reads it, but what is typed into fields or stands in cells."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.window() is not window or _within(widget):
            continue
        match widget:
            case QLabel() | QAbstractButton():
                yield widget, widget.text()
            case QLineEdit():
                yield widget, widget.placeholderText()
            case QComboBox():
                yield from ((widget, widget.itemText(row)) for row in range(widget.count()))
            case QGroupBox():
                yield widget, widget.title()
            case QTabBar():
                yield from ((widget, widget.tabText(tab)) for tab in range(widget.count()))
            case QAbstractItemView():
                yield from ((widget, head) for head in _heads(widget))


def _problems(widget: QWidget) -> Iterator[tuple[str, str]]:
    match widget:
        case QLabel():
            yield from _label(widget)
        case QAbstractButton() | QAbstractSpinBox():
            if _narrower(widget):
                yield widget.text(), "cut off"
        case QLineEdit():
            yield from _field(widget)
        case QComboBox():
            yield from _choices(widget)
        case QGroupBox():
            if widget.fontMetrics().horizontalAdvance(widget.title()) > widget.width():
                yield widget.title(), "cut off"
        case QTabBar():
            if _narrower(widget):
                yield widget.tabText(0), "tabs cut off"
        case QHeaderView():
            yield from _header(widget)
        case QAbstractItemView():
            yield from _cells(widget)
    if isinstance(widget, _TEXTS) and not isinstance(widget, QHeaderView):
        yield from _place(widget)


def _label(label: QLabel) -> Iterator[tuple[str, str]]:
    words = QLabel.text(label)  # with the breaks that are drawn
    if not words or label.textFormat() == Qt.TextFormat.RichText:
        return
    room = label.contentsRect().adjusted(label.margin(), label.margin(), -label.margin(), -label.margin())
    if label.wordWrap():
        flags = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextExpandTabs
        needed = label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 1 << 20), int(flags), words)
    else:
        shown = Qt.TextFlag.TextShowMnemonic if label.buddy() is not None else Qt.TextFlag.TextExpandTabs
        needed = label.fontMetrics().boundingRect(QRect(), int(shown), words)
    if needed.width() > room.width() + SLACK or needed.height() > room.height() + SLACK:
        yield words, f"cut off: needs {needed.width()}×{needed.height()}, has {room.width()}×{room.height()}"
    if label.isEnabled() and (strength := _contrast(label)) < CONTRAST:
        yield words, f"too faint: contrast {strength:.1f}"


def _field(field: QLineEdit) -> Iterator[tuple[str, str]]:
    words = field.placeholderText()
    if field.text() or not words:
        return
    option = QStyleOptionFrame()
    field.initStyleOption(option)
    room = field.style().subElementRect(QStyle.SubElement.SE_LineEditContents, option, field)
    margins = field.textMargins()
    inside = room.width() - margins.left() - margins.right() - 4  # a field keeps 2 pixels on each side
    if (needed := field.fontMetrics().horizontalAdvance(words)) > inside + SLACK:
        yield words, f"cut off: needs {needed}, has {inside}"


def _choices(box: QComboBox) -> Iterator[tuple[str, str]]:
    arrow = box.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent, None, box)
    room = box.width() - arrow
    for row in range(box.count()):
        if box.fontMetrics().horizontalAdvance(box.itemText(row)) > room:
            yield box.itemText(row), "cut off when chosen"


def _header(header: QHeaderView) -> Iterator[tuple[str, str]]:
    for section in range(header.count()):
        if not header.isSectionHidden(section) and header.isVisible():
            needed, room = header.sectionSizeHint(section), header.sectionSize(section)
            if header.orientation() is Qt.Orientation.Horizontal and needed > room + SLACK:
                yield str(header.model().headerData(section, header.orientation())), "head cut off"


def _cells(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    """Cells that are cut off, unless pointing at them tells all."""
    model = view.model()
    if model is None:
        return
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(model.rowCount()):
        for column in range(columns):
            index = model.index(row, column)
            room = view.visualRect(index)
            if not room.isValid() or not view.viewport().rect().intersects(room):
                continue
            words = str(index.data() or "")
            if words and words not in _tip(index):
                needed = _needed(view.fontMetrics(), words, room.width(), view)
                inside = room.intersected(QRect(0, room.y(), view.viewport().width(), room.height()))
                if needed.width() > inside.width() + SLACK or needed.height() > room.height() + SLACK:
                    yield words, "cell cut off"


def _tip(index: QModelIndex) -> str:
    """What pointing at a cell tells, as it is shown."""
    words = str(index.data(Qt.ItemDataRole.ToolTipRole) or "")
    return QTextDocumentFragment.fromHtml(words).toPlainText() if words.startswith("<p>") else words


def _needed(metrics: QFontMetrics, words: str, width: int, view: QAbstractItemView) -> QRect:
    wraps = getattr(view, "wordWrap", lambda: False)()
    flags = Qt.TextFlag.TextWordWrap if wraps else Qt.TextFlag.TextSingleLine
    return metrics.boundingRect(QRect(0, 0, width if wraps else 0, 0), int(flags), words)


def _place(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Whether it lies within all it stands in, sideways even where one can scroll, and beside the others."""
    around = widget.parentWidget()
    while around is not None:
        spot = QRect(widget.mapTo(around, QPoint()), widget.size())
        scrolls = isinstance(around.parentWidget(), QScrollArea)
        room = QRect(0, spot.y(), around.width(), spot.height()) if scrolls else around.rect()
        if not room.contains(spot):
            yield _words(widget), f"outside of {_told(around)} by {_beyond(spot, room)}"
            break
        if around.isWindow() or scrolls:
            break
        around = around.parentWidget()
    yield from _over(widget)


def _over(widget: QWidget) -> Iterator[tuple[str, str]]:
    parent = widget.parentWidget()
    if parent is None or (isinstance(parent, _TEXTS) and not isinstance(parent, QGroupBox)):
        return
    for other in parent.children():
        if other is widget:
            return  # each pair once
        if isinstance(other, _TEXTS) and other.isVisible() and other.geometry().intersects(widget.geometry()):
            yield _words(widget), f"lies over “{_words(other)[:30]}”"


def _narrower(widget: QWidget) -> bool:
    needed = widget.minimumSizeHint() if isinstance(widget, QToolButton) else widget.sizeHint()
    return widget.width() + SLACK < needed.width() or widget.height() + SLACK < needed.height()


def _within(widget: QWidget) -> bool:
    """Whether it is a part of a control, which is looked at as a whole."""
    parts = (QAbstractSpinBox, QComboBox, QLineEdit, QHeaderView, QTabBar)
    around = widget.parentWidget()
    while around is not None and not around.isWindow():
        if isinstance(around, parts):
            return True
        if isinstance(around, QAbstractScrollArea) and not isinstance(around, QScrollArea):
            return not isinstance(widget, QHeaderView)
        around = around.parentWidget()
    return False


def _heads(view: QAbstractItemView) -> Iterator[str]:
    header = getattr(view, "horizontalHeader", lambda: None)()
    if header is not None and header.isVisible():
        for section in range(header.count()):
            yield str(header.model().headerData(section, Qt.Orientation.Horizontal) or "")


def _words(widget: QWidget) -> str:
    for name in ("text", "title", "currentText"):
        if callable(told := getattr(widget, name, None)):
            return str(told()) or widget.accessibleName()
    return widget.accessibleName()


def _told(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()}".strip()


def _beyond(spot: QRect, room: QRect) -> str:
    over = (
        spot.right() - room.right(),
        spot.bottom() - room.bottom(),
        room.x() - spot.x(),
        room.y() - spot.y(),
    )
    sides = zip(("right", "bottom", "left", "top"), over, strict=True)
    return ", ".join(f"{by} {side}" for side, by in sides if by > 0)


def _contrast(label: QLabel) -> float:
    """The contrast of a label's text with its background, 1 to 21."""
    palette = label.palette()
    behind = palette.color(QPalette.ColorGroup.Active, QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorGroup.Active, label.foregroundRole())
    share = text.alphaF()
    blended = QColor.fromRgbF(
        *(share * a + (1 - share) * b for a, b in zip(_rgb(text), _rgb(behind), strict=True))
    )
    lighter, darker = sorted((_luminance(blended), _luminance(behind)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _rgb(colour: QColor) -> tuple[float, float, float]:
    return colour.redF(), colour.greenF(), colour.blueF()


def _luminance(colour: QColor) -> float:
    parts = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _rgb(colour))
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), parts, strict=True))
