"""The clock: the one place that reads the machine's, unless ``COMITY_NOW`` sets another time."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime

VARIABLE = "COMITY_NOW"


def clock_of(fixed: datetime | None) -> Callable[[], datetime]:
    """A clock that stands still at ``fixed``, or the machine's in UTC."""
    if fixed is None:
        return lambda: datetime.now(UTC)
    at = fixed.astimezone(UTC)
    return lambda: at


def set_time() -> datetime | None:
    """The time that ``COMITY_NOW`` sets, if it does; raises ValueError for one without an offset."""
    value = os.environ.get(VARIABLE)
    if not value:
        return None
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None:
        raise ValueError(f"{VARIABLE} {value!r} has no offset; write for instance 2026-11-24T03:15:00+08:00")
    return moment
