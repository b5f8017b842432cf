"""On or off: as the model writes it, and as a person answers when asked."""

from assistant_core.resolvers import Unresolved
from assistant_core.resolvers.words import plain

_ON = {
    "on",
    "yes",
    "true",
    "enable",
    "enabled",
    "active",
    "start",
    "1",
    "turn it on",
    "switch it on",
    "on please",
}
_OFF = {
    "off",
    "no",
    "false",
    "disable",
    "disabled",
    "inactive",
    "stop",
    "0",
    "turn it off",
    "switch it off",
    "off please",
}


def resolve_state(words: str) -> bool:
    """True for on, False for off. Raises `Unresolved` for anything else."""
    text = plain(words)
    if text in _ON:
        return True
    if text in _OFF:
        return False
    raise Unresolved("neither on nor off", said="On or off?")
