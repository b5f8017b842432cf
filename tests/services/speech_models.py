"""The speech model that the program itself uses, fetched once where it is not there yet."""

from pathlib import Path

import pytest

from models import store
from models.sources import WHISPER


@pytest.fixture(scope="session")
def whisper_model() -> Path:
    """The directory of Whisper base."""
    return store.fetch(WHISPER)
