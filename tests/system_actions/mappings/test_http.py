"""Requests of one's own: to allowed hosts only, with secrets by name, and hosts that misbehave."""

import json
import re
import subprocess
import time

import pytest

from assistant_core import paths
from assistant_core.calls import Decision
from assistant_core.wording import exact
from tests.services.odd_host import OddHost
from tests.services.own_actions import OwnActions


def allow(*hosts: str) -> None:
    (paths.config_dir() / "settings.toml").write_text(f"[mappings]\nhosts = {list(hosts)}\n")


def entry(url: str, more: str = "") -> str:
    return f"""
[[action]]
name = "tell_it"
description = "Tell it."
phrases = ["tell it {{what}} exactly {{count}} times", "tell it {{what}}"]
risk = "safe"
reply = "It said {{output}}."
[action.parameters.what]
[action.parameters.count]
kind = "number"
required = false
[action.http]
url = "{url}"
seconds = 2
{more}
"""


BODY = 'json = {text = "{what}", count = "{count}", all = ["{what}!", 7, true], fixed = "a {{b}}"}'


async def test_what_was_said_goes_into_the_body_as_json(own: OwnActions, odd_host: OddHost) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/fine", BODY))
    report = await own.say('tell it "}, {"x": 1 exactly three times')
    assert report.reply == "It said all good."
    (request,) = odd_host.requests
    said = '"}, {"x": 1'
    assert (request["method"], request["path"]) == ("POST", "/fine")
    assert request["json"] == {"text": said, "count": 3, "all": [f"{said}!", 7, True], "fixed": "a {b}"}


async def test_what_was_not_said_is_left_out(own: OwnActions, odd_host: OddHost) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/fine", BODY + '\nquery = {c = "{count}", w = "{what}"}'))
    await own.say("tell it a&b=c")
    assert odd_host.requests[0]["json"] == {"text": "a&b=c", "all": ["a&b=c!", 7, True], "fixed": "a {b}"}
    assert odd_host.requests[0]["path"] == "/fine?w=a%26b%3Dc"


@pytest.mark.parametrize(("said", "path"), [("a/b", "/x/a%2Fb/on"), ("a?b#c", "/x/a%3Fb%23c/on")])
async def test_words_cannot_leave_their_place_in_the_path(
    own: OwnActions, odd_host: OddHost, said: str, path: str
) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/x/{{what}}/on", 'method = "GET"'))
    await own.say(f"tell it {said}")
    assert odd_host.requests[0]["path"] == path


async def test_words_cannot_climb_out_of_the_path(own: OwnActions, odd_host: OddHost) -> None:
    from assistant_core.functions import Value
    from system_actions.mappings.http import Http
    from system_actions.mappings.templates import WordsRefused

    binding = Http(url=f"http://{odd_host.host}/x/{{what}}/on")
    for words in ("..", ".", ""):
        values: dict[str, Value] = {"what": words}
        with pytest.raises(WordsRefused):
            binding.address(values)


@pytest.mark.parametrize("hosts", [(), ("elsewhere.example",), ("127.0.0.1",)])
async def test_a_host_that_is_not_allowed_is_not_asked(
    own: OwnActions, odd_host: OddHost, hosts: tuple[str, ...]
) -> None:
    allow(*hosts)
    own.write(entry(f"http://{odd_host.host}/fine"))
    plan = await own.plan("tell it hello")
    assert plan.decision is Decision.REFUSE
    assert plan.reason.startswith(f"You have not allowed me to talk to {odd_host.host}.")
    assert not (await own.say("tell it hello")).results and not odd_host.requests


async def test_broken_settings_allow_no_host(own: OwnActions, odd_host: OddHost) -> None:
    (paths.config_dir() / "settings.toml").write_text(f'[mappings]\nhosts = ["{odd_host.host}"]\nx = ')
    own.write(entry(f"http://{odd_host.host}/fine"))
    assert (await own.plan("tell it hello")).decision is Decision.REFUSE


@pytest.mark.parametrize(
    ("path", "reply"),
    [
        ("refuses", "{} refused with 403."),
        ("redirects", "{} sent me elsewhere, so I stopped."),
        ("promises_more", "{} did not answer properly, so I cannot say whether that was done."),
        ("hangs_up", "{} did not answer properly, so I cannot say whether that was done."),
        ("lies", "{} did not answer properly, so I cannot say whether that was done."),
        ("speaks_nonsense", "{} did not answer properly, so I cannot say whether that was done."),
        ("promises_less", "{} did not answer properly, so I cannot say whether that was done."),
        ("promises_twice", "{} did not answer properly, so I cannot say whether that was done."),
        ("drips", "{} takes too long, so I cannot say whether that was done."),
    ],
)
async def test_a_host_that_misbehaves_is_a_failure_in_bounded_time(
    own: OwnActions, odd_host: OddHost, path: str, reply: str
) -> None:
    allow(odd_host.host, odd_host.host.replace("127.0.0.1", "localhost"))
    own.write(entry(f"http://{odd_host.host}/{path}"))
    started = time.monotonic()
    report = await own.say("tell it hello")
    assert report.failed and report.reply == reply.format(odd_host.host)
    assert time.monotonic() - started < 6
    assert [request["path"] for request in odd_host.requests] == [f"/{path}"]


async def test_what_comes_after_an_answer_is_not_waited_for(own: OwnActions, odd_host: OddHost) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/goes_on_talking"))
    report = await own.say("tell it hello")
    assert not report.failed
    assert len(odd_host.requests) == 1


@pytest.mark.parametrize("method", ["PUT", "DELETE"])
async def test_a_change_is_not_sent_again_when_its_answer_is_lost(
    own: OwnActions, odd_host: OddHost, method: str
) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/hangs_up", f'method = "{method}"'))
    assert (await own.say("tell it hello")).failed
    assert [request["method"] for request in odd_host.requests] == [method]


async def test_an_answer_that_breaks_the_protocol_in_the_middle_is_a_failure(
    own: OwnActions, odd_host: OddHost
) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/breaks_chunks"))
    report = await own.say("tell it hello")
    # What is wrong is noticed by the library at once, or it waits for more until the time is up.
    assert report.failed and not report.results[0].outcome
    assert re.fullmatch(r"\S+ (takes too long|did not answer properly), so .*\.", report.reply)


async def test_only_the_beginning_of_an_answer_is_read(own: OwnActions, odd_host: OddHost) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/never_ends"))
    assert (await own.say("tell it hello")).reply == f"It said {'x' * 300}."


async def test_a_host_that_is_not_there_is_a_failure(own: OwnActions) -> None:
    allow("127.0.0.1:9")
    own.write(entry("http://127.0.0.1:9/"))
    assert (await own.say("tell it hello")).reply.startswith("127.0.0.1:9 did not answer properly")


async def test_a_secret_comes_from_the_keyring(
    own: OwnActions, odd_host: OddHost, secret_service: "subprocess.Popen[bytes]"
) -> None:
    from system_actions.services.secrets import Secrets

    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/fine", 'headers = {Authorization = "Bearer {secret:my-token}"}'))
    missing = await own.say("tell it hello")
    assert missing.failed and missing.reply == "The secret my-token is not in your keyring."
    error = missing.results[0].error
    assert error is not None and error.cure == "keyring set octavox my-token" and not odd_host.requests
    await (await own.services.get(Secrets)).put("my-token", "s3cr3t")
    assert (await own.say("tell it hello")).reply == "It said all good."
    assert odd_host.requests[0]["headers"]["Authorization"] == "Bearer s3cr3t"
    await (await own.services.get(Secrets)).put("my-token", "two\r\nlines")
    assert (await own.say("tell it hello")).failed and len(odd_host.requests) == 1


async def test_without_a_keyring_it_says_so(own: OwnActions, odd_host: OddHost, no_session_bus: None) -> None:
    allow(odd_host.host)
    own.write(entry(f"http://{odd_host.host}/fine", 'headers = {X-Key = "{secret:k}"}'))
    assert (await own.plan("tell it hello")).reason.startswith("I find no keyring to keep passwords in.")


async def test_the_request_is_shown_as_it_would_be_sent_but_for_the_secrets(
    own: OwnActions, odd_host: OddHost, secret_service: "subprocess.Popen[bytes]"
) -> None:
    from system_actions.services.secrets import Secrets

    allow(odd_host.host)
    more = (
        f'{BODY}\nquery = {{c = "{{count}}", w = "{{what}}"}}\nheaders = {{X-Key = "k {{secret:my-token}}"}}'
    )
    own.write(entry(f"http://{odd_host.host}/fine/{{what}}", more))
    await (await own.services.get(Secrets)).put("my-token", "s3cr3t")
    (call,) = (await own.say("tell it a/b exactly 3 times")).plan.calls  # type: ignore[union-attr]
    first, header, body = exact(call).splitlines()
    (sent,) = odd_host.requests
    assert first == f"POST http://{odd_host.host}{sent['path']}" and "/a%2Fb?c=3&w=a%2Fb" in first
    assert header == "X-Key: k {secret:my-token}" and sent["headers"]["X-Key"] == "k s3cr3t"
    assert json.loads(body) == sent["json"]


@pytest.mark.parametrize(
    ("url", "more", "problem"),
    [
        ("http://{what}.example/", "", "url"),
        ("ftp://a.example/", "", "url"),
        ("http://me:pass@a.example/", "", "url"),
        ("http://a.example/?q={what}", "", "url"),
        ("http://a.example/{count}", "", "count has to be required"),
        ("http://a.example/", 'headers = {A = "{what}"}', "nothing that was said"),
        ("http://a.example/", 'headers = {"A B" = "x"}', "is no name of a header"),
        ("http://a.example/", 'json = {a = "{who}"}', "there is no parameter who"),
        ("http://a.example/", 'query = {a = "{who}"}', "there is no parameter who"),
    ],
)
@pytest.mark.expected_logs(r"actions\.toml, line \d+")
async def test_an_unsafe_request_is_refused_when_it_is_read(
    own: OwnActions, url: str, more: str, problem: str
) -> None:
    own.write(entry(url, more))
    assert problem in own.problems()[0]
    assert "tell_it" not in own.catalog


@pytest.mark.parametrize(
    "url",
    ["http://[::1/", "http://a]/b", "https://[foo]/x", "http://[1:2]/", "http://{what}/", "http://x:y/"],
)
@pytest.mark.expected_logs(r"actions\.toml, line")
async def test_an_address_that_is_none_spoils_no_other_entry(own: OwnActions, url: str) -> None:
    fine = entry("https://example.org/").replace("tell", "fine")
    own.write(entry(url) + fine)
    assert len(own.problems()) == 1
    assert [function.name for function in own.catalog if function.token >= 128] == ["fine_it"]
