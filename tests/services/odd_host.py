"""An HTTP server on this machine that records requests, and misbehaves when its path says so."""

import http.server
import json
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest


class _Handler(http.server.BaseHTTPRequestHandler):
    server: "_Server"

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        body = self.rfile.read(length).decode()
        self.server.requests.append(
            {
                "method": self.command,
                "path": self.path,
                "headers": dict(self.headers),
                "json": json.loads(body) if body else None,
            }
        )
        getattr(self, "_" + self.path.strip("/").split("/")[0].split("?")[0], self._fine)()

    do_GET = do_PUT = do_DELETE = do_PATCH = do_POST  # noqa: N815

    def log_message(self, format: str, *args: Any) -> None:
        pass

    def _fine(self) -> None:
        self._answer(200, b"all good")

    def _answer(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        for name, value in {"Content_Length": str(len(body)), **headers}.items():
            if value:
                self.send_header(name.replace("_", "-"), value)
        self.end_headers()
        self.wfile.write(body)

    def _refuses(self) -> None:
        self._answer(403, b"no")

    def _redirects(self) -> None:
        self._answer(307, b"", Location=f"http://localhost:{self.server.server_port}/elsewhere")

    def _promises_more(self) -> None:
        self._answer(200, b"short", Content_Length="5000")

    def _promises_less(self) -> None:
        # In one piece: what comes behind an answer that is whole already is not waited for.
        self.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\nall good, and then some")
        self.close_connection = True

    def _goes_on_talking(self) -> None:
        self._fine()
        time.sleep(0.2)
        with suppress(OSError):
            self.wfile.write(b", and then some")
        self.close_connection = True

    def _promises_twice(self) -> None:
        self.send_response(200)
        for length in ("8", "400"):
            self.send_header("Content-Length", length)
        self.end_headers()
        self.wfile.write(b"all good")

    def _lies(self) -> None:
        self._answer(200, b"x", Content_Length="-7")

    def _breaks_chunks(self) -> None:
        self._answer(200, b"zz\r\nno chunk", Content_Length="", Transfer_Encoding="chunked")

    def _never_ends(self) -> None:
        self._answer(200, b"", Content_Length=str(1 << 40))
        try:
            while True:
                self.wfile.write(b"x" * 65536)
        except OSError:
            pass

    def _drips(self) -> None:
        self._answer(200, b"", Content_Length="100")
        try:
            for _ in range(100):
                self.wfile.write(b"x")
                time.sleep(0.2)
        except OSError:
            pass

    def _hangs_up(self) -> None:
        self.close_connection = True

    def _speaks_nonsense(self) -> None:
        self.wfile.write(b"\x00\x01\x02 what?\r\n\r\n")


class _Server(http.server.ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.requests: list[dict[str, Any]] = []

    def handle_error(self, request: Any, client_address: Any) -> None:
        pass


class OddHost:
    """The server: where it is, and what it was sent."""

    def __init__(self, server: _Server) -> None:
        self.host = f"127.0.0.1:{server.server_port}"
        self.requests = server.requests


@pytest.fixture
def odd_host() -> Iterator[OddHost]:
    """A host of the test's own."""
    server = _Server()
    thread = threading.Thread(target=server.serve_forever, args=(0.05,))
    thread.start()
    try:
        yield OddHost(server)
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
