"""A real Home Assistant with made-up devices (``tests/house``): started once, put back after each test."""

import asyncio
import hashlib
import json
import os
import shutil
import socket
import subprocess
import urllib.request
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest

from assistant_core.services import Services
from system_actions.services.home_assistant import Access, Home
from system_actions.services.home_link import HomeLink
from tests.services import directly
from tests.services.buses import wait_until

SOURCE = Path(__file__).parents[1] / "house"
_CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "octavox" / "home-assistant"

PLACES = {
    "Kitchen": ["light.kitchen_ceiling", "light.counter_lights", "switch.coffee_machine", "switch.kettle",
                "cover.kitchen_blinds", "media_player.kitchen", "binary_sensor.kitchen_window"],
    "Bedroom": ["light.bedroom_lamp", "fan.bedroom", "climate.bedroom", "cover.bedroom_curtains"],
    "Study": ["light.study_lamp", "climate.study", "media_player.radio"],
    "Living Room": ["climate.living_room", "media_player.tv", "switch.christmas_tree"],
    "Bathroom": ["sensor.bathroom_temperature", "sensor.bathroom_humidity"],
}  # fmt: skip
ALIASES = {"vacuum.dusty": ["Robby"], "media_player.tv": ["telly"]}
WITHHELD = ["light.secret"]


class RealHouse:
    """The running server, and what a person in the house can do; `stuck` says that a device is."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.token = ""
        self.stuck = False
        self._process: subprocess.Popen[bytes] | None = None
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.address = f"http://127.0.0.1:{self.port}"
        shutil.copytree(SOURCE, folder)
        for name in ("Kind of Blue.mp3", "Morning News.mp3", "Blue Train.mp3", "Holiday Film.mp4"):
            media = folder / "media" / name
            media.parent.mkdir(exist_ok=True)
            media.write_bytes(b"")
        config = folder / "configuration.yaml"
        text = config.read_text().replace("MEDIA", str(folder / "media"))
        config.write_text(text.replace("server_port: 0", f"server_port: {self.port}"))

    def start(self) -> None:
        """Start the server and wait until it has all its devices."""
        version = hashlib.sha256((SOURCE / "requirements.txt").read_bytes()).hexdigest()[:16]
        hass = _CACHE / version / "bin" / "hass"
        assert hass.exists(), "no Home Assistant: run script/setup-home"
        command = [str(hass), "-c", str(self.folder), "--skip-pip", "--log-no-color"]
        environment = {**os.environ, "HOME": str(self.folder)}
        with (self.folder / "out").open("ab") as out:
            self._process = subprocess.Popen(command, env=environment, stdout=out, stderr=out)
        self._wait()

    def stop(self) -> None:
        """End the server, as when it restarts."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(60)
            self._process = None

    def change(self, id: str, **values: Any) -> None:
        """Change a device behind the back of Home Assistant."""
        self.stuck |= bool(values.get("stuck"))
        self._ask("services/house/change", {"entity_id": id, **values})

    def reset(self) -> None:
        """Put every device back."""
        self.stuck = False
        self._ask("services/house/reset", {})

    def state(self, id: str) -> str:
        """What state a device is in."""
        return str(self._ask(f"states/{id}")["state"])

    def attribute(self, id: str, name: str) -> Any:
        """One of a device's attributes, None when it has none."""
        return self._ask(f"states/{id}")["attributes"].get(name)

    def pretend(self, id: str, state: str, **attributes: Any) -> None:
        """Put an entity into the state machine, with nothing behind it."""
        self._ask(f"states/{id}", {"state": state, "attributes": attributes})

    def forget(self, id: str) -> None:
        """Take such an entity out."""
        self._ask(f"states/{id}", method="DELETE")

    def move_in(self) -> None:
        """Make an owner with a token, the rooms, and the names."""
        owner = {"name": "Tester", "username": "tester", "password": "the owner's", "language": "en"}
        made = self._ask("onboarding/users", {"client_id": self.address, **owner})
        form = f"grant_type=authorization_code&code={made['auth_code']}&client_id={self.address}".encode()
        with directly.ask(f"{self.address}/auth/token", form, 20) as answer:
            self.token = json.load(answer)["access_token"]
        self._wait()
        asyncio.run(self._furnish())

    @asynccontextmanager
    async def linked(self) -> AsyncIterator[HomeLink]:
        """A connection of the owner's own."""
        link = await HomeLink.connect(self.address, self.token, 20)
        try:
            yield link
        finally:
            await link.close()

    async def new_token(self, name: str) -> str:
        """Another long-lived token."""
        async with self.linked() as link:
            token: str = await link.command("auth/long_lived_access_token", client_name=name, lifespan=365)
            return token

    async def revoke(self, name: str) -> None:
        """Make a token invalid."""
        async with self.linked() as link:
            for known in await link.command("auth/refresh_tokens"):
                if known["client_name"] == name:
                    await link.command("auth/delete_refresh_token", refresh_token_id=known["id"])

    async def _furnish(self) -> None:
        async with self.linked() as link:
            known = {area["name"]: area for area in await link.command("config/area_registry/list")}
            for place, ids in PLACES.items():
                area = known.get(place) or await link.command("config/area_registry/create", name=place)
                for id in ids:
                    await link.command("config/entity_registry/update", entity_id=id, area_id=area["area_id"])
            for id, aliases in ALIASES.items():
                await link.command("config/entity_registry/update", entity_id=id, aliases=aliases)
            asked = {"assistants": ["conversation"], "entity_ids": WITHHELD, "should_expose": False}
            await link.command("homeassistant/expose_entity", **asked)
        self.token = await self.new_token("octavox")

    def _wait(self) -> None:
        wait_until(self._runs, f"Home Assistant did not start: see {self.folder / 'out'}", 120)

    def _runs(self) -> bool:
        try:
            if self.token:
                return bool(self._ask("config")["state"] == "RUNNING")
            self._ask("onboarding")
        except OSError:
            return False
        return True

    def _ask(self, path: str, body: Any = None, method: str | None = None) -> Any:
        request = urllib.request.Request(
            f"{self.address}/api/{path}",
            None if body is None else json.dumps(body).encode(),
            {"Content-Type": "application/json"},
            method=method,
        )
        if self.token:
            request.add_header("Authorization", f"Bearer {self.token}")
        with directly.ask(request, timeout=20) as answer:
            return json.load(answer)


@pytest.fixture(scope="session")
def running_house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RealHouse]:
    """The server for all tests."""
    house = RealHouse(tmp_path_factory.mktemp("house") / "config")
    try:
        house.start()
        house.move_in()
        yield house
    finally:
        house.stop()


@pytest.fixture
def real_house(running_house: RealHouse) -> Iterator[RealHouse]:
    """The server with every device as at first."""
    yield running_house
    running_house.reset()


@pytest.fixture
async def home(real_house: RealHouse, real_services: Services) -> Home:
    """The house, connected to and handed in."""

    async def access() -> Access:
        # What is stuck never settles; all else has time, which it takes only on a busy computer.
        return Access(real_house.address, real_house.token, settling=2.5 if real_house.stuck else 6)

    connected = Home(access)
    real_services.provide(connected)
    return connected
