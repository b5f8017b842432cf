"""The command line, run as a person runs it, without any bus, display or sound server."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from assistant_core.catalog import Catalog
from tests.services.odd_host import OddHost

RECORDINGS = Path(__file__).parent.parent / "recordings"
SAMPLE = Path(__file__).parent.parent.parent / "app" / "samples" / "timer_and_percent.wav"


@pytest.fixture
def bare(octavox_home: Path) -> dict[str, str]:
    """An environment with nothing in it but directories."""
    kept = {
        k: v for k, v in os.environ.items() if k.startswith(("XDG_", "OCTAVOX_")) or k in ("PATH", "HOME")
    }
    return {**kept, "PULSE_SERVER": "unix:/nonexistent", "DBUS_SYSTEM_BUS_ADDRESS": "unix:path=/nonexistent"}


def octavox(bare: dict[str, str], *arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", "app", *arguments],
        env=bare,
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )


def planned(bare: dict[str, str], *arguments: str) -> dict[str, Any]:
    done = octavox(bare, "plan", *arguments)
    assert done.returncode == 0, done.stderr
    loaded: dict[str, Any] = json.loads(done.stdout)
    return loaded


def test_plan_prints_the_documented_form(bare: dict[str, str]) -> None:
    made = planned(bare, "Set a timer for ten minutes.")
    assert list(made) == [
        "text", "decision", "risk", "confidence", "calls", "alternatives", "needs", "unresolved", "seconds",
    ]  # fmt: skip
    assert made["decision"] == "run"
    call = made["calls"][0]
    assert (call["name"], call["token"]) == ("set_timer", 37)
    assert call["arguments"] == {"duration": "ten minutes"} and call["values"] == {"duration": 600}


def test_plan_takes_an_injected_clock(bare: dict[str, str]) -> None:
    made = planned(
        bare, "wake me up at half past seven", "--now", "2026-11-21T22:00:00", "--tz", "Europe/Oslo"
    )
    assert made["calls"][0]["values"]["time"] == "2026-11-22T07:30:00+01:00"


def test_plan_reads_and_writes_lines(bare: dict[str, str], tmp_path: Path) -> None:
    source, target = tmp_path / "in.jsonl", tmp_path / "out.jsonl"
    texts = ["set a timer for ten minutes", "", "what time is it", "word " * 3000, "shut down the computer"]
    source.write_text("".join(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts)))
    done = octavox(bare, "plan", "--jsonl", str(source), str(target))
    assert done.returncode == 0, done.stderr
    rows = [json.loads(line) for line in target.read_text().splitlines()]
    assert [row["id"] for row in rows] == ["0", "1", "2", "3", "4"]
    assert [row["decision"] for row in rows][1] == "nothing" and rows[3]["decision"] == "nothing"
    assert rows[2]["calls"][0]["name"] == "get_time"
    assert rows[4]["risk"] == "confirm"


def test_plan_understands_recordings(bare: dict[str, str]) -> None:
    file = RECORDINGS / "what_time_heart.flac"
    made = planned(bare, "--audio", str(file))
    assert made["id"] == str(file)
    assert "time" in made["transcript"].lower()
    assert made["calls"][0]["name"] == "get_time"


@pytest.mark.parametrize(
    "arguments", [[], ["x", "--audio", "y.wav"], ["x", "--now", "yesterday"], ["--nonsense"]]
)
def test_bad_usage_ends_with_2(bare: dict[str, str], arguments: list[str]) -> None:
    assert octavox(bare, "plan", *arguments).returncode == 2


def test_a_missing_model_ends_with_3_and_one_line_that_says_what_to_do(
    bare: dict[str, str], tmp_path: Path
) -> None:
    done = octavox({**bare, "OCTAVOX_MODELS": str(tmp_path / "none")}, "plan", "what time is it")
    assert done.returncode == 3
    assert "octavox model" in done.stderr
    assert "Traceback" not in done.stderr


def test_say_does_it_and_tells_what_is_true(bare: dict[str, str]) -> None:
    done = octavox(bare, "say", "what is fifteen percent of eighty", "--json")
    report = json.loads(done.stdout)
    assert done.returncode == 0
    assert "12" in report["reply"] or "twelve" in report["reply"]
    assert report["outcomes"][0] == {
        "name": "calculate",
        "done": True,
        "said": report["reply"],
        "changed": False,
    }


def test_say_sets_a_timer_and_warns_that_nothing_will_ring(bare: dict[str, str]) -> None:
    done = octavox(bare, "say", "set a timer for ten minutes")
    assert done.returncode == 0, done.stderr
    assert "said: " in done.stdout and "10 minutes" in done.stdout.replace("ten", "10")
    assert "Nothing will ring" in done.stderr
    again = octavox(bare, "say", "how long is left on the timer", "--json")
    assert "minutes" in json.loads(again.stdout)["reply"]


def test_undo_works_from_one_command_to_the_next(bare: dict[str, str]) -> None:
    assert octavox(bare, "say", "add milk to the shopping list").returncode == 0
    done = octavox(bare, "say", "undo that", "--json")
    assert done.returncode == 0, done.stdout + done.stderr
    shown = octavox(bare, "say", "what is on the shopping list", "--json")
    assert "milk" not in json.loads(shown.stdout)["reply"].lower()


def test_a_risky_act_without_a_terminal_is_not_done(bare: dict[str, str]) -> None:
    done = octavox(bare, "say", "shut down the computer", "--json")
    report = json.loads(done.stdout)
    assert report["outcomes"] == []
    assert report["plan"]["calls"][0]["name"] == "power"


def test_what_cannot_be_done_here_says_why_and_what_to_do(bare: dict[str, str]) -> None:
    done = octavox(bare, "say", "turn on the kitchen light", "--json")
    report = json.loads(done.stdout)
    assert report["reply"] == "I am not connected to your home. Run octavox home connect ADDRESS."
    assert report["outcomes"] == []


@pytest.mark.parametrize(
    ("name", "content"),
    [("missing.wav", None), ("empty.wav", b""), ("text.wav", b"this is no sound at all, only words")],
)
def test_a_bad_recording_is_a_sentence(
    bare: dict[str, str], tmp_path: Path, name: str, content: bytes | None
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = octavox(bare, "run", str(tmp_path / name), "--json")
    assert done.returncode == 1
    assert json.loads(done.stdout)["reply"]
    assert "Traceback" not in done.stderr


def test_listen_without_a_microphone_says_how_to_mend_it(bare: dict[str, str]) -> None:
    done = octavox(bare, "listen", "--json")
    assert done.returncode == 1
    assert "microphone" in json.loads(done.stdout)["reply"].lower()


def test_the_demonstration_shows_each_stage_and_leaves_no_trace(
    bare: dict[str, str], octavox_home: Path
) -> None:
    done = octavox(bare, "run", "--demonstrate", str(SAMPLE))
    assert done.returncode == 0, done.stdout + done.stderr
    said = [line for line in done.stdout.splitlines() if line.startswith("said: ")]
    assert len(said) == 2 and any("12" in line or "twelve" in line for line in said)
    for stage in ("transcribe", "interpret", "plan", "act"):
        assert stage in done.stdout
    assert not (octavox_home / "data" / "octavox" / "clock.db").exists()


def test_actions_lists_the_catalog(bare: dict[str, str]) -> None:
    rows = json.loads(octavox(bare, "actions", "--json").stdout)
    assert [row["token"] for row in rows] == sorted(function.token for function in Catalog.load())
    volume = rows[3]
    assert volume["name"] == "set_volume" and volume["risk"] == "safe" and volume["undo"]
    assert not volume["available"] and volume["reason"]
    assert volume["services"] == ["Audio"] and "volume to thirty" in volume["examples"]


def test_the_page_of_all_functions_is_current(bare: dict[str, str]) -> None:
    page = Path(__file__).parents[2] / "docs" / "actions.md"
    made = octavox(bare, "actions", "--page").stdout
    assert made == page.read_text(), "run: octavox actions --page > docs/actions.md"
    assert made.count("\n| ") == len(Catalog.load()) + 1


def test_functions_of_ones_own_are_listed_and_broken_ones_are_told(
    bare: dict[str, str], octavox_home: Path
) -> None:
    folder = octavox_home / "config" / "octavox"
    folder.mkdir()
    good = '[[action]]\nname = "greet"\ndescription = "Greet."\nphrases = ["greet me"]\n'
    broken = '[[action]]\nname = "bad"\n'
    (folder / "actions.toml").write_text(f'{good}command = {{program = "true"}}\n{broken}')
    done = octavox(bare, "actions", "--json")
    (own,) = [row for row in json.loads(done.stdout) if row["token"] >= 128]
    assert (own["name"], own["risk"], own["available"]) == ("greet", "confirm", True)
    assert "line 6: bad: description" in done.stderr
    made = planned(bare, "Greet me.")
    assert made["decision"] == "confirm" and made["calls"][0]["name"] == "greet"
    (finding,) = [
        f for f in json.loads(octavox(bare, "doctor", "--json").stdout) if f["what"] == "own actions"
    ]
    assert not finding["fine"] and "line 6" in finding["detail"] and finding["cure"]


def test_a_request_of_ones_own_is_in_no_log(
    bare: dict[str, str], octavox_home: Path, odd_host: OddHost
) -> None:
    folder = octavox_home / "config" / "octavox"
    folder.mkdir()
    (folder / "settings.toml").write_text(f'[mappings]\nhosts = ["{odd_host.host}"]\n')
    (folder / "actions.toml").write_text(
        '[[action]]\nname = "tell"\ndescription = "Tell."\nphrases = ["tell them {what}"]\nrisk = "safe"\n'
        "parameters.what = {}\n"
        f'http = {{url = "http://{odd_host.host}/{{what}}", query = {{q = "{{what}}"}}}}\n'
    )
    done = octavox(bare, "--debug", "say", "tell them elephants")
    assert done.returncode == 0 and odd_host.requests[0]["path"] == "/elephants?q=elephants"
    logs = [log.read_text() for log in (octavox_home / "state").rglob("*.log*")]
    assert logs and not any("elephants" in log for log in logs)


def test_the_doctor_gives_a_cure_for_everything_missing(bare: dict[str, str]) -> None:
    done = octavox(bare, "doctor", "--json")
    findings = json.loads(done.stdout)
    assert {f["what"] for f in findings} >= {"microphone", "session bus", "function model", "hotkey"}
    assert all(f["cure"] for f in findings if not f["fine"]), findings


def test_a_broken_settings_file_is_reported_and_left_alone(bare: dict[str, str], octavox_home: Path) -> None:
    folder = octavox_home / "config" / "octavox"
    folder.mkdir()
    (folder / "settings.toml").write_text("[speech]\nrate = 'fast'\n")
    done = octavox(bare, "say", "what time is it")
    assert done.returncode == 0
    assert "line 2" in done.stderr
    assert (folder / "settings.toml").read_text() == "[speech]\nrate = 'fast'\n"


def test_the_grammar_shows_every_function(bare: dict[str, str]) -> None:
    done = octavox(bare, "model", "grammar")
    assert done.returncode == 0
    assert "<nexa_94>" in done.stdout and "set-volume" in done.stdout
