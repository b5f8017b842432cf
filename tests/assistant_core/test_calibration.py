"""A calibrated confidence keeps the order, and a broken file is named."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant_core.calibration import Calibration
from assistant_core.errors import ModelMissing
from assistant_core.model_files import CALIBRATION


def test_without_a_file_nothing_changes(tmp_path: Path) -> None:
    assert Calibration.read(tmp_path).applied(0.73) == pytest.approx(0.73)


def test_what_was_written_is_read(tmp_path: Path) -> None:
    Calibration(0.5, -0.25, {"irrelevant": 1.5}).write(tmp_path)
    assert Calibration.read(tmp_path) == Calibration(0.5, -0.25, {"irrelevant": 1.5})


@pytest.mark.parametrize("content", ["", "[]", '{"slope": "steep", "offset": 0}', '{"slope": 1}'])
def test_a_broken_file_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / CALIBRATION).write_text(content)
    with pytest.raises(ModelMissing, match=r"calibration\.json is broken"):
        Calibration.read(tmp_path)


@given(st.floats(0, 1), st.floats(0, 1))
def test_the_surer_of_two_stays_the_surer(one: float, other: float) -> None:
    line = Calibration(0.4, -0.3)
    low, high = sorted((one, other))
    assert 0 <= line.applied(low) <= line.applied(high) <= 1


def test_a_model_that_is_too_sure_is_made_humbler() -> None:
    assert Calibration(0.5, -0.5).applied(0.99) < 0.95
