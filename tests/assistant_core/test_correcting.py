"""What corrects the command before, what does not, and what is learnt of it."""

import pytest

from assistant_core.calls import Call
from assistant_core.correcting import meant_instead, misunderstood


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("That was wrong, I meant turn off the lamp.", "turn off the lamp."),
        ("no, i meant the kitchen light on", "the kitchen light on"),
        ("That's not what I said. I said play jazz", "play jazz"),
        ("that is not right; what i wanted was a timer for ten minutes", "a timer for ten minutes"),
        ("No! That was not what I asked for, I asked you to lock the door", "lock the door"),
        ("I meant pause the music", "pause the music"),
        ("I meant to say pause the music", "pause the music"),
        ("wrong, i wanted you to open the blinds", "open the blinds"),
        ("not that. I meant the other one", "the other one"),
        ("That’s wrong, I meant stop", "stop"),
    ],
)
def test_a_correction(said: str, meant: str) -> None:
    assert meant_instead(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "that was wrong",
        "no",
        "i said that already",
        "what i meant to do was sleep",
        "she said i meant turn it off",
        "take a note that i meant well",
        "tell anna that was wrong, i meant sunday",
        "remind me what i said",
        "i wanted to turn off the lamp",
        "i meant",
        "",
    ],
)
def test_no_correction(said: str) -> None:
    assert meant_instead(said) is None


def play(what: str) -> Call:
    return Call("play_media", {"what": what})


@pytest.mark.parametrize(
    ("before", "meant", "kept"),
    [
        ((), (play("jazz"),), True),
        ((Call("turn_on", {"device": "lamp"}),), (Call("turn_off", {"device": "lamp"}),), True),
        ((play("the beetles"),), (play("the Beatles"),), True),
        ((Call("add_to_list", {"item": "bread"}),), (Call("add_to_list", {"item": "butter"}),), False),
        ((Call("set_timer", {"duration": "ten minutes"}),),
         (Call("set_timer", {"duration": "ten minutes", "name": "tea"}),), True),
        ((Call("note", {"text": Call("read_level")}),), (Call("note", {"text": Call("read_level")}),), True),
        ((Call("note", {"text": Call("read_level")}),), (Call("note", {"text": "level"}),), False),
    ],
)  # fmt: skip
def test_what_was_thought_better_of_is_not_learnt(
    before: tuple[Call, ...], meant: tuple[Call, ...], kept: bool
) -> None:
    assert misunderstood(before, meant) is kept
