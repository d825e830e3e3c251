"""The notification hook: one JSON message to a webhook when a person should look."""

from __future__ import annotations

from datetime import datetime, timedelta

import httpx

from extract.source import all_sources
from extract.source_run import Outcome
from flows.night import Night

WORRYING = frozenset({Outcome.SUSPECT, Outcome.FAILURE})


def reasons(night: Night) -> list[str]:
    """Drift (a source that no longer looks like itself) and silence, in words; empty if all is well."""
    drift = [
        f"drift: {run.source_id} is {run.outcome.value.upper()}: {run.message}"
        for run in night.source_runs
        if run.outcome in WORRYING
    ]
    return drift + silences(night)


def silences(night: Night) -> list[str]:
    """Sources without a new document for longer than their usual gap."""
    history = night.ledger.source_runs(limit=100_000)
    found = []
    for source in all_sources():
        own = [row for row in history if row["source_id"] == source.id]
        news = [row for row in own if row["n_new"] or row["n_changed"]]
        if not own:
            continue
        since = datetime.fromisoformat((news[0] if news else own[-1])["started_at"])
        quiet = night.started_at - since
        if quiet > timedelta(days=source.expects.gap_days):
            found.append(f"silence: nothing new from {source.id} for {quiet.days} days")
    return found


def notify(url: str, run_id: str, found: list[str]) -> str:
    """Post the reasons to the webhook; returns a line on how that went, and never raises."""
    try:
        message = {"run_id": run_id, "text": "\n".join(found), "reasons": found}
        response = httpx.post(url, json=message, timeout=10)
        response.raise_for_status()
    except httpx.HTTPError as error:
        return f"the notification hook could not be reached: {error}"
    return f"told the notification hook: {'; '.join(found)}"
