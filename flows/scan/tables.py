"""The rows of the scan's tables, from its parts and readings."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from extract.scan import part
from extract.scan.layout import MACRO
from flows.scan.plan import Plan
from flows.scan.reading import Candidate, candidate_lines
from warehouse.scan_tables import write_table


def write_tables(plan: Plan, candidates: list[Candidate]) -> None:
    """``candidates.parquet``, ``rejects.parquet`` and ``members.parquet`` in the output folder."""
    write_table("candidates", _candidate_rows(plan, candidates), plan.out, MACRO)
    write_table("rejects", _reject_rows(plan), plan.out)
    write_table("members", (plan.done[job.part] for job in plan.jobs if job.part in plan.done), plan.out)


def _candidate_rows(plan: Plan, candidates: list[Candidate]) -> Iterator[dict[str, Any]]:
    read = {(c.file, c.member, c.row): c for c in candidates}
    for job in plan.jobs:
        counts = plan.done.get(job.part, {})
        if not counts.get("n_candidates"):
            continue
        for line in candidate_lines(plan.part_path(job.part)):
            candidate = read[line["file"], line["member"], line["row"]]
            yield {
                **{key: value for key, value in line.items() if key not in ("type", "columns")},
                **line["columns"],
                "damage": counts["damage"],
                "kind": candidate.kind.value,
                "state": candidate.state,
                "outcome": candidate.outcome,
                "why_not": candidate.why_not,
                "document": f"cn_dump:{candidate.native}",
            }


def _reject_rows(plan: Plan) -> Iterator[dict[str, Any]]:
    for job in plan.jobs:
        counts = plan.done.get(job.part, {})
        if counts.get("n_rejects"):
            for line in part.lines(plan.part_path(job.part)):
                if line["type"] == "reject":
                    yield {**{k: v for k, v in line.items() if k != "type"}, "damage": counts["damage"]}
