"""Whatever is said, a mapping does what its entry says with it, or refuses: nothing else is ever run.

An audit hook of the interpreter watches every program that is started and every connection that is made.
"""

import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager, suppress
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant_core import paths
from assistant_core.calls import Call, Decision, Interpretation
from assistant_core.catalog import Catalog, Function
from assistant_core.errors import OctavoxError
from assistant_core.functions import Value
from assistant_core.phrases import phrase_call
from assistant_core.planner import Planner, was_said
from assistant_core.runner import invoke
from assistant_core.services import Services
from assistant_core.settings import Thresholds
from system_actions.mappings.actions_file import ActionsFile
from system_actions.mappings.dbus import DBus, typed_value
from system_actions.mappings.templates import WordsRefused, as_words
from system_actions.services.bus import SessionBus
from system_actions.services.bus_objects import Interface, Method
from tests.services.buses import PrivateBus
from tests.services.odd_host import OddHost
from tests.services.own_actions import NOW
from tests.services.small_house import House

EACH = 50
"""Texts that are tried in one go, each as a parameter of its own."""
EXAMPLES = 200

AWKWARD = (
    "--help", "-rf", "--", "-", "$(rm -rf ~)", "`id`", "; reboot", "a\nb", "\r\nX: y", "\0", "\x1b[2J", "..",
    "../..", "%2e%2e", "?a=b&c=d", "#", "{what}", "{{", "}", "{secret:key}", '"', "'", '"}], "x": [{"y": "',
    "\\", "\ud800", "@/etc/passwd", "~", "*", "\U0001f600", "x" * 5000, "", " ", "yes", "http://a.example/",
)  # fmt: skip
text = st.one_of(st.text(st.characters(), max_size=40), st.sampled_from(AWKWARD))
many = st.lists(text, min_size=EACH, max_size=EACH)
NAMES = [f"p{n}" for n in range(EACH)]
PARAMETERS = "".join(f"[action.parameters.{name}]\nrequired = false\n" for name in NAMES)
ARGUMENTS = ", ".join(f'"{{{name}}}"' for name in NAMES)
FILE = f"""
[[action]]
name = "print_them"
description = "Print them."
phrases = ["print {{p0}} now"]
{PARAMETERS}
[action.command]
program = "printf"
arguments = ["--", "<%s>\\\\0", {ARGUMENTS}]
[[action]]
name = "send_them"
description = "Send them."
{PARAMETERS}
[action.http]
url = "http://HOST/fine"
query = {{p0 = "{{p0}}"}}
json = [{ARGUMENTS}]
[[action]]
name = "note_it"
description = "Note it."
parameters.what = {{}}
macro = [{{action = "note", arguments = {{text = "so: {{what}}"}}}}]
"""


class Echo:
    """Somebody on the private session bus who keeps what was said, and one who says it."""

    def __init__(self, speaker: SessionBus) -> None:
        self._speaker = speaker
        self.heard: list[str] = []

    async def hear(self, texts: list[str]) -> None:
        self.heard = texts

    async def call(self, texts: list[str]) -> None:
        binding = DBus.model_validate({
            "name": "org.example.Echo", "path": "/", "interface": "org.example.Echo", "method": "Hear",
            "signature": "as", "arguments": [[f"{{p{n}}}" for n in range(len(texts))]],
        })  # fmt: skip
        services = Services()
        services.provide(self._speaker)
        values: dict[str, Value] = {f"p{n}": words for n, words in enumerate(texts)}
        await binding.perform(values, services)


@pytest.fixture
async def echo(session_bus: PrivateBus, real_services: Services) -> AsyncIterator[Echo]:
    listener = await SessionBus.open(Services())
    made = Echo(await real_services.get(SessionBus))
    method = Method("Hear", made.hear, takes=(("texts", "as"),))
    listener.serve("/", Interface("org.example.Echo", (method,)))
    await listener.own("org.example.Echo")
    yield made
    await listener.close()


class Watch:
    """What this process starts and connects to while it is on; it cannot be taken off again."""

    def __init__(self) -> None:
        self.on = False
        self.seen: set[tuple[str, object]] = set()
        sys.addaudithook(self._hook)

    @contextmanager
    def watching(self) -> Iterator[set[tuple[str, object]]]:
        self.seen = set()
        self.on = True
        try:
            yield self.seen
        finally:
            self.on = False

    def _hook(self, event: str, args: tuple[Any, ...]) -> None:
        if not self.on:
            return
        if event in ("subprocess.Popen", "os.posix_spawn", "os.exec"):
            self.seen.add(("run", Path(str(args[0])).name))
        elif event == "os.system":
            self.seen.add(("run", "a shell"))
        elif event == "socket.connect" and isinstance(args[1], tuple):
            self.seen.add(("connect", f"{args[1][0]}:{args[1][1]}"))


@pytest.fixture(scope="module")
def watch() -> Watch:
    return Watch()


@pytest.fixture
def joined(small_catalog: Catalog, private_home: Path, odd_host: OddHost, tmp_path: Path) -> Catalog:
    """The toy house with the three functions of the file."""
    (paths.config_dir() / "settings.toml").write_text(f'[mappings]\nhosts = ["{odd_host.host}"]\n')
    (tmp_path / "actions.toml").write_text(FILE.replace("HOST", odd_host.host))
    source = ActionsFile(small_catalog, tmp_path / "actions.toml")
    small_catalog.follow(source)
    assert source.problems == ()
    return small_catalog


def allowed(texts: list[str]) -> dict[str, str]:
    """The texts that any mapping takes, by parameter; the others have to be refused."""
    found = {}
    for name, words in zip(NAMES, texts, strict=True):
        try:
            found[name] = as_words(words)
        except WordsRefused:
            continue
    return found


async def refused(function: Function, words: str, services: Services) -> bool:
    """Whether a text is refused by a named error; anything else that is raised fails the test."""
    try:
        await invoke(function.handler, {"p1": words}, services)
    except OctavoxError:
        return True
    return False


@pytest.fixture(scope="module")
def batches() -> list[list[str]]:
    """Ten thousand generated texts, the same for every kind of mapping: making them takes the longest."""
    made: list[list[str]] = []

    @settings(max_examples=EXAMPLES, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(many)
    def collect(texts: list[str]) -> None:
        made.append(texts)

    collect()
    assert len(made) * EACH >= 10_000
    return made


async def test_a_command_gets_each_text_as_one_argument_or_is_not_run(
    joined: Catalog, real_services: Services, watch: Watch, batches: list[list[str]]
) -> None:
    function = joined["print_them"]
    for texts in batches:
        good = {name: words for name, words in allowed(texts).items() if not words.startswith("-")}
        with watch.watching() as seen:
            outcome = await invoke(function.handler, good, real_services)
        assert outcome.value == ("".join(f"<{words}>\0" for words in good.values()) or "<>\0")
        assert seen == {("run", "printf")}
        with watch.watching() as seen:
            for name in set(NAMES) - set(good):
                assert await refused(function, texts[NAMES.index(name)], real_services)
        assert not seen


async def test_a_request_carries_each_text_as_it_is_or_is_not_sent(
    joined: Catalog, real_services: Services, watch: Watch, odd_host: OddHost, batches: list[list[str]]
) -> None:
    function = joined["send_them"]
    for texts in batches:
        good = allowed(texts)
        odd_host.requests.clear()
        with watch.watching() as seen:
            await invoke(function.handler, good, real_services)
            for name in set(NAMES) - set(good):
                assert await refused(function, texts[NAMES.index(name)], real_services)
        assert seen == {("connect", odd_host.host)}
        (request,) = odd_host.requests
        assert request["json"] == list(good.values())
        address = urlsplit(request["path"])
        assert address.path == "/fine"
        assert parse_qs(address.query, keep_blank_values=True) == (
            {"p0": [good["p0"]]} if "p0" in good else {}
        )


async def test_a_method_gets_each_text_as_it_is(echo: Echo, batches: list[list[str]]) -> None:
    for texts in batches:
        good = list(allowed(texts).values())
        await echo.call(good)
        assert echo.heard == good


def test_a_value_is_of_its_type_or_refused(batches: list[list[str]]) -> None:
    for words in chain.from_iterable(batches):
        for type in ("s", "o", "as", "v", "a{sv}", "b", "y", "n", "q", "i", "u", "x", "t", "d"):
            with suppress(WordsRefused):
                typed_value(type, words)


async def test_a_macro_becomes_its_own_steps_or_nothing(
    joined: Catalog, house: House, watch: Watch, batches: list[list[str]]
) -> None:
    services = Services()
    services.provide(house)
    planner = Planner(joined, services, lambda: NOW, Thresholds())
    with watch.watching() as seen:
        for words in chain.from_iterable(batches):
            plan = await planner.plan(words, Interpretation((Call("note_it", {"what": words}),), 1.0))
            (act,) = plan.acts
            assert (act.function.name, act.values) == ("note", {"text": f"so: {words}"})
            assert plan.decision is Decision.RUN
    assert not seen


def test_a_sentence_is_a_call_of_its_phrase_or_none(joined: Catalog, batches: list[list[str]]) -> None:
    for words in chain.from_iterable(batches):
        assert phrase_call(words, joined) is None
        call = phrase_call(f"print {words} now", joined)
        assert call is None or (call.name == "print_them" and was_said(str(call.arguments["p0"]), words))
