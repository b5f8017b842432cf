"""Commands of one's own: what runs, what is refused, and what a bad program does."""

import asyncio
import json
import re
import resource
import shlex
import sys
from contextlib import suppress
from pathlib import Path

import psutil
import pytest

from assistant_core.calls import Decision
from assistant_core.errors import ServiceMissing
from assistant_core.functions import Risk
from assistant_core.runner import invoke
from assistant_core.wording import exact
from tests.services.own_actions import OwnActions
from tests.services.waiting import until


def entry(program: str, arguments: str = "[]", more: str = "", parameters: str = "") -> str:
    return f"""
[[action]]
name = "do_it"
description = "Do it."
phrases = ["try {{what}}", "try it"]
reply = "Done: {{output}}"
{more}
[action.parameters.what]
required = false
{parameters}
[action.command]
program = {json.dumps(program)}
arguments = {arguments}
"""


def python(code: str, folder: Path) -> str:
    """A program of the test's own; returns its path."""
    program = folder / "program"
    program.write_text(f"#!{sys.executable}\n{code}\n")
    program.chmod(0o755)
    return str(program)


def has_ended(number: int) -> bool:
    """Whether a process is gone, or only its number is still kept."""
    try:
        return psutil.Process(number).status() == psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return True


def runs(program: str) -> bool:
    """Whether a program of the test's own runs; others may come and go meanwhile."""
    for child in psutil.Process().children():
        with suppress(psutil.NoSuchProcess):  # a zombie is such a one, too
            if program in child.cmdline():
                return True
    return False


async def test_it_is_confirmed_run_and_its_output_said(own: OwnActions) -> None:
    own.write(entry("printf", '["--", "%s|", "{what}", "end"]'))
    plan = await own.plan("try the dishes")
    assert plan.decision is Decision.CONFIRM and plan.calls[0].function.token == 128
    report = await own.say("Try the dishes.")
    assert report.reply == "Done: the dishes|end|"
    assert own.asked[0].lines == ("Do it: what the dishes",)


async def test_a_no_at_the_gate_runs_nothing(own: OwnActions) -> None:
    own.write(entry("touch", '["done"]'))
    own.yes = False
    assert (await own.say("try it")).reply == "All right, I did nothing."
    assert not (Path.home() / "done").exists()
    own.yes = True
    await own.say("try it")
    assert (Path.home() / "done").exists()


@pytest.mark.parametrize(("risk", "decision"), [("safe", Decision.RUN), ("forbidden", Decision.REFUSE)])
async def test_the_owner_says_how_risky_it_is(own: OwnActions, risk: str, decision: Decision) -> None:
    own.write(entry("true", more=f'risk = "{risk}"'))
    assert (await own.plan("try it")).decision is decision


async def test_an_argument_that_was_not_said_is_left_out(own: OwnActions) -> None:
    own.write(entry("printf", '["<%s>", "a", "--what={what}", "b"]'))
    assert (await own.say("try it")).reply == "Done: <a><b>"


@pytest.mark.parametrize(
    "said", ["$(rm -rf ~)", "a && b", "`id`", '"quoted"', "it's", "*", "~", "%s", "a\\nb", "\U0001f600"],
)  # fmt: skip
async def test_nothing_that_is_said_means_anything_to_a_shell(own: OwnActions, said: str) -> None:
    own.write(
        entry("printf", '["%s", "{what}"]').replace(
            "[action.command]", "[action.command]\noptions_end = false"
        )
    )
    assert (await own.say(f"try {said}")).reply == f"Done: {said}"


@pytest.mark.parametrize("said", ["--help", "-rf /", "-"])
async def test_what_is_said_cannot_become_an_option(own: OwnActions, said: str) -> None:
    own.write(entry("printf", '["--", "%s", "{what}"]'))
    report = await own.say(f"try {said}")
    assert report.failed and report.reply == "I cannot use those words for that."


async def test_a_negative_number_is_good_after_the_end_of_options(own: OwnActions) -> None:
    own.write(entry("printf", '["--", "%s", "{what}"]', parameters='kind = "number"'))
    assert (await own.say("try minus three")).reply == "Done: -3"
    own.write(entry("printf", '["%s", "{what}"]', parameters='kind = "number"').replace(
        "[action.command]", "[action.command]\noptions_end = false"))  # fmt: skip
    assert (await own.say("try minus three")).reply == "I cannot use those words for that."


@pytest.mark.parametrize(
    ("program", "arguments", "problem"),
    [
        ("sh", '["-c", "echo"]', "sh is a shell"),
        ("/bin/bash", '["x"]', "bash is a shell"),
        ("env", '["dash", "x"]', "dash is a shell"),
        ("xterm", '["-e", "sh -c {what}"]', "sh is a shell"),
        ("watch", '["--", "a &&\\t/bin/bash -x"]', "bash is a shell"),
        ("env", '["-S", "python3 -c {what}"]', "env -S takes a text apart into a command"),
        ("env", '["-S", "ls"]', "env -S takes"),
        ("/usr/bin/env", '["-u", "HOME", "-iS", "ls {what}"]', "env -S takes"),
        ("env", '["-Sls {what}"]', "env -S takes"),
        ("env", '["--split-string=ls {what}"]', "env -S takes"),
        ("env", '["--split", "ls {what}"]', "env -S takes"),
        ("nice", '["env", "-S", "ls {what}"]', "env -S takes"),
        ("python3", '["-c", "print({what})"]', "what was said must not become code after -c"),
        ("python3", '["-c{what}"]', "what was said must not become code after -c"),
        ("python3", '["-c {what}"]', "what was said must not become code after -c"),
        ("perl", '["-e{what}"]', "what was said must not become code after -e"),
        ("node", '["--eval={what}"]', "what was said must not become code after --eval"),
        ("node", '["--eval=print({what})"]', "what was said must not become code after --eval"),
        ("{what}", "[]", "which program is run must not depend on what was said"),
        ("./mine", "[]", "give the whole path"),
        ("ls", '["{what}"]', r"\{what\} could become an option"),
        ("ls", '["{what}", "--"]', r"\{what\} could become an option"),
        ("ls", '["--", "{who}"]', "there is no parameter who"),
        ("ls", '["--", "{what"]', r"a lone \{"),
    ],
)
@pytest.mark.expected_logs(r"actions\.toml, line \d+")
async def test_an_unsafe_command_is_refused_when_it_is_read(
    own: OwnActions, program: str, arguments: str, problem: str
) -> None:
    own.write(entry(program, arguments))
    assert re.search(rf"line \d+: do_it: {problem}", own.problems()[0])
    assert "do_it" not in own.catalog


@pytest.mark.parametrize(
    ("program", "arguments"),
    [
        ("find", '["/tmp", "-exclude={what}", "-count{what}"]'),
        ("env", '["-u", "HOME", "LANG=C", "sort", "-S", "1M"]'),
        ("env", '["--", "sort", "-S", "1M"]'),
        ("sort", '["-S", "1M"]'),
        ("python3", '["-c", "print(7)", "--", "{what}"]'),
        ("/a place/of sh and bash/mine", '["washing and shopping"]'),
        ("notify-send", '["--", "Feed the fish {what}"]'),
    ],
)
async def test_what_only_looks_like_one_is_not_refused(own: OwnActions, program: str, arguments: str) -> None:
    own.write(entry(program, arguments))
    assert own.problems() == [] and "do_it" in own.catalog


async def test_a_program_of_somebody_who_is_not_there_is_not_found(own: OwnActions) -> None:
    own.write(entry("~no-such-person"))
    plan = await own.plan("try it")
    assert plan.decision is Decision.REFUSE
    assert plan.reason.startswith("I do not find the program ~no-such-person. Install")
    assert exact(plan.calls[0]) == "'~no-such-person'"


async def test_a_program_that_is_not_there_is_refused_with_the_cure(own: OwnActions) -> None:
    own.write(entry("no-such-program-here"))
    plan = await own.plan("try it")
    assert plan.decision is Decision.REFUSE
    assert plan.reason.startswith("I do not find the program no-such-program-here. Install")


async def test_one_that_is_gone_between_plan_and_act_is_told(own: OwnActions, tmp_path: Path) -> None:
    program = Path(python("", tmp_path))
    own.write(entry(str(program)))
    plan = await own.plan("try it")
    program.unlink()
    values = plan.calls[0].values
    with pytest.raises(ServiceMissing):
        await invoke(plan.calls[0].function.handler, values, own.services)


async def test_an_error_status_is_a_failure(own: OwnActions) -> None:
    own.write(entry("false"))
    report = await own.say("try it")
    assert report.failed and report.reply == "false ended with error 1."


async def test_a_program_of_the_wrong_kind_cannot_be_started(own: OwnActions, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_bytes(b"\x00\x01no program")
    program.chmod(0o755)
    own.write(entry(str(program)))
    assert (await own.say("try it")).reply == "It cannot be started."


async def test_a_program_that_hangs_is_killed_with_what_it_started(own: OwnActions, tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.write_text("#!/bin/sh\nsleep 60 &\necho $! > child\nsleep 60\n")
    program.chmod(0o755)
    own.write(entry(str(program)).replace("[action.command]", "[action.command]\nseconds = 4"))
    async with asyncio.timeout(50):
        report = await own.say("try it")
    assert report.reply == "That took too long, so I stopped it."
    child = int((Path.home() / "child").read_text())
    await until(lambda: has_ended(child), 15)


async def test_a_gigabyte_of_output_costs_no_memory(own: OwnActions) -> None:
    own.write(entry("head", '["-c", "1G", "/dev/zero"]'))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    report = await own.say("try it")
    assert not report.failed
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000


async def test_output_that_is_no_text_is_taken_as_far_as_it_goes(own: OwnActions, tmp_path: Path) -> None:
    own.write(entry(python(r"import sys; sys.stdout.buffer.write(b'caf\xe9 \xff')", tmp_path)))
    assert (await own.say("try it")).reply == "Done: caf\ufffd \ufffd"


async def test_what_a_program_leaves_running_is_not_waited_for(own: OwnActions, tmp_path: Path) -> None:
    program = python(
        "import subprocess; subprocess.Popen(['sleep', '20']); print('left', flush=True)", tmp_path
    )
    own.write(entry(program))
    async with asyncio.timeout(18):
        assert (await own.say("try it")).reply == "Done: left"


async def test_stop_ends_a_program_that_runs(own: OwnActions, tmp_path: Path) -> None:
    program = python("import time; time.sleep(20)", tmp_path)
    own.write(entry(program, more='risk = "safe"'))
    running = asyncio.create_task(own.say("try it"))
    await until(lambda: runs(program))
    assert (await own.say("stop")).reply == "Stopped."
    await running
    assert not runs(program)


async def test_the_risk_shown_is_the_one_given(own: OwnActions) -> None:
    own.write(entry("true"))
    own.catalog.refresh()
    assert own.catalog["do_it"].risk({}) is Risk.CONFIRM


async def test_what_would_be_run_is_shown_to_the_letter(own: OwnActions, tmp_path: Path) -> None:
    program = python("import sys, json; print(json.dumps(sys.argv))", tmp_path)
    own.write(entry(program, '["--what={what}", "--not={what} ", "{{}}"]'))
    (call,) = (await own.plan("try it's $HOME or not")).calls
    ran = json.loads((await own.say("try it's $HOME or not")).results[0].outcome.value)  # type: ignore[union-attr]
    assert (
        shlex.split(exact(call))
        == ran
        == [program, "--what=it's $HOME or not", "--not=it's $HOME or not ", "{}"]
    )


async def test_of_words_that_would_be_refused_the_reason_is_shown(own: OwnActions) -> None:
    own.write(entry("printf", '["--", "%s", "{what}"]'))
    (call,) = (await own.plan("try --help")).calls
    assert exact(call) == "I cannot use those words for that."


async def test_a_program_that_is_not_there_is_shown_as_it_was_written(own: OwnActions) -> None:
    own.write(entry("no-such-program-here", '["now"]'))
    (call,) = (await own.plan("try it")).calls
    assert exact(call) == "no-such-program-here now"
