"""A language model behind an OpenAI-compatible address: a question in, its answer and the tokens it cost out.

Any server will do that takes ``POST …/chat/completions``, on this computer or elsewhere. What passes by
itself (a rate limit, a server that is busy, a connection that broke) is tried again, each time after a longer
pause; what does not is an error at once.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, NoReturn

import httpx2
from pydantic import BaseModel, Field, ValidationError

from assistant_core.errors import OctavoxError

ATTEMPTS = 6
"""How often one question is put before the endpoint is given up."""

FIRST_PAUSE = 2.0
"""Seconds before the second attempt; twice as long before each further one."""

LONGEST_PAUSE = 120.0
"""Seconds; an endpoint that wants a longer pause is to be asked another day."""

ANSWER_SECONDS = 300.0
"""A slow model on a slow computer may be silent for so long."""

_QUOTA = "insufficient_quota"
_BUSY = frozenset([408, 425, 500, 502, 503, 504])


class EndpointFailed(OctavoxError):
    """An endpoint refused a question, for a reason that its own words give."""

    default_said = "The teacher refused the question."


class EndpointUnreachable(EndpointFailed):
    """Nobody answers at the address, or the connection breaks each time."""

    default_said = "Nobody answers at the teacher's address."


class KeyRefused(EndpointFailed):
    """The endpoint wants a key, or another one."""

    default_said = "The teacher refused the key."


class RateLimited(EndpointFailed):
    """The endpoint takes no more questions for now."""

    default_said = "The teacher takes no more questions for now."


class AnswerBroken(EndpointFailed):
    """What came back is not of the form asked for."""

    default_said = "The teacher's answer is not in the form asked for."


@dataclass(frozen=True)
class Answer:
    """What a language model said to one question.

    Attributes:
        text: Its words; empty when it declined.
        prompt_tokens: What the question cost, as the endpoint told it; 0 when it did not.
        completion_tokens: What the answer cost, likewise.
    """

    text: str
    prompt_tokens: int = 0
    completion_tokens: int = 0


class Endpoint:
    """One model of one server.

    Args:
        address: Up to where ``/chat/completions`` is added, such as ``http://localhost:8080/v1``.
        model: The name that the server knows the model by.
        key: Sent as a bearer token; nothing is sent when it is empty.
        temperature: Left to the endpoint when None.
        json_mode: Ask the endpoint to hold its answers to JSON; not every endpoint can.
        wait: How to let seconds pass.
    """

    def __init__(
        self,
        address: str,
        model: str,
        key: str = "",
        *,
        temperature: float | None = None,
        json_mode: bool = False,
        wait: Callable[[float], None] = time.sleep,
    ) -> None:
        self.address = address.rstrip("/")
        self._options: dict[str, Any] = {"model": model}
        if temperature is not None:
            self._options["temperature"] = temperature
        if json_mode:
            self._options["response_format"] = {"type": "json_object"}
        self._client = httpx2.Client(
            headers={"Authorization": f"Bearer {key}"} if key else {}, timeout=ANSWER_SECONDS
        )
        self._wait = wait

    def ask(self, system: str, question: str) -> Answer:
        """Put one question. Raises `EndpointFailed` or one of its kinds."""
        messages = [{"role": "system", "content": system}, {"role": "user", "content": question}]
        body = {**self._options, "messages": messages}
        pause = FIRST_PAUSE
        for _ in range(ATTEMPTS - 1):
            try:
                return self._asked(body)
            except _Passing as passing:
                self._wait(pause if passing.after is None else passing.after)
                pause *= 2
        try:
            return self._asked(body)
        except _Passing as passing:
            raise passing.failure from passing

    def close(self) -> None:
        """Close the connections."""
        self._client.close()

    def _asked(self, body: dict[str, Any]) -> Answer:
        try:
            response = self._client.post(f"{self.address}/chat/completions", json=body)
        except (httpx2.ConnectError, httpx2.ConnectTimeout) as error:
            raise EndpointUnreachable(
                f"{self.address}: {error}", cure="start the endpoint, or correct the address"
            ) from error
        except (httpx2.InvalidURL, httpx2.UnsupportedProtocol) as error:
            raise EndpointUnreachable(
                f"{self.address}: {error}", cure="give an address that begins with http:// or https://"
            ) from error
        except httpx2.TransportError as error:
            failure = EndpointUnreachable(
                f"{self.address}: the connection broke {ATTEMPTS} times: {error or type(error).__name__}"
            )
            raise _Passing(failure) from error
        if not response.is_success:
            self._refuse(response)
        return self._read(response)

    def _refuse(self, response: httpx2.Response) -> NoReturn:
        status, said, after = response.status_code, _said(response), _seconds(response)
        if status in (401, 403):  # its words may hold a part of the key
            raise KeyRefused(
                f"{self.address}: HTTP {status}", cure="put the right key into the environment variable"
            )
        if status == 429:
            limited = RateLimited(f"{self.address}: {said}", cure="run it again later; it goes on from here")
            if _QUOTA in response.text or (after is not None and after > LONGEST_PAUSE):
                raise limited
            raise _Passing(limited, after)
        failure = EndpointFailed(f"{self.address}: HTTP {status}: {said}")
        raise _Passing(failure, after) if status in _BUSY else failure

    def _read(self, response: httpx2.Response) -> Answer:
        try:
            completion = _Completion.model_validate_json(response.content)
        except ValidationError as error:
            raise AnswerBroken(
                f"{self.address} does not answer as a chat endpoint: {response.text[:200]!r}",
                cure="give the address up to where /chat/completions is added, often ending in /v1",
            ) from error
        usage = completion.usage or _Usage()
        return Answer(
            completion.choices[0].message.content or "", usage.prompt_tokens, usage.completion_tokens
        )


class _Passing(Exception):
    """A failure that may be gone at the next attempt; `after` are the seconds that the endpoint asks for."""

    def __init__(self, failure: EndpointFailed, after: float | None = None) -> None:
        super().__init__(str(failure))
        self.failure = failure
        self.after = after


class _Message(BaseModel):
    content: str | None = None


class _Choice(BaseModel):
    message: _Message


class _Usage(BaseModel):
    prompt_tokens: int = 0
    completion_tokens: int = 0


class _Completion(BaseModel):
    choices: list[_Choice] = Field(min_length=1)
    usage: _Usage | None = None


def _seconds(response: httpx2.Response) -> float | None:
    """What the endpoint says to wait; None when it does not, or as a date."""
    try:
        return max(0.0, float(response.headers["Retry-After"]))
    except (KeyError, ValueError):
        return None


def _said(response: httpx2.Response) -> str:
    try:
        return str(response.json()["error"]["message"])
    except (ValueError, KeyError, TypeError):
        return response.text[:200] or response.reason_phrase
