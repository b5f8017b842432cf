"""Figures as the language of the windows writes them."""

from PySide6.QtCore import QLocale


def in_bytes(size: float) -> str:
    """``512 bytes``, ``1.5 GB``; in German ``1,5 GB``."""
    return QLocale().formattedDataSize(round(size), 1, QLocale.DataSizeFormat.DataSizeSIFormat)


def with_tenths(value: float) -> str:
    """``96.9``; in German ``96,9``."""
    return QLocale().toString(value, "f", 1)


def in_percent(share: float) -> str:
    """A share of one in hundredths: ``96.9 %``."""
    return f"{with_tenths(100 * share)} %"
