"""A desktop program that opens addresses such as ``mailto:`` and ``tel:``, and writes down what it got."""

import asyncio
from pathlib import Path

import pytest


class AddressProgram:
    """A program of the private home; `install` makes it the one for a kind of address."""

    def __init__(self, home: Path) -> None:
        self._home = home
        self._given = home / "given"

    def install(self, scheme: str) -> None:
        """Be the desktop's program for addresses of this kind."""
        program, applications = self._home / "opener", self._home / "data" / "applications"
        part = f"{self._given}.part"
        program.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$@" >{part}\nmv {part} {self._given}\n')
        program.chmod(0o755)
        applications.mkdir(parents=True, exist_ok=True)
        (applications / "opener.desktop").write_text(
            f"[Desktop Entry]\nType=Application\nName=Opener\nExec={program} %u\n"
            f"MimeType=x-scheme-handler/{scheme};\n"
        )
        config = self._home / "config"
        config.mkdir(exist_ok=True)
        (config / "mimeapps.list").write_text(
            f"[Default Applications]\nx-scheme-handler/{scheme}=opener.desktop\n"
        )

    async def given(self) -> list[str]:
        """How many arguments it got, and these, once it was started; it then waits for the next."""
        for _ in range(300):
            if self._given.exists():
                lines = self._given.read_text().splitlines()
                self._given.unlink()
                return lines
            await asyncio.sleep(0.05)
        raise AssertionError("the program was not started")

    @property
    def idle(self) -> bool:
        """Whether it was not started since."""
        return not self._given.exists()


@pytest.fixture
def address_program(private_home: Path, monkeypatch: pytest.MonkeyPatch) -> AddressProgram:
    """A program that opens no kind of address yet, on a desktop that has no other."""
    monkeypatch.setenv("XDG_DATA_DIRS", str(private_home / "no data"))
    monkeypatch.setenv("XDG_CONFIG_DIRS", str(private_home / "no config"))
    return AddressProgram(private_home)
