"""How busy and how full the parts of the computer are."""

from typing import Literal

from assistant_core.functions import Outcome, Risk, action
from system_actions.services.vitals import Traffic, Vitals
from system_actions.words.phrases import in_bytes, listed

_THROUGH = {
    "wl": "Wi-Fi",
    "ww": "mobile data",
    "en": "a cable",
    "eth": "a cable",
    "us": "USB",
    "tun": "a VPN",
    "wg": "a VPN",
}
"""What leads to the network, by how the kernel's names for interfaces begin."""


@action(
    token=18,
    risk=Risk.SAFE,
    questions={"what": "Processor, memory, disk or network?"},
    examples=[
        "how busy is the processor",
        "how much memory is free",
        "is the disk nearly full",
        "what is the cpu load",
        "how much space is left on the disk",
        "how fast is the network right now",
        "check the ram usage",
        "am i connected to the internet",
    ],
)
async def get_system_status(
    what: Literal["processor", "memory", "disk", "network"], *, vitals: Vitals
) -> Outcome:
    """Say how busy or how full a part of the computer is.

    Args:
        what: The part: processor, memory, disk or network.
    """
    match what:
        case "processor":
            percent = round(await vitals.processor())
            return Outcome(f"The processor is {percent} percent busy.", value=f"{percent} percent")
        case "memory":
            memory = await vitals.memory()
            of = f"{in_bytes(memory.free)} of {in_bytes(memory.total)}"
            return Outcome(f"{of} of memory are free.", value=f"{in_bytes(memory.free)} free")
        case "disk":
            disk = await vitals.disk()
            said = f"The disk is {disk.percent} percent full. {in_bytes(disk.free)} are free."
            return Outcome(said, value=f"{in_bytes(disk.free)} free")
    return _network_outcome(await vitals.network())


def _network_outcome(traffic: Traffic) -> Outcome:
    if not traffic.through:
        return Outcome("This computer is not connected to a network.", value="not connected")
    kinds = [next((w for p, w in _THROUGH.items() if n.startswith(p)), n) for n in traffic.through]
    through = listed(list(dict.fromkeys(kinds)))
    match traffic.internet:
        case "full":
            where = "to the internet"
        case "portal":
            where = "to a network that wants you to sign in"
        case "limited" | "none":
            where = "to a network that does not reach the internet"
        case _:
            where = "to a network"
    speed = f"{in_bytes(traffic.down)} come in and {in_bytes(traffic.up)} go out each second"
    return Outcome(f"You are connected {where} through {through}. {speed}.", value=f"connected {where}")
