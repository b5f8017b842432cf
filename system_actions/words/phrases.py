"""Small pieces of spoken sentences: lists, lengths of time and numbers."""

from collections.abc import Sequence


def listed(words: Sequence[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} and {words[-1]}"


def counted(number: int, noun: str) -> str:
    """``1 hour``, ``2 hours``."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def lasting(seconds: float) -> str:
    """A length of time as it is said: ``2 hours and 10 minutes``, ``45 seconds``."""
    whole = round(seconds)
    hours, minutes, rest = whole // 3600, whole // 60 % 60, whole % 60
    if hours >= 48:
        return listed([counted(n, noun) for n, noun in ((hours // 24, "day"), (hours % 24, "hour")) if n])
    parts = [(hours, "hour"), (minutes, "minute"), (0 if hours else rest, "second")]
    return listed([counted(number, noun) for number, noun in parts if number]) or "0 seconds"


def figure(value: float) -> str:
    """A number without needless digits: ``12``, ``0.333333``, ``3.1416``."""
    if value == int(value) and abs(value) < 1e15:
        return str(int(value))
    return f"{value:.6g}" if abs(value) < 1 else f"{round(value, 4):.10g}"


def sentence(words: str) -> str:
    """With a capital at its beginning and a stop at its end."""
    text = words.strip()
    return text and f"{text[0].upper()}{text[1:]}" + ("" if text[-1] in ".!?" else ".")


_SIZES = ((1e12, "terabyte"), (1e9, "gigabyte"), (1e6, "megabyte"), (1e3, "kilobyte"))


def in_bytes(amount: float) -> str:
    """An amount of data as it is said: ``1.5 gigabytes``, ``512 bytes``."""
    for size, noun in _SIZES:
        if amount >= 0.9995 * size:
            rounded = round(amount / size, 1 if amount < 9.95 * size else None)
            return f"{rounded:g} {noun}{'' if rounded == 1 else 's'}"
    return counted(round(amount), "byte")
