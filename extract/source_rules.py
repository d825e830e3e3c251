"""How a source is asked: limits, where to begin, what is looked at again."""

from __future__ import annotations

from pydantic import Field, model_validator

from extract.page_kind import Strict
from extract.source_limits import Allowance


class Politeness(Strict):
    """Limits of the HTTP client for this source; seconds and bytes."""

    delay_seconds: float = Field(default=4.0, ge=1.0)
    timeout_seconds: float = Field(default=30.0, gt=0)
    max_bytes: int = Field(default=8_000_000, gt=0)
    requests_per_run: int = Field(default=40, gt=0)
    requests_per_day: int = Field(default=60, gt=0)
    allowances: tuple[Allowance, ...] = ()


class Seed(Strict):
    """An address to start from. ``{since}`` becomes the last success less ``overlap_days``, in UTC,
    ``{since_day}`` its day.

    ``fallback`` is tried when the seed does not answer as itself. ``further`` is a regular expression of
    the addresses that continue the list; without it, they have the seed's path and another query. A seed
    is asked every ``every_days`` by the clock of the run; with ``{since}``, its overlap must be longer.
    """

    address: str
    first_address: str = ""  # used instead while nothing has ever succeeded
    fallback: str = ""
    further: str = ""
    overlap_days: int = 2
    every_days: int = Field(default=1, gt=0)

    @model_validator(mode="after")
    def reaches_back(self) -> Seed:
        """Raises where a seed would leave days out that no look covers."""
        if "{since}" in self.address and self.overlap_days <= self.every_days > 1:
            raise ValueError("overlap_days must be longer than every_days")
        return self


class Recheck(Strict):
    """How slowly known documents are looked at again."""

    per_run: int = 0
    after_days: int = 30
