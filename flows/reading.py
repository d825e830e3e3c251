"""Read everything that the archive holds of a source: page versions to documents to accounts."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.archive import Archive
from extract.archive import Version as PageVersion
from extract.decode import page_of
from extract.document import Document
from extract.problem import Problem, Severity
from extract.source import Reader, Source, UnreadablePageError, reader_of
from transform.account import Reading
from transform.observation import Authority
from transform.read import read
from warehouse.intake.version import Version


def read_source(source: Source, archive: Archive) -> tuple[list[Version], list[Problem]]:
    """Every version of every document of a source, and what could not be read; one bad page stops nothing."""
    reader = reader_of(source)
    versions: list[Version] = []
    problems: list[Problem] = []
    for page in archive.versions(source.id):
        for document in _documents(source, reader, page, problems):
            versions.append(_version(source, document, page, problems))
    return _with_current(versions), problems


def _documents(
    source: Source, reader: Reader, version: PageVersion, problems: list[Problem]
) -> list[Document]:
    snapshot = version.snapshot
    try:
        return reader.split(page_of(snapshot))
    except UnreadablePageError as error:
        problems.append(Problem(Severity.ERROR, source.id, snapshot.url, str(error)))
    except Exception as error:
        message = f"the reader failed: {type(error).__name__}: {error}"
        problems.append(Problem(Severity.ERROR, source.id, snapshot.url, message))
    return []


def _version(source: Source, document: Document, page: PageVersion, problems: list[Problem]) -> Version:
    place = document.locator or document.url
    try:
        reading = read(document, Authority(source.authority))
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
    )


def _with_current(versions: Iterable[Version]) -> list[Version]:
    """One version a text, however many pages brought it; the text met last on a current page is current."""
    by_document: dict[str, dict[str, list[Version]]] = defaultdict(lambda: defaultdict(list))
    for version in versions:
        by_document[version.document.document_id][version.text_sha256].append(version)
    result = []
    for document_id in sorted(by_document):
        texts = [_one_text(same) for same in by_document[document_id].values()]
        *older, latest = sorted(texts, key=lambda v: (v.is_current, v.last_seen, v.first_seen, v.text_sha256))
        result += [replace(v, is_current=False) for v in older]
        result.append(latest)
    return result


def _one_text(same: Sequence[Version]) -> Version:
    """The first receipt of a text, seen for as long as any page carried it."""
    first = min(same, key=lambda v: (v.first_seen, v.document.url))
    latest = max(same, key=lambda v: (v.is_current, v.last_seen))
    return replace(first, last_seen=latest.last_seen, is_current=latest.is_current, is_gone=latest.is_gone)
