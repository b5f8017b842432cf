"""What every test shares: the services' fixtures, and the rule that nothing unexpected is logged."""

import logging
import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

# They import one another, so pytest is told of all of them before it loads the first.
pytest.register_assert_rewrite("tests.services")
pytest_plugins = [
    f"tests.services.{file.stem}" for file in sorted((Path(__file__).parent / "services").glob("*.py"))
]


# No example is too slow on a busy computer, and the same code is tried with the same examples;
# --hypothesis-profile=default draws others.
settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("steady")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line(
        "markers",
        "expected_logs(*patterns): regular expressions of the warnings and errors that this test logs; "
        "each must appear, and no other may",
    )
    config.addinivalue_line(
        "markers",
        "leaves_a_stream: a sound server dies under an open stream, which can lock its client library up for "
        "the rest of the process; such tests come last",
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    items.sort(key=lambda item: item.get_closest_marker("leaves_a_stream") is not None)


@pytest.fixture(scope="session")
def qapp(qapp: "QApplication") -> Iterator["QApplication"]:
    """Qt's application as the program has it: in English, and it alone collects garbage."""
    from app.collecting import collecting_here
    from app.translating.shown import show_in

    show_in(qapp, ["en"])
    with collecting_here():
        yield qapp


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        if record.exc_info:
            line += "\n" + logging.Formatter().formatException(record.exc_info)
        self.lines.append(line)


@pytest.fixture(autouse=True)
def nothing_unexpected_logged(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or an error it did not announce with `expected_logs`."""
    marker = request.node.get_closest_marker("expected_logs")
    expected = [re.compile(pattern) for pattern in (marker.args if marker else ())]
    collector = _Collector()
    logging.getLogger().addHandler(collector)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(collector)
    unexpected = [line for line in collector.lines if not any(p.search(line) for p in expected)]
    missing = [p.pattern for p in expected if not any(p.search(line) for line in collector.lines)]
    assert not unexpected, "unexpected log records:\n" + "\n".join(unexpected)
    assert not missing, f"expected log records that did not appear: {missing}"
