"""A good fetch, and days after it."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from extract.archive import Fetch

T0 = datetime(2031, 2, 14, 3, 15, tzinfo=UTC)

URL = "https://rulings.example/a/one"

GOOD = Fetch("rulings", URL, "article", T0, 200, {}, b"first", verdict="ok", is_version=True)


def days(n: float) -> datetime:
    return T0 + timedelta(days=n)
