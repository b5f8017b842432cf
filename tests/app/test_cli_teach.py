"""``octavox model teach`` and what goes with it, with a child that stands in for the one that teaches."""

import os
import pty
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from app import cli_teach
from app.cli_model import cli
from assistant_core import paths
from assistant_core.live_settings import LiveSettings
from models.teaching import installed, libraries, process
from models.teaching.progress import TeachingFailed
from tests.services.standin_teaching import NOT_PASSED, PASSED, StandIn
from tests.services.taught_models import ORDER_COFFEE, have_taught

POMODORO = """
[[action]]
name = "start_pomodoro"
description = "Start a pomodoro."
phrases = ["start a pomodoro"]
command = { program = "/bin/true" }
"""
GIVEN_UP = "No longer taught after this: start_pomodoro. Name them too to keep them."


@pytest.fixture(autouse=True)
def school(standin: StandIn, monkeypatch: pytest.MonkeyPatch) -> StandIn:
    """Two functions of one's own, and a child that teaches them well."""
    (paths.config_dir() / "actions.toml").write_text(ORDER_COFFEE + POMODORO)
    monkeypatch.setattr(libraries, "_MODULES", ())
    standin.ends_with(PASSED)
    return standin


@pytest.fixture
def terminal(monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    """A terminal to answer on; what is written to it is what the person types."""
    keys, screen = pty.openpty()
    with os.fdopen(screen) as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        yield keys
    os.close(keys)


def model(*arguments: str) -> Result:
    return CliRunner().invoke(cli, arguments)


def test_one_that_would_be_taught_no_longer_is_named_and_without_a_terminal_nothing_is_done(
    school: StandIn,
) -> None:
    before = have_taught({"start_pomodoro": ["start a pomodoro"]})
    done = model("teach", "order_coffee")
    assert isinstance(done.exception, TeachingFailed)
    assert str(done.exception) == GIVEN_UP and "--yes" in done.exception.cure
    assert school.taught == [] and installed.in_use() == before


def test_with_a_yes_it_is_given_up_and_that_is_told(school: StandIn) -> None:
    have_taught({"start_pomodoro": ["start a pomodoro"]})
    done = model("teach", "order_coffee", "--yes")
    assert done.exit_code == 0 and GIVEN_UP in done.output, done.output
    assert school.taught == [["order_coffee"]]
    assert f"In use: {installed.in_use()}\n" in done.output


def test_on_a_terminal_it_is_asked(
    school: StandIn, terminal: int, capsys: pytest.CaptureFixture[str]
) -> None:
    have_taught({"start_pomodoro": ["start a pomodoro"]})
    os.write(terminal, b"n\n")
    with pytest.raises(typer.Exit):
        cli_teach.teach(["order_coffee"])
    assert school.taught == []
    os.write(terminal, b"y\n")
    cli_teach.teach(["order_coffee"])
    assert school.taught == [["order_coffee"]]
    assert capsys.readouterr().out.count(f"{GIVEN_UP} Teach without them?") == 2


@pytest.mark.parametrize("named", [["order_coffee", "start_pomodoro"], []])
def test_nothing_is_asked_when_nothing_is_given_up(school: StandIn, named: list[str]) -> None:
    have_taught({"start_pomodoro": ["start a pomodoro"], "gone_from_the_file": ["do what is gone"]})
    done = model("teach", *named)
    assert done.exit_code == 0 and "No longer taught" not in done.output, done.output
    assert school.taught == [["order_coffee", "start_pomodoro"]]


def test_what_did_not_pass_is_discarded_and_what_was_in_use_stays(school: StandIn) -> None:
    before = have_taught({"order_coffee": ["order a coffee"]})
    school.ends_with(NOT_PASSED)
    done = model("teach", "order_coffee")
    assert done.exit_code == 1 and "The old model stays in use." in done.output
    assert installed.in_use() == before and not process.folder().exists()


def test_a_model_that_the_settings_name_is_said_to_be_in_use(school: StandIn, standin_idea: Path) -> None:
    LiveSettings().change("models", "function", "/models/mine")
    words = "In use: /models/mine, since the settings name it (models.function), and not"
    assert "it is not in use" in model("teach", "--idea", "order_coffee").output.replace("\n", " ")
    for arguments in (["teach", "order_coffee"], ["taught"], ["roll-back"], ["forget"]):
        done = model(*arguments)
        assert done.exit_code == 0 and words in done.output, done.output


def test_what_is_taught_and_in_use_is_told(standin_idea: Path) -> None:
    assert model("taught").output == f"Nothing was taught.\nIn use: {installed.in_use()}\n"
    assert "A first idea is in use." in model("teach", "--idea", "order_coffee").output
    assert "there is a first idea of order_coffee." in model("taught").output
    taught = have_taught({"order_coffee": ["order a coffee"]}, corrections=["the usual"])
    shown = model("taught").output
    assert "order_coffee: order a coffee\ncorrected: the usual\n" in shown and f"In use: {taught}" in shown
