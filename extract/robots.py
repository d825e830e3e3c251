"""robots.txt (RFC 9309): read at run time, obeyed, closed when it cannot be read."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from protego import Protego

from extract.address import authority_of
from extract.archive import Archive
from extract.exchange import Answer
from extract.fetched import FailureKind, FetchFailure

PRODUCT_TOKEN = "Comity"  # noqa: S105 - the name that robots.txt may address, no secret
MAX_BYTES = 500 * 1024
KEPT_FOR = timedelta(hours=24)
MAX_DELAY_SECONDS = 120.0


class RobotsGate:
    """What the hosts of a run allow. A host's file is read once a run, and kept for a day.

    An answer of 4xx opens the host, except 429, which asks us to stay away for now; anything else
    that is no file closes it for the run. Lines that are no rules, HTML among them, are passed over.
    """

    def __init__(self, archive: Archive, now: Callable[[], datetime]) -> None:
        self._archive = archive
        self._now = now
        self._rules: dict[str, Protego | FetchFailure] = {}

    def check(self, url: str, read: Callable[[str], Answer]) -> float | FetchFailure:
        """The pause in seconds that the host asks for (0 if none), or why we may not go there.

        ``read`` fetches the robots.txt, where it is not known yet.
        """
        authority = authority_of(url)
        if authority not in self._rules:
            rules = self._learn(authority, read)
            if isinstance(rules, FetchFailure) and rules.kind is FailureKind.BUDGET_SPENT:
                return rules
            self._rules[authority] = rules
        rules = self._rules[authority]
        if isinstance(rules, FetchFailure):
            return rules
        if not rules.can_fetch(url, PRODUCT_TOKEN):
            message = f"{url}: robots.txt of {authority} disallows this address"
            return FetchFailure(FailureKind.ROBOTS_DISALLOWED, message)
        delay = rules.crawl_delay(PRODUCT_TOKEN) or 0.0
        if delay > MAX_DELAY_SECONDS:
            message = (
                f"{url}: robots.txt asks for {delay:.0f} seconds between requests, more than a run waits"
            )
            return FetchFailure(FailureKind.ROBOTS_DISALLOWED, message)
        return delay

    def _learn(self, authority: str, read: Callable[[str], Answer]) -> Protego | FetchFailure:
        now = self._now()
        text = self._archive.robots(authority, since=now - KEPT_FOR, now=now)
        if text is None:
            answer = read(f"{authority}/robots.txt")
            if isinstance(answer, FetchFailure):
                if answer.kind is FailureKind.BUDGET_SPENT:
                    return answer
                if answer.kind is not FailureKind.HTTP_ERROR or not 400 <= answer.status < 500:
                    return FetchFailure(
                        FailureKind.ROBOTS_UNREADABLE, f"robots.txt unreadable: {answer.message}"
                    )
                text = ""
            else:
                text = answer.body.decode("utf-8-sig", errors="replace")
            self._archive.keep_robots(authority, text, now)
        return Protego.parse(text)
