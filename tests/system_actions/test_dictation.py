"""Words are typed into real windows, and only after a yes where that may be harmful."""

import os
from pathlib import Path

import pytest

from assistant_core.calls import Call, Decision, Interpretation, Plan
from assistant_core.catalog import Catalog
from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.functions import Risk
from assistant_core.now import Now
from assistant_core.planner import Planner
from assistant_core.services import Services
from assistant_core.settings import Thresholds
from system_actions import dictation
from system_actions.dictation import preview_typing, type_text, weigh_typing
from system_actions.services.accessible import Accessible
from system_actions.services.remote_keys import keysym
from tests.services.buses import Mocks, PrivateBus, wait_until
from tests.services.opening import Act
from tests.services.programs import Programs

AWKWARD = ["say \"yes\" & 'no'", "$(rm -rf ~) `id`", "--help", "-", "Grüße, naïve façade", "{Return} \\n %s"]


@pytest.fixture
def typed(tmp_path: Path) -> Path:
    """The file that shows what is in the field with the focus."""
    return tmp_path / "typed"


def has(file: Path, words: str) -> bool:
    return file.exists() and file.read_text() == words


async def planned(services: Services) -> Plan:
    """The plan for a sentence that has something typed."""
    planner = Planner(Catalog.from_modules([dictation]), services, Now().now, Thresholds())
    call = Call("type_text", {"text": "hello"})
    return await planner.plan("type hello", Interpretation((call,), 0.99))


@pytest.mark.parametrize("words", AWKWARD)
async def test_words_are_typed_as_they_are(desk: Programs, act: Act, typed: Path, words: str) -> None:
    desk.fields("plain", typed)
    outcome = await act(type_text, words)
    assert (outcome.said, outcome.changed) == ("I typed it into Fields.", False)
    wait_until(lambda: has(typed, words), f"{words!r} did not arrive")


async def test_a_line_break_does_not_press_return(desk: Programs, act: Act, typed: Path) -> None:
    desk.terminal("a shell", "sh", "-c", f"read line; echo ran > {typed}; sleep 60")
    await act(type_text, "one\ntwo\tthree\r")
    assert not typed.exists()
    desk.display.xdotool("key", "Return")
    wait_until(lambda: has(typed, "ran\n"), "the terminal took nothing")


async def test_a_plain_field_needs_no_yes(
    desk: Programs, accessibility: None, act: Act, typed: Path, real_services: Services
) -> None:
    desk.fields("plain", typed)
    accessible = await real_services.get(Accessible)
    assert await accessible.password_has_focus() is False
    assert await act(weigh_typing) is Risk.SAFE
    assert (await planned(real_services)).decision is Decision.RUN


async def test_a_password_field_needs_a_yes(
    desk: Programs, accessibility: None, act: Act, typed: Path, real_services: Services
) -> None:
    desk.fields("password", typed)
    with pytest.raises(ActionFailed) as caught:
        await act(type_text, "hello")
    assert caught.value.said == "I typed nothing, since a password field has the focus."
    plan = await planned(real_services)
    assert (plan.decision, plan.risk) == (Decision.CONFIRM, Risk.CONFIRM)
    preview = await act(preview_typing, "hello")
    assert preview == "Type “hello” into Fields (a password field has the focus)"
    assert (await act(type_text, "hello")).said == "I typed it into Fields."
    wait_until(lambda: has(typed, "hello"), "it did not arrive")
    with pytest.raises(ActionFailed):
        await act(type_text, "again")


async def test_a_yes_for_one_window_does_not_count_for_another(desk: Programs, act: Act) -> None:
    desk.terminal("Unlock the keyring")
    assert await act(weigh_typing) is Risk.CONFIRM
    desk.terminal("Enter passphrase")
    with pytest.raises(ActionFailed) as caught:
        await act(type_text, "hello")
    assert caught.value.said == "I typed nothing, since the window may be asking for a password."


async def test_another_users_window_needs_a_yes(desk: Programs, act: Act) -> None:
    other = ["setpriv", "--reuid=65534", "--clear-groups", "xterm", "-T", "theirs", "-e", "sleep", "60"]
    desk.start(*other, title="^theirs$")
    with pytest.raises(ActionFailed) as caught:
        await act(type_text, "hello")
    assert caught.value.said == "I typed nothing, since the window belongs to another user."
    assert await act(weigh_typing) is Risk.CONFIRM


async def test_ones_own_window_needs_none(desk: Programs, act: Act) -> None:
    desk.terminal("letter")
    assert await act(weigh_typing) is Risk.SAFE


async def test_without_a_window_nothing_is_typed(desk: Programs, act: Act, real_services: Services) -> None:
    with pytest.raises(ActionFailed) as caught:
        await act(type_text, "hello")
    assert caught.value.said == "No window has the focus."
    assert (await planned(real_services)).risk is Risk.CONFIRM


async def test_without_the_program_or_display_there_is_a_cure(
    act: Act, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, session_bus: PrivateBus
) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    with pytest.raises(ServiceMissing) as nowhere:
        await act(type_text, "hello")
    assert nowhere.value.cure == "run Octavox inside a desktop session"
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    monkeypatch.setattr("assistant_core.services.RETRY_AFTER", 0)
    with pytest.raises(ServiceMissing) as wayland:
        await act(type_text, "hello")
    assert wayland.value.cure == "install wtype"


async def test_a_display_that_dies_in_the_middle_is_missing(desk: Programs, act: Act) -> None:
    desk.terminal("letter")
    await act(type_text, "hello")
    desk.display.die()
    with pytest.raises(ServiceMissing):
        await act(type_text, "hello")


async def test_wtype_gets_the_words_on_its_input(
    session_bus: PrivateBus, act: Act, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    typed = tmp_path / "typed"
    wtype = tmp_path / "wtype"
    wtype.write_text(f'#!/bin/sh\nread -r line; echo "$* $line" > {typed}\n')
    wtype.chmod(0o755)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    with pytest.raises(ActionFailed) as unseen:
        await act(type_text, "hello")
    assert unseen.value.said == "I typed nothing, since I cannot see what has the focus."
    assert await act(weigh_typing) is Risk.CONFIRM
    assert (await act(type_text, "--hello")).said == "I typed it."
    assert typed.read_text() == "- --hello\n"
    wtype.write_text("#!/bin/sh\nexit 1\n")
    await act(weigh_typing)
    with pytest.raises(ActionFailed) as refused:
        await act(type_text, "hello")
    assert refused.value.said == "This desktop does not let me type."


REMOTE = "org.freedesktop.portal.RemoteDesktop"
PATH = "/org/freedesktop/portal/desktop"


async def test_the_portal_types_where_it_controls_remotely(
    session_bus: PrivateBus, act: Act, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    mocks = Mocks(session_bus)
    try:
        portal = mocks.bare("org.freedesktop.portal.Desktop", PATH, REMOTE)
        portal.tell("org.freedesktop.DBus.Mock.AddProperty", REMOTE, "version", "<uint32 2>")
        answers = {
            "CreateSession": ("a{sv}", "{'session_handle': dbus.String('/s')}"),
            "SelectDevices": ("oa{sv}", "{}"),
            "Start": ("osa{sv}", "{'devices': dbus.UInt32(1)}"),
        }
        for member, (takes, results) in answers.items():
            request = f"{PATH}/request/1/{member}"
            interface = "org.freedesktop.portal.Request"
            portal.tell("org.freedesktop.DBus.Mock.AddObject", request, interface, "{}", "[]")
            code = (
                f"import dbusmock\nret = '{request}'\n"
                f"dbusmock.get_object(ret).EmitSignal('{interface}', 'Response', 'ua{{sv}}', "
                f"[dbus.UInt32(0), dbus.Dictionary({results}, signature='sv')])"
            )
            portal.add_method(REMOTE, member, takes, "o", code)
        portal.add_method(REMOTE, "NotifyKeyboardKeysym", "oa{sv}iu", "", "")
        await act(weigh_typing)
        assert (await act(type_text, "aß")).said == "I typed it."
        calls = portal.calls()
        assert calls.count("NotifyKeyboardKeysym") == 4
        assert "<97>, <uint32 1>" in calls and "<97>, <uint32 0>" in calls and "<223>" in calls
    finally:
        mocks.close()


@pytest.mark.parametrize(
    ("character", "symbol"), [("a", 0x61), ("ä", 0xE4), ("€", 0x010020AC), ("🐙", 0x0101F419)]
)
def test_characters_have_keysyms(character: str, symbol: int) -> None:
    assert keysym(character) == symbol
