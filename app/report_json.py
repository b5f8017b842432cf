"""A report as JSON: what ``--json`` prints and what the resident answers over D-Bus."""

from typing import Any

from assistant_core.plan_json import plan_json
from assistant_core.reporter import Report


def report_json(report: Report) -> dict[str, Any]:
    """Plan, outcomes, reply and seconds per stage."""
    return {
        "text": report.text,
        "plan": plan_json(report.plan) if report.plan is not None else None,
        "outcomes": [
            {
                "name": result.call.function.name,
                "done": result.error is None,
                "said": result.said,
                "changed": result.outcome is not None and result.outcome.changed,
            }
            for result in report.results
        ],
        "reply": report.reply,
        "failed": report.failed,
        "seconds": {stage: round(seconds, 4) for stage, seconds in report.seconds.items()},
    }
