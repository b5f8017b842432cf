"""What the page of functions knows of a small catalog, with a journal and settings of the test's own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Protocol

import pytest

from app.functions_page.known import Known
from assistant_core.catalog import Catalog, Function
from assistant_core.functions import Outcome
from assistant_core.journal import Journal
from assistant_core.live_settings import LiveSettings
from assistant_core.planner import Planner
from assistant_core.services import Services
from assistant_core.settings import Thresholds


class Mine(Protocol):
    """Makes the person's own function, told nothing and safe but for what is given."""

    def __call__(self, **different: Any) -> Function: ...


@pytest.fixture
def mine(known: Known) -> Mine:
    """A function of the person's own, called mine, from when it is called on; called again it is another."""

    async def run(**values: object) -> Outcome:
        return Outcome(f"Mine: {values}.")

    def make(**different: Any) -> Function:
        built_in = known.catalog["read_level"]
        plain = replace(
            built_in, token=128, name="mine", description="Mine.", handler=run, services={},
            binding="command", shown=lambda values: f"/bin/mine {' '.join(map(str, values.values()))}",
        )  # fmt: skip
        made = replace(plain, **different)
        known.catalog.follow(lambda: [made])
        return made

    return make


@pytest.fixture
def known(small_catalog: Catalog, house_services: Services, tmp_path: Path) -> Iterator[Known]:
    """The functions of the toy house; nothing was decided or done yet."""
    planner = Planner(small_catalog, house_services, lambda: datetime.now(UTC), Thresholds())
    journal = Journal(tmp_path / "journal.db")
    yield Known(small_catalog, planner, journal, LiveSettings(tmp_path / "settings.toml"))
    journal.close()
