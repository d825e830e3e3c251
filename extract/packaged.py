"""Sources that are files of this repository: read from their folder instead of the web."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from extract.archive import Archive, ArchiveError, Change
from extract.problem import Problem, Severity
from extract.source import SOURCES, Source, SourceError
from extract.source_run import Outcome, SourceRun


def take_packaged(
    source: Source, archive: Archive, now: Callable[[], datetime], folder: Path | None = None
) -> SourceRun:
    """Archive the files that ``source.yml`` names; a missing or undeclared one is a named FAILURE."""
    home = SOURCES / source.id if folder is None else folder
    started = now()
    counts = dict.fromkeys(Change, 0)
    problems: list[Problem] = []
    for name in source.files:
        try:
            counts[_take(source, home, name, archive, started)] += 1
        except (OSError, ArchiveError, SourceError) as error:
            problems.append(Problem(Severity.ERROR, source.id, str(home / name), str(error)))
    fresh = counts[Change.NEW] + counts[Change.CHANGED]
    if problems:
        outcome, message = Outcome.FAILURE, f"{problems[0].place}: {problems[0].message}"
    else:
        outcome = Outcome.SUCCESS if fresh else Outcome.UNCHANGED
        message = f"{len(source.files)} files, {fresh} of them new or changed"
    run = SourceRun(
        source_id=source.id,
        outcome=outcome,
        started_at=started,
        finished_at=now(),
        n_new=counts[Change.NEW],
        n_changed=counts[Change.CHANGED],
        n_unchanged=counts[Change.SAME],
        problems=tuple(problems),
        message=message,
    )
    try:
        archive.record_run(run, is_list_complete=not problems)
    except ArchiveError as error:
        return _failed(run, error)
    return run


def _take(source: Source, home: Path, name: str, archive: Archive, at: datetime) -> Change:
    kind = source.page_kind(f"package:{source.id}/{name}")
    if kind is None:
        raise SourceError(f"source.yml declares no page kind for package:{source.id}/{name}")
    return archive.put_packaged(source.id, kind.kind, name, (home / name).read_bytes(), at)


def _failed(run: SourceRun, error: ArchiveError) -> SourceRun:
    return SourceRun(
        source_id=run.source_id,
        outcome=Outcome.FAILURE,
        started_at=run.started_at,
        finished_at=run.finished_at,
        problems=(*run.problems, Problem(Severity.ERROR, run.source_id, "archive", str(error))),
        message=str(error),
    )
