"""Walking a source's lists: from its seeds, only as far as they show something new."""

from __future__ import annotations

from collections import deque
from datetime import UTC, datetime, timedelta

from extract.archive import Change
from extract.classify import State, Verdict
from extract.gravity import is_end_of_list, outcome_of
from extract.links import Sifted, continues
from extract.night import Night
from extract.source import Seed, SourceError
from extract.source_run import Outcome
from extract.visit import Result, Visit, visit

_LONG_AGO = datetime(1970, 1, 1, tzinfo=UTC)


def read_lists(night: Night) -> None:
    """Every seed in turn, and its fallback where it does not answer as itself.

    The source's cursor moves on only if every seed was read to its end. After a turn that was cut off
    the lists are walked in full, whether they show something new or not. Raises ArchiveError, and
    SourceError for a seed of no declared kind.
    """
    cursor = night.archive.cursor(night.source.id, night.started_at)
    in_full = not night.was_settled
    for seed in night.source.seeds:
        if not in_full and not is_due(night, seed):
            continue
        start = start_of(seed, cursor)
        trouble = _walk(night, seed, start, in_full)
        if trouble is not None:
            # Also with a good fallback the cursor stays: a fallback may not reach back as far.
            night.is_list_complete = False
            if seed.fallback and not night.stop_reason:
                night.warn(start, f"{trouble.message}; {seed.fallback} was read instead")
                start = seed.fallback
                trouble = _walk(night, seed, start, in_full)
        if trouble is not None:
            night.fail(start, trouble.message)
            night.worsen(outcome_of(trouble), trouble.message)
        if night.stop_reason:
            night.is_list_complete = False
            return


def start_of(seed: Seed, cursor: datetime | None) -> str:
    """The address to begin at; ``{since}`` is the cursor less the overlap, in UTC, to the second.

    ``{since_day}`` is the same, to the day.
    """
    if cursor is None and seed.first_address:
        return seed.first_address
    since = _LONG_AGO if cursor is None else cursor.astimezone(UTC) - timedelta(days=seed.overlap_days)
    address = seed.address.replace("{since}", since.strftime("%Y-%m-%dT%H:%M:%S"))
    return address.replace("{since_day}", since.date().isoformat())


def is_due(night: Night, seed: Seed) -> bool:
    """Whether a list that is not asked every night is due; a quarter of a day is left for uneven nights."""
    if seed.every_days == 1:
        return True
    looks = [
        night.archive.last_look(night.source.id, address.partition("{since}")[0], night.started_at)
        for address in (seed.address, seed.first_address)
        if address
    ]
    last = max((look for look in looks if look), default=None)
    return last is None or night.started_at - last >= timedelta(days=seed.every_days - 0.25)


def _walk(night: Night, seed: Seed, start: str, in_full: bool) -> Visit | None:
    """Read a list page by page; returns the visit of a first page that is not itself, else None."""
    queue = deque([start])
    queued = {start}
    seen: set[frozenset[str]] = set()
    n_pages = 0
    while queue and n_pages < night.source.max_list_pages and not night.stop_reason:
        url = queue.popleft()
        n_pages += 1
        found = _read(night, url, in_full, is_first=n_pages == 1)
        if found.result is Result.NOT_MODIFIED:
            continue
        if found.result is not Result.OK or found.links is None:
            if n_pages == 1:
                return None if _may_be_empty(night, found) else found
            if not is_end_of_list(found):
                _note_broken(night, url, found)
            return None
        rows = found.links.rows or frozenset({found.sha256})
        if rows in seen:
            night.warn(url, "shows the same as an earlier page of its list; the list was followed no further")
            return None
        seen.add(rows)
        if in_full or found.n_fresh or found.change in (Change.NEW, Change.CHANGED):
            further = [page for page in found.links.lists if continues(seed, start, page)]
            queue.extend(page for page in further if page not in queued)
            queued.update(further)
    return None


def _read(night: Night, url: str, in_full: bool, *, is_first: bool) -> Visit:
    """Visit a list page; a first page with too few links is not itself."""
    kind = night.source.page_kind(url)
    if kind is None or not kind.lists:
        raise SourceError(f"source {night.source.id}: {url} is of no declared kind of list")
    found = visit(night, url, kind, unconditional=in_full)
    if found.links is None:
        return found
    _note_dropped(night, url, found.links)
    expected = night.source.expects.min_links_per_list
    n_links = len(found.links.rows)
    if is_first and n_links < expected:
        few = f"{n_links} links to documents, at least {expected} expected"
        return Visit(Result.WRONG, verdict=Verdict(State.EMPTY_LIST, few))
    if n_links > (most := night.source.expects.max_links_per_list):
        night.worsen(Outcome.SUSPECT, f"{url}: {n_links} links to documents, at most {most} expected")
    return found


def _may_be_empty(night: Night, found: Visit) -> bool:
    is_empty = found.verdict is not None and found.verdict.state is State.EMPTY_LIST
    expects = night.source.expects
    return is_empty and expects.may_be_empty and expects.min_links_per_list == 0


def _note_broken(night: Night, url: str, found: Visit) -> None:
    night.is_list_complete = False
    night.fail(url, found.message)
    night.worsen(outcome_of(found), found.message)


def _note_dropped(night: Night, url: str, links: Sifted) -> None:
    night.n_dropped += links.n_dropped
    if links.unsafe:
        night.warn(url, f"{len(links.unsafe)} links were dropped as unsafe, the first: {links.unsafe[0]}")
