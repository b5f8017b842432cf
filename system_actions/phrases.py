"""Small pieces of spoken sentences: lists and lengths of time."""

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
    parts = [(hours, "hour"), (minutes, "minute"), (0 if hours else rest, "second")]
    return listed([counted(number, noun) for number, noun in parts if number]) or "0 seconds"
