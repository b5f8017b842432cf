"""A small web server that stands for the Hugging Face hub and for a package index, and fails on demand."""

import hashlib
import io
import threading
import time
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

_MEGABYTE = 1 << 20


class TinyHub:
    """What is served, how it fails, and what was asked for.

    Attributes:
        files: Content by path.
        break_after: For the next answers, close the connection after so many bytes.
        silent: Accept connections and never answer.
        whole_only: Take no notice of ranges.
        slow: Seconds that each megabyte takes.
        asked: Path and range of every request.
    """

    def __init__(self) -> None:
        self.files: dict[str, bytes] = {}
        self.break_after: list[int] = []
        self.silent = False
        self.whole_only = False
        self.slow = 0.0
        self.asked: list[tuple[str, str | None]] = []
        self._held: dict[str, int] = {}
        self._going = threading.Event()
        hub = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                hub._answer(self)

            def do_HEAD(self) -> None:
                self.do_GET()

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def add_package(self, name: str, version: str, members: Mapping[str, bytes]) -> bytes:
        """Offer a wheel that holds these members; returns its content."""
        stem = f"{name.replace('-', '_')}-{version}"
        wheel = wheel_of(stem, name, version, members)
        file = f"{stem}-py3-none-any.whl"
        self.files[f"/packages/{file}"] = wheel
        checksum = hashlib.sha256(wheel).hexdigest()
        page = f'<!DOCTYPE html><a href="/packages/{file}#sha256={checksum}">{file}</a>'
        self.files[f"/simple/{name}/"] = page.encode()
        return wheel

    def hold(self, file: str, megabytes: int = 0) -> None:
        """Send no more than so much of the files of this name, until `let_go`."""
        self._going.clear()
        self._held[file] = megabytes * _MEGABYTE

    def let_go(self) -> None:
        """Send what was held back."""
        self._held.clear()
        self._going.set()

    def close(self) -> None:
        self.let_go()
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        self.asked.append((request.path, request.headers.get("Range")))
        if self.silent:
            time.sleep(8)
            return
        content = self.files.get(request.path)
        if content is None:
            request.send_error(404)
            return
        start = 0
        wanted = request.headers.get("Range")
        if wanted and not self.whole_only:
            start = int(wanted.removeprefix("bytes=").removesuffix("-"))
        request.send_response(206 if start else 200)
        request.send_header(
            "Content-Type", "text/html" if request.path.startswith("/simple") else "application/zip"
        )
        request.send_header("Content-Length", str(len(content) - start))
        request.end_headers()
        if request.command == "GET":
            until = self.break_after.pop(0) if self.break_after else len(content)
            for begin in range(start, start + until, _MEGABYTE):
                time.sleep(self.slow)
                if begin >= self._held.get(request.path.rpartition("/")[2], len(content)):
                    self._going.wait()
                with suppress(ConnectionError):  # who asked went away
                    request.wfile.write(content[begin : min(begin + _MEGABYTE, start + until)])
            request.close_connection = True


def wheel_of(stem: str, name: str, version: str, members: Mapping[str, bytes]) -> bytes:
    """A wheel that holds some members and what pip needs to believe in it."""
    info = f"{stem}.dist-info"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for member, content in members.items():
            archive.writestr(member, content)
        archive.writestr(f"{info}/METADATA", f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n")
        archive.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n")
        archive.writestr(f"{info}/RECORD", "")
    return packed.getvalue()


@pytest.fixture
def tiny_hub(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TinyHub]:
    """The server, which the hub's and pip's settings point at; model files go into the test's folder."""
    hub = TinyHub()
    monkeypatch.setenv("HF_ENDPOINT", hub.url)
    monkeypatch.setenv("HF_HOME", str(tmp_path / "huggingface"))
    monkeypatch.delenv("HF_HUB_CACHE", raising=False)
    monkeypatch.setenv("OCTAVOX_MODELS", str(tmp_path / "models"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    for name in ("PIP_FIND_LINKS", "PIP_EXTRA_INDEX_URL", "PIP_NO_INDEX", "PIP_CERT"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    monkeypatch.setenv("PIP_INDEX_URL", f"{hub.url}/simple/")
    yield hub
    hub.close()
