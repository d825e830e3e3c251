"""One page: asked for, judged, its links made known, all of it recorded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum

from extract.archive import Change, Fetch
from extract.classify import State, Verdict, classify, is_challenge
from extract.client import FailureKind, Fetched, FetchFailure
from extract.decode import page_of
from extract.document import Page, Snapshot
from extract.links import Sifted, sift
from extract.night import Night, place_of
from extract.source import PageKind, UnreadablePageError
from extract.source_run import Outcome

_UNASKED = frozenset({FailureKind.BUDGET_SPENT, FailureKind.ROBOTS_UNREADABLE})
_STOPPING = _UNASKED | {FailureKind.RATE_LIMITED, FailureKind.REDIRECT_LOOP}


class Result(StrEnum):
    """How a visit ended."""

    OK = "ok"
    NOT_MODIFIED = "not_modified"
    GONE = "gone"
    FAILED = "failed"  # no answer that could be judged: ``failure`` says which
    WRONG = "wrong"  # an answer that is not the page: ``verdict`` says which


@dataclass(frozen=True, slots=True)
class Visit:
    """What came of a visit; ``n_fresh`` counts the documents that a list page made known."""

    result: Result
    change: Change = Change.NONE
    links: Sifted | None = None
    n_fresh: int = 0
    sha256: str = ""
    failure: FetchFailure | None = None
    verdict: Verdict | None = None

    @property
    def message(self) -> str:
        """The cause, for a person."""
        if self.failure:
            return self.failure.message
        return f"{self.verdict.state.value}: {self.verdict.reason}" if self.verdict else ""


def visit(night: Night, url: str, kind: PageKind, *, unconditional: bool = False) -> Visit:
    """Fetch a page, judge it and record what came.

    A challenge, a spent budget, a closed host or one that asks us to wait stops the source's turn.
    A reader that breaks makes the turn a FAILURE and the page one that is not the page. Raises ArchiveError.
    """
    night.tell(url)
    known = None if unconditional else night.archive.state(url)
    answer = night.client.fetch(night.source, url, known)
    if isinstance(answer, FetchFailure):
        return _failed(night, url, kind, answer)
    if answer.not_modified:
        verdict, links = Verdict(State.OK), None
    else:
        verdict, links = _judge(night, url, kind, answer)
    # Links are known before the ETag of their list is, so a kill in between loses none.
    n_fresh = len(night.archive.discover(night.source.id, links.documents, night.now())) if links else 0
    change = night.archive.record(_fetch(night, url, kind, answer, verdict))
    if not verdict.is_ok:
        _stop_at_challenge(night, url, verdict)
        return Visit(Result.WRONG, verdict=verdict)
    if kind.holds_documents:
        night.counts[change] += 1
    if answer.not_modified:
        return Visit(Result.NOT_MODIFIED, change)
    return Visit(Result.OK, change, links, n_fresh, hashlib.sha256(answer.body).hexdigest())


def _judge(night: Night, url: str, kind: PageKind, answer: Fetched) -> tuple[Verdict, Sifted | None]:
    page = _page(night, url, kind, answer)
    verdict = classify(page, kind)
    if verdict.is_ok and answer.url != url and night.source.page_kind(answer.url) != kind:
        message = f"redirected to {answer.url}, which is no page of kind {kind.kind}"
        verdict = Verdict(State.NOT_THE_PAGE, message)
    if not verdict.is_ok or not kind.lists:
        return verdict, None
    try:
        return verdict, sift(night.source, night.reader.discover(page))
    except UnreadablePageError as error:
        return Verdict(State.NOT_THE_PAGE, str(error)), None
    except Exception as error:  # a fault of ours must not cost the rest of the night
        message = place_of(error)
        night.fail(url, message)
        night.worsen(Outcome.FAILURE, f"{url}: {message}")
        return Verdict(State.NOT_THE_PAGE, f"its reader failed: {message}"), None


def _failed(night: Night, url: str, kind: PageKind, failure: FetchFailure) -> Visit:
    if failure.kind in _STOPPING:
        night.stop(failure.message)
    if failure.kind in _UNASKED:
        return Visit(Result.FAILED, failure=failure)
    answer = failure.response or Fetched(0, url, {}, b"")
    verdict = is_challenge(_page(night, url, kind, answer)) if failure.response else None
    if verdict:
        night.archive.record(_fetch(night, url, kind, answer, verdict))
        _stop_at_challenge(night, url, verdict)
        return Visit(Result.WRONG, verdict=verdict)
    change = night.archive.record(_fetch(night, url, kind, answer, None, failure.kind.value))
    if answer.status not in (404, 410):
        return Visit(Result.FAILED, failure=failure)
    if kind.holds_documents:
        night.counts[change] += 1
    return Visit(Result.GONE, change, failure=failure)


def _fetch(
    night: Night, url: str, kind: PageKind, answer: Fetched, verdict: Verdict | None, error: str = ""
) -> Fetch:
    """The ledger's row; bodies of failures and 304s are not kept, those of wrong pages are, as evidence."""
    is_ok = verdict is not None and verdict.is_ok
    return Fetch(
        source_id=night.source.id,
        url=url,
        kind=kind.kind,
        fetched_at=night.now(),
        status=answer.status,
        headers=answer.headers,
        body=None if answer.not_modified or verdict is None else answer.body,
        final_url=answer.url,
        verdict=verdict.state.value if verdict else "",
        error=error or (verdict.reason if verdict else ""),
        is_version=is_ok and kind.holds_documents,
    )


def _page(night: Night, url: str, kind: PageKind, answer: Fetched) -> Page:
    sha256 = hashlib.sha256(answer.body).hexdigest()
    snapshot = Snapshot(
        night.source.id, url, kind.kind, night.now(), answer.status, answer.headers, sha256, answer.body
    )
    return page_of(snapshot)


def _stop_at_challenge(night: Night, url: str, verdict: Verdict) -> None:
    if verdict.state is State.CHALLENGE:
        night.stop(f"blocked by a challenge page at {url} ({verdict.reason})")
