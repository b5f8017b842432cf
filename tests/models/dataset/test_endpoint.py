"""An endpoint of OpenAI's form on a real connection: what passes is tried again, the rest has a name."""

import json
import socket
from collections.abc import Iterator

import pytest

from models.dataset.endpoint import (
    ATTEMPTS,
    AnswerBroken,
    Endpoint,
    EndpointFailed,
    EndpointUnreachable,
    KeyRefused,
    RateLimited,
)
from tests.services.tiny_endpoint import Breaks, Refusal, TinyEndpoint


class Patient(Endpoint):
    """An endpoint whose pauses are counted and not slept."""

    def __init__(self, address: str, key: str = "") -> None:
        self.pauses: list[float] = []
        super().__init__(address, "tiny", key, wait=self.pauses.append)


@pytest.fixture
def asked(tiny_endpoint: TinyEndpoint) -> Iterator[Patient]:
    endpoint = Patient(tiny_endpoint.address)
    yield endpoint
    endpoint.close()


def refused(message: str) -> str:
    return json.dumps({"error": {"message": message}})


def test_a_question_is_answered_and_its_cost_told(tiny_endpoint: TinyEndpoint, asked: Patient) -> None:
    tiny_endpoint.script = ["two"]
    answer = asked.ask("Count.", "One?")
    assert (answer.text, answer.prompt_tokens, answer.completion_tokens) == ("two", 100, 20)
    [body] = tiny_endpoint.bodies
    assert body["model"] == "tiny"
    assert body["messages"] == [
        {"role": "system", "content": "Count."},
        {"role": "user", "content": "One?"},
    ]
    assert set(body) == {"model", "messages"} and tiny_endpoint.keys == [None]


def test_an_endpoint_that_tells_no_cost_and_declines_is_taken_as_it_is(
    tiny_endpoint: TinyEndpoint, asked: Patient
) -> None:
    tiny_endpoint.script = [Refusal(200, '{"choices": [{"message": {"content": null}}]}')]
    answer = asked.ask("", "One?")
    assert (answer.text, answer.prompt_tokens, answer.completion_tokens) == ("", 0, 0)


def test_options_are_sent_only_when_they_are_given(tiny_endpoint: TinyEndpoint) -> None:
    tiny_endpoint.script = ["{}"]
    endpoint = Endpoint(f"{tiny_endpoint.address}/", "tiny", "secret", temperature=0.7, json_mode=True)
    endpoint.ask("", "One?")
    endpoint.close()
    assert tiny_endpoint.bodies[0]["temperature"] == 0.7
    assert tiny_endpoint.bodies[0]["response_format"] == {"type": "json_object"}
    assert tiny_endpoint.keys == ["Bearer secret"]


def test_a_rate_limit_is_waited_for_as_long_as_the_endpoint_says(
    tiny_endpoint: TinyEndpoint, asked: Patient
) -> None:
    tiny_endpoint.script = [Refusal(429, refused("slower"), {"Retry-After": "7"}), "two"]
    assert asked.ask("", "One?").text == "two"
    assert asked.pauses == [7.0]


def test_what_passes_is_tried_again_after_longer_and_longer_pauses(
    tiny_endpoint: TinyEndpoint, asked: Patient
) -> None:
    tiny_endpoint.script = [Refusal(503), Breaks(), Refusal(429, "", {"Retry-After": "soon"}), "two"]
    assert asked.ask("", "One?").text == "two"
    assert asked.pauses == [2.0, 4.0, 8.0]


def test_a_rate_limit_without_end_is_named(tiny_endpoint: TinyEndpoint, asked: Patient) -> None:
    tiny_endpoint.script = [Refusal(429, refused("slower"))] * ATTEMPTS
    with pytest.raises(RateLimited, match="slower"):
        asked.ask("", "One?")
    assert len(tiny_endpoint.asked) == ATTEMPTS


@pytest.mark.parametrize(
    "refusal",
    [
        Refusal(429, json.dumps({"error": {"message": "no money", "code": "insufficient_quota"}})),
        Refusal(429, refused("tomorrow"), {"Retry-After": "86400"}),
    ],
)
def test_a_limit_that_does_not_pass_is_not_waited_for(
    refusal: Refusal, tiny_endpoint: TinyEndpoint, asked: Patient
) -> None:
    tiny_endpoint.script = [refusal]
    with pytest.raises(RateLimited):
        asked.ask("", "One?")
    assert asked.pauses == []


def test_a_connection_that_breaks_each_time_is_named(tiny_endpoint: TinyEndpoint, asked: Patient) -> None:
    tiny_endpoint.script = [Breaks()] * ATTEMPTS
    with pytest.raises(EndpointUnreachable, match=f"broke {ATTEMPTS} times"):
        asked.ask("", "One?")


def test_a_dead_address_is_named_at_once() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    endpoint = Patient(f"http://127.0.0.1:{port}/v1")
    with pytest.raises(EndpointUnreachable, match="refused") as raised:
        endpoint.ask("", "One?")
    endpoint.close()
    assert "start the endpoint" in raised.value.cure and endpoint.pauses == []


def test_an_address_that_is_none_is_named() -> None:
    endpoint = Patient("localhost:8080/v1")
    with pytest.raises(EndpointUnreachable) as raised:
        endpoint.ask("", "One?")
    endpoint.close()
    assert "http://" in raised.value.cure


@pytest.mark.parametrize("status", [401, 403])
def test_a_refused_key_is_named_and_not_shown(status: int, tiny_endpoint: TinyEndpoint) -> None:
    tiny_endpoint.script = [Refusal(status, refused("wrong key: sk-secret"))]
    endpoint = Patient(tiny_endpoint.address, "sk-secret")
    with pytest.raises(KeyRefused) as raised:
        endpoint.ask("", "One?")
    endpoint.close()
    assert "secret" not in str(raised.value) + raised.value.cure and endpoint.pauses == []


def test_another_refusal_is_told_in_the_endpoints_words(tiny_endpoint: TinyEndpoint, asked: Patient) -> None:
    tiny_endpoint.script = [Refusal(404, refused("the model `tiny` does not exist"))]
    with pytest.raises(EndpointFailed, match="HTTP 404: the model `tiny` does not exist"):
        asked.ask("", "One?")
    assert asked.pauses == []


@pytest.mark.parametrize("body", ["<html>hello</html>", '{"choices": []}', '{"id": 3}'])
def test_what_is_no_chat_endpoint_is_named(body: str, tiny_endpoint: TinyEndpoint, asked: Patient) -> None:
    tiny_endpoint.script = [Refusal(200, body)]
    with pytest.raises(AnswerBroken) as raised:
        asked.ask("", "One?")
    assert "/v1" in raised.value.cure
