"""``octavox model report``, with a tiny model and the first sentence of each set."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from app.cli_model import cli
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from tests.services.tiny_models import write_scripted


@pytest.fixture(scope="module", autouse=True)
def font_cache() -> None:
    """Have matplotlib's list of fonts made, which it says in a warning the first time on a machine."""
    import matplotlib.font_manager  # noqa: F401


def test_the_whole_report_is_one_command(octavox_home: Path) -> None:
    folder, out = octavox_home / "model", octavox_home / "measurements"
    folder.mkdir()
    idle = {":": {"<nexa_0>": 9}, "<nexa_0>": {"(": 9}, "(": {")": 9}, ")": {"<nexa_end>": 9}}
    write_scripted(folder, TokenMap.of_catalog(Catalog.load()), idle)
    done = CliRunner().invoke(cli, ["report", "--model", str(folder), "--out", str(out), "--limit", "1"])
    assert done.exit_code == 0, done.output
    assert "The own test, as Whisper heard it" in done.stdout
    page = (out / "function-model.md").read_text("utf-8")
    assert "Only the first 1 rows of each set were asked." in page
    assert "Whisper" in page and (out / "function-model-reliability.png").exists()
