"""The wire: connections to public addresses only, and none that outlasts its deadline."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Callable, Iterable
from ipaddress import IPv4Address, IPv6Address, IPv6Network, ip_address

import httpcore
import httpx

IPAddress = IPv4Address | IPv6Address
Resolve = Callable[[str, int], list[str]]
SocketOption = tuple[int, int, int] | tuple[int, int, bytes | bytearray] | tuple[int, int, None, int]

_NAT64 = IPv6Network("64:ff9b::/96")


class AddressNotAllowedError(Exception):
    """A host that resolves to an address we do not connect to; the message names both."""


class DeadlineError(Exception):
    """The time for one request is over, however the bytes drip."""


def is_public(address: IPAddress) -> bool:
    """Whether an address belongs to the public Internet, also when wrapped in IPv6."""
    if isinstance(address, IPv6Address):
        if address.ipv4_mapped is not None:
            return is_public(address.ipv4_mapped)
        if address.sixtofour is not None or address.teredo is not None or address in _NAT64:
            return False
    return address.is_global and not address.is_multicast and not address.is_reserved


def is_loopback(address: IPAddress) -> bool:
    """Whether an address is this machine; the rule of rehearsals."""
    return address.is_loopback


def resolve(host: str, port: int) -> list[str]:
    """The addresses of a host, as the system resolves it; raises OSError."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


class Wire(httpcore.NetworkBackend):
    """Resolves a host once, refuses it if any address is not allowed, and connects to a checked one.

    The name is not resolved a second time, so an answer that changes between check and connection
    does not matter. TLS still verifies the host's name. One wire serves one source, one request at a
    time; ``deadline`` (by ``monotonic``, in seconds) is set for each request.
    """

    def __init__(
        self,
        monotonic: Callable[[], float],
        *,
        allow: Callable[[IPAddress], bool] = is_public,
        resolver: Resolve = resolve,
        inner: httpcore.NetworkBackend | None = None,
    ) -> None:
        self._monotonic = monotonic
        self._allow = allow
        self._resolve = resolver
        self._inner = httpcore.SyncBackend() if inner is None else inner
        self.deadline: float | None = None

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[SocketOption] | None = None,
    ) -> httpcore.NetworkStream:
        """Connect to a checked address; raises AddressNotAllowedError, DeadlineError, httpcore errors."""
        error: Exception = httpcore.ConnectError(f"{host} has no address")
        for address in self._checked(host, port):
            try:
                stream = self._inner.connect_tcp(
                    address, port, self.remaining(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as failed:
                error = failed
                continue
            return _TimedStream(stream, self)
        raise error

    def _checked(self, host: str, port: int) -> list[str]:
        try:
            addresses = self._resolve(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"{host} cannot be resolved: {error}") from error
        for address in addresses:
            if not self._allow(ip_address(address.partition("%")[0])):
                raise AddressNotAllowedError(f"{host} resolves to {address}, which is not a public address")
        return addresses

    def remaining(self, timeout: float | None) -> float | None:
        """The shorter of ``timeout`` and what the deadline leaves, in seconds; raises DeadlineError."""
        if self.deadline is None:
            return timeout
        left = self.deadline - self._monotonic()
        if left <= 0:
            raise DeadlineError("the answer took too long")
        return left if timeout is None else min(timeout, left)


class _TimedStream(httpcore.NetworkStream):
    """A connection each of whose steps looks at the deadline first."""

    def __init__(self, stream: httpcore.NetworkStream, wire: Wire) -> None:
        self._stream = stream
        self._wire = wire

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        try:
            return self._stream.read(max_bytes, self._wire.remaining(timeout))
        except httpcore.TimeoutException:
            self._wire.remaining(None)  # it may have been the deadline
            raise

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, self._wire.remaining(timeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.NetworkStream:
        stream = self._stream.start_tls(ssl_context, server_hostname, self._wire.remaining(timeout))
        return _TimedStream(stream, self._wire)

    def get_extra_info(self, info: str) -> object:
        return self._stream.get_extra_info(info)


def transport_over(wire: Wire) -> httpx.HTTPTransport:
    """An httpx transport whose every connection is made by ``wire``: TLS verified, no environment read."""
    context = httpx.create_ssl_context(verify=True, trust_env=False)
    transport = httpx.HTTPTransport(verify=context, trust_env=False, http2=False)
    # httpx takes no network backend, so its pool is replaced by one that does.
    transport._pool = httpcore.ConnectionPool(
        ssl_context=context, max_connections=4, http2=False, keepalive_expiry=30.0, network_backend=wire
    )
    return transport
