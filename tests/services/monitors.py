"""Monitors on a cable: a stand-in for ddcutil, since no machine of the tests has a display bus.

It speaks as ddcutil 1.4 and 2.1 do, keeps the brightness of each monitor in a file, and takes the same
arguments.
"""

import os
from dataclasses import dataclass
from pathlib import Path

import pytest

_PROGRAM = """\
#!/bin/sh
cd "{folder}"
case "$1" in
detect)
    number=0
    for monitor in i2c-*; do
        [ -e "$monitor" ] || continue
        number=$((number + 1))
        printf 'Display %s\\n   I2C bus:  /dev/%s\\n' "$number" "$monitor"
        printf '   DRM connector:           card1-DP-%s\\n   Monitor:  DEL:DELL U2720Q:7MT\\n\\n' "$number"
    done
    printf 'Invalid display\\n   I2C bus:  /dev/i2c-99\\n   Monitor:  LGD::\\n'
    echo detect >> looks ;;
getvcp)
    [ "$2 $3 $4" = "10 --brief --bus" ] || exit 2
    [ -e "i2c-$5" ] || {{ echo "Display not found" >&2; exit 1; }}
    echo "VCP 10 C $(cat "i2c-$5")" ;;
setvcp)
    [ "$2 $4 $5" = "10 --noverify --bus" ] || exit 2
    [ -e "i2c-$6" ] && [ ! -e refuse ] || {{ echo "DDC communication failed" >&2; exit 1; }}
    most=$(cut -d' ' -f2 "i2c-$6")
    echo "$3 $most" > "i2c-$6" ;;
esac
"""


@dataclass
class Monitors:
    """The monitors that are plugged in."""

    folder: Path

    def add(self, bus: int, now: int = 50, most: int = 100) -> None:
        """Plug a monitor in, or turn its own wheel."""
        (self.folder / f"i2c-{bus}").write_text(f"{now} {most}\n")

    def remove(self, bus: int) -> None:
        """Unplug a monitor."""
        (self.folder / f"i2c-{bus}").unlink()

    def raw(self, bus: int) -> int:
        """How bright a monitor is, in its own steps."""
        return int((self.folder / f"i2c-{bus}").read_text().split()[0])

    def refuse(self) -> None:
        """Let no monitor take a brightness from now on."""
        (self.folder / "refuse").touch()

    @property
    def looks(self) -> int:
        """How often the cables were searched."""
        return len((self.folder / "looks").read_text().splitlines())


@pytest.fixture
def monitors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Monitors:
    """A computer with ddcutil and no monitor yet."""
    folder = tmp_path / "monitors"
    folder.mkdir()
    program = folder / "ddcutil"
    program.write_text(_PROGRAM.format(folder=folder))
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return Monitors(folder)
