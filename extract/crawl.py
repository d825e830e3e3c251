"""One source's turn in a run: its lists, its new documents, a few old ones."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from extract.archive import Archive, ArchiveError, Change
from extract.client import PoliteClient
from extract.documents import read_documents
from extract.listing import read_lists
from extract.night import Night, place_of
from extract.packaged import take_packaged
from extract.source import Reader, Source
from extract.source_run import Outcome, SourceRun

__all__ = ["Outcome", "SourceRun", "crawl", "take_packaged"]


def silent(_line: str) -> None:
    """Progress that nobody reads."""


def crawl(
    source: Source,
    reader: Reader,
    client: PoliteClient,
    archive: Archive,
    now: Callable[[], datetime],
    on_progress: Callable[[str], None] = silent,
) -> SourceRun:
    """Fetch what is new of one source. Raises nothing; the outcome and problems say how it went."""
    night = Night(source, reader, client, archive, now, on_progress, started_at=now())
    n_before = client.n_requests(source.id)
    n_pending = 0
    try:
        night.was_settled = archive.is_settled(source.id)
        read_lists(night)
        if not night.stop_reason:
            read_documents(night)
        n_pending = len(archive.pending(source.id, night.document_kinds))
    except Exception as error:  # one bad source never stops the others
        _fail(night, error)
    run = _summary(night, client.n_requests(source.id) - n_before, n_pending)
    if run.is_idle:  # no look at the source: its last one, and the cursor, stay as they are
        night.tell(run.message)
        return run
    try:
        archive.record_run(run, is_list_complete=night.is_list_complete)
    except ArchiveError as error:
        _fail(night, error)
        run = _summary(night, run.n_requests, n_pending)
    night.tell(f"{run.outcome.value}: {run.message}")
    return run


def _fail(night: Night, error: Exception) -> None:
    message = str(error) if isinstance(error, ArchiveError) else place_of(error)
    night.is_list_complete = False
    night.fail(night.source.id, message)
    night.worsen(Outcome.FAILURE, message)


def _summary(night: Night, n_requests: int, n_pending: int) -> SourceRun:
    new, changed = night.counts[Change.NEW], night.counts[Change.CHANGED]
    same, gone = night.counts[Change.SAME], night.counts[Change.GONE]
    outcome = night.worst
    if outcome is Outcome.UNCHANGED and new + changed + gone:
        outcome = Outcome.SUCCESS
    if not (n_requests or night.problems or night.worst_message):
        night.worst_message = "nothing was due"
    counted = f"{new} new, {changed} changed, {same} unchanged, {gone} gone, {n_requests} requests"
    return SourceRun(
        source_id=night.source.id,
        outcome=outcome,
        started_at=night.started_at,
        finished_at=night.now(),
        n_requests=n_requests,
        n_new=new,
        n_changed=changed,
        n_unchanged=same,
        n_gone=gone,
        n_dropped=night.n_dropped,
        n_pending=n_pending,
        problems=tuple(night.problems),
        message=f"{night.worst_message} ({counted})" if night.worst_message else counted,
    )
