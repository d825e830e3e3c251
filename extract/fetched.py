"""What the client gives back: an answer, or a named failure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class FailureKind(StrEnum):
    """Why there is no page. Everything the web can do to us has one of these names."""

    ROBOTS_DISALLOWED = "robots_disallowed"
    ROBOTS_UNREADABLE = "robots_unreadable"
    BUDGET_SPENT = "budget_spent"
    UNREACHABLE = "unreachable"
    TIMED_OUT = "timed_out"
    TOO_LARGE = "too_large"
    TRUNCATED = "truncated"
    UNREADABLE_BODY = "unreadable_body"  # broken or unknown compression
    REDIRECTED_AWAY = "redirected_away"
    REDIRECT_LOOP = "redirect_loop"
    HTTP_ERROR = "http_error"
    RATE_LIMITED = "rate_limited"
    NOT_ALLOWED_ADDRESS = "not_allowed_address"


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer: ``url`` is where it came from in the end, ``headers`` has lower-case names.

    ``body`` is decompressed, and empty for ``not_modified`` (a 304 to a conditional request).
    """

    status: int
    url: str
    headers: Mapping[str, str]
    body: bytes
    not_modified: bool = False


@dataclass(frozen=True, slots=True)
class FetchFailure:
    """A named failure. ``response`` is the answer of an http_error, whose body may be a challenge.

    ``may_pass`` says that another try may help.
    """

    kind: FailureKind
    message: str
    response: Fetched | None = None
    retry_after_seconds: float | None = None
    may_pass: bool = False

    @property
    def status(self) -> int:
        """The HTTP status, 0 where no answer came."""
        return self.response.status if self.response else 0
