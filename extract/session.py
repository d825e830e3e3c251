"""One source in one run: its connections, its cookies, its budget, one request at a time."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from extract.address import host_of
from extract.allowance import Allowances
from extract.archive import Archive
from extract.exchange import Answer, Limits, exchange
from extract.fetched import FailureKind, FetchFailure
from extract.network import Wire
from extract.pace import Pacer
from extract.patience import with_patience
from extract.source import Source

EXCHANGE_TIMEOUTS = 4  # one exchange may last this many times the source's timeout


@dataclass(frozen=True, slots=True)
class Means:
    """What the sessions of a run share: ledger, clocks, pauses in seconds."""

    archive: Archive
    now: Callable[[], datetime]
    monotonic: Callable[[], float]
    sleep: Callable[[float], None]
    pacer: Pacer
    first_wait_seconds: float
    is_rehearsal: bool


class Session:
    """Puts requests of one source on the wire, each counted in the ledger before it is sent."""

    def __init__(self, source: Source, http: httpx.Client, wire: Wire, means: Means) -> None:
        self.source = source
        self.lock = threading.Lock()
        self.n_requests = 0
        self._http = http
        self._wire = wire
        self._means = means
        self._allowances = Allowances(
            source.id, source.http.allowances, means.archive, means.now, means.monotonic
        )

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def get(
        self,
        url: str,
        headers: Mapping[str, str],
        *,
        asked_delay: float,
        give_up: float,
        cut_at: int | None = None,
    ) -> Answer:
        """One page, with retries, within the budget; ``cut_at`` reads no more bytes than that.

        ``asked_delay`` is the pause in seconds that the host asks for, ``give_up`` a monotonic time.
        """
        rules, means = self.source.http, self._means
        delay = 0.0 if means.is_rehearsal else max(rules.delay_seconds, asked_delay)

        def attempt() -> Answer:
            if (spent := self._spent()) is not None:
                return spent
            if not means.is_rehearsal and (wait := self._allowances.wait_seconds()) > 0:
                means.sleep(wait)
            with means.pacer.turn(host_of(url), delay):
                deadline = min(means.monotonic() + EXCHANGE_TIMEOUTS * rules.timeout_seconds, give_up)
                limits = Limits(
                    max_bytes=cut_at or rules.max_bytes,
                    timeout_seconds=rules.timeout_seconds,
                    deadline=deadline,
                    cut=cut_at is not None,
                )
                means.archive.note_request(self.source.id, url, means.now())
                self._allowances.note()
                self.n_requests += 1
                return exchange(
                    self._http, self._wire, url, headers, limits, means.now, is_form=self.source.is_form(url)
                )

        return with_patience(attempt, means.sleep, means.first_wait_seconds)

    def _spent(self) -> FetchFailure | None:
        rules, means = self.source.http, self._means
        today = means.now().astimezone(UTC).date()
        if self.n_requests >= rules.requests_per_run:
            message = f"the run's budget of {rules.requests_per_run} requests is spent"
        elif means.archive.requests_on(today, self.source.id) >= rules.requests_per_day:
            message = f"the day's budget of {rules.requests_per_day} requests is spent"
        elif not (message := self._allowances.spent()):
            return None
        return FetchFailure(FailureKind.BUDGET_SPENT, message)
