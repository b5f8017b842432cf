"""A request is written, shown to the letter, allowed by its owner, and sent."""

import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot

from app.face import Face
from assistant_core import paths
from tests.app.mapping_editor.editing import Editing, button, said
from tests.services.odd_host import OddHost


def write_push(editing: Editing, host: str) -> None:
    editing.press("Add…")
    editing.press("Add parameter")
    editing.fill({"Parameter": "text", "Name": "push", "Description": "Push.", "Phrases": "push {text}"})
    editing.put("What it does", "http")
    editing.fill(
        {
            "Address": f"http://{host}/fine",
            "Query": "from = octavox",
            "Headers": "Authorization = Bearer {secret:push}",
            "Body": '{"message": "{text}", "priority": 5}',
        }
    )


def answer(qtbot: QtBot, yes: bool) -> list[str]:
    """Answer the next question; what it asked is in the list when it is answered."""
    asked: list[str] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if isinstance(box, QMessageBox):
            asked.append(box.text())
            wanted = QMessageBox.StandardButton.Yes if yes else QMessageBox.StandardButton.No
            box.button(wanted).click()

    QTimer.singleShot(200, look)
    return asked


def hosts() -> list[str]:
    file = paths.config_dir() / "settings.toml"
    return list(tomllib.loads(file.read_text()).get("mappings", {}).get("hosts", []))


def test_a_host_is_allowed_only_by_a_yes_to_its_name(
    editing: Editing, qtbot: QtBot, odd_host: OddHost
) -> None:
    write_push(editing, odd_host.host)
    assert f"You have not allowed requests to {odd_host.host}" in said(editing.top)
    asked = answer(qtbot, yes=False)
    editing.press("Allow this host…")
    assert odd_host.host in asked[0] and hosts() == []
    answer(qtbot, yes=True)
    editing.press("Allow this host…")
    assert hosts() == [odd_host.host]
    assert f"Requests to {odd_host.host} are allowed." in said(editing.top)
    assert odd_host.requests == []


def test_a_test_shows_what_is_sent_to_the_letter_and_then_sends_it(
    face: Face, editing: Editing, qtbot: QtBot, odd_host: OddHost
) -> None:
    write_push(editing, odd_host.host)
    editing.put("Headers", "X-From = a desk")
    editing.press("Test request…")
    editing.put("text", "buy milk")
    editing.wait_for("You have not allowed me to talk to")
    assert not button(editing.top, "Do it").isEnabled()
    answer(qtbot, yes=True)
    editing.press("Allow this host…")
    body = '{"message": "buy milk", "priority": 5}'
    editing.wait_for(f"POST http://{odd_host.host}/fine?from=octavox\nX-From: a desk\n{body}")
    assert odd_host.requests == []
    qtbot.waitUntil(lambda: button(editing.top, "Do it").isEnabled())
    editing.press("Do it")
    assert face._session is not None
    gate = face._session.assistant.stages.gate
    qtbot.waitUntil(lambda: gate.question is not None)
    assert odd_host.requests == []
    gate.answer(gate.question.id, True, "click")  # type: ignore[union-attr]
    editing.wait_for("all good")
    (request,) = odd_host.requests
    assert (request["method"], request["path"]) == ("POST", "/fine?from=octavox")
    assert request["json"] == {"message": "buy milk", "priority": 5}
    assert request["headers"]["X-From"] == "a desk"


def test_a_request_is_kept_and_shown_again(editing: Editing, file: Path, odd_host: OddHost) -> None:
    write_push(editing, odd_host.host)
    editing.press("Save")
    editing.wait_until_closed()
    (entry,) = (one for one in tomllib.loads(file.read_text())["action"] if one["name"] == "push")
    assert entry["http"] == {
        "url": f"http://{odd_host.host}/fine",
        "query": {"from": "octavox"},
        "headers": {"Authorization": "Bearer {secret:push}"},
        "json": {"message": "{text}", "priority": 5},
    }
    before = file.read_text()
    editing.press("Edit…")
    editing.press("Save")
    editing.wait_until_closed()
    assert file.read_text() == before


@pytest.mark.parametrize(
    ("field", "value", "problem"),
    [
        ("Body", '{"message": ', "It is no JSON: "),
        ("Body", '{"a": null}', "Null cannot be kept in the file; leave it out."),
        ("Query", "q = {text}\nq = b", "“q” stands there more than once; a name has one value only."),
        ("Headers", "X-A = 1\nX-B = 2\nX-A = 3", "“X-A” stands there more than once"),
        ("Query", "nothing", "“nothing” is not of the form name = value."),
        ("Headers", "Authorization = {text}", "A header holds plain text and {secret:NAME}"),
        ("Address", "example.org", "It must be an address such as https://example.org/path"),
        ("Address", "https://{text}.example/", "It must be an address such as"),
    ],
)
def test_what_is_no_request_is_told_at_its_field(
    editing: Editing, odd_host: OddHost, field: str, value: str, problem: str
) -> None:
    write_push(editing, odd_host.host)
    editing.put(field, value)
    editing.settled()
    assert editing.field(field).problem.startswith(problem)


def test_every_control_works_by_keyboard(editing: Editing, qtbot: QtBot, odd_host: OddHost) -> None:
    write_push(editing, odd_host.host)
    keys = editing.keys()
    keys.press(button(editing.top, "Test request…"))
    assert keys.dead == [] and "Try “push”" in keys.met
