"""From the words of an argument to its value: one module per kind, pure functions of words and time."""

from assistant_core.errors import OctavoxError


class Unresolved(OctavoxError):
    """The words of an argument do not say a value of its kind."""

    default_said = "I did not get that."
