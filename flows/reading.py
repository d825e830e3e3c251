"""Read everything that the archive holds of a source: page versions to documents to accounts."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from extract.archive import Archive
from extract.archive import Version as PageVersion
from extract.decode import page_of
from extract.document import Document, Page, Snapshot
from extract.kept_facts import documents_of, is_facts
from extract.problem import Problem, Severity
from extract.source import Reader, Source, UnreadablePageError, reader_of
from transform.account import Reading
from transform.observation import Authority
from transform.read import read
from warehouse.intake.version import Version

ReadOne = Callable[[Document, Authority], Reading]
"""Reads one document: ``transform.read.read``, or what remembers its readings."""


def read_source(
    source: Source, archive: Archive, read_one: ReadOne = read
) -> tuple[list[Version], list[Problem]]:
    """Every version of every document of a source, and what could not be read; one bad page stops nothing."""
    reader = reader_of(source)
    versions: list[Version] = []
    problems: list[Problem] = []
    for version in archive.versions(source.id):
        page = page_of(version.snapshot)
        for document in _documents(source, reader, version.snapshot, page, problems):
            read_version = _version(source, document, version, problems, read_one)
            versions.append(replace(read_version, encoding=page.encoding, n_replaced=page.replaced))
    return _with_current(versions), problems


def _documents(
    source: Source, reader: Reader, snapshot: Snapshot, page: Page, problems: list[Problem]
) -> list[Document]:
    try:
        return documents_of(snapshot) if is_facts(snapshot) else reader.split(page)
    except UnreadablePageError as error:
        problems.append(Problem(Severity.ERROR, source.id, page.url, str(error)))
    except Exception as error:
        message = f"the reader failed: {type(error).__name__}: {error}"
        problems.append(Problem(Severity.ERROR, source.id, page.url, message))
    return []


def _version(
    source: Source, document: Document, page: PageVersion, problems: list[Problem], read_one: ReadOne
) -> Version:
    place = document.locator or document.url
    try:
        reading = read_one(document, Authority(source.authority))
    except Exception as error:
        message = f"reading failed: {type(error).__name__}: {error}"
        reading = Reading(problems=(("error", message),))
    if page.is_current:
        problems.extend(
            Problem(Severity(severity), source.id, place, message) for severity, message in reading.problems
        )
    return Version(
        document=document,
        reading=reading,
        text_sha256=hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest(),
        snapshot_sha256=page.snapshot.sha256,
        first_seen=page.first_seen,
        last_seen=page.last_seen,
        is_current=page.is_current,
        is_gone=page.gone_since is not None,
        began=page.began,
        gone_since=page.gone_since,
    )


def _with_current(versions: Iterable[Version]) -> list[Version]:
    """One version a text, however many pages brought it; the text met last on a current page is current."""
    by_document: dict[str, dict[str, list[Version]]] = defaultdict(lambda: defaultdict(list))
    for version in versions:
        by_document[version.document.document_id][version.text_sha256].append(version)
    result = []
    for document_id in sorted(by_document):
        texts = _with_turns([_one_text(same) for same in by_document[document_id].values()])
        *older, latest = sorted(texts, key=lambda v: (v.is_current, v.last_seen, v.first_seen, v.text_sha256))
        result += [replace(v, is_current=False) for v in older]
        result.append(latest)
    return result


def _with_turns(texts: list[Version]) -> list[Version]:
    """``began`` holds only the times at which the document came to say something else.

    A text that another address brings once more, as a query that ever changes does, is no turn.
    """
    times = sorted((at, text.text_sha256) for text in texts for at in text.began)
    turns: dict[str, list[datetime]] = defaultdict(list)
    before = ""
    for at, sha256 in times:
        if sha256 != before:
            turns[sha256].append(at)
        before = sha256
    return [replace(text, began=tuple(turns[text.text_sha256])) for text in texts]


def _one_text(same: Sequence[Version]) -> Version:
    """The first receipt of a text, seen for as long as any page carried it."""
    first = min(same, key=lambda v: (v.first_seen, v.document.url))
    latest = max(same, key=lambda v: (v.is_current, v.last_seen))
    return replace(
        first,
        last_seen=latest.last_seen,
        is_current=latest.is_current,
        is_gone=latest.is_gone,
        gone_since=latest.gone_since,
        began=tuple(sorted({at for version in same for at in version.began})),
    )
