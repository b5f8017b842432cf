"""A command of the journal in words, and as a line of a file."""

import json
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from app.understood import understood_by
from assistant_core.journal import Act, Entry


def what_was_done(entry: Entry) -> str:
    """The functions that were called, each with what became of it when that is not simply done."""
    return ", ".join(
        act.function if act.state == "done" else f"{act.function} ({_said(act.state)})" for act in entry.acts
    )


def told(entry: Entry) -> Iterator[str]:
    """The whole command, a line each: heard, called, answered, and how long each stage took."""
    yield f"{entry.at.astimezone():%Y-%m-%d %H:%M:%S}"
    yield _said("Heard: “{0}”").format(entry.text)
    if entry.way:
        yield _said("Understood {0}").format(understood_by(entry.way))
    for act in entry.acts:
        yield _said("Called: {0}").format(_called(act))
        outcome = act.said or _said("nothing was answered")
        yield f"{_said(act.state).capitalize()}: {outcome}"
    if entry.said:
        yield _said("Answered: {0}").format(entry.said)
    if entry.seconds:
        times = ", ".join(f"{stage} {1000 * seconds:.0f} ms" for stage, seconds in entry.seconds.items())
        yield _said("Took: {0}").format(times)


def as_line(entry: Entry) -> str:
    """The command as one line of JSON, for who wants to take the journal along."""
    acts = [
        {"function": a.function, "arguments": dict(a.arguments), "state": a.state, "said": a.said}
        for a in entry.acts
    ]
    content = {
        "at": entry.at.isoformat(),
        "heard": entry.text,
        "understood": entry.way,
        "acts": acts,
        "answered": entry.said,
        "seconds": dict(entry.seconds),
    }
    return json.dumps(content, ensure_ascii=False)


def _called(act: Act) -> str:
    words = (f"{name}={json.dumps(value, ensure_ascii=False)}" for name, value in act.arguments.items())
    return f"{act.function}({', '.join(words)})"


def _said(words: str) -> str:
    return QCoreApplication.translate("Journal", words)
