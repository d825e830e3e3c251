"""One page: asked for, judged, its links made known, all of it recorded."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from enum import StrEnum

from extract.archive import Change, Fetch
from extract.classify import State, Verdict, classify, is_challenge
from extract.client import FailureKind, Fetched, FetchFailure
from extract.decode import page_of
from extract.document import Document, Page, Snapshot
from extract.kept_facts import facts_of, kept_header
from extract.leads import hand_over
from extract.links import Sifted, sift
from extract.night import Night, place_of
from extract.source import PageKind, UnreadablePageError
from extract.source_run import Outcome
from extract.wording import wording_of

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
    """What came of a visit; ``n_fresh`` counts the documents that a list page made known or marked anew."""

    result: Result
    change: Change = Change.NONE
    links: Sifted | None = None
    documents: tuple[Document, ...] = ()
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


@dataclass(frozen=True, slots=True)
class _Judged:
    """What a body turned out to be and to hold."""

    verdict: Verdict
    links: Sifted | None = None
    documents: tuple[Document, ...] = ()
    wording: str = ""


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
    judged = _Judged(Verdict(State.OK)) if answer.not_modified else _judge(night, url, kind, answer)
    verdict, links = judged.verdict, judged.links
    # Links are known before the ETag of their list is, so a kill in between loses none.
    n_fresh = len(night.archive.discover(night.source.id, links.documents, night.now())) if links else 0
    if links:
        hand_over(night, links.elsewhere)
    fetch = _fetch(night, url, kind, answer, verdict, wording=judged.wording)
    if fetch.is_version and night.source.keeps == "facts" and not answer.not_modified:
        fetch = _reduced(fetch, judged.documents)
    change = night.archive.record(fetch)
    if not verdict.is_ok:
        _stop_at_challenge(night, url, verdict)
        return Visit(Result.WRONG, verdict=verdict)
    if kind.holds_documents:
        night.counts[change] += 1
    if answer.not_modified:
        return Visit(Result.NOT_MODIFIED, change)
    sha256 = hashlib.sha256(answer.body).hexdigest()
    return Visit(Result.OK, change, links, judged.documents, n_fresh, sha256)


def _judge(night: Night, url: str, kind: PageKind, answer: Fetched) -> _Judged:
    page = _page(night, url, kind, answer)
    verdict = classify(page, kind)
    if verdict.is_ok and answer.url != url and night.source.page_kind(answer.url) != kind:
        message = f"redirected to {answer.url}, which is no page of kind {kind.kind}"
        verdict = Verdict(State.NOT_THE_PAGE, message)
    if not verdict.is_ok:
        return _Judged(verdict)
    documents = _documents(night, page) if kind.holds_documents else ()
    if not kind.leads_on:
        return _Judged(verdict, None, documents, wording_of(documents, None))
    try:
        links = sift(night.source, night.reader.discover(page), kind.titles)
    except UnreadablePageError as error:
        return _Judged(Verdict(State.NOT_THE_PAGE, str(error)))
    except Exception as error:  # a fault of ours must not cost the rest of the night
        message = place_of(error)
        night.fail(url, message)
        night.worsen(Outcome.FAILURE, f"{url}: {message}")
        return _Judged(Verdict(State.NOT_THE_PAGE, f"its reader failed: {message}"))
    return _Judged(verdict, links, documents, wording_of(documents, links))


def _documents(night: Night, page: Page) -> tuple[Document, ...]:
    """What the page holds; none where it cannot be cut, which the reading of the archive will tell."""
    try:
        return tuple(night.reader.split(page))
    except Exception:
        return ()


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
    night: Night,
    url: str,
    kind: PageKind,
    answer: Fetched,
    verdict: Verdict | None,
    error: str = "",
    wording: str = "",
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
        text_sha256=wording,
    )


def _reduced(fetch: Fetch, documents: tuple[Document, ...]) -> Fetch:
    """What may be kept where terms forbid to keep the text: facts, and the hash of what was received."""
    headers = {**(fetch.headers or {}), **kept_header(fetch.body or b"")}
    return replace(fetch, body=facts_of(documents), headers=headers)


def _page(night: Night, url: str, kind: PageKind, answer: Fetched) -> Page:
    sha256 = hashlib.sha256(answer.body).hexdigest()
    known = night.archive.state(url)
    snapshot = Snapshot(
        night.source.id,
        url,
        kind.kind,
        night.now(),
        answer.status,
        answer.headers,
        sha256,
        answer.body,
        link_title=known.title if known else "",
    )
    return page_of(snapshot)


def _stop_at_challenge(night: Night, url: str, verdict: Verdict) -> None:
    if verdict.state is State.CHALLENGE:
        night.stop(f"blocked by a challenge page at {url} ({verdict.reason})")
