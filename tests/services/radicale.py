"""A real CalDAV and CardDAV server (Radicale) with one user, a calendar, a task list and an address book."""

import base64
import os
import signal
import socket
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.services import directly
from tests.services.buses import wait_until

USER = "ada"
PASSWORD = "an open secret"
_CONFIG = """\
[server]
hosts = 127.0.0.1:{port}
[auth]
type = {auth}
htpasswd_filename = {folder}/users
htpasswd_encryption = plain
delay = 0
[storage]
filesystem_folder = {folder}/collections
[rights]
type = from_file
file = {folder}/rights
"""
_RIGHTS = """\
[own]
user: {who}
collection: .*
permissions: RWrw
"""


class Radicale:
    """The running server; `address` is where the user's collections are.

    With a password it knows the user only by it; without one it is open to everybody.
    """

    def __init__(self, folder: Path, *, password: bool) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = free.getsockname()[1]
        self.root = f"http://127.0.0.1:{self.port}/"
        self.address = f"{self.root}{USER}/"
        self.collections = folder / "collections" / "collection-root" / USER
        self._folder = folder
        self._process: subprocess.Popen[bytes] | None = None
        (folder / "users").write_text(f"{USER}:{PASSWORD}\n")
        self._rights = _RIGHTS.format(who=USER if password else ".*")
        (folder / "rights").write_text(self._rights)
        (folder / "config").write_text(
            _CONFIG.format(port=self.port, folder=folder, auth="htpasswd" if password else "none")
        )

    @property
    def pid(self) -> int:
        """The server's process."""
        assert self._process is not None
        return self._process.pid

    def start(self) -> None:
        """Start the server, again if it was stopped."""
        command = ["/usr/bin/python3", "-m", "radicale", "--config", str(self._folder / "config")]
        with (self._folder / "log").open("ab") as log:
            self._process = subprocess.Popen(command, stderr=log, stdout=log)
        wait_until(self._listens, f"no CalDAV server (apt install radicale): see {self._folder / 'log'}")

    def stop(self) -> None:
        """End the server, as when the network goes."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(10)
            self._process = None

    def freeze(self) -> None:
        """Let the server take requests and answer none."""
        assert self._process is not None
        os.kill(self._process.pid, signal.SIGSTOP)

    def tell(self, verb: str, path: str, body: str = "", **headers: str) -> str:
        """Send a request as another program of the same user would; returns the answer."""
        token = base64.b64encode(f"{USER}:{PASSWORD}".encode()).decode()
        request = urllib.request.Request(self.address + path, body.encode() or None, method=verb)
        request.add_header("Authorization", f"Basic {token}")
        for name, value in headers.items():
            request.add_header(name.replace("_", "-"), value)
        with directly.ask(request, timeout=10) as answer:
            return str(answer.read().decode())

    def make(self, name: str, kind: str, label: str) -> None:
        """Make a calendar of events (VEVENT), of tasks (VTODO), or an address book (VCARD)."""
        if kind == "VCARD":
            what = '<addressbook xmlns="urn:ietf:params:xml:ns:carddav"/>'
            held = ""
        else:
            what = '<calendar xmlns="urn:ietf:params:xml:ns:caldav"/>'
            held = (
                '<supported-calendar-component-set xmlns="urn:ietf:params:xml:ns:caldav">'
                f'<comp name="{kind}"/></supported-calendar-component-set>'
            )
        self.tell(
            "MKCOL",
            f"{name}/",
            f'<mkcol xmlns="DAV:"><set><prop><resourcetype><collection/>{what}</resourcetype>'
            f"<displayname>{label}</displayname>{held}</prop></set></mkcol>",
        )

    def close_for_writing(self, name: str) -> None:
        """Let the user only read a collection from now on."""
        closed = f"[closed]\nuser: .*\ncollection: {USER}/{name}(/.*)?\npermissions: r\n"
        (self._folder / "rights").write_text(closed + self._rights)
        self.stop()
        self.start()

    def texts(self, name: str) -> dict[str, str]:
        """The items of a collection as they lie on the server's disk."""
        folder = self.collections / name
        return {file.name: file.read_text() for file in folder.glob("*.*") if not file.name.startswith(".")}

    def _listens(self) -> bool:
        with socket.socket() as trial:
            return trial.connect_ex(("127.0.0.1", self.port)) == 0


@pytest.fixture
def radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    """The open server with the calendar "Home" and the address book "People"."""
    with _running(tmp_path_factory.mktemp("radicale"), password=False) as server:
        yield server


@pytest.fixture
def guarded_radicale(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Radicale]:
    """The same, behind a password."""
    with _running(tmp_path_factory.mktemp("radicale"), password=True) as server:
        yield server


@contextmanager
def _running(folder: Path, *, password: bool) -> Iterator[Radicale]:
    server = Radicale(folder, password=password)
    server.start()
    try:
        server.make("home", "VEVENT", "Home")
        server.make("people", "VCARD", "People")
        yield server
    finally:
        server.stop()
