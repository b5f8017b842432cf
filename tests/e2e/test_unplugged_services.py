"""Each service taken away: the doctor names it with a cure, a command says the same, and nothing is done."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import psutil
import pytest

from app.compose import Composition, compose
from app.doctor import Finding, examine_machine
from assistant_core.argument_values import as_sentence
from assistant_core.catalog import Catalog, Function
from assistant_core.reporter import Report
from tests.services.buses import Mock, Mocks, PrivateBus, wait_until
from tests.services.display import Display
from tests.services.pulse import Pulse
from tests.services.wireless import Bluez

ROOT = Path(__file__).parents[2]
PROFILES = "org.freedesktop.UPower.PowerProfiles"
NETWORK = "org.freedesktop.NetworkManager"

LACKING = {
    "microphone", "hotkey", "session bus", "system bus", "sound server", "screen brightness", "login manager",
    "battery", "power profiles", "network manager", "Bluetooth", "radios", "media players", "notifications",
    "keyring", "home", "sending mail", "mailbox", "phone", "calls", "news", "encyclopedia", "dictionary",
    "translation", "web browser", "files", "do not disturb", "night light", "dark look", "windows",
    "clipboard", "screen pictures", "typing", "password fields",
}  # fmt: skip
"""What a computer lacks that has nothing: no bus, no sound, no display, no program, no account."""

AT_MOST = 60
"""Functions of one's own that fit into one file."""

TakeAway = Callable[..., None]


@pytest.fixture
def home(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Empty directories, and neither a display nor a browser of the person who runs the tests."""
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "BROWSER"):
        monkeypatch.delenv(name, raising=False)
    (private_home / "config" / "octavox").mkdir(parents=True)
    return private_home


@pytest.fixture
def bare(
    home: Path,
    no_session_bus: None,
    no_system_bus: None,
    no_pulse: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Path:
    """A computer that has nothing."""
    monkeypatch.setenv("PATH", str(tmp_path / "no-programs"))
    return home


@pytest.fixture
def programs_without(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> TakeAway:
    """Take programs away; all the others stay."""

    def take(*names: str) -> None:
        folder = tmp_path / "programs"
        folder.mkdir()
        for place in os.environ["PATH"].split(":"):
            for program in Path(place).glob("*"):
                if program.name not in names and not (folder / program.name).exists():
                    (folder / program.name).symlink_to(program)
        monkeypatch.setenv("PATH", str(folder))

    return take


async def findings() -> dict[str, Finding]:
    """What the doctor finds, by what it looked at."""
    return {finding.what: finding for finding in await examine_machine()}


def prepare(home: Path, functions: Mapping[str, Mapping[str, str]]) -> None:
    """Let "try NAME now" call these functions, so that no language model is needed."""
    text = ""
    for name, arguments in functions.items():
        words = ", ".join(f'{key} = "{value}"' for key, value in arguments.items())
        text += (
            f'[[action]]\nname = "try_{name}"\ndescription = "Try."\nphrases = ["try {spelt(name)} now"]\n'
        )
        text += f'[[action.macro]]\naction = "{name}"\narguments = {{{words}}}\n'
    (home / "config" / "octavox" / "actions.toml").write_text(text)


def spelt(name: str) -> str:
    return name.replace("_", " ")


async def ask(parts: Composition, function: str) -> Report:
    return await parts.take_alone(f"try {spelt(function)} now")


async def said(home: Path, function: str, **arguments: str) -> Report:
    """What becomes of a command for a function, on the machine as it is."""
    prepare(home, {function: arguments})
    async with compose(face="none") as parts:
        return await ask(parts, function)


def refused_with(report: Report, cure: str) -> bool:
    """Whether nothing was done, for want of what this cure gives."""
    return report.failed and report.results == () and report.reply.endswith(as_sentence(cure))


def with_words(function: Function) -> dict[str, str]:
    return {p.name: p.choices[0] if p.choices else "seven" for p in function.parameters if p.required}


async def test_a_computer_that_has_nothing_says_for_each_function_what_the_doctor_says(bare: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "app", "doctor", "--json"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
    )
    found = {row["what"]: row for row in json.loads(done.stdout)}
    assert {what for what, row in found.items() if not row["fine"]} >= LACKING, done.stdout
    assert all(row["cure"] and row["detail"] for row in found.values() if not row["fine"])

    cures = {as_sentence(row["cure"]) for row in found.values() if not row["fine"]}
    functions = [function for function in Catalog.load() if function.services]
    async with compose(face="none") as parts:
        reasons = {f.name: await parts.assistant.stages.planner.unavailable(f) for f in functions}
    refused = [function for function in functions if reasons[function.name]]
    assert len(refused) > 50, refused

    before = set(psutil.Process().children(recursive=True))
    for few in batched(refused, AT_MOST):
        prepare(bare, {function.name: with_words(function) for function in few})
        async with compose(face="none") as parts:
            for function in few:
                report = await ask(parts, function.name)
                assert report.failed and report.results == (), function.name
                assert report.reply == reasons[function.name]
                assert any(report.reply.endswith(cure) for cure in cures), f"unknown to it: {report.reply}"
            assert parts.assistant.stages.journal.recent() == []
    wait_until(lambda: set(psutil.Process().children(recursive=True)) <= before, "something is left running")


def batched(functions: list[Function], size: int) -> Iterator[list[Function]]:
    for start in range(0, len(functions), size):
        yield functions[start : start + size]


@pytest.fixture
def system_services(mocks: Mocks, logind: Mock, bluez: Bluez, upower: Mock) -> dict[str, Mock]:
    """Every service of the system bus, by what the doctor calls it."""
    profiles = mocks.bare(PROFILES, "/org/freedesktop/UPower/PowerProfiles", PROFILES)
    for name, value in (("ActiveProfile", "<'balanced'>"), ("Profiles", "<[{'Profile': <'balanced'>}]>")):
        profiles.tell("org.freedesktop.DBus.Mock.AddProperty", PROFILES, name, value)
    return {
        "login manager": logind,
        "network manager": mocks.start("networkmanager", NETWORK, "/org/freedesktop/NetworkManager"),
        "Bluetooth": bluez.mock,
        "battery": upower,
        "power profiles": profiles,
    }


FOR_IT = {
    "login manager": ("lock_screen", {}, "logind"),
    "network manager": ("set_wifi", {"state": "off"}, "network-manager"),
    "Bluetooth": ("set_bluetooth", {"state": "off"}, "bluez"),
    "battery": ("get_battery", {}, "upower"),
    "power profiles": ("set_power_profile", {"profile": "saver"}, "power-profiles-daemon"),
}


async def test_each_service_of_the_system_bus_is_missed_by_its_own_name(
    home: Path, no_session_bus: None, no_pulse: None, system_services: dict[str, Mock]
) -> None:
    found = await findings()
    assert all(found[what].fine for what in system_services), found
    left = dict(system_services)
    for what, (function, arguments, package) in FOR_IT.items():
        left.pop(what).stop()
        found = await findings()
        assert {one for one in system_services if found[one].fine} == set(left)
        assert package in found[what].cure
        report = await said(home, function, **arguments)
        assert refused_with(report, found[what].cure), report.reply


@pytest.mark.parametrize(
    ("programs", "what", "function", "arguments", "cure"),
    [
        (["xclip"], "clipboard", "read_clipboard", {}, "xclip"),
        (["xdotool"], "typing", "type_text", {"text": "hello"}, "xdotool"),
        (["wn"], "dictionary", "define", {"word": "tree"}, "wordnet"),
        (["apertium", "argos-translate"], "translation", "translate", {"text": "a", "language": "spanish"},
         "apertium"),
        (["zimdump"], "encyclopedia", "look_up", {"topic": "trees"}, "zim-tools"),
        (["gio", "xdg-open"], "web browser", "open_website", {"site": "example.org"}, "xdg-utils"),
    ],
)  # fmt: skip
async def test_each_program_is_missed_by_the_name_of_its_package(
    home: Path,
    session_bus: PrivateBus,
    no_system_bus: None,
    no_pulse: None,
    display: Display,
    programs_without: TakeAway,
    programs: list[str],
    what: str,
    function: str,
    arguments: dict[str, str],
    cure: str,
) -> None:
    folder = home / "data" / "octavox" / "encyclopedia"
    folder.mkdir(parents=True)
    (folder / "wikipedia.zim").touch()
    there = await findings()
    assert there[what].fine, there[what]
    programs_without(*programs)
    found = await findings()
    assert not found[what].fine and cure in found[what].cure
    also = {"files"} if "xdg-open" in programs else set()
    assert {one for one in there if there[one].fine and not found[one].fine} == {what} | also
    report = await said(home, function, **arguments)
    assert refused_with(report, found[what].cure), report.reply


@pytest.mark.parametrize(
    ("settings", "what", "function", "arguments", "cure"),
    [
        ("", "phone", "send_message", {"to": "anna", "text": "hi"}, "kdeconnect"),
        ("", "mailbox", "check_email", {}, "settings"),
        ("", "news", "get_news", {}, "feeds"),
        ("", "home", "turn_on", {"device": "lamp"}, "octavox home connect"),
        ('[home]\naddress = "http://127.0.0.1:9"\n', "home", "turn_on", {"device": "lamp"}, "keyring"),
        ('[mail]\naddress = "a@b.test"\nimap_host = "b.test"\n', "mailbox", "check_email", {}, "keyring"),
        ('[calendar]\nkept = "server"\n', "calendar", "list_events", {}, "octavox calendar connect"),
        ('[lists]\nkept = "server"\naddress = "http://127.0.0.1:9"\n', "lists", "show_list", {}, "address"),
        ('[knowledge]\nencyclopedia = "/none.zim"\n', "encyclopedia", "look_up", {"topic": "trees"}, "ZIM"),
    ],
)
async def test_each_account_is_missed_with_what_to_set(
    home: Path,
    session_bus: PrivateBus,
    no_system_bus: None,
    no_pulse: None,
    settings: str,
    what: str,
    function: str,
    arguments: dict[str, str],
    cure: str,
) -> None:
    (home / "config" / "octavox" / "settings.toml").write_text(settings)
    found = await findings()
    assert not found[what].fine and cure in found[what].cure, found[what]
    report = await said(home, function, **arguments)
    assert refused_with(report, found[what].cure), report.reply


@pytest.mark.parametrize(
    ("taken", "function", "arguments", "lost"),
    [
        ("pulse", "set_volume", {"level": "thirty percent"}, {"sound server", "microphone"}),
        ("display", "switch_window", {"app": "firefox"},
         {"windows", "clipboard", "screen pictures", "typing", "hotkey"}),
        ("session_bus", "pause_media", {}, {"session bus", "media players", "dark look"}),
        ("system_bus", "get_battery", {}, {"system bus"}),
    ],
)  # fmt: skip
async def test_sound_display_and_buses_take_only_their_own_with_them(
    home: Path,
    session_bus: PrivateBus,
    system_bus: PrivateBus,
    pulse: Pulse,
    display: Display,
    monkeypatch: pytest.MonkeyPatch,
    taken: str,
    function: str,
    arguments: dict[str, str],
    lost: set[str],
) -> None:
    there = await findings()
    take_away = {
        "pulse": lambda: monkeypatch.setenv("PULSE_SERVER", "unix:/nonexistent"),
        "display": lambda: monkeypatch.delenv("DISPLAY"),
        "session_bus": session_bus.stop,
        "system_bus": system_bus.stop,
    }
    take_away[taken]()
    found = await findings()
    assert {one for one in there if there[one].fine and not found[one].fine} == lost
    cures = [found[what].cure for what in found if not found[what].fine]
    report = await said(home, function, **arguments)
    assert any(refused_with(report, cure) for cure in cures), report.reply
