"""Every page can be read in every home: in light, in dark, at 200 %, in longer words and in German."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from app.settings_window.window import ORDER
from app.window import ListeningWindow
from tests.services.display import Display
from tests.services.lived_in import HOMES

KEPT = Path(__file__).parents[2] / "artefacts" / "pages"
DESKTOP = {"QT_QPA_PLATFORM": "xcb", "XDG_CURRENT_DESKTOP": "GNOME"}
"""Where Qt knows light from dark."""
WAYS = ("http_proxy", "https_proxy", "all_proxy")
NO_NETWORK = {name: "http://127.0.0.1:9" for way in WAYS for name in (way, way.upper())}
"""Ways to the internet that are closed."""


@pytest.mark.parametrize(
    ("look", "scale"), [("light", "1"), ("dark", "1"), ("double", "2"), ("pseudo", "1"), ("german", "1")]
)
def test_every_page_can_be_read(
    look: str, scale: str, large_display: Display, no_session_bus: None, no_system_bus: None, tmp_path: Path
) -> None:
    environment = {
        **os.environ,
        **DESKTOP,
        **NO_NETWORK,
        "PIP_RETRIES": "0",
        "QT_SCALE_FACTOR": scale,
        "OCTAVOX_MODELS": str(tmp_path / "models"),
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    command = [sys.executable, "-m", "tests.app.picture_pages", look, str(tmp_path)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=240)
    assert done.returncode == 0, done.stderr
    taken = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    kept = KEPT / look
    shutil.rmtree(kept, ignore_errors=True)
    shutil.copytree(tmp_path / look, kept)
    names = {Path(one["file"]).stem for one in taken}
    assert names >= {f"{home}, {page}" for home in HOMES for page in (*ORDER, ListeningWindow.__name__)}
    wrong = [f"{Path(one['file']).stem}: {what}" for one in taken for what in one["wrong"]]
    assert not wrong, "\n".join(wrong)
