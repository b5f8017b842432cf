"""A sentence that was corrected is understood from then on, and so are others of its shape."""

from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.corrections import Corrections
from assistant_core.errors import FeedbackFailed
from tests.services.full_disk import full_disk

HEARD = "make it cosy in the Bedroom, please"
COSY = Call("activate_scene", {"scene": "cosy", "area": "Bedroom"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "corrections.db"


@pytest.fixture
def corrections(path: Path) -> Corrections:
    made = Corrections(path)
    made.add(HEARD, [COSY])
    return made


def test_without_any_nothing_is_known_and_no_file_is_made(path: Path) -> None:
    assert Corrections(path).meaning("anything") is None and Corrections(path).all() == []
    assert not path.exists()


@pytest.mark.parametrize(
    "said", [HEARD, "Make it cosy in the bedroom please!", "make it COSY in the bedroom, please"]
)
def test_the_same_sentence_is_understood_however_it_is_written(corrections: Corrections, said: str) -> None:
    assert corrections.meaning(said) == (COSY,)


def test_other_words_in_the_places_of_the_arguments(corrections: Corrections) -> None:
    meant = corrections.meaning("make it bright in the living room, please")
    assert meant == (Call("activate_scene", {"scene": "bright", "area": "living room"}),)


@pytest.mark.parametrize(
    "said", ["make it cosy", "make it cosy in the bedroom please now", "cosy in the bedroom", "", "please"]
)
def test_another_shape_is_not_it(corrections: Corrections, said: str) -> None:
    assert corrections.meaning(said) is None


@pytest.mark.parametrize(
    ("heard", "call", "said"),
    [
        ("lights off", Call("turn_off", {"device": "lights"}), "music off"),
        ("do the usual thing", Call("pause_media", {}), "do the other thing"),
        ("play it again and again", Call("play_media", {"what": "again"}), "play it now and now"),
        ("what about the other one", Call("turn_off", {"device": "lamp"}), "what about the other thing"),
    ],
)
def test_too_few_words_or_no_one_place_is_no_shape(path: Path, heard: str, call: Call, said: str) -> None:
    made = Corrections(path)
    made.add(heard, [call])
    assert made.meaning(heard) == (call,) and made.meaning(said) is None


def test_the_latest_correction_of_a_sentence_holds(corrections: Corrections, path: Path) -> None:
    calls = (Call("turn_on", {"device": "lamp"}), Call("note", {"text": Call("get_time", {})}))
    corrections.add("Make it cosy in the bedroom please", calls)
    assert corrections.meaning(HEARD) == calls
    assert [one.calls for one in Corrections(path).all()] == [calls]


def test_what_another_process_corrects_or_forgets_holds_at_once(corrections: Corrections, path: Path) -> None:
    other = Corrections(path)
    assert corrections.meaning(HEARD) == other.meaning(HEARD) == (COSY,)
    other.add("brighten my evening somewhat", [COSY])
    assert corrections.meaning("brighten my evening somewhat") == (COSY,)
    for one in other.all():
        other.remove(one.id)
    assert corrections.meaning(HEARD) is None and corrections.all() == []
    path.unlink()
    assert corrections.all() == []


def test_what_is_removed_is_gone_from_the_file(corrections: Corrections, path: Path) -> None:
    (one,) = corrections.all()
    corrections.remove(one.id)
    assert corrections.meaning(HEARD) is None and b"cosy" not in path.read_bytes()


def test_a_file_that_cannot_be_used_is_a_named_error(corrections: Corrections, path: Path) -> None:
    with full_disk(), pytest.raises(FeedbackFailed):
        corrections.add("another sentence", [COSY])
    assert corrections.meaning(HEARD) == (COSY,)
    path.write_bytes(b"no database " * 100)
    with pytest.raises(FeedbackFailed):
        Corrections(path).meaning(HEARD)
