"""After the lists: the documents that they named, and a few old ones again."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from extract.client import FailureKind
from extract.document import Document
from extract.envelope import check_envelope
from extract.night import Night
from extract.page_kind import Again
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
    received: list[Document] = []
    for url in _addresses(night):
        kind = night.source.page_kind(url)
        if kind is None:  # source.yml no longer goes there
            continue
        found = visit(night, url, kind)
        n_good += found.result in (Result.OK, Result.NOT_MODIFIED)
        n_wrong += found.result is Result.WRONG
        received += found.documents
        in_a_row = in_a_row + 1 if _is_unreached(found) else 0
        if in_a_row == UNREACHED_IN_A_ROW:
            night.stop(f"{in_a_row} documents in a row could not be reached; the last: {found.message}")
        _note(night, url, found)
        if night.stop_reason:
            break
    check_envelope(night, received)
    if n_wrong > n_good:
        night.worsen(Outcome.SUSPECT, f"{n_wrong} of {n_wrong + n_good} documents were not the page expected")


def _addresses(night: Night) -> Iterator[str]:
    """Asked for one by one, so that no more is looked up than the turn can use."""
    source, archive, now = night.source, night.archive, night.now()
    kinds = night.document_kinds
    before = now - timedelta(days=source.recheck.after_days)
    edited = [url for kind in source.pages if kind.again for url in _edited(night, kind.kind, kind.again)]
    failed = archive.failed(source.id, kinds, now=now, limit=RETRIES_PER_RUN)
    due = archive.due(source.id, kinds, before=before, now=now, limit=source.recheck.per_run)
    asked: set[str] = set()
    while fresh := [url for url in archive.pending(source.id, kinds) if url not in asked]:
        asked.update(fresh)
        yield from fresh  # a document that leads on makes further ones known
    yield from failed
    yield from dict.fromkeys((*edited, *due))


def _edited(night: Night, kind: str, again: Again) -> list[str]:
    """The pages of a kind that are edited in place and due."""
    now = night.now()
    before = now - timedelta(days=again.after_days - 0.25)
    return night.archive.newest_due(night.source.id, kind, newest=again.newest, before=before, now=now)


def _note(night: Night, url: str, found: Visit) -> None:
    if found.failure is not None and found.failure.kind is FailureKind.BUDGET_SPENT:
        waiting = len(night.archive.pending(night.source.id, night.document_kinds))
        night.warn(night.source.id, f"{found.message}; {waiting} new documents wait for the next run")
        return
    if found.links is not None and found.links.elsewhere:
        night.warn(url, f"leads on to {found.links.elsewhere[0]}, where this source does not go")
    if found.result is Result.GONE:
        night.warn(url, f"{found.message}; what was received before, if anything, is kept")
    elif found.result in (Result.FAILED, Result.WRONG):
        night.fail(url, found.message)
    if night.stop_reason:
        night.worsen(Outcome.UNAVAILABLE, night.stop_reason)


def _is_unreached(found: Visit) -> bool:
    return found.failure is not None and found.failure.kind in _UNREACHED
