"""What the tests of the examination share: a cache of their own, and matplotlib's list of fonts."""

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where answers and flags are kept."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    return tmp_path / "cache" / "octavox"


@pytest.fixture(scope="session", autouse=True)
def font_cache() -> None:
    """Have matplotlib's list of fonts made, which it says in a warning the first time on a machine."""
    import matplotlib.font_manager  # noqa: F401
