"""Directories follow the XDG variables, and are the person's alone."""

import stat
from pathlib import Path

import pytest

from assistant_core import paths


@pytest.mark.parametrize(
    ("where", "variable"),
    [
        (paths.config_dir, "XDG_CONFIG_HOME"),
        (paths.data_dir, "XDG_DATA_HOME"),
        (paths.state_dir, "XDG_STATE_HOME"),
        (paths.cache_dir, "XDG_CACHE_HOME"),
        (paths.runtime_dir, "XDG_RUNTIME_DIR"),
    ],
)
def test_each_is_made_where_the_variable_says_and_private(
    where: "object", variable: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(variable, str(tmp_path))
    made = where()  # type: ignore[operator]
    assert made == tmp_path / "octavox"
    assert stat.S_IMODE(made.stat().st_mode) == 0o700


def test_models_can_be_kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("OCTAVOX_MODELS", str(tmp_path / "shared"))
    assert paths.models_dir() == tmp_path / "shared"


def test_a_login_without_a_runtime_directory_never_uses_a_shared_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("XDG_RUNTIME_DIR", raising=False)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    made = paths.runtime_dir()
    assert made == tmp_path / "octavox" or made.is_relative_to("/run/user")
