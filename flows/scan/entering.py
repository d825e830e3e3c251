"""Rulings among the candidates go into the archive; every later night reads them from there, offline."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Iterable

from extract.archive import Archive
from extract.scan import part
from extract.sources.cn_dump.reader import native_id, page_address, withdrawn
from flows.scan.plan import Plan
from flows.scan.reading import Candidate
from flows.settings import Settings

SOURCE = "cn_dump"


def chosen(candidates: Iterable[Candidate]) -> list[Candidate]:
    """One row a document: of several copies the least damaged, then the longest, then the first."""
    copies: dict[str, list[Candidate]] = defaultdict(list)
    for candidate in candidates:
        if candidate.page:
            copies[candidate.native].append(candidate)
    return [
        min(same, key=lambda c: (c.is_marked, c.n_garbled, -len(c.page), c.file, c.member, c.row))
        for _, same in sorted(copies.items())
    ]


def forget_withdrawn(plan: Plan) -> int:
    """Take rows that were withdrawn out of the parts; returns how many there were. Raises OSError."""
    n_gone = 0
    for job in plan.jobs if withdrawn() else ():
        if not plan.done.get(job.part, {}).get("n_candidates"):
            continue
        lines = list(part.lines(plan.part_path(job.part)))
        kept = [x for x in lines if x["type"] != "candidate" or native_id(x["columns"]) not in withdrawn()]
        if len(kept) < len(lines):
            part.keep(plan.parts, job.part, part.packed(kept))
            n_gone += len(lines) - len(kept)
    return n_gone


def enter(settings: Settings, candidates: Iterable[Candidate]) -> int:
    """Keep a page for each ruling that is not there yet; returns how many were new. Raises ArchiveError."""
    now = settings.clock()()
    n_new = 0
    with Archive(settings.archive) as archive:
        for native in sorted(withdrawn()):
            archive.erase(page_address(native))
        for candidate in chosen(candidates):
            url = page_address(candidate.native)
            known = archive.state(url)
            if known is None or known.sha256 != hashlib.sha256(candidate.page).hexdigest():
                archive.put_imported(SOURCE, "row", url, candidate.page, now)
                n_new += 1
    return n_new
