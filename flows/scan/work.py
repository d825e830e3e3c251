"""The steps of a scan, each a plain function; the command line and the cluster's flow call them in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from extract.scan import part
from extract.scan.entry import LeftOut
from flows.scan.plan import Job, Plan

Tell = Callable[[int, int], None]


def keep_parts(plan: Plan, done: Iterable[tuple[Job, Any]]) -> Iterator[Job]:
    """Write each part as its member ends; a member without a result, or a full disk, is named."""
    for job, result in done:
        if isinstance(result, Exception):
            plan.left_out.append(LeftOut(job.member.place, cause_of(result)))
        else:
            counts, body = result
            try:
                part.keep(plan.parts, job.part, body)
            except OSError as error:
                plan.left_out.append(
                    LeftOut(job.member.place, f"its part cannot be written: {cause_of(error)}")
                )
            else:
                plan.done[job.part] = counts
        yield job


def cause_of(error: Exception) -> str:
    """An error in one line."""
    if isinstance(error, OSError):
        return error.strerror or str(error)
    return f"{type(error).__name__}: {error}" if str(error) else type(error).__name__


def damages(plan: Plan) -> list[LeftOut]:
    """Everything that was left out or is damaged, in the order of the places."""
    found = list(plan.left_out)
    for counts in plan.done.values():
        place = "/".join(filter(None, (counts["file"], counts["member"])))
        if counts["left_out"]:
            found.append(LeftOut(place, counts["left_out"]))
        elif counts["damage"]:
            found.append(LeftOut(place, f"{counts['damage']}; its candidates are kept and marked"))
    return sorted(found, key=lambda one: (one.place, one.cause))
