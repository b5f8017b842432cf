"""A small web server in the form of OpenAI's chat endpoint, which says what a test wrote for it."""

import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest


@dataclass(frozen=True)
class Refusal:
    """An answer that is none."""

    status: int
    body: str = ""
    headers: Mapping[str, str] = field(default_factory=dict)


class Hangs:
    """Keeps the connection open and says nothing."""


class Breaks:
    """Closes the connection without an answer."""


class TinyEndpoint:
    """What is answered, and what was asked.

    Attributes:
        script: The answers in order: an object is sent as JSON in the message, a text as it is.
        asked: The question of each request.
        bodies: The whole requests.
        keys: Their ``Authorization`` headers.
        usage: The tokens told with each answer; None to tell none.
        hanging: Set once a request is left without an answer.
    """

    def __init__(self) -> None:
        self.script: list[object] = []
        self.asked: list[str] = []
        self.bodies: list[dict[str, Any]] = []
        self.keys: list[str | None] = []
        self.usage: dict[str, int] | None = {"prompt_tokens": 100, "completion_tokens": 20}
        self.hanging = threading.Event()
        self._ended = threading.Event()
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                endpoint._answer(self)

            def log_message(self, *_: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}/v1"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def close(self) -> None:
        self._ended.set()
        self._server.shutdown()
        self._server.server_close()

    def _answer(self, request: BaseHTTPRequestHandler) -> None:
        body = json.loads(request.rfile.read(int(request.headers["Content-Length"])))
        self.bodies.append(body)
        self.asked.append(body["messages"][-1]["content"])
        self.keys.append(request.headers.get("Authorization"))
        said = self.script.pop(0) if self.script else Refusal(400, "the script is at its end")
        if request.path != "/v1/chat/completions":
            said = Refusal(404, '{"error": {"message": "no such path"}}')
        if isinstance(said, Hangs):
            self.hanging.set()
            self._ended.wait()
        elif isinstance(said, Refusal):
            _send(request, said.status, said.body, said.headers)
        elif not isinstance(said, Breaks):
            text = said if isinstance(said, str) else json.dumps(said)
            told = {"choices": [{"message": {"role": "assistant", "content": text}}], "usage": self.usage}
            _send(request, 200, json.dumps(told), {"Content-Type": "application/json"})


def _send(request: BaseHTTPRequestHandler, status: int, body: str, headers: Mapping[str, str]) -> None:
    content = body.encode()
    request.send_response(status)
    for name, value in {**headers, "Content-Length": str(len(content))}.items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(content)


@pytest.fixture
def tiny_endpoint() -> Iterator[TinyEndpoint]:
    endpoint = TinyEndpoint()
    yield endpoint
    endpoint.close()
