"""Sentences written by hand are read with their answers, and a wrong line is named."""

from pathlib import Path

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from models.dataset.negatives import CATEGORIES
from models.dataset.written_rows import WRITTEN, BadLine, read_written, written_rows


@pytest.fixture(scope="module")
def shapes() -> TokenMap:
    return TokenMap.of_catalog(Catalog.load())


def file(folder: Path, *lines: str) -> Path:
    path = folder / "near_the_desk.txt"
    path.write_text("\n".join(lines), "utf-8")
    return path


def test_a_line_is_a_sentence_and_its_calls(tmp_path: Path, shapes: TokenMap) -> None:
    written = file(
        tmp_path,
        "# a comment",
        "",
        "snooze for ten minutes => snooze_alarm(duration='ten minutes')",
        "it's anna's turn, text her i'm late => send_message('anna', \"i'm late\")",
        "what a day => irrelevant()",
    )
    snooze, message, nothing = read_written(written, shapes)
    assert snooze.calls == (Call("snooze_alarm", {"duration": "ten minutes"}),)
    assert message.calls == (Call("send_message", {"to": "anna", "text": "i'm late"}),)
    assert (nothing.calls, nothing.tag) == ((Call("irrelevant"),), "near_the_desk")
    assert {row.source for row in (snooze, message, nothing)} == {"written"}


def test_a_heading_names_the_category_of_what_asks_for_nothing(tmp_path: Path, shapes: TokenMap) -> None:
    rows = read_written(
        file(
            tmp_path,
            "# negatives: television",
            "stay tuned => irrelevant()",
            "mute it => set_mute('on')",
            "# set_mute",
            "no sound => irrelevant()",
        ),
        shapes,
    )
    assert [row.tag for row in rows] == ["television", "single", "near_the_desk"]


def test_several_calls_and_calls_in_calls(tmp_path: Path, shapes: TokenMap) -> None:
    two, nested = read_written(
        file(
            tmp_path,
            "pause and dim to ten percent => pause_media(); set_brightness('ten percent')",
            "mail anna the weather in oslo => send_email('anna', body=get_weather(place='oslo'))",
        ),
        shapes,
    )
    assert (two.tag, nested.tag) == ("parallel", "nested")
    assert nested.calls[0].arguments["body"] == Call("get_weather", {"place": "oslo"})


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("no answer at all", "no answer"),
        ("a word => no_function()", "no_function"),
        ("set a timer => set_timer('ten minutes')", "does not stand"),
        ("snooze ten minutes => snooze_alarm('ten minutes')", "too many arguments"),
        ("wifi maybe => set_wifi('maybe')", "not among the choices"),
        ("broken => set_timer('", "malformed"),
    ],
)
def test_a_wrong_line_is_named_with_its_reason(tmp_path: Path, shapes: TokenMap, line: str, why: str) -> None:
    with pytest.raises(BadLine, match=why) as caught:
        list(read_written(file(tmp_path, "fine => irrelevant()", line), shapes))
    assert "near_the_desk.txt:2" in str(caught.value)


def test_every_sentence_of_ours_is_a_row(shapes: TokenMap) -> None:
    rows = list(written_rows(shapes))
    assert rows
    categories = {*CATEGORIES, "past", "reply"} | {path.stem for path in WRITTEN.glob("*.txt")}
    assert {row.tag for row in rows} <= {"single", "parallel", "nested"} | categories
    negatives = [row for row in rows if row.calls == (Call("irrelevant"),)]
    assert {row.tag for row in negatives} <= categories
