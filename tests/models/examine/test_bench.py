"""The bench: real stages timed, with a tiny model in its worker and the real planner."""

import json
from datetime import UTC, datetime
from io import StringIO
from pathlib import Path

from rich.console import Console

from assistant_core.catalog import Catalog
from assistant_core.interpreter import Interpreter
from assistant_core.planner import Planner
from assistant_core.services import Services
from assistant_core.settings import Thresholds
from assistant_core.token_map import TokenMap
from models.examine.bench import bench_stages, print_bench
from tests.services.tiny_models import write_scripted


async def test_each_stage_is_timed_and_the_first_time_told_apart(
    tmp_path: Path, small_catalog: Catalog, house_services: Services
) -> None:
    token = small_catalog["read_level"].token
    follows = {
        ":": {f"<nexa_{token}>": 9},
        f"<nexa_{token}>": {"(": 9},
        "(": {")": 9},
        ")": {"<nexa_end>": 9},
    }
    interpreter = Interpreter(write_scripted(tmp_path, TokenMap.of_catalog(small_catalog), follows))
    planner = Planner(small_catalog, house_services, lambda: datetime(2026, 11, 21, tzinfo=UTC), Thresholds())
    bench = await bench_stages(None, interpreter, planner, phrases=("one", "two"), rounds=3)
    await interpreter.close()
    interpret = bench.stages["interpret"]
    assert set(bench.stages) == {"interpret", "plan"}
    assert interpret.times == 5
    assert interpret.first > interpret.p90 >= interpret.p50 > 0
    assert json.loads(json.dumps(bench.to_json()))["stages"]["plan"]["times"] == 5
    out = StringIO()
    print_bench(bench, Console(file=out, width=100))
    assert "interpret" in out.getvalue()
    assert bench.machine.processor in out.getvalue()
