"""The running program lets notifications through again when their time is up, after a restart too."""

import subprocess
import time
from typing import Any

from assistant_core import paths
from assistant_core.services import Services
from system_actions.services.quiet_end import QuietEnd
from tests.services.buses import wait_until
from tests.services.resident import ResidentApp


def paused() -> bool:
    """Whether dunst holds notifications back."""
    done = subprocess.run(["dunstctl", "is-paused"], capture_output=True, text=True, check=True)
    return done.stdout.strip() == "true"


async def test_the_resident_program_ends_what_another_one_began(
    dunst: Any, resident: ResidentApp, real_services: Services
) -> None:
    subprocess.run(["dunstctl", "set-paused", "true"], check=True)
    end = await real_services.get(QuietEnd)
    await end.set(time.time() + 2)
    resident.start("--background")
    note = paths.data_dir() / "quiet.json"
    wait_until(lambda: not note.exists(), f"it stays quiet: {resident.log.read_text()}", 60)
    assert not paused() and resident.stop() == 0
