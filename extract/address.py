"""Addresses: which of them a source may go to, and their plain form."""

from __future__ import annotations

import re
from collections.abc import Collection
from ipaddress import ip_address
from urllib.parse import SplitResult, unquote, urlsplit, urlunsplit

MAX_CHARACTERS = 2000
_TRACKING = re.compile(r"(utm_[a-z]+|fbclid|gclid|mc_cid|mc_eid)(=|$)", re.IGNORECASE)
_CONTROL = re.compile(r"[\x00-\x1f\x7f\\]")
_PORTS = {"http": 80, "https": 443}


class AddressError(ValueError):
    """An address that we do not go to; the message says why."""


def plain(url: str) -> str:
    """The address without fragment and tracking, scheme and host in lower case, the rest as printed.

    Raises AddressError for what is no web address, hides a way up the tree, or is over-long.
    """
    url = url.strip()
    if len(url) > MAX_CHARACTERS:
        raise AddressError(f"an address of {len(url)} characters")
    if _CONTROL.search(url):
        raise AddressError("control characters in the address")
    parts = _split(url)
    if parts.scheme not in _PORTS:
        raise AddressError(f"scheme {parts.scheme or 'none'!r}")
    if any(unquote(step) in (".", "..") or "\x00" in unquote(step) for step in _steps(parts.path)):
        raise AddressError("path traversal in the address")
    kept = [pair for pair in parts.query.split("&") if not _TRACKING.match(pair)] if parts.query else []
    path = parts.path.replace(" ", "%20") or "/"
    return urlunsplit((parts.scheme, parts.netloc.lower(), path, "&".join(kept).replace(" ", "%20"), ""))


def host_of(url: str) -> str:
    """The host of an address in lower case, "" if it has none."""
    try:
        return (urlsplit(url).hostname or "").lower()
    except ValueError:
        return ""


def authority_of(url: str) -> str:
    """``scheme://host`` of an address: what a robots.txt speaks for."""
    return f"{urlsplit(url).scheme.lower()}://{host_of(url)}"


def is_among(url: str, hosts: Collection[str]) -> bool:
    """Whether an address lies on one of these hosts, at the usual port and with no user name."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    if parts.scheme not in _PORTS or "@" in parts.netloc:
        return False
    return port in (None, _PORTS[parts.scheme]) and host_of(url) in hosts


def is_inward(url: str) -> bool:
    """Whether an address names this machine or a private network in so many words."""
    host = host_of(url)
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        return not ip_address(host).is_global
    except ValueError:
        return False


def _split(url: str) -> SplitResult:
    try:
        parts = urlsplit(url)
        _ = parts.port  # raises ValueError for a port that is none
    except ValueError as error:
        raise AddressError(f"no address: {error}") from error
    return parts


def _steps(path: str) -> list[str]:
    return re.split(r"/|%2f|%5c", path, flags=re.IGNORECASE)
