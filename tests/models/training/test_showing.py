"""Progress is a bar on a terminal and lines of a log elsewhere."""

import pytest

from models.training.loop import Progress
from models.training.showing import shown

NEWS = Progress(step=30, steps=120, loss=0.1234, rows=25.0, left=180.0)


def test_elsewhere_it_is_lines(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level("INFO"), shown(bar=False) as tell:
        tell(NEWS)
    assert caplog.messages == ["step 30 of 120  loss 0.1234  25.0 rows/s  3 min left"]


def test_on_a_terminal_it_is_a_bar(
    capsys: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level("INFO"), shown(bar=True) as tell:
        tell(NEWS)
    assert "30/120" in capsys.readouterr().out
    assert not caplog.messages
