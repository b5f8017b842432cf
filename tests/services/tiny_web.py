"""A small web server on this computer that answers as it is told, late, broken off, or not at all."""

import json
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import aiohttp
import pytest

from assistant_core.services import Services
from system_actions.services.http import Http

Query = dict[str, str]
Content = bytes | Callable[[Query], bytes]


class TinyWeb:
    """What is served, how it fails, and what was asked for.

    Attributes:
        pages: Content by path, or a function from the query to it.
        status: The status of every answer; one other than 200 comes without content.
        cut: Break every answer off after so many bytes.
        silent: Accept connections and never answer.
        asked: Path and query of every request.
    """

    def __init__(self) -> None:
        self.pages: dict[str, Content] = {}
        self.status = 200
        self.cut: int | None = None
        self.silent = False
        self.asked: list[tuple[str, Query]] = []
        self._ended = threading.Event()
        web = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                web._answer(self)

            def log_message(self, format: str, *args: object) -> None:
                """Keep quiet."""

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,))
        self._thread.start()

    def close(self) -> None:
        """End the server; nobody listens on its port then."""
        if not self._ended.is_set():
            self._ended.set()
            self._server.shutdown()
            self._server.server_close()
            self._thread.join()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        parts = urlsplit(request.path)
        query = dict(parse_qsl(parts.query))
        self.asked.append((parts.path, query))
        if self.silent:
            self._ended.wait(20)
            return
        page = self.pages.get(parts.path)
        if self.status != 200 or page is None:
            request.send_error(self.status if self.status != 200 else 404)
            return
        content = page(query) if callable(page) else page
        request.send_response(200)
        request.send_header("Content-Length", str(len(content)))
        request.end_headers()
        request.wfile.write(content[: self.cut])


@pytest.fixture
def tiny_web() -> Iterator[TinyWeb]:
    """A web server without a page."""
    web = TinyWeb()
    try:
        yield web
    finally:
        web.close()


@pytest.fixture
async def impatient_http(real_services: Services) -> AsyncIterator[None]:
    """The services read from the web with little patience."""
    real_services.provide(Http(aiohttp.ClientSession(), patience=0.3))
    yield


def write_settings(home: Path, text: str) -> None:
    """Write the settings of a private home."""
    folder = home / "config" / "octavox"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "settings.toml").write_text(text)


def as_json(value: object) -> bytes:
    """A value as an answer."""
    return json.dumps(value).encode()
