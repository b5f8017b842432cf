"""What the page of functions knows of a small catalog, with a journal and settings of the test's own."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from app.functions_page.known import Known
from assistant_core.catalog import Catalog
from assistant_core.journal import Journal
from assistant_core.live_settings import LiveSettings
from assistant_core.planner import Planner
from assistant_core.services import Services
from assistant_core.settings import Thresholds


@pytest.fixture
def known(small_catalog: Catalog, house_services: Services, tmp_path: Path) -> Iterator[Known]:
    """The functions of the toy house; nothing was decided or done yet."""
    planner = Planner(small_catalog, house_services, lambda: datetime.now(UTC), Thresholds())
    journal = Journal(tmp_path / "journal.db")
    yield Known(small_catalog, planner, journal, LiveSettings(tmp_path / "settings.toml"))
    journal.close()
