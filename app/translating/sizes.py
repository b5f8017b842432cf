"""Sizes of files as the language of the windows says them."""

from PySide6.QtCore import QLocale


def in_bytes(size: float) -> str:
    """``512 bytes``, ``1.5 GB``; in German ``1,5 GB``."""
    return QLocale().formattedDataSize(round(size), 1, QLocale.DataSizeFormat.DataSizeSIFormat)
