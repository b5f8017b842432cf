"""What the worker tests put into a worker process: importable, as a spawned child needs it."""

import os
import signal
import time
from pathlib import Path

from assistant_core.errors import ModelMissing, OctavoxError


class Odd(OctavoxError):
    """An error whose constructor is not its arguments."""

    def __init__(self, kind: int, detail: str) -> None:
        super().__init__(f"odd {kind}: {detail}", said="Odd.", cure="even it")
        self.kind = kind


class Part:
    """Counts its calls, and misbehaves on demand."""

    def __init__(self, notes: str) -> None:
        self.notes = Path(notes)
        self.calls = 0
        with self.notes.open("a") as lines:
            lines.write(f"{os.getpid()}\n")

    def add(self, a: int, b: int) -> int:
        self.calls += 1
        return a + b

    def counted(self) -> int:
        return self.calls

    def pid(self) -> int:
        return os.getpid()

    def size(self, blob: bytes) -> int:
        return len(blob)

    def die_once(self) -> str:
        if self._lives() == 1:
            os.kill(os.getpid(), signal.SIGKILL)
        return "answered"

    def die(self) -> None:
        os.kill(os.getpid(), signal.SIGSEGV)

    def hang_once(self) -> str:
        if self._lives() == 1:
            time.sleep(600)
        return "answered"

    def hang(self) -> None:
        time.sleep(600)

    def refuse(self) -> None:
        raise Odd(7, "seven")

    def break_down(self) -> None:
        raise ValueError("secret words")

    def _lives(self) -> int:
        return len(self.notes.read_text().split())


def missing(path: str) -> object:
    raise ModelMissing(f"{path} is not there", cure="fetch it")


def slow(notes: str) -> Part:
    time.sleep(30)
    return Part(notes)


class Reader:
    """Reads a file when it is made, is made when a file go is there, and refuses one that says broken."""

    def __init__(self, path: str) -> None:
        file = Path(path)
        self.content = file.read_text()
        file.with_name("read").touch()
        while not file.with_name("go").exists():
            time.sleep(0.02)
        if self.content == "broken":
            raise ModelMissing("the file is broken", cure="mend it")

    def text(self) -> str:
        return self.content
