"""Shares, means and percentiles of what may be nothing at all."""

from collections.abc import Iterable, Sequence
from math import ceil


def ratio(part: int, whole: int) -> float | None:
    """A share, 0 to 1; None of nothing."""
    return part / whole if whole else None


def share(flags: Iterable[bool]) -> float | None:
    """How many of the flags are set, 0 to 1; None of nothing."""
    counted = list(flags)
    return ratio(sum(counted), len(counted))


def mean(rates: Iterable[float | None]) -> float | None:
    """The mean of the rates that are known; None when none is."""
    known = [rate for rate in rates if rate is not None]
    return sum(known) / len(known) if known else None


def percentile(values: Sequence[float], percent: float) -> float:
    """The nearest-rank percentile; 0 of nothing."""
    if not values:
        return 0.0
    return sorted(values)[max(ceil(percent / 100 * len(values)) - 1, 0)]


def percent(rate: float | None) -> str:
    """A rate as it is shown; a dash for None."""
    return "-" if rate is None else f"{100 * rate:.1f} %"
