"""Joules are read where there are counters, and estimated by the paper's figure."""

from pathlib import Path

import pytest

from models.examine.comparing.energy import Meter, between, estimated_joules

MOST = 262_143_328_850


def zone(powercap: Path, place: str, name: str, microjoules: int) -> Path:
    folder = powercap / place
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "name").write_text(f"{name}\n")
    (folder / "max_energy_range_uj").write_text(f"{MOST}\n")
    (folder / "energy_uj").write_text(f"{microjoules}\n")
    return folder / "energy_uj"


def test_the_estimate_is_the_papers() -> None:
    assert estimated_joules(1000, 7_000_000_000) == pytest.approx(700)
    assert estimated_joules(95, 2_000_000_000) == pytest.approx(19)
    assert estimated_joules(0, 10**9) == 0


def test_a_counter_that_began_anew_is_followed() -> None:
    assert between(10, 25, 100) == 15
    assert between(90, 25, 100) == 35
    assert between(7, 7, 100) == 0


def test_packages_are_added_up_and_their_parts_not_counted_twice(tmp_path: Path) -> None:
    first = zone(tmp_path, "intel-rapl:0", "package-0", 1_000_000)
    core = zone(tmp_path, "intel-rapl:0:0", "core", 500_000)
    second = zone(tmp_path, "intel-rapl:1", "package-1", MOST - 1_000_000)
    memory_mapped = zone(tmp_path, "intel-rapl-mmio:0", "package-0", 1_000_000)
    meter = Meter(tmp_path)
    meter.start()
    for file, value in ((first, 3_500_000), (core, 9_000_000), (second, 250_000), (memory_mapped, 9_000_000)):
        file.write_text(f"{value}\n")
    assert meter.reads
    assert meter.joules() == pytest.approx(2.5 + 1.25)


def test_nothing_is_measured_where_nothing_can_be_read(tmp_path: Path) -> None:
    zone(tmp_path, "intel-rapl:0", "package-0", 1).write_text("not a number\n")
    zone(tmp_path, "intel-rapl:1", "psys", 1)
    for powercap in (tmp_path, tmp_path / "absent"):
        meter = Meter(powercap)
        meter.start()
        assert not meter.reads
        assert meter.joules() is None
