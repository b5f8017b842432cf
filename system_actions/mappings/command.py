"""A mapping to a program: an argument list, never a shell, and no argument that turns into an option."""

import re
import shutil
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Annotated, ClassVar

from pydantic import Field

from assistant_core.errors import ActionFailed, ServiceMissing
from assistant_core.functions import Value
from assistant_core.services import Services
from system_actions.mappings.binding import MOST_SECONDS, SECONDS, Binding, Fault
from system_actions.mappings.showing import command_line
from system_actions.mappings.templates import WordsRefused, as_words, template
from system_actions.services.commands import run_command

END_OF_OPTIONS = "--"

_SHELLS = {
    "sh", "bash", "dash", "zsh", "fish", "ksh", "mksh", "csh", "tcsh", "ash", "busybox", "pwsh", "nu",
}  # fmt: skip
_TAKES_CODE = {"-c", "-e", "-E", "--eval", "--command", "--exec"}
_OPTION_ENDS = re.compile(r"[=\s]")
_ENV_SPLITS = re.compile(r"-[i0v]*S")
_ENV_SPLITS_LONG = "--split-string"
_ENV_TAKES_NEXT = {"-u", "--unset", "-C", "--chdir", "-a", "--argv0"}


class Command(Binding):
    """The table ``[action.command]``.

    Attributes:
        options_end: The program knows ``--``, after which nothing is an option.
    """

    word: ClassVar[str] = "command"

    program: Annotated[str, Field(min_length=1)]
    arguments: tuple[str, ...] = ()
    options_end: bool = True
    seconds: Annotated[float, Field(gt=0, le=MOST_SECONDS)] = SECONDS

    @property
    def place(self) -> str | None:
        """Where the program is; None when it is not found."""
        try:
            program = Path(self.program).expanduser()
        except (RuntimeError, ValueError):  # "~name" of nobody, or of what can be no name
            return None
        return shutil.which(str(program))

    def texts(self) -> Iterator[tuple[str, str, bool]]:
        """The arguments; one whose parameter was not said is left out."""
        for argument in self.arguments:
            yield "arguments", argument, True

    def faults(self) -> Iterator[Fault]:
        """A shell, code made of words, or words where an option could stand."""
        if "{" in self.program:
            yield Fault("program", "which program is run must not depend on what was said")
        if "/" in self.program and not self.program.startswith(("/", "~/")):
            yield Fault("program", "give the whole path, or a name that is found on the PATH")
        words = (("arguments", word) for argument in self.arguments for word in _programs_in(argument))
        for key, word in [("program", self.program), *words]:
            if Path(word).name in _SHELLS:
                yield Fault(key, f"{Path(word).name} is a shell; make a script of your own and name that")
        if _env_splits([self.program, *self.arguments]):
            yield Fault("arguments", "env -S takes a text apart into a command; write each part by itself")
        for before, argument in zip(("", *self.arguments), self.arguments, strict=False):
            option = before if before in _TAKES_CODE else _option(argument)
            if option in _TAKES_CODE and template(argument).names:
                yield Fault("arguments", f"what was said must not become code after {option}")
        for index, argument in enumerate(self.arguments):
            ended = END_OF_OPTIONS in self.arguments[:index]
            if self.options_end and template(argument).begins_open and not ended:
                yield Fault(
                    "arguments",
                    f'{argument} could become an option: put "--" before it, join it to its option '
                    f"(--name={argument}), or say options_end = false if the program knows no --",
                )

    async def check(self, services: Services) -> None:
        """See whether the program is there. Raises `ServiceMissing`."""
        self._found()

    async def perform(self, values: Mapping[str, Value], services: Services) -> str:
        """Run the program; returns the beginning of what it printed.

        Raises:
            ActionFailed: It ended with an error, did not end in time, or the words do not fit.
            ServiceMissing: It is not there.
        """
        ran = await run_command([self._found(), *self.filled(values)], patience=self.seconds)
        if ran.status != 0:
            how = f"error {ran.status}" if ran.status > 0 else f"signal {-ran.status}"
            raise ActionFailed(
                f"{self.program} ended with {how}", said=f"{Path(self.program).name} ended with {how}."
            )
        return ran.output

    def shown(self, values: Mapping[str, Value]) -> str:
        """The command line. Raises `WordsRefused`."""
        return command_line([self.place or self.program, *self.filled(values)])

    def filled(self, values: Mapping[str, Value]) -> list[str]:
        """The arguments as the program gets them.

        Raises:
            WordsRefused: Words would become an option.
        """
        words = {name: as_words(value) for name, value in values.items()}
        made: list[str] = []
        for index, argument in enumerate(self.arguments):
            filled = template(argument).fill(words)
            if filled is None:
                continue
            if template(argument).begins_open and filled.startswith("-"):
                ended = self.options_end and END_OF_OPTIONS in self.arguments[:index]
                whole = template(argument).whole
                if not ended or not isinstance(values.get(whole), float | int):
                    raise WordsRefused("a value begins like an option")
            made.append(filled)
        return made

    def done(self, title: str) -> str:
        """That it ran, which is all that is known."""
        return f"I have run {title}."

    def _found(self) -> str:
        found = self.place
        if found is None:
            name = Path(self.program).name
            raise ServiceMissing(
                f"{self.program} is not there",
                said=f"I do not find the program {name}.",
                cure=f"install {name}, or mend its entry in actions.toml",
            )
        return found


def _programs_in(argument: str) -> Iterator[str]:
    """The words that would be programs if a program took its argument apart; in "Feed the fish" none is."""
    words = argument.split()
    for before, word in zip(("", *words), words, strict=False):
        if not before or "/" in word or before[-1] in ";&|(":
            yield word


def _option(argument: str) -> str:
    """What an argument begins with, before the first place, ``=`` or space: an option, perhaps."""
    first = next(iter(template(argument).parts), "")
    return _OPTION_ENDS.split(first)[0] if isinstance(first, str) else ""


def _env_splits(words: Sequence[str]) -> bool:
    """Whether an env among these words is told to take a text apart into a command."""
    return any(
        _splits(option)
        for number, word in enumerate(words)
        if Path(word).name == "env"
        for option in _env_options(words[number + 1 :])
    )


def _splits(option: str) -> bool:
    """Whether an option of env is that one: alone, behind others in the same word, or cut short."""
    name = option.partition("=")[0]
    cut_short = len(name) > len("--") and _ENV_SPLITS_LONG.startswith(name)
    return cut_short or _ENV_SPLITS.match(option) is not None


def _env_options(arguments: Sequence[str]) -> Iterator[str]:
    """The options of env itself: what comes before the program that it runs."""
    before = ""
    for argument in arguments:
        if before not in _ENV_TAKES_NEXT and not argument.startswith("-"):
            return
        yield argument
        before = argument
