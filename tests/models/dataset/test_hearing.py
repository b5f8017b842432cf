"""Rows as they were heard: arguments move with their words, and hopeless transcripts are given up."""

from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from assistant_core.tokens import render
from models.dataset.hearing import Hearing, heard_row, heard_rows, recognisable, to_json
from models.dataset.rows import Row
from models.dataset.written_rows import read_answer


@pytest.fixture(scope="module")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


HEARD = [
    ("set the volume to thirty percent", "set_volume('thirty percent')",
     "Set the volume to 30%.", "set_volume('30%')"),
    ("wake me at seven thirty am", "set_alarm('seven thirty am')",
     "Wake me at 7.30 AM.", "set_alarm('7.30 AM')"),
    ("play bohemian rhapsody please", "play_media('bohemian rhapsody')",
     "Play Bohemian Rapsody, please.", "play_media('Bohemian Rapsody')"),
    ("play arvo pärt", "play_media('arvo pärt')", "Play our Vopert.", "play_media('our Vopert')"),
    ("turn on the lamp in the study", "turn_on('lamp', area='study')",
     "Turn on the lamp in the study.", "turn_on('lamp', area='study')"),
    ("mute", "set_mute('on')", "Mute.", "set_mute('on')"),
    ("mute", "set_mute('on')", "Move it.", "set_mute('on')"),
    ("play arvo pärt", "play_media('arvo pärt')", "Play along.", None),
    ("text anna i am late", "send_message('anna', 'i am late')",
     "Text Anna, I'm late.", "send_message('Anna', \"I'm late\")"),
    ("dim the screen and pause the music", "change_brightness('down'); pause_media()",
     "Dim the screen and pause the music.", "change_brightness('down'); pause_media()"),
    ("email anna the weather in oslo", "send_email('anna', body=get_weather(place='oslo'))",
     "Email Anna, the weather in Oslo.", "send_email('Anna', body=get_weather(place='Oslo'))"),
    ("set a timer for ten minutes", "set_timer('ten minutes')", "", None),
    ("do i know the gasman's mobile", "find_contact('gasman', field='phone')",
     "Do I know the gasman's mobile?", "find_contact('gasman', field='phone')"),
    ("when is carlos's birthday", "find_contact('carlos', field='birthday')",
     "When is Carlos is birthday?", "find_contact('Carlos is', field='birthday')"),
    ("alarm at six p m please", "set_alarm('six p m')", "Alarm at 6 p.m. please.", "set_alarm('6 p.m.')"),
    ("what's seventeen times twenty three", "calculate('seventeen times twenty three')",
     "What's 17 times 23?", "calculate('17 times 23')"),
    ("schedule pick up at three thirty pm today", "create_event('pick up', 'three thirty pm today')",
     "Schedule pickup at 3.30 p.m. today.", "create_event('pickup', '3.30 p.m. today')"),
    ("bluetooth off", "set_bluetooth('off')", "A blue tooth off.", "set_bluetooth('off')"),
    ("add farm trip to my calendar for friday", "create_event('farm trip', 'friday')",
     "Add a farm trip to my calendar for Friday.", "create_event('farm trip', 'Friday')"),
    ("fullscreen kodi", "control_window('fullscreen', app='kodi')",
     "Fullscreen codey.", "control_window('fullscreen', app='codey')"),
    ("text kofi hello", "send_message('kofi', 'hello')", "Text the lamp hello.", None),
]  # fmt: skip


@pytest.mark.parametrize(("said", "answer", "heard", "expected"), HEARD, ids=[h[2] or "-" for h in HEARD])
def test_arguments_are_found_again_or_the_row_is_given_up(
    said: str, answer: str, heard: str, expected: str | None, shapes: TokenMap
) -> None:
    made = heard_row(Row(said, read_answer(answer, shapes), "written"), heard, shapes)
    if expected is None:
        assert made is None
    else:
        assert made is not None and made.text == heard
        assert made.calls == read_answer(expected, shapes), render(made.calls, shapes)


RECOGNISABLE = [
    ("set a timer for ten minutes", "Set a timer for 10 minutes.", True),
    ("what's seventeen times twenty three", "What's 17 times 23?", True),
    ("bluetooth off", "A blue tooth off.", True),
    ("mute", "Move it.", False),
    ("play arvo pärt", "Play our Vopert.", False),
    ("time please", "", False),
]


@pytest.mark.parametrize(("said", "heard", "expected"), RECOGNISABLE, ids=[r[1] or "-" for r in RECOGNISABLE])
def test_one_can_tell_what_was_said_when_enough_of_it_was_heard(
    said: str, heard: str, expected: bool
) -> None:
    assert recognisable(said, heard) is expected


def test_only_what_one_could_tell_trains(tmp_path: Path, shapes: TokenMap) -> None:
    mute = Row("mute", (Call("set_mute", {"state": "on"}),), "written")
    lines = [to_json(Hearing(mute, heard, "anna")) + "\n" for heard in ("Mute!", "Move it.")]
    (tmp_path / "spoken.jsonl").write_text("".join(lines), encoding="utf-8")
    assert list(heard_rows(shapes, tmp_path)) == [Row("Mute!", mute.calls, "heard")]


def test_what_asks_for_nothing_keeps_its_answer(shapes: TokenMap) -> None:
    row = Row("what a lovely morning", (Call("irrelevant"),), "written", "chatter")
    made = heard_row(row, "What a lovely morning!", shapes)
    assert made == Row("What a lovely morning!", (Call("irrelevant"),), "written", "chatter")
