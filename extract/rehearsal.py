"""Rehearsals: every request goes to one server on this machine, everything else behaves as on the web."""

from __future__ import annotations

from ipaddress import ip_address

import httpx


def origin_of(address: str) -> httpx.URL:
    """The origin of a rehearsal, ``http://127.0.0.1:PORT``; raises ValueError for any other kind."""
    wrong = f"{address!r} is no rehearsal origin: it must be http://127.0.0.1:PORT, a loopback address"
    try:
        url = httpx.URL(address)
        is_loopback = ip_address(url.host).is_loopback
    except (httpx.InvalidURL, ValueError) as error:
        raise ValueError(wrong) from error
    if url.scheme != "http" or not is_loopback or url.port is None or url.path not in ("", "/") or url.query:
        raise ValueError(wrong)
    return url


class RehearsalTransport(httpx.BaseTransport):
    """Sends ``https://HOST/PATH?QUERY`` to the origin as ``/HOST/PATH?QUERY``, byte for byte.

    It works below httpx's client, so cookies, redirects and the Host header still see the address.
    """

    def __init__(self, origin: httpx.URL, inner: httpx.BaseTransport) -> None:
        self._origin = origin
        self._inner = inner

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request to the origin instead of its host."""
        target = b"/" + request.url.netloc + request.url.raw_path
        return self._inner.handle_request(
            httpx.Request(
                request.method,
                self._origin,
                headers=request.headers,
                stream=request.stream,
                extensions={**request.extensions, "target": target},
            )
        )

    def close(self) -> None:
        """Close the connections."""
        self._inner.close()
