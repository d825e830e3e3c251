"""The archive: what was received, byte for byte, and the ledger of when and from where."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from types import TracebackType

from extract import archive_queries as queries
from extract.archive_index import Index, stamp
from extract.archive_rows import (
    Change,
    Fetch,
    PageState,
    SourceHealth,
    Version,
    health_of,
    page_state_of,
    version_of,
)
from extract.archive_write import add_fetch, change_of, enter, keep_state, mark
from extract.bodies import ArchiveError, Bodies
from extract.document import Link
from extract.source_run import SourceRun

__all__ = ["Archive", "ArchiveError", "Change", "Fetch", "PageState", "SourceHealth", "Version"]


class Archive:
    """Bodies in files, the ledger in ``index.sqlite``. Safe for threads and against a kill at any time.

    A body is on the disk before a row names it. Bodies and rows of the ledger are never changed.
    Every method raises ArchiveError, naming the folder or file, when the disk does not do its part.
    """

    def __init__(self, root: Path) -> None:
        self.root = root
        self._bodies = Bodies(root)
        self._index = Index(root / "index.sqlite")

    def __enter__(self) -> Archive:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the index."""
        self._index.close()

    def sweep(self) -> int:
        """Remove half-written files of killed runs; only for the run that holds the data folder."""
        return self._bodies.sweep()

    def put(self, body: bytes) -> str:
        """Keep a body, once; returns its SHA-256."""
        return self._bodies.put(body)

    def body(self, sha256: str) -> bytes:
        """A kept body, checked against its hash."""
        return self._bodies.get(sha256)

    # Requests on the wire

    def note_request(self, source_id: str, url: str, at: datetime) -> None:
        """Enter a request, before it is sent."""
        with self._index.write() as connection:
            connection.execute(queries.ADD_REQUEST, (source_id, url, stamp(at)))

    def requests_on(self, day: date, source_id: str | None = None) -> int:
        """How many requests were sent on that UTC day, for one source or for all."""
        following = day + timedelta(days=1)
        values = (day.isoformat(), following.isoformat(), source_id, source_id)
        return int(self._rows(queries.REQUESTS_ON, values)[0][0])

    def requests_between(self, after: datetime, until: datetime, source_id: str) -> int:
        """How many requests of a source were sent after the one time and not after the other."""
        return int(self._rows(queries.REQUESTS_BETWEEN, (stamp(after), stamp(until), source_id))[0][0])

    # Pages

    def state(self, url: str) -> PageState | None:
        """What is known of an address."""
        rows = self._rows(queries.STATE, (url,))
        return page_state_of(rows[0]) if rows else None

    def known(self, url: str) -> bool:
        """Whether the address was ever discovered or fetched."""
        return self.state(url) is not None

    def discover(self, source_id: str, links: Iterable[tuple[Link, str]], at: datetime) -> list[str]:
        """Make links with their page kinds known; returns the addresses that were not, in order.

        An address under another mark than before counts as not known: its page is asked for again.
        """
        with self._index.write() as connection:
            found = [
                (
                    link.url,
                    enter(connection, source_id, link.url, kind, link.title, at),
                    mark(connection, link.url, link.mark),
                )
                for link, kind in links
            ]
        return [url for url, is_new, is_marked in found if is_new or is_marked]

    def pending(self, source_id: str, kinds: Collection[str]) -> list[str]:
        """Discovered pages of these kinds that were never asked for, oldest discovery first."""
        return self._urls(queries.PENDING, source_id, kinds)

    def failed(self, source_id: str, kinds: Collection[str], *, now: datetime, limit: int) -> list[str]:
        """Pages never received well, once their wait is over; it doubles from a day to 32 days."""
        return self._urls(queries.FAILED, source_id, kinds, now=stamp(now), limit=limit)

    def due(
        self, source_id: str, kinds: Collection[str], *, before: datetime, now: datetime, limit: int
    ) -> list[str]:
        """Pages last looked at before that time, oldest-checked first; gone ones are asked again."""
        return self._urls(queries.DUE, source_id, kinds, before=stamp(before), now=stamp(now), limit=limit)

    def newest_due(
        self, source_id: str, kind: str, *, newest: int, before: datetime, now: datetime
    ) -> list[str]:
        """Of the newest pages of a kind, those last looked at before that time."""
        times = {"before": stamp(before), "now": stamp(now)}
        return self._urls(queries.NEWEST_DUE, source_id, [kind], newest=newest, **times)

    def last_look(self, source_id: str, beginning: str, now: datetime) -> datetime | None:
        """When a list whose address begins like this last answered as itself, not later than ``now``."""
        found = self._rows(queries.LAST_LOOK, (source_id, beginning, stamp(now)))[0][0]
        return None if found is None else datetime.fromisoformat(found)

    def record(self, fetch: Fetch) -> Change:
        """Keep what came of asking for a page: the body first, then its rows, in one transaction."""
        sha256 = None if fetch.body is None else self._bodies.put(fetch.body)
        with self._index.write() as connection:
            enter(connection, fetch.source_id, fetch.url, fetch.kind, "", fetch.fetched_at)
            if fetch.status == 304:
                row = connection.execute(queries.STATE, (fetch.url,)).fetchone()
                sha256 = row["sha256"]
            change = change_of(connection, fetch, sha256)
            add_fetch(connection, fetch, sha256)
            keep_state(connection, fetch, sha256, change)
        return change

    def put_packaged(self, source_id: str, kind: str, name: str, body: bytes, at: datetime) -> Change:
        """Keep a file of a source's own folder, under the address ``package:<source>/<name>``."""
        return self.put_imported(source_id, kind, f"package:{source_id}/{name}", body, at)

    def put_imported(self, source_id: str, kind: str, url: str, body: bytes, at: datetime) -> Change:
        """Keep what came from a file and not from the web, under an address of our own."""
        return self.record(
            Fetch(source_id, url, kind, at, status=200, headers={}, body=body, verdict="ok", is_version=True)
        )

    def erase(self, url: str) -> bool:
        """Let go of a page that was withdrawn: its bodies, unless another page has the same; True if any was.

        The one exception to the rule that what was received stays; that it was once received stays known.
        """
        with self._index.write() as connection:
            connection.execute(queries.ERASE_FETCHES, (url,))
            connection.execute(queries.ERASE_PAGE, (url,))
            orphans = [row["sha256"] for row in connection.execute(queries.ORPHANS, (url,))]
        return sum(self._bodies.erase(sha256) for sha256 in orphans) > 0

    def versions(self, source_id: str) -> Iterator[Version]:
        """Every version of every document page, each (address, hash) once, by first receipt, then address.

        Bodies are read one at a time, as the iterator is drawn.
        """
        for row in self._rows(queries.VERSIONS, (source_id,)):
            yield version_of(row, self._bodies.get(row["sha256"]))

    # Runs

    def record_run(self, run: SourceRun, *, is_list_complete: bool) -> None:
        """Enter how a source fared; a complete look at its lists moves its cursor."""
        values = (run.source_id, stamp(run.started_at), stamp(run.finished_at), run.outcome.value)
        with self._index.write() as connection:
            connection.execute(queries.ADD_RUN, (*values, int(is_list_complete), run.message))

    def cursor(self, source_id: str, now: datetime) -> datetime | None:
        """The start of the last run that saw all lists of the source, not later than ``now``."""
        found = self._rows(queries.CURSOR, (source_id, stamp(now)))[0][0]
        return None if found is None else datetime.fromisoformat(found)

    def is_settled(self, source_id: str) -> bool:
        """Whether the last run saw all lists of the source and no later one was cut off."""
        return bool(self._rows(queries.IS_SETTLED, (source_id,)))

    def health(self, source_id: str) -> SourceHealth:
        """When the source last ran, succeeded and changed, and what its last run said."""
        dates = self._rows(queries.HEALTH, {"source_id": source_id})[0]
        return health_of(dates, self._rows(queries.LAST_RUN, (source_id,)))

    # robots.txt

    def keep_robots(self, authority: str, text: str, at: datetime) -> None:
        """Keep the robots.txt of ``scheme://host``."""
        with self._index.write() as connection:
            connection.execute(queries.ADD_ROBOTS, (authority, stamp(at), text))

    def robots(self, authority: str, *, since: datetime, now: datetime) -> str | None:
        """The robots.txt of ``scheme://host`` if it was read between those times."""
        rows = self._rows(queries.ROBOTS, (authority, stamp(since), stamp(now)))
        return str(rows[0]["text"]) if rows else None

    def _rows(self, sql: str, values: tuple[object, ...] | Mapping[str, object]) -> list[sqlite3.Row]:
        with self._index.read() as connection:
            return connection.execute(sql, values).fetchall()

    def _urls(self, sql: str, source_id: str, kinds: Collection[str], **values: object) -> list[str]:
        every = {"source_id": source_id, "kinds": json.dumps(sorted(kinds)), **values}
        return [row["url"] for row in self._rows(sql, every)]
