"""The state of a run: whole on the disk or as it was, and no hindrance when it is broken."""

import errno
import os
from pathlib import Path

import pytest
import torch

from models.training.checkpoints import STATE, read_state, write_state

SMALL = {"step": 3, "masters": torch.zeros(4)}


@pytest.mark.parametrize("numbers", [4, 10_000_000])
def test_a_full_disk_is_an_error_of_the_disk(tmp_path: Path, numbers: int) -> None:
    write_state(tmp_path, SMALL)
    (tmp_path / f"{STATE}.part").symlink_to("/dev/full")
    with pytest.raises(OSError) as full:
        write_state(tmp_path, {"masters": torch.zeros(numbers)})
    assert full.value.errno == errno.ENOSPC
    kept = read_state(tmp_path)
    assert kept is not None and kept["step"] == 3


def test_the_disk_gets_full_while_torch_writes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def save(state: object, out: object) -> None:
        try:
            raise OSError(errno.EDQUOT, "Disk quota exceeded")
        finally:
            raise RuntimeError("[enforce fail at inline_container.cc:672]")

    monkeypatch.setattr(torch, "save", save)
    with pytest.raises(OSError, match="quota"):
        write_state(tmp_path, SMALL)


def test_the_state_is_on_the_disk_before_it_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled: list[bool] = []

    def settle(descriptor: int) -> None:
        assert Path(f"/proc/self/fd/{descriptor}").readlink().name == f"{STATE}.part"
        settled.append(torch.load(tmp_path / f"{STATE}.part", weights_only=True)["step"] == 3)

    monkeypatch.setattr(os, "fsync", settle)
    write_state(tmp_path, SMALL)
    assert settled == [True]


@pytest.mark.expected_logs("begins anew")
@pytest.mark.parametrize("kept", ["none", "zeros", "half", "words"])
def test_a_broken_state_is_none(tmp_path: Path, kept: str) -> None:
    write_state(tmp_path, SMALL)
    whole = (tmp_path / STATE).read_bytes()
    broken = {"none": b"", "zeros": bytes(len(whole)), "half": whole[: len(whole) // 2], "words": b"what"}
    (tmp_path / STATE).write_bytes(broken[kept])
    assert read_state(tmp_path) is None
