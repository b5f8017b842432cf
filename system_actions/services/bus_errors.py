"""What a message bus answers when it refuses."""

from assistant_core.errors import ActionFailed, ServiceMissing

_ERRORS = "org.freedesktop.DBus.Error."
_ABSENT = {_ERRORS + name for name in ("ServiceUnknown", "NameHasNoOwner")}
_BROKE_OFF = {_ERRORS + name for name in ("NoReply", "Disconnected")}
_UNKNOWN = {_ERRORS + name for name in ("UnknownObject", "UnknownInterface", "UnknownMethod")}
_REFUSED = {
    _ERRORS + "AccessDenied",
    _ERRORS + "InteractiveAuthorizationRequired",
    "org.freedesktop.PolicyKit1.Error.NotAuthorized",
    "org.freedesktop.NetworkManager.PermissionDenied",
    "org.bluez.Error.NotAuthorized",
}


class BusFailed(ActionFailed):
    """A call on the bus was answered with an error.

    Attributes:
        name: The error's D-Bus name.
        text: What the other side said about it.
    """

    default_said = "The service I asked for that refused."

    def __init__(self, name: str, text: str, *, said: str | None = None) -> None:
        super().__init__(f"{name}: {text}", said=said)
        self.name = name
        self.text = text

    @property
    def absent(self) -> bool:
        """Whether the other side was not there to be asked, so that nothing was done."""
        return self.name in _ABSENT or self.name.startswith(_ERRORS + "Spawn.")

    @property
    def broke_off(self) -> bool:
        """Whether the other side was asked and gave no answer, so that nobody knows what it did."""
        return self.name in _BROKE_OFF

    @property
    def gone(self) -> bool:
        """Whether the other side is not there, or went away before it answered."""
        return self.absent or self.broke_off

    @property
    def refused(self) -> bool:
        """Whether the other side says that this user may not."""
        return self.name in _REFUSED


class BrokeOff(ServiceMissing):
    """A service was asked and gave no answer, so that nobody knows what it did."""


def disconnected(detail: str) -> BusFailed:
    """The error for a bus that went away in the middle of a call."""
    return BusFailed(_ERRORS + "Disconnected", detail, said="The connection broke, so I do not know.")


def unanswered(seconds: float) -> BusFailed:
    """The error for a call that was not answered in time."""
    return BusFailed(_ERRORS + "NoReply", f"no answer in {seconds:g} s", said="That took too long.")


def named(error: BusFailed, what: str, *, said: str, cure: str) -> ServiceMissing | ActionFailed:
    """The error to raise for what a service answered.

    Args:
        error: Its answer.
        what: What the service is called.
        said: What is spoken when it is not there.
        cure: How to get it.
    """
    if error.broke_off:
        aloud = f"{what[0].upper()}{what[1:]} stopped answering, so I cannot tell."
        return BrokeOff(f"{what} broke off: {error}", said=aloud, cure=f"restart {what}")
    # One that is just starting, or too old, has its name and not yet what is asked of it.
    if error.absent or error.name in _UNKNOWN:
        return ServiceMissing(f"no {what}: {error}", said=said, cure=cure)
    if error.refused:
        return ActionFailed(f"{what}: {error}", said="You are not allowed to do that.")
    return error
