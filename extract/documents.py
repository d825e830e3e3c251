"""After the lists: the documents that they named, and a few old ones again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from extract.client import FailureKind
from extract.night import Night
from extract.source_run import Outcome
from extract.visit import Result, Visit, visit

RETRIES_PER_RUN = 5
UNREACHED_IN_A_ROW = 3
_UNREACHED = frozenset({FailureKind.UNREACHABLE, FailureKind.TIMED_OUT, FailureKind.TRUNCATED})


def read_documents(night: Night) -> None:
    """New documents, then a few that failed before, then those longest not looked at. Raises ArchiveError.

    Three that cannot be reached in a row end the turn. If most pages that answered are not the page,
    the source is SUSPECT.
    """
    n_good = n_wrong = in_a_row = 0
    for url in _addresses(night):
        kind = night.source.page_kind(url)
        if kind is None:  # source.yml no longer goes there
            continue
        found = visit(night, url, kind)
        n_good += found.result in (Result.OK, Result.NOT_MODIFIED)
        n_wrong += found.result is Result.WRONG
        in_a_row = in_a_row + 1 if _is_unreached(found) else 0
        if in_a_row == UNREACHED_IN_A_ROW:
            night.stop(f"{in_a_row} documents in a row could not be reached; the last: {found.message}")
        _note(night, url, found)
        if night.stop_reason:
            return
    if n_wrong > n_good:
        night.worsen(Outcome.SUSPECT, f"{n_wrong} of {n_wrong + n_good} documents were not the page expected")


def _addresses(night: Night) -> Iterator[str]:
    """Asked for one by one, so that no more is looked up than the turn can use."""
    source, archive, now = night.source, night.archive, night.now()
    kinds = night.document_kinds
    before = now - timedelta(days=source.recheck.after_days)
    failed = archive.failed(source.id, kinds, now=now, limit=RETRIES_PER_RUN)
    due = archive.due(source.id, kinds, before=before, now=now, limit=source.recheck.per_run)
    yield from archive.pending(source.id, kinds)
    yield from failed
    yield from due


def _note(night: Night, url: str, found: Visit) -> None:
    if found.failure is not None and found.failure.kind is FailureKind.BUDGET_SPENT:
        waiting = len(night.archive.pending(night.source.id, night.document_kinds))
        night.warn(night.source.id, f"{found.message}; {waiting} new documents wait for the next run")
        return
    if found.result is Result.GONE:
        night.warn(url, f"{found.message}; what was received before, if anything, is kept")
    elif found.result in (Result.FAILED, Result.WRONG):
        night.fail(url, found.message)
    if night.stop_reason:
        night.worsen(Outcome.UNAVAILABLE, night.stop_reason)


def _is_unreached(found: Visit) -> bool:
    return found.failure is not None and found.failure.kind in _UNREACHED
