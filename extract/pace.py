"""Spacing: one request at a time to a host, and a pause between two."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


class Pacer:
    """Keeps the pause between two requests to a host, across sources; seconds throughout."""

    def __init__(self, monotonic: Callable[[], float], sleep: Callable[[float], None]) -> None:
        self._monotonic = monotonic
        self._sleep = sleep
        self._guard = threading.Lock()
        self._hosts: dict[str, threading.Lock] = {}
        self._ended: dict[str, float] = {}

    @contextmanager
    def turn(self, host: str, delay_seconds: float) -> Iterator[None]:
        """Hold the host for one request, begun no sooner than ``delay_seconds`` after the last ended."""
        with self._guard:
            lock = self._hosts.setdefault(host, threading.Lock())
        with lock:
            if host in self._ended:
                wait = self._ended[host] + delay_seconds - self._monotonic()
                if wait > 0:
                    self._sleep(wait)
            try:
                yield
            finally:
                self._ended[host] = self._monotonic()
