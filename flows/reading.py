"""Read everything that the archive holds of a source: page versions to documents to accounts."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable
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
    """One current version a document: the latest met among the pages that are themselves current."""
    by_document: dict[str, list[Version]] = defaultdict(list)
    for version in versions:
        by_document[version.document.document_id].append(version)
    result = []
    for document_id in sorted(by_document):
        ordered = sorted(by_document[document_id], key=lambda v: (v.is_current, v.last_seen, v.first_seen))
        result += [replace(v, is_current=False) for v in ordered[:-1]]
        result.append(ordered[-1])
    return result
