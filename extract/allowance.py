"""The allowances of a service: so many requests within so many seconds, by a ledger that outlives runs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from extract.archive import Archive
from extract.source_limits import Allowance

WAITED_FOR_SECONDS = 120
"""An allowance over so short a time is waited for; a longer one ends the turn."""


class Allowances:
    """Watches one source's requests, those of earlier runs among them.

    Long windows are counted in the ledger by the clock of the run. Short ones are counted by the
    monotonic clock, since a run's clock may stand still; what earlier runs sent within the window before
    this one counts as sent at its start.
    """

    def __init__(
        self,
        source_id: str,
        allowances: Sequence[Allowance],
        archive: Archive,
        now: Callable[[], datetime],
        monotonic: Callable[[], float],
    ) -> None:
        self._source_id = source_id
        self._archive = archive
        self._now = now
        self._monotonic = monotonic
        self._long = [one for one in allowances if one.seconds > WAITED_FOR_SECONDS]
        self._short = [(one, self._earlier(one)) for one in allowances if one.seconds <= WAITED_FOR_SECONDS]

    def _earlier(self, allowance: Allowance) -> list[float]:
        return [self._monotonic()] * self._counted(allowance)

    def _counted(self, allowance: Allowance) -> int:
        now = self._now()
        since = now - timedelta(seconds=allowance.seconds)
        return self._archive.requests_between(since, now, self._source_id)

    def spent(self) -> str:
        """Which long allowance is used up, for a person; "" if none is."""
        for one in self._long:
            if self._counted(one) >= one.requests:
                return f"the service's allowance of {one.requests} requests in {one.seconds} seconds is spent"
        return ""

    def wait_seconds(self) -> float:
        """How long the next request must wait for the short allowances."""
        now = self._monotonic()
        waits = [0.0]
        for one, sent in self._short:
            within = [at for at in sent if at > now - one.seconds]
            if len(within) >= one.requests:
                waits.append(within[-one.requests] + one.seconds - now)
        return max(waits)

    def note(self) -> None:
        """A request goes out now."""
        now = self._monotonic()
        for _, sent in self._short:
            sent.append(now)
