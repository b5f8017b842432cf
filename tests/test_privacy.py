"""Nothing leaves the machine: commands go the whole way where there is no network at all."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WORDS = "the purple elephant needs a new umbrella"


def in_no_network(octavox_home: Path, *arguments: str) -> "subprocess.CompletedProcess[str]":
    """Run octavox in a network namespace of its own, without even a loopback interface that is up."""
    command = ["unshare", "--user", "--map-root-user", "--net", sys.executable, "-m", "app", *arguments]
    environment = {**os.environ, "PULSE_SERVER": "unix:/nonexistent"}
    return subprocess.run(
        command,
        env=environment,
        cwd=ROOT,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


@pytest.mark.parametrize(
    "text",
    ["set a timer for ten minutes", "what is fifteen percent of eighty", "add milk to the shopping list"],
)
def test_commands_work_without_a_network(octavox_home: Path, text: str) -> None:
    done = in_no_network(octavox_home, "say", text, "--json")
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout)["outcomes"][0]["done"]


def test_a_recording_works_without_a_network(octavox_home: Path) -> None:
    recording = ROOT / "tests" / "recordings" / "what_time_heart.flac"
    done = in_no_network(octavox_home, "run", str(recording), "--json")
    assert json.loads(done.stdout)["outcomes"][0]["name"] == "get_time", done.stderr


def test_what_was_said_is_in_no_log(octavox_home: Path) -> None:
    in_no_network(octavox_home, "--debug", "say", f"take a note {WORDS}")
    logs = list((octavox_home / "state").rglob("*.log*"))
    assert logs
    for log in logs:
        assert "elephant" not in log.read_text().lower()


def test_chatter_is_not_kept(octavox_home: Path) -> None:
    in_no_network(octavox_home, "say", "what a lovely morning it is today")
    for file in (octavox_home / "data").rglob("*"):
        if file.is_file():
            assert b"lovely morning" not in file.read_bytes()
