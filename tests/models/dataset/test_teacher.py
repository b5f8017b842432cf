"""A teacher's rows, from a real connection to the file: what stands goes in, the rest has a reason."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest

from assistant_core.calls import Call
from assistant_core.catalog import Catalog
from assistant_core.token_map import TokenMap
from assistant_core.tokens import parse, render
from models.dataset.rows import Row, read_rows
from models.dataset.spans import arguments_stand
from models.dataset.teacher import BROKEN_IN_A_ROW, KEY_VARIABLE, main
from tests.services.tiny_endpoint import Hangs, Refusal, TinyEndpoint

VOLUME = ["set_volume"]


def requests(*texts: str) -> dict[str, Any]:
    return {"requests": list(texts)}


def arguments(*given: dict[str, Any]) -> dict[str, Any]:
    return {"answers": [{"number": n, "arguments": each} for n, each in enumerate(given, 1)]}


def judged(*verdicts: bool, reason: str = "") -> dict[str, Any]:
    found = [{"number": n, "right": right, "reason": reason} for n, right in enumerate(verdicts, 1)]
    return {"judgements": found}


def volume_row(text: str, level: str) -> Row:
    return Row(text, (Call("set_volume", {"level": level}),), "teacher")


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "taught" / "rows.jsonl"


@pytest.fixture
def teach(tiny_endpoint: TinyEndpoint, out: Path) -> Callable[..., int]:
    """Run the command against the endpoint with what it says in turn."""

    def run(script: Sequence[object], only: Sequence[str], rows: int, *more: str) -> int:
        tiny_endpoint.script = list(script)
        return main([*command(tiny_endpoint.address, out, only, rows), *more])

    return run


def command(address: str, out: Path, only: Sequence[str], rows: int) -> list[str]:
    return ["--address", address, "--model", "tiny", "--out", str(out), "--rows", str(rows), "--only", *only]


def notes(out: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.with_suffix(".notes.jsonl").read_text("utf-8").splitlines()]


def test_good_rows_go_in_with_counts_and_costs(
    teach: Callable[..., int], tiny_endpoint: TinyEndpoint, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = [
        requests("put the sound at  forty percent", "spotify’s volume to 20"),
        arguments({"level": "forty percent", "target": None}, {"level": 20, "target": "spotify"}),
        judged(True, True),
    ]
    assert teach(script, VOLUME, 2) == 0
    spotify = Row(
        "spotify's volume to 20", (Call("set_volume", {"level": "20", "target": "spotify"}),), "teacher"
    )
    assert list(read_rows(out)) == [
        volume_row("put the sound at forty percent", "forty percent"),
        spotify,
    ]
    shown = capsys.readouterr().out
    assert "set_volume                 2        2         0          3      360" in shown
    assert "tokens: 300 asked, 60 answered; 0 of 3 answers told no cost" in shown
    assert tiny_endpoint.script == []


def test_the_rows_are_such_as_the_training_file_takes(teach: Callable[..., int], out: Path) -> None:
    script = [requests("volume half"), arguments({"level": "half"}), judged(True)]
    assert teach(script, VOLUME, 1) == 0
    shapes = TokenMap.of_catalog(Catalog.load())
    [row] = read_rows(out)
    assert arguments_stand(row, shapes) and parse(render(row.calls, shapes), shapes) == row.calls


def test_the_teacher_is_told_of_the_function_and_of_all_others(
    teach: Callable[..., int], tiny_endpoint: TinyEndpoint
) -> None:
    script = [requests("volume half"), arguments({"level": "half"}), judged(True)]
    teach(script, VOLUME, 1)
    function = Catalog.load()["set_volume"]
    told = {body["messages"][0]["content"] for body in tiny_endpoint.bodies}
    assert len(told) == 1
    assert all(f"{f.signature}: {f.description}" in next(iter(told)) for f in Catalog.load())
    asked, filled, judgement = tiny_endpoint.asked
    assert all(example in asked for example in function.examples)
    assert "level (percent, required): Loudness, 0 to 100 %." in asked and "Write 1 others" in asked
    assert "'volume half'" in filled
    assert "'volume half' => set_volume(level='half')" in judgement


def test_a_function_without_parameters_is_asked_for_no_arguments(
    teach: Callable[..., int], tiny_endpoint: TinyEndpoint, out: Path
) -> None:
    assert teach([requests("lock it up"), judged(True)], ["lock_screen"], 1) == 0
    assert list(read_rows(out)) == [Row("lock it up", (Call("lock_screen"),), "teacher")]
    assert len(tiny_endpoint.asked) == 2


def test_talk_that_asks_for_nothing_is_a_negative(teach: Callable[..., int], out: Path) -> None:
    assert teach([requests("my feet hurt"), judged(True)], ["irrelevant"], 1) == 0
    assert list(read_rows(out)) == [Row("my feet hurt", (Call("irrelevant"),), "teacher", "teacher")]


def test_a_wrong_span_is_asked_for_again_with_the_reason(
    teach: Callable[..., int], tiny_endpoint: TinyEndpoint, out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = [
        requests("sound at forty", "sound at ten"),
        arguments({"level": "40 %"}, {"level": "ten"}),
        judged(True),
        arguments({"level": "forty"}),
        judged(True),
    ]
    assert teach(script, VOLUME, 2) == 0
    assert list(read_rows(out)) == [volume_row("sound at ten", "ten"), volume_row("sound at forty", "forty")]
    assert "'sound at ten' =>" in tiny_endpoint.asked[2] and "forty" not in tiny_endpoint.asked[2]
    again = tiny_endpoint.asked[3]
    assert "earlier answer set_volume(level='40 %')" in again and "'40 %'" in again
    assert "words that do not stand in the request" in again and "sound at ten" not in again
    refused = [note for note in notes(out) if note["came"] == "refused"]
    assert [(note["text"], note["detail"]) for note in refused] == [("sound at forty", "'40 %'")]
    shown = capsys.readouterr().out
    assert "set_volume                 2        1         0" in shown
    assert "       1         0  words that do not stand in the request" in shown


def test_a_refused_judgement_brings_a_better_second_answer(
    teach: Callable[..., int], tiny_endpoint: TinyEndpoint, out: Path
) -> None:
    better = {"number": 1, "request": "volume to ten", "arguments": {"level": "ten"}}
    script = [
        requests("ten louder"),
        arguments({"level": "ten"}),
        judged(False, reason="that is change_volume"),
        {"answers": [better]},
        judged(True),
    ]
    assert teach(script, VOLUME, 1) == 0
    assert list(read_rows(out)) == [volume_row("volume to ten", "ten")]
    assert "wrong: judged wrong by the teacher: that is change_volume" in tiny_endpoint.asked[3]


def test_what_never_gets_right_is_rejected_with_its_last_reason(
    teach: Callable[..., int], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lesson = [arguments({}), arguments({"level": "loud"}), judged(False)]
    script: list[object] = []
    for text in ("make it loud", "make it so loud"):
        script += [requests(text), lesson[0], lesson[1], arguments({"level": "9"})]
    assert teach(script, VOLUME, 1) == 0
    assert list(read_rows(out)) == []
    rejected = [note for note in notes(out) if note["came"] == "rejected"]
    assert [note["text"] for note in rejected] == ["make it loud", "make it so loud"]
    assert {note["reason"] for note in rejected} == {"words that do not stand in the request"}
    shown = capsys.readouterr().out
    assert "short of 1" in shown
    assert "       2         2  words that do not stand in the request" in shown
    assert "       2         0  a required argument left out" in shown
    assert "       2         0  words that say no value of their kind" in shown


def test_the_same_words_are_taken_once(
    teach: Callable[..., int], tiny_endpoint: TinyEndpoint, out: Path
) -> None:
    script = [
        requests("lock it", "Lock it!"),
        judged(True),
        {"answers": [{"number": 1, "request": "shut the screen"}]},
        judged(True),
    ]
    assert teach(script, ["lock_screen"], 2) == 0
    assert [row.text for row in read_rows(out)] == ["lock it", "shut the screen"]
    assert "the same words as another row" in tiny_endpoint.asked[2]


def test_what_an_answer_leaves_out_is_asked_for_again(teach: Callable[..., int], out: Path) -> None:
    script = [
        requests("volume ten", "volume six"),
        arguments({"level": "ten"}),
        judged(),
        arguments({"level": "ten"}, {"level": "six"}),
        judged(True, True),
    ]
    assert teach(script, VOLUME, 2) == 0
    assert [row.text for row in read_rows(out)] == ["volume ten", "volume six"]
    assert [note["reason"] for note in notes(out) if note["came"] == "refused"] == [
        "left out of an answer",
        "left out of an answer",
    ]


def test_an_answer_that_is_no_json_is_asked_for_again(
    teach: Callable[..., int], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script = [
        "I would rather talk about the sea.",
        "<think>{so}</think>Sure!\n```json\n" + json.dumps(requests("volume ten")) + "\n```",
        "level is ten",
        arguments({"level": "ten"}),
        judged(True),
    ]
    assert teach(script, VOLUME, 1) == 0
    assert [row.text for row in read_rows(out)] == ["volume ten"]
    assert "       1         0  an answer that is not the JSON asked for" in capsys.readouterr().out


def test_a_teacher_that_never_writes_json_is_given_up(
    teach: Callable[..., int], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert teach(["no"] * BROKEN_IN_A_ROW, VOLUME, 1) == 3
    assert "--json-mode" in capsys.readouterr().err
    assert list(read_rows(out)) == []


def test_a_rate_limit_passes_and_the_rows_are_the_same(teach: Callable[..., int], out: Path) -> None:
    slower = Refusal(429, "", {"Retry-After": "0"})
    script = [
        slower,
        requests("volume ten"),
        slower,
        slower,
        arguments({"level": "ten"}),
        slower,
        judged(True),
    ]
    assert teach(script, VOLUME, 1) == 0
    assert [row.text for row in read_rows(out)] == ["volume ten"]


def test_a_dead_connection_says_what_to_do(out: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    assert main(command(address, out, VOLUME, 1)) == 3
    shown = capsys.readouterr().err
    assert address in shown and "start the endpoint, or correct the address" in shown


def test_what_came_before_a_failure_is_written(teach: Callable[..., int], out: Path) -> None:
    script = [requests("volume ten"), arguments({"level": "ten"}), judged(True), Refusal(401)]
    assert teach(script, VOLUME, 2, "--batch", "1") == 3
    assert [row.text for row in read_rows(out)] == ["volume ten"]


def test_the_key_comes_from_the_environment_and_goes_into_no_file(
    teach: Callable[..., int],
    tiny_endpoint: TinyEndpoint,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv(KEY_VARIABLE, "sk-secret\n")
    assert teach([requests("lock it"), judged(True), Refusal(401)], ["lock_screen"], 2, "--batch", "1") == 3
    assert set(tiny_endpoint.keys) == {"Bearer sk-secret"}
    written = "".join(path.read_text("utf-8") for path in out.parent.iterdir())
    shown = capsys.readouterr()
    assert "secret" not in written + shown.out + shown.err


def test_a_run_that_was_killed_goes_on_where_it_stopped(tiny_endpoint: TinyEndpoint, out: Path) -> None:
    tiny_endpoint.script = [
        requests("volume ten", "volume loud"),
        arguments({"level": "ten"}, {"level": "loud"}),
        judged(True),
        requests("volume six", "volume two"),
        Hangs(),
    ]
    options = [*command(tiny_endpoint.address, out, VOLUME, 3), "--batch", "2", "--again", "0"]
    process = subprocess.Popen([sys.executable, "-m", "models.dataset.teacher", *options])
    try:
        assert tiny_endpoint.hanging.wait(60)
    finally:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    assert not out.exists()
    with out.with_suffix(".notes.jsonl").open("a") as lines:
        lines.write('{"came": "kept", "function": "set_vol')  # the power failed here
    tiny_endpoint.asked.clear()
    tiny_endpoint.script = [
        requests("volume four", "volume five"),
        arguments({"level": "four"}, {"level": "five"}),
        judged(True, True),
    ]
    assert main(options) == 0
    assert [row.text for row in read_rows(out)] == ["volume ten", "volume four", "volume five"]
    assert len(tiny_endpoint.asked) == 3 and "- volume ten" in tiny_endpoint.asked[0]
    assert [note["text"] for note in notes(out) if note["came"] == "rejected"] == ["volume loud"]


def test_a_run_that_is_done_asks_nothing(teach: Callable[..., int], tiny_endpoint: TinyEndpoint) -> None:
    script = [requests("lock it"), judged(True)]
    assert teach(script, ["lock_screen"], 1) == 0
    tiny_endpoint.asked.clear()
    assert teach([], ["lock_screen"], 1) == 0
    assert tiny_endpoint.asked == []


def test_functions_are_taught_in_turn_and_others_words_are_not_taken_again(
    teach: Callable[..., int], out: Path
) -> None:
    script = [
        requests("stop it"),
        judged(True),
        requests("Stop it."),
        requests("halt the song"),
        judged(True),
    ]
    assert teach(script, ["pause_media", "stop_media"], 1, "--again", "0") == 0
    taken = [(row.calls[0].name, row.text) for row in read_rows(out)]
    assert taken == [("pause_media", "stop it"), ("stop_media", "halt the song")]


def test_notes_that_cannot_be_read_are_named_and_kept(
    teach: Callable[..., int], out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out.parent.mkdir()
    broken = out.with_suffix(".notes.jsonl")
    broken.write_text('{"came": "kept"}\n')
    assert teach([], VOLUME, 1) == 3
    assert f"{broken}: line 1 is no note" in capsys.readouterr().err
    assert broken.read_text() == '{"came": "kept"}\n'


@pytest.mark.parametrize("wrong", [["--rows", "0"], ["--batch", "0"], ["--again", "-1"], ["--only", "fly"]])
def test_options_without_sense_are_refused(wrong: list[str], out: Path) -> None:
    with pytest.raises(SystemExit) as raised:
        main(["--address", "http://localhost/v1", "--model", "tiny", "--out", str(out), *wrong])
    assert raised.value.code == 2 and not out.parent.exists()
