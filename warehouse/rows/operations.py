"""Tables of the running of the pipeline: runs, and the facts about the file itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from warehouse.rows.column import Row


@dataclass(frozen=True, slots=True)
class Run(Row):
    """Runs of the pipeline."""

    TABLE = "runs"
    KEY = ("run_id",)
    IS_OPERATIONAL = True

    run_id: Annotated[str, "Identifier, rising with time"]
    started_at: Annotated[datetime, "Start"]
    finished_at: Annotated[datetime | None, "End; empty while it runs or where it was killed"]
    result: Annotated[str, "How it ended"]
    published: Annotated[bool, "Whether it put new data in place"]
    n_decisions: Annotated[int | None, "Decisions known at its end"]
    n_new: Annotated[int | None, "Decisions it found"]
    n_changed: Annotated[int | None, "Decisions it changed"]
    message: Annotated[str | None, "What a person should know of it"]


@dataclass(frozen=True, slots=True)
class SourceRun(Row):
    """What each source gave in each run."""

    TABLE = "source_runs"
    KEY = ("run_id", "source_id")
    IS_OPERATIONAL = True

    run_id: Annotated[str, "Run"]
    source_id: Annotated[str, "Source"]
    outcome: Annotated[str, "SUCCESS | UNCHANGED | UNAVAILABLE | SUSPECT | FAILURE"]
    n_requests: Annotated[int, "Requests sent"]
    n_new: Annotated[int, "Documents new"]
    n_changed: Annotated[int, "Documents whose text changed"]
    n_gone: Annotated[int, "Documents no longer shown"]
    message: Annotated[str | None, "What went wrong, or what was found"]


@dataclass(frozen=True, slots=True)
class Meta(Row):
    """Facts about this file: schema_version, data_version, as_of, software_version, accepted_drop."""

    TABLE = "meta"
    KEY = ("key",)
    IS_OPERATIONAL = True

    key: Annotated[str, "Name of the fact"]
    value: Annotated[str, "Value, as text"]
