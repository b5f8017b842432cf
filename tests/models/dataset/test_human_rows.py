"""People's sentences become rows with exact arguments, or are rejected with a reason."""

import json

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from models.dataset.human_rows import HUMAN, READERS, human_rows, to_row
from models.dataset.mapping.raw import RawRow, Rejected, read_raw, tidy
from models.dataset.spans import arguments_stand


def raw(text: str, *functions: str, **slots: str) -> RawRow:
    return RawRow("test", tidy(text), functions, {k: (v,) for k, v in slots.items()}, "clinc150")


CASES = [
    ("set_timer", "please set a timer for 6 minutes", {"duration": "6 minutes"}),
    ("set_timer", "5 minutes timer called pizza", {"duration": "5 minutes", "name": "pizza"}),
    ("set_timer", "can you set a timer", {}),
    ("set_alarm", "wake me up at seven am tomorrow", {"time": "seven am tomorrow"}),
    ("set_alarm", "set up each day an alarm at ten", {"time": "ten", "days": "each day"}),
    (
        "set_reminder",
        "remind me to pay rent tomorrow at nine",
        {"about": "pay rent", "when": "tomorrow at nine"},
    ),
    ("set_reminder", "remind me at five pm", {"when": "five pm"}),
    (
        "set_reminder",
        "can you remind me to check my clothes in a hour",
        {"about": "check my clothes", "when": "a hour"},
    ),
    (
        "create_event",
        "put dentist on my calendar for friday at three",
        {"title": "dentist", "when": "friday at three"},
    ),
    (
        "create_event",
        "set up a meeting with tom at 6pm",
        {"title": "meeting", "when": "6pm", "people": "tom"},
    ),
    ("delete_event", "cancel my birthday party", {"title": "birthday party"}),
    ("delete_event", "delete all my events for tomorrow", {"when": "tomorrow"}),
    ("list_events", "what do i have scheduled for next week", {"when": "next week"}),
    ("add_to_list", "add the eggs to my shopping list", {"item": "eggs", "list": "shopping"}),
    ("remove_from_list", "take bread off my shopping list", {"item": "bread", "list": "shopping"}),
    ("show_list", "what is on my to do list", {"list": "to do"}),
    ("send_email", "email my brother about the party", {"to": "brother", "subject": "party"}),
    ("send_message", "text mary and tell them i'm on my way", {"to": "mary", "text": "i'm on my way"}),
    ("send_message", "text someone", {}),
    ("call_contact", "dial christie's work number", {"to": "christie"}),
    ("play_media", "play some rap music for me", {"what": "rap", "kind": "music"}),
    (
        "play_media",
        "Play Wow by Jon Theodore on Spotify",
        {"what": "Wow by Jon Theodore", "player": "Spotify"},
    ),
    ("turn_off", "turn off the lights in the kitchen", {"device": "lights", "area": "kitchen"}),
    ("turn_off", "kitchen lights off", {"device": "kitchen lights"}),
    ("unlock_door", "Can you unlock the back door?", {"door": "back door"}),
    ("set_temperature", "set the temperature to 70", {"degrees": "70"}),
    ("get_weather", "is it raining in seattle monday", {"place": "seattle", "when": "monday"}),
    ("convert", "how many feet are in 50 yards", {"amount": "50", "source": "yards", "target": "feet"}),
    ("calculate", "what is 20% of a thousand", {"expression": "20% of a thousand"}),
    ("define", "what does the word zesty mean", {"word": "zesty"}),
    ("translate", "how do you say thank you in spanish", {"text": "thank you", "language": "spanish"}),
    ("get_date", "what date is tomorrow", {"day": "tomorrow"}),
    ("get_time", "what time is it in new york", {"place": "new york"}),
    ("pick_random", "roll a 6 sided die", {"what": "6 sided die"}),
]


@pytest.mark.parametrize(("function", "text", "arguments"), CASES, ids=[case[1] for case in CASES])
def test_arguments_are_cut_out_of_the_sentence(function: str, text: str, arguments: dict[str, str]) -> None:
    assert to_row(raw(text, function)).calls == (Call(function, arguments),)


@pytest.mark.parametrize(
    ("labelled", "text", "answer"),
    [
        (
            "set_volume",
            "turn it up by ten percent",
            Call("change_volume", {"direction": "up", "amount": "ten percent"}),
        ),
        ("set_volume", "set the volume to thirty", Call("set_volume", {"level": "thirty"})),
        (
            "lock_door",
            "Open the lock on the kitchen window.",
            Call("unlock_door", {"door": "kitchen window"}),
        ),
        ("set_light", "turn on the lights", Call("turn_on", {"device": "lights"})),
        ("set_brightness", "dim it down a bit", Call("change_brightness", {"direction": "down"})),
        ("search_web", "who is tom hanks", Call("look_up", {"topic": "tom hanks"})),
        ("search_web", "how high is pikes peak", Call("answer", {"question": "how high is pikes peak"})),
    ],
)
def test_the_right_function_is_chosen_among_those_that_share_a_label(
    labelled: str, text: str, answer: Call
) -> None:
    assert to_row(raw(text, labelled)).calls == (answer,)


NEGATIVE = ("irrelevant", "answer", "look_up", "search_web")
REPLY = ("irrelevant", "repeat", "cancel", "undo")
UNSUPPORTED = ("irrelevant", "open_app", "open_website")


@pytest.mark.parametrize(
    ("text", "functions", "name"),
    [
        ("what is your favourite food", NEGATIVE, "irrelevant"),
        ("tell me a joke about cats", NEGATIVE, "irrelevant"),
        ("what year was titanic released", NEGATIVE, "answer"),
        ("tell me a fun fact about tigers", NEGATIVE, "look_up"),
        ("what kind of questions can i ask you", NEGATIVE, "help"),
        ("thanks a lot", ("irrelevant",), "irrelevant"),
        ("could you say that again", REPLY, "repeat"),
        ("please cancel that", REPLY, "cancel"),
        ("yes that is right", REPLY, "irrelevant"),
        ("book me a taxi", UNSUPPORTED, "irrelevant"),
        ("what's my bank balance", (*UNSUPPORTED, *NEGATIVE[1:]), "irrelevant"),
        ("how many calories are in an apple", (*UNSUPPORTED, *NEGATIVE[1:]), "answer"),
    ],
)
def test_negatives_are_told_from_questions_of_fact(text: str, functions: tuple[str, ...], name: str) -> None:
    assert to_row(raw(text, *functions)).calls[0].name == name


@pytest.mark.parametrize(
    ("text", "function", "reason"),
    [
        ("set timer for (x) minutes", "set_timer", "no real value"),
        ("Toggle the porch lights.", "turn_on", "no such function"),
        ("remind me tomorrow to call bob at five", "set_reminder", "time inside the words"),
        ("do you have a meeting room open at noon", "create_event", "asks for a room"),
    ],
)
def test_what_cannot_be_derived_is_rejected_with_its_reason(text: str, function: str, reason: str) -> None:
    with pytest.raises(Rejected, match=reason):
        to_row(raw(text, function))


def test_a_correction_stands_above_the_rules_and_can_drop_a_row() -> None:
    row = raw("set a timer for 6 minutes", "set_timer")
    assert to_row(row, {"test": (Call("get_time"),)}).calls == (Call("get_time"),)
    with pytest.raises(Rejected, match="by hand"):
        to_row(row, {"test": None})


def test_every_corpus_is_whole_and_most_of_it_is_kept() -> None:
    rows = list(human_rows())
    assert len(rows) > 10_000
    shapes = TokenMap.of_catalog(Catalog.load())
    assert all(arguments_stand(row, shapes) for row in rows)
    sources = {row.source for row in rows}
    assert {"hwu64", "clinc150", "msbot_lu", "home_llm", "snips"} <= sources


def test_every_labelled_function_has_a_reader() -> None:
    labels = {
        raw.functions[0]
        for path in HUMAN.glob("*.jsonl")
        if path.stem != "corrections"
        for raw in read_raw(path)
    }
    assert labels - set(READERS) == {"irrelevant", "set_bluetooth"}


def test_corrections_name_rows_that_exist() -> None:
    ids = {
        raw.identifier
        for path in HUMAN.glob("*.jsonl")
        if path.stem != "corrections"
        for raw in read_raw(path)
    }
    lines = (HUMAN / "corrections.jsonl").read_text(encoding="utf-8").splitlines()
    assert {json.loads(line)["id"] for line in lines} <= ids
