"""Processor, memory, disk and network of the machine that runs the tests, compared with the kernel's own."""

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from system_actions import status
from system_actions.services.vitals import Fullness, Vitals
from system_actions.words.phrases import in_bytes
from tests.services.buses import Mocks

NM = "org.freedesktop.NetworkManager"
NM_PATH = "/org/freedesktop/NetworkManager"


async def test_the_processor(act: Any) -> None:
    outcome = await act(status.get_system_status, "processor")
    percent = int(outcome.value.removesuffix(" percent"))
    assert 0 <= percent <= 100 and outcome.said == f"The processor is {percent} percent busy."
    assert not outcome.changed


async def test_the_memory_is_the_kernels(act: Any) -> None:
    lines = Path("/proc/meminfo").read_text().splitlines()
    kernel = {line.split(":")[0]: int(line.split()[1]) * 1024 for line in lines}
    said = (await act(status.get_system_status, "memory")).said
    assert said.endswith(f"of {in_bytes(kernel['MemTotal'])} of memory are free.")


async def test_the_disk_is_the_one_with_the_persons_files(
    act: Any, private_home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # What is free changes all the time, so the kernel is asked once for both.
    known = {str(private_home): os.statvfs(private_home)}
    monkeypatch.setattr(os, "statvfs", known.__getitem__)
    said = (await act(status.get_system_status, "disk")).said
    free = known[str(private_home)]
    assert f"{in_bytes(free.f_bavail * free.f_frsize)} are free." in said


async def test_a_missing_home_is_an_error(act: Any, private_home: Path) -> None:
    private_home.rmdir()
    with pytest.raises(Exception, match="the disk") as caught:
        await act(status.get_system_status, "disk")
    assert caught.value.said == "I cannot read how full the disk is."


async def test_fullness_is_of_what_may_be_filled() -> None:
    assert Fullness(60, 20, 100).percent == 75 and Fullness(0, 0, 0).percent == 0


_ASK = """
import asyncio
from assistant_core.services import Services
from system_actions import status
from system_actions.services.vitals import Vitals
async def main():
    services = Services()
    print((await status.get_system_status("network", vitals=await services.get(Vitals))).said)
    await services.close()
asyncio.run(main())
"""


def in_a_network_of_its_own(*commands: str) -> str:
    """What is said about the network by a program that sees only the devices which the commands make."""
    script = "".join(f"{command} && " for command in commands) + 'exec "$@"'
    command = ["unshare", "--net", "sh", "-ec", script, "sh", sys.executable, "-c", _ASK]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


def test_without_a_network_it_is_said(no_system_bus: None) -> None:
    assert in_a_network_of_its_own("true") == "This computer is not connected to a network."


def test_the_computers_own_loop_is_no_network(no_system_bus: None) -> None:
    assert in_a_network_of_its_own("ip link set lo up") == "This computer is not connected to a network."


@pytest.mark.parametrize(
    ("device", "through"),
    [("enp1s0", "a cable"), ("wlan0", "Wi-Fi"), ("wg0", "a VPN"), ("mystery0", "mystery0")],
)
def test_a_connection_is_named_with_its_traffic(no_system_bus: None, device: str, through: str) -> None:
    said = in_a_network_of_its_own(
        f"ip link add {device} type veth peer name other0",
        f"ip addr add 192.0.2.7/24 dev {device}",
        f"ip link set {device} up",
        "ip link set other0 up",
    )
    assert said.startswith(f"You are connected to a network through {through}. ")
    assert said.endswith(" go out each second.")


@pytest.mark.parametrize(
    ("level", "expected"), [(4, "full"), (3, "limited"), (2, "portal"), (1, "none"), (0, "unknown")]
)
async def test_the_way_to_the_internet_is_network_managers(
    mocks: Mocks, real_services: Any, level: int, expected: str
) -> None:
    mock = mocks.start("networkmanager", NM, NM_PATH)
    mock.tell("org.freedesktop.DBus.Mock.SetConnectivity", str(level))
    traffic = await (await real_services.get(Vitals)).network()
    assert traffic.internet == expected and traffic.down >= 0 and traffic.up >= 0


@pytest.mark.parametrize(
    ("amount", "words"),
    [
        (0, "0 bytes"),
        (1, "1 byte"),
        (999, "999 bytes"),
        (1000, "1 kilobyte"),
        (1500, "1.5 kilobytes"),
        (9_960, "10 kilobytes"),
        (999_900, "1 megabyte"),
        (16.2e9, "16 gigabytes"),
        (1.5e12, "1.5 terabytes"),
    ],
)
def test_amounts_of_data_are_said(amount: float, words: str) -> None:
    assert in_bytes(amount) == words
