"""The run summary: what ``comity run --json`` prints, the ledger keeps and a person reads."""

from __future__ import annotations

from typing import Any

from flows.night import Night
from flows.steps import unreachable
from flows.tables import source_health

SHOWN_PROBLEMS = 200


def _age_days(night: Night, source_id: str) -> int | None:
    """Days since the source last answered as itself: the age of what we have of it; None if it never did."""
    last = source_health(source_id, night.ledger.source_runs()).last_success_at
    return (night.started_at - last).days if last else None


def summary_of(night: Night, message: str = "") -> dict[str, Any]:
    """A JSON object; ``result`` is published, unchanged, skipped, interrupted or failed."""
    decisions = night.consolidation.decisions if night.consolidation else None
    return {
        "run_id": night.run_id,
        "started_at": night.started_at.isoformat(),
        "finished_at": night.now().isoformat(),
        "result": night.result,
        "message": message,
        "data_version": night.data_version,
        "n_decisions": len(decisions) if decisions is not None else None,
        "n_new": night.n_new,
        "n_changed": night.n_changed,
        "n_gone": night.n_gone,
        "unreachable": unreachable(night),
        "sources": [
            {
                "source_id": run.source_id,
                "outcome": run.outcome.value.upper(),
                "n_requests": run.n_requests,
                "n_new": run.n_new,
                "n_changed": run.n_changed,
                "n_gone": run.n_gone,
                "age_days": _age_days(night, run.source_id),
                "message": run.message,
            }
            for run in night.source_runs
        ],
        "n_problems": len(night.problems),
        "problems": [
            {
                "severity": problem.severity.value,
                "source_id": problem.source_id,
                "place": problem.place,
                "message": problem.message,
            }
            for problem in night.problems[:SHOWN_PROBLEMS]
        ],
        "seconds": night.seconds,
    }
