"""One request and its answer: every way it can go wrong becomes a named failure."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any

import httpx

from extract.body import BodyError, read_body
from extract.fetched import FailureKind, Fetched, FetchFailure
from extract.network import AddressNotAllowedError, DeadlineError, Wire

Answer = Fetched | FetchFailure

_OF_THE_WEB = (
    BodyError,
    AddressNotAllowedError,
    DeadlineError,
    httpx.HTTPError,
    httpx.InvalidURL,
    httpx.StreamError,
    ValueError,  # of addresses and headers that no library foresaw
    OSError,
)

RETRY_AFTER_CAP_SECONDS = 120.0
_REDIRECTS = (301, 302, 303, 307, 308)
_PASSING = frozenset({500, 502, 503, 504, 520, 522, 523, 524})  # 521 is a wall, not a hiccup

_FINAL: dict[type[Exception], FailureKind] = {
    AddressNotAllowedError: FailureKind.NOT_ALLOWED_ADDRESS,
    DeadlineError: FailureKind.TIMED_OUT,
    # httpx looks at Location itself; our own address was well formed.
    httpx.InvalidURL: FailureKind.REDIRECTED_AWAY,
}


@dataclass(frozen=True, slots=True)
class Limits:
    """What one exchange may cost: bytes, received or unpacked; seconds without a byte; until when."""

    max_bytes: int
    timeout_seconds: float
    deadline: float
    cut: bool = False  # read no further instead of failing


def exchange(
    client: httpx.Client,
    wire: Wire,
    url: str,
    headers: Mapping[str, str],
    limits: Limits,
    now: Callable[[], datetime],
    *,
    is_form: bool = False,
) -> Answer:
    """Send one request and read its answer. A redirect is an answer; no exception of the web escapes.

    With ``is_form`` the query of ``url`` is posted to its path, as a form; the answer's address keeps it.
    """
    wire.deadline = limits.deadline
    body_begun = False
    try:
        with client.stream(
            **_request(url, headers, is_form=is_form), timeout=limits.timeout_seconds
        ) as response:
            body_begun = True
            body = read_body(response, limits.max_bytes, cut=limits.cut)
            return _judged(url, response, body, headers, now())
    except _OF_THE_WEB as error:
        kind, cause, may_pass = _named(error, body_begun, limits)
        return FetchFailure(kind, f"{url}: {cause}", may_pass=may_pass)


def _request(url: str, headers: Mapping[str, str], *, is_form: bool) -> dict[str, Any]:
    if not is_form:
        return {"method": "GET", "url": url, "headers": headers}
    path, _, query = url.partition("?")
    form = {**headers, "Content-Type": "application/x-www-form-urlencoded"}
    return {"method": "POST", "url": path, "headers": form, "content": query.encode("ascii", "replace")}


def is_redirect(answer: Fetched) -> bool:
    """Whether an answer sends us on."""
    return answer.status in _REDIRECTS and "location" in answer.headers


def _judged(
    url: str, response: httpx.Response, body: bytes, asked: Mapping[str, str], now: datetime
) -> Answer:
    headers = {name.lower(): value for name, value in response.headers.items()}
    status = response.status_code
    answer = Fetched(status, url, headers, body)
    if status in (200, 203) or is_redirect(answer):
        return answer
    if status == 304 and ("If-None-Match" in asked or "If-Modified-Since" in asked):
        return Fetched(status, url, headers, b"", not_modified=True)
    message = f"{url}: HTTP {status} {response.reason_phrase}".rstrip()
    wait = _retry_after(headers.get("retry-after", ""), now)
    is_patient = wait is None or wait <= RETRY_AFTER_CAP_SECONDS
    if status == 429:
        if wait is not None:
            message += f", asks to wait {wait:.0f} seconds"
        return FetchFailure(FailureKind.RATE_LIMITED, message, answer, wait, may_pass=is_patient)
    may_pass = status in _PASSING and is_patient
    return FetchFailure(FailureKind.HTTP_ERROR, message, answer, wait, may_pass=may_pass)


def _retry_after(value: str, now: datetime) -> float | None:
    """Seconds from a Retry-After header, a number or a date; None if it says neither."""
    if value.strip().isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return max(0.0, (moment - now).total_seconds())


def _named(error: Exception, body_begun: bool, limits: Limits) -> tuple[FailureKind, str, bool]:
    """The failure's kind, its cause, and whether another try may help."""
    cause = str(error) or type(error).__name__
    if isinstance(error, BodyError):
        return error.kind, cause, error.kind is FailureKind.TRUNCATED
    if isinstance(error, httpx.TimeoutException):
        return FailureKind.TIMED_OUT, f"no byte for {limits.timeout_seconds:g} seconds", True
    if isinstance(error, httpx.TransportError):
        return FailureKind.TRUNCATED if body_begun else FailureKind.UNREACHABLE, cause, True
    kind = next((kind for final, kind in _FINAL.items() if isinstance(error, final)), FailureKind.UNREACHABLE)
    return kind, cause, False
