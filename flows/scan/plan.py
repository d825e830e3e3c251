"""What a scan has to do, and what earlier runs have done of it already."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from extract.scan.entry import LeftOut, Member
from extract.scan.listing import list_members
from extract.scan.member import part_name
from extract.scan.part import SUFFIX, counts_of


@dataclass(frozen=True, slots=True)
class Job:
    """A member and the name of its part."""

    member: Member
    part: str


@dataclass(slots=True)
class Plan:
    """``waiting`` are still to be scanned, the largest first; ``done`` maps parts to their counts.

    ``left_out`` grows while the scan goes on; ``too_early`` were not asked for.
    """

    out: Path
    validate: bool
    jobs: list[Job] = field(default_factory=list)
    done: dict[str, dict[str, Any]] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    n_too_early: int = 0

    @property
    def parts(self) -> Path:
        """The folder of the parts."""
        return self.out / "parts"

    @property
    def waiting(self) -> list[Job]:
        """Members without a part, the largest first: with months as units, all workers end together."""
        undone = [job for job in self.jobs if job.part not in self.done]
        return sorted(undone, key=lambda job: (-job.member.span.packed, job.member.place))

    def part_path(self, part: str) -> Path:
        """Where a part lies."""
        return self.parts / f"{part}{SUFFIX}"


def plan(paths: list[Path], out: Path, *, since: str, validate: bool) -> Plan:
    """List the members and look for their parts. Raises OSError where ``out`` cannot be made."""
    found = Plan(out, validate)
    found.parts.mkdir(parents=True, exist_ok=True)
    for stale in found.parts.glob("*.part"):
        stale.unlink(missing_ok=True)
    for one in list_members(paths):
        if isinstance(one, LeftOut):
            found.left_out.append(one)
        elif since and one.month and one.month < since:
            found.n_too_early += 1
        else:
            found.jobs.append(Job(one, part_name(one, validate=validate)))
    for job in found.jobs:
        counts = counts_of(found.part_path(job.part)) if found.part_path(job.part).exists() else None
        if counts is not None:
            found.done[job.part] = counts
    return found
