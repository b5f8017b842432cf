"""The examples in docs/actions-toml.md do what the page says."""

import re
import subprocess
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from assistant_core import paths, settings_file
from assistant_core.calls import Call, Interpretation
from assistant_core.catalog import Catalog
from assistant_core.services import Services
from system_actions.services.home_assistant import Home
from system_actions.services.secrets import Secrets
from tests.services.buses import wait_until
from tests.services.notifications import Notifications
from tests.services.odd_host import OddHost
from tests.services.own_actions import OwnActions
from tests.services.real_home import RealHouse

PAGE = (Path(__file__).parents[3] / "docs" / "actions-toml.md").read_text()
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, re.DOTALL)
EXAMPLES = [block for block in BLOCKS if "[[action]]" in block]


@pytest.fixture
async def documented(
    private_home: Path, tmp_path: Path, real_services: Services
) -> AsyncIterator[OwnActions]:
    """The examples, joined to the built-in functions."""
    made = OwnActions(Catalog.load(), real_services, tmp_path)
    made.write("\n".join(EXAMPLES))
    assert made.problems() == []
    yield made
    await made.assistant.close()


async def test_there_is_an_example_of_each_kind(documented: OwnActions) -> None:
    names = [function.name for function in documented.catalog if function.token >= 128]
    assert names == ["backup", "show_note", "push_note", "reading_light", "film_night", "amplifier_volume"]


async def test_the_program(documented: OwnActions, private_home: Path) -> None:
    program = private_home / "bin" / "backup"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "$@" >called\necho "Two files."\n')
    program.chmod(0o755)
    assert (await documented.say("Make a backup.")).reply == "Your documents, or your pictures?"
    assert (await documented.say("The pictures.")).reply == "I have backed up pictures. Two files."
    assert (private_home / "called").read_text() == "--quiet --target=/media/disk -- pictures\n"
    assert (await documented.plan("back up documents")).calls[0].values == {"folder": "documents"}


async def test_the_method_on_the_bus(documented: OwnActions, notifications: Notifications) -> None:
    report = await documented.say("show a note the tea is ready")
    assert not report.failed and report.reply == "I have called show note, and it answered."
    # The daemon answers before its window is on the screen.
    wait_until(lambda: len(notifications.shown) == 1, "no notice is shown")


async def test_the_request(
    documented: OwnActions, odd_host: OddHost, secret_service: "subprocess.Popen[bytes]"
) -> None:
    (paths.config_dir() / "settings.toml").write_text(f'[mappings]\nhosts = ["{odd_host.host}"]\n')
    text = "\n".join(EXAMPLES).replace("https://push.example.org", f"http://{odd_host.host}")
    documented.write(text)
    await (await documented.services.get(Secrets)).put("push", "s3cr3t")
    assert (await documented.say("push buy milk with priority five")).reply == "Your phone has it."
    await documented.say("push buy milk")
    assert [request["json"] for request in odd_host.requests] == [
        {"message": "buy milk", "priority": 5},
        {"message": "buy milk"},
    ]
    assert odd_host.requests[0]["headers"]["Authorization"] == "Bearer s3cr3t"


async def test_the_service_of_the_home(documented: OwnActions, home: Home, real_house: RealHouse) -> None:
    assert not (await documented.say("reading light at fifty percent")).failed
    assert real_house.attribute("light.bedroom_lamp", "brightness") in (127, 128)


async def test_the_functions_in_a_row(documented: OwnActions) -> None:
    plan = await documented.plan("film night at ten percent")
    assert [(act.function.name, act.values) for act in plan.acts] == [
        ("set_brightness", {"level": 10.0}),
        ("set_do_not_disturb", {"state": True, "duration": timedelta(hours=2)}),
    ]


async def test_the_one_in_place_of_a_built_in_function(documented: OwnActions, private_home: Path) -> None:
    program = private_home / "bin" / "amplifier"
    program.parent.mkdir()
    program.write_text('#!/bin/sh\necho "$@" >called\n')
    program.chmod(0o755)
    (settings,) = (block for block in BLOCKS if block.startswith("[actions."))
    (paths.config_dir() / "settings.toml").write_text(settings)
    stages = documented.assistant.stages
    stages.planner.choices = settings_file.load().actions
    understood = Interpretation((Call("set_volume", {"level": "thirty percent"}),), 0.99)
    plan = await stages.planner.plan("Set the volume to thirty percent.", understood)
    report = await documented.assistant.carry_out(plan)
    assert not report.failed and documented.asked[0].lines == ("Amplifier volume: thirty percent",)
    assert (private_home / "called").read_text() == "--level=30\n"
