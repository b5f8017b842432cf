"""A private Wayland session: sway, drawing to nowhere."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.buses import wait_until

NOBODY = 65534


@pytest.fixture
def wayland(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A Wayland display of its own, in WAYLAND_DISPLAY; returns its runtime directory."""
    folder = tmp_path_factory.mktemp("sway", numbered=True)
    runtime = Path("/tmp") / f"octavox-{os.getpid()}-{folder.name}"
    runtime.mkdir(mode=0o700)
    config = runtime / "config"
    config.write_text("xwayland disable\noutput * resolution 800x600\n")
    command = ["sway", "--config", str(config)]
    if os.getuid() == 0:
        # It refuses to run as root.
        os.chown(runtime, NOBODY, NOBODY)
        command = ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups", *command]
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(runtime))
    headless = {"WLR_BACKENDS": "headless", "WLR_LIBINPUT_NO_DEVICES": "1", "WLR_RENDERER": "pixman"}
    quiet = subprocess.DEVNULL
    sway = subprocess.Popen(command, env={**os.environ, **headless}, stdout=quiet, stderr=quiet)
    try:
        wait_until(lambda: any(runtime.glob("wayland-?")), "sway did not start (apt install sway)")
        monkeypatch.setenv("WAYLAND_DISPLAY", next(runtime.glob("wayland-?")).name)
        monkeypatch.delenv("DISPLAY", raising=False)
        yield runtime
    finally:
        sway.kill()
        sway.wait(10)
        for left in runtime.iterdir():
            left.unlink()
        runtime.rmdir()
