"""The polite client: the only way to the web, one for each run."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Mapping
from datetime import datetime
from types import TracebackType

import httpx

from extract.address import AddressError, is_among, plain
from extract.archive import Archive, PageState
from extract.body import ACCEPTED_ENCODINGS
from extract.exchange import Answer, is_redirect
from extract.fetched import FailureKind, Fetched, FetchFailure
from extract.identity import user_agent
from extract.network import Wire, is_loopback, transport_over
from extract.pace import Pacer
from extract.redirect import Trail
from extract.rehearsal import RehearsalTransport, origin_of
from extract.robots import MAX_BYTES as ROBOTS_BYTES
from extract.robots import RobotsGate
from extract.session import Means, Session
from extract.source import Source

__all__ = ["Answer", "FailureKind", "FetchFailure", "Fetched", "PoliteClient", "user_agent"]

FETCH_SECONDS = 600.0  # one fetch, with its redirects, retries and waits
FIRST_WAIT_SECONDS = 2.0
REHEARSAL_WAIT_SECONDS = 0.01
_ACCEPT = "text/html,application/json,application/xml;q=0.9,*/*;q=0.8"


class PoliteClient:
    """Fetches pages within a source's limits and never raises for what the web does.

    ``origin`` (``http://127.0.0.1:PORT``) makes it a rehearsal: all requests go there, with no pause
    between them. ``tokens`` holds the keys of interfaces by source id; a key goes out in one header, to
    the source's own https hosts, and is kept nowhere. Safe for threads; a source has one request under
    way at a time, and so has a host.
    Raises ArchiveError when the ledger cannot be written, ValueError for a wrong origin or contact.
    """

    def __init__(
        self,
        archive: Archive,
        now: Callable[[], datetime],
        *,
        contact: str = "",
        origin: str | None = None,
        tokens: Mapping[str, str] | None = None,
        monotonic: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        make_wire: Callable[[Callable[[], float]], Wire] = Wire,
    ) -> None:
        self._origin = None if origin is None else origin_of(origin)
        self._agent = user_agent(contact)
        self._tokens = dict(tokens or {})
        for source_id, key in self._tokens.items():
            if not key.isascii() or not key.isprintable():
                raise ValueError(f"the token of {source_id} holds characters that no header can carry")
        self._monotonic = monotonic
        self._make_wire = make_wire
        self._robots = RobotsGate(archive, now)
        self._means = Means(
            archive=archive,
            now=now,
            monotonic=monotonic,
            sleep=sleep,
            pacer=Pacer(monotonic, sleep),
            first_wait_seconds=FIRST_WAIT_SECONDS if origin is None else REHEARSAL_WAIT_SECONDS,
            is_rehearsal=origin is not None,
        )
        self._guard = threading.Lock()
        self._sessions: dict[str, Session] = {}

    def __enter__(self) -> PoliteClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close all connections."""
        for session in self._sessions.values():
            session.close()

    def n_requests(self, source_id: str) -> int:
        """The requests of this run for a source, with those for robots.txt, redirects and retries."""
        session = self._sessions.get(source_id)
        return session.n_requests if session else 0

    def fetch(self, source: Source, url: str, known: PageState | None = None) -> Answer:
        """Get a page; with ``known``, only if it changed since. Redirects are followed by the rules."""
        try:
            address = plain(url)
        except AddressError as error:
            return FetchFailure(FailureKind.NOT_ALLOWED_ADDRESS, f"{url[:200]}: {error}")
        if not is_among(address, source.hosts):
            message = f"{address}: not on a host of source {source.id}"
            return FetchFailure(FailureKind.NOT_ALLOWED_ADDRESS, message)
        session = self._session(source)
        with session.lock:
            return self._page(session, address, {**_conditions(known), **self._key(source, address)})

    def _key(self, source: Source, address: str) -> dict[str, str]:
        key = self._tokens.get(source.id, "")
        if source.token is None or not key or not address.startswith("https://"):
            return {}
        return {source.token.header: f"{source.token.prefix}{key}"}

    def _session(self, source: Source) -> Session:
        with self._guard:
            if source.id not in self._sessions:
                self._sessions[source.id] = self._open(source)
            return self._sessions[source.id]

    def _open(self, source: Source) -> Session:
        transport: httpx.BaseTransport
        if self._origin is None:
            wire = self._make_wire(self._monotonic)
            transport = transport_over(wire)
        else:
            wire = Wire(self._monotonic, allow=is_loopback)
            transport = RehearsalTransport(self._origin, transport_over(wire))
        headers = {"User-Agent": self._agent, "Accept": _ACCEPT, "Accept-Encoding": ACCEPTED_ENCODINGS}
        http = httpx.Client(transport=transport, headers=headers, trust_env=False, follow_redirects=False)
        return Session(source, http, wire, self._means)

    def _page(self, session: Session, url: str, headers: Mapping[str, str]) -> Answer:
        give_up = self._monotonic() + FETCH_SECONDS

        def ask(address: str) -> Answer:
            delay = self._robots.check(address, lambda file: self._robots_txt(session, file))
            if isinstance(delay, FetchFailure):
                return delay
            return session.get(address, headers, asked_delay=delay, give_up=give_up)

        return _follow(session.source, url, ask)

    def _robots_txt(self, session: Session, url: str) -> Answer:
        give_up = self._monotonic() + FETCH_SECONDS

        def ask(address: str) -> Answer:
            return session.get(address, {}, asked_delay=0.0, give_up=give_up, cut_at=ROBOTS_BYTES)

        return _follow(session.source, url, ask)


def _follow(source: Source, url: str, ask: Callable[[str], Answer]) -> Answer:
    trail = Trail(source)
    answer = ask(url)
    while isinstance(answer, Fetched) and is_redirect(answer):
        onward = trail.follow(answer)
        if isinstance(onward, FetchFailure):
            return onward
        answer = ask(onward)
    return answer


def _conditions(known: PageState | None) -> dict[str, str]:
    if known is None or known.sha256 is None:
        return {}
    headers = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in headers.items() if value}
