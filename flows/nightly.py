"""The nightly flow: fetch every source, archive, read, consolidate, build, audit, export, publish, show.

Each task is a thin wrapper of a step in ``flows.steps``; retries live in the HTTP client, truth in the
archive and the ledger, so no task is cached and none is retried here.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from prefect import Flow, State, flow, runtime, task
from prefect.artifacts import create_table_artifact
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import FlowRun

from flows import steps
from flows.data_directory import one_run_at_a_time
from flows.night import Night, say
from flows.notify import notify, reasons
from flows.settings import Settings
from flows.summary import summary_of

fetch = task(name="fetch", task_run_name="fetch {source.id}", cache_policy=NO_CACHE)(steps.fetch)
read = task(name="read", cache_policy=NO_CACHE)(steps.read)
merge = task(name="consolidate", cache_policy=NO_CACHE)(steps.merge)
account_for_lost = task(name="account for lost decisions", cache_policy=NO_CACHE)(steps.account_for_lost)
build_warehouse = task(name="build and audit", cache_policy=NO_CACHE)(steps.build_warehouse)
retire_releases = task(name="retire releases", cache_policy=NO_CACHE)(steps.retire_releases)
write_site = task(name="write site", cache_policy=NO_CACHE)(steps.write_site)
put_in_place = task(name="export and publish", cache_policy=NO_CACHE)(steps.put_in_place)


def _notify_failure(flow: Flow[..., Any], flow_run: FlowRun, state: State) -> None:  # noqa: ARG001
    """Whatever made the flow fail, also before the night began."""
    url = Settings().notify_url
    if url:
        notify(url, flow_run.name, [f"failure: {state.message}"])


@flow(name="nightly", on_failure=[_notify_failure], on_crashed=[_notify_failure])
def nightly(
    sources: list[str] | None = None,
    offline: bool = False,
    accept_drop: bool = False,
    from_archive: bool = False,
) -> dict[str, Any]:
    """One night. Returns the run summary; raises what made the night fail, after it was written down.

    The other settings come from ``COMITY_*``. A scheduled run that comes late, after a newer one was
    done, does nothing: Prefect runs every late run of an outage, and the first has done the work of all.
    """
    settings = Settings()
    if sources:
        settings = settings.model_copy(update={"sources": frozenset(sources)})
    if offline:
        settings = settings.model_copy(update={"offline": True})
    if from_archive:
        settings = settings.model_copy(update={"from_archive": True})
    with one_run_at_a_time(settings.data):
        night = steps.begin(settings, accept_drop=accept_drop)
        message = ""
        try:
            message = _work(night)
        except KeyboardInterrupt:
            night.result, message = "interrupted", "stopped by hand; what was published stands"
            raise
        except Exception as error:
            message = f"{type(error).__name__}: {error}"
            raise
        finally:
            summary = summary_of(night, message)
            steps.finish(night, summary)
        _report(night, summary)
    return summary


def _work(night: Night) -> str:
    if _is_overtaken(night):
        night.result = "skipped"
        return "a newer run has already done this night's work"
    for source in steps.chosen_sources(night.settings):
        fetch(night, source)
    read(night)
    if steps.is_published(night):
        night.result = "unchanged"
        return "nothing new since the last run; what is published stands"
    merge(night)
    account_for_lost(night)
    put_in_place(night, build_warehouse(night))
    retire_releases(night)
    write_site(night)
    return ""


def _is_overtaken(night: Night) -> bool:
    """Whether a run that began after this scheduled one was due has ended well."""
    due = runtime.flow_run.get_scheduled_start_time()
    if not runtime.deployment.get_id() or due is None:
        return False
    return any(
        datetime.fromisoformat(row["started_at"]) > due and row["result"] in ("published", "unchanged")
        for row in night.ledger.runs()
    )


def _report(night: Night, summary: dict[str, Any]) -> None:
    """A table for the person who opens the run in Prefect, and a message where somebody should look."""
    create_table_artifact(
        key="sources-of-the-night",
        table=summary["sources"],
        description=f"{summary['result']}. {summary['message']}",
    )
    found = reasons(night)
    if found and night.settings.notify_url:
        say(notify(night.settings.notify_url, night.run_id, found))
