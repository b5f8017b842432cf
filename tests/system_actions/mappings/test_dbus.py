"""Methods of one's own on a message bus."""

import asyncio
from collections.abc import AsyncIterator
from typing import Any

import pytest

from assistant_core.calls import Decision
from assistant_core.functions import Json
from assistant_core.services import Services
from assistant_core.wording import exact
from system_actions.mappings.dbus import typed_value
from system_actions.mappings.templates import WordsRefused
from system_actions.services.bus import SessionBus
from system_actions.services.bus_errors import BusFailed
from system_actions.services.bus_objects import Interface, Method
from tests.services.buses import PrivateBus
from tests.services.own_actions import OwnActions

NAME = "org.example.Kettle"
PATH = "/org/example/Kettle"
ENTRY = """
[[action]]
name = "boil"
description = "Boil water."
phrases = ["boil {cups} cups of {what}", "boil"]
risk = "safe"
[action.parameters.cups]
kind = "number"
[action.parameters.what]
[action.dbus]
name = "org.example.Kettle"
path = "/org/example/Kettle"
interface = "org.example.Kettle"
method = "Boil"
signature = "uasa{sv}"
arguments = ["{cups}", ["{what}", "fixed"], {note = "for {what}", strong = true, cups = "{cups}"}]
seconds = 2
"""


class Kettle:
    """A service of the test's own on the private session bus."""

    def __init__(self) -> None:
        self.called: list[tuple[Any, ...]] = []
        self.mood = "fine"

    async def boil(self, *arguments: Any) -> str:
        self.called.append(arguments)
        if self.mood == "dry":
            raise BusFailed("org.example.Error.Dry", "no water")
        if self.mood == "asleep":
            await asyncio.sleep(10)
        return "boiling"


@pytest.fixture
async def kettle(session_bus: PrivateBus) -> AsyncIterator[Kettle]:
    made = Kettle()
    bus = await SessionBus.open(Services())
    takes = (("cups", "u"), ("what", "as"), ("more", "a{sv}"))
    bus.serve(PATH, Interface(NAME, (Method("Boil", made.boil, takes=takes, gives=(("state", "s"),)),)))
    await bus.own(NAME)
    yield made
    await bus.close()


async def test_the_method_gets_what_was_said_in_its_own_types(own: OwnActions, kettle: Kettle) -> None:
    own.write(ENTRY)
    report = await own.say("boil three cups of green tea")
    assert report.reply == "I have called boil, and it answered."
    more = {"note": "for green tea", "strong": True, "cups": 3}
    assert kettle.called == [(3, ["green tea", "fixed"], more)]


async def test_the_call_is_shown_to_the_letter(own: OwnActions, session_bus: PrivateBus) -> None:
    own.write(ENTRY)
    (call,) = (await own.plan("boil three cups of green\u202e tea")).calls
    assert exact(call) == (
        'org.example.Kettle.Boil(3, ["green\\u202e tea", "fixed"], {"note": "for green\\u202e tea", '
        '"strong": true, "cups": 3}) (uasa{sv}), /org/example/Kettle of org.example.Kettle on the session bus'
    )


async def test_of_a_number_that_does_not_fit_the_reason_is_shown(
    own: OwnActions, session_bus: PrivateBus
) -> None:
    own.write(ENTRY)
    (call,) = (await own.plan("boil 2.5 cups of tea")).calls
    assert exact(call) == "That number does not fit."


async def test_its_answer_can_be_said(own: OwnActions, kettle: Kettle) -> None:
    own.write(
        ENTRY.replace("[action.dbus]", "[action.dbus]", 1).replace("risk", 'reply = "It is {output}."\nrisk')
    )
    assert (await own.say("boil two cups of tea")).reply == "It is boiling."


@pytest.mark.parametrize("cups", ["minus one", "2.5", "5000000000"])
async def test_a_number_that_does_not_fit_is_refused(own: OwnActions, kettle: Kettle, cups: str) -> None:
    own.write(ENTRY)
    assert (await own.say(f"boil {cups} cups of tea")).reply == "That number does not fit."
    assert not kettle.called


@pytest.mark.parametrize(
    ("mood", "reply"),
    [("dry", "The service I asked for that refused."), ("asleep", "That took too long.")],
)
async def test_a_refusal_and_a_silence_are_failures(
    own: OwnActions, kettle: Kettle, mood: str, reply: str
) -> None:
    own.write(ENTRY)
    kettle.mood = mood
    report = await own.say("boil two cups of tea")
    assert report.failed and report.reply == reply


async def test_nobody_of_that_name_refuses_with_the_cure(own: OwnActions, session_bus: PrivateBus) -> None:
    own.write(ENTRY)
    plan = await own.plan("boil two cups of tea")
    assert plan.decision is Decision.REFUSE
    assert plan.reason.startswith(
        "The program that does that is not running. Start what owns org.example.Kettle"
    )


async def test_without_a_bus_it_says_so(own: OwnActions, no_session_bus: None) -> None:
    own.write(ENTRY)
    assert (await own.plan("boil two cups of tea")).decision is Decision.REFUSE


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ('"/org/example/Kettle"', '"org"', "dbus.path"),
        ('"Boil"', '"Boil it"', "dbus.method"),
        ('"uasa{sv}"', '"u(ss)"', "dbus.signature"),
        ('"uasa{sv}"', '"u"', "it has 1 types for 3 arguments"),
        ('"{cups}", ["{what}"', '"{cups}", ["{who}"', "there is no parameter who"),
        ('kind = "number"', 'kind = "number"\nrequired = false', "cups has to be required to stand here"),
        ("seconds = 2", "seconds = 90", "dbus.seconds"),
    ],
)
@pytest.mark.expected_logs(r"actions\.toml, line \d+")
async def test_what_is_no_method_call_is_refused_when_it_is_read(
    own: OwnActions, old: str, new: str, problem: str
) -> None:
    assert old in ENTRY
    own.write(ENTRY.replace(old, new))
    assert problem in own.problems()[0]


@pytest.mark.parametrize(
    ("type", "value", "made"),
    [
        ("s", 3, "3"), ("s", True, "true"), ("o", "/a/b", "/a/b"), ("b", False, False), ("y", 255, 255),
        ("n", "-4", -4), ("x", 2**63 - 1, 2**63 - 1), ("t", 2**64 - 1, 2**64 - 1), ("d", "1.5", 1.5),
        ("as", "one", ["one"]), ("as", [1, "b"], ["1", "b"]),
    ],
)  # fmt: skip
def test_values_take_the_type_that_is_wanted(type: str, value: Json, made: object) -> None:
    assert typed_value(type, value) == made


@pytest.mark.parametrize(
    ("type", "value"),
    [
        ("y", 256), ("i", "x"), ("u", -1), ("x", 2**63), ("d", "nan"), ("d", "inf"), ("o", "a b"),
        ("b", "on"), ("a{sv}", "x"), ("i", 1.5), ("v", 2**70),
    ],
)  # fmt: skip
def test_what_is_not_of_the_type_is_refused(type: str, value: Json) -> None:
    with pytest.raises(WordsRefused):
        typed_value(type, value)
