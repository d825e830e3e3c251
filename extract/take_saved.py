"""Import: saved files to snapshots of the source they came from. Nothing is asked of any network."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from extract.archive import Archive, Change, Fetch
from extract.document import Document
from extract.local import LocalFileError
from extract.problem import Problem, Severity
from extract.saved import RMFYALK, WENSHU, named, recognise
from extract.saved_files import SavedFile, Unusable
from extract.source_run import Outcome, SourceRun

KIND = "file"


@dataclass(frozen=True, slots=True)
class Taken:
    """What one file was: ``source_id`` is "" where it was left out, and then ``cause`` says why."""

    place: str
    source_id: str = ""
    documents: tuple[Document, ...] = ()
    is_new: bool = False
    cause: str = ""


def take_saved(
    files: Iterable[SavedFile | Unusable], archive: Archive, now: Callable[[], datetime]
) -> Iterator[Taken]:
    """Keep each file once, by its bytes, and say what it was; how it went is entered for each source.

    A file that the archive holds already is not entered again: an old file imported a second time must not
    look newer than what came between. Raises ArchiveError.
    """
    started = now()
    taken: list[Taken] = []
    for file in files:
        one = Taken(file.place, cause=file.cause) if isinstance(file, Unusable) else _take(file, archive, now)
        taken.append(one)
        yield one
    problems = tuple(
        Problem(Severity.ERROR, WENSHU, one.place, one.cause) for one in taken if not one.source_id
    )
    for source_id in (WENSHU, RMFYALK):
        own = [one for one in taken if one.source_id == source_id]
        if own:
            archive.record_run(_run(source_id, own, started, now(), problems), is_list_complete=True)


def _take(file: SavedFile, archive: Archive, now: Callable[[], datetime]) -> Taken:
    try:
        found = recognise(file.body, file.name)
    except LocalFileError as error:
        return Taken(file.place, cause=str(error))
    url = f"import:{found.source_id}/{hashlib.sha256(file.body).hexdigest()}"
    state = archive.state(url)
    if state is not None and state.first_ok_at is not None:
        return Taken(file.place, found.source_id, found.documents)
    headers = {"content-disposition": named(file.name)}
    fetch = Fetch(found.source_id, url, KIND, now(), 200, headers, file.body, verdict="ok", is_version=True)
    return Taken(file.place, found.source_id, found.documents, is_new=archive.record(fetch) is Change.NEW)


def _run(
    source_id: str, own: list[Taken], started: datetime, ended: datetime, problems: tuple[Problem, ...]
) -> SourceRun:
    n_new = sum(one.is_new for one in own)
    return SourceRun(
        source_id,
        Outcome.SUCCESS if n_new else Outcome.UNCHANGED,
        started,
        ended,
        n_new=n_new,
        n_unchanged=len(own) - n_new,
        problems=problems,
        message=f"{n_new} of {len(own)} imported files were new",
    )
