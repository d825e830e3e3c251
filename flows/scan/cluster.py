"""Members on a Dask cluster, as tasks of a Prefect flow: the same work, the members as units.

Needs the extra ``dask``. Every worker must see the dump under the same path; what it finds comes back, so the
output folder may lie on the machine of the flow alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from prefect import flow, task
from prefect.cache_policies import NO_CACHE
from prefect.futures import as_completed
from prefect_dask.task_runners import DaskTaskRunner

from extract.scan.member import scan_member
from flows.scan.plan import Job

RETRIES = 2


@task(name="scan member", retries=RETRIES, cache_policy=NO_CACHE, persist_result=False)
def scan_one(job: Job, validate: bool) -> tuple[dict[str, Any], bytes]:
    """One member, wherever the cluster has room; a worker that dies hands its members to the others."""
    return scan_member(job.member, validate=validate)


@flow(name="scan", validate_parameters=False)
def scan(jobs: list[Job], validate: bool) -> Iterator[tuple[Job, Any]]:
    """Each job with its result, or with what kept it from one, as they end."""
    submitted = {scan_one.submit(job, validate): job for job in jobs}
    for future in as_completed(list(submitted)):
        try:
            result: Any = future.result()
        except Exception as error:
            result = error
        yield submitted[future], result


def scan_on_cluster(jobs: list[Job], address: str, *, validate: bool) -> Iterator[tuple[Job, Any]]:
    """The flow on the cluster whose scheduler is at ``address``."""
    runner: Any = DaskTaskRunner(address=address)  # its futures are narrower than the flow's type
    yield from scan.with_options(task_runner=runner)(jobs, validate)
