"""The wire goes to public addresses only, and to those that were checked."""

from __future__ import annotations

import ssl
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path
from typing import Any

import httpcore
import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.address import AddressError, is_among, is_inward, plain
from extract.network import AddressNotAllowedError, DeadlineError, Wire, is_public, transport_over
from extract.rehearsal import RehearsalTransport, origin_of
from tests.origin import Answer, Origin


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1",
        "127.8.8.8",
        "0.0.0.0",
        "10.1.2.3",
        "172.16.0.1",
        "192.168.1.1",
        "169.254.169.254",
        "100.64.0.1",
        "224.0.0.1",
        "239.1.1.1",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "fe80::1",
        "fc00::1",
        "ff02::1",
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "64:ff9b::7f00:1",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
    ],
)
def test_inward_addresses_are_not_public(address: str) -> None:
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.216.34", "1.1.1.1", "2606:4700::1111", "::ffff:1.1.1.1"])
def test_public_addresses_are(address: str) -> None:
    assert is_public(ip_address(address))


class Recorder(httpcore.NetworkBackend):
    """Notes where a connection was about to go."""

    def __init__(self) -> None:
        self.asked: list[str] = []

    def connect_tcp(self, host: str, *rest: Any, **more: Any) -> httpcore.NetworkStream:
        self.asked.append(host)
        raise httpcore.ConnectError("not in a test")


def get(url: str, wire: Wire) -> None:
    with httpx.Client(transport=transport_over(wire), trust_env=False) as client:
        client.get(url)


def test_a_host_with_one_inward_address_is_refused() -> None:
    inner = Recorder()
    wire = Wire(time.monotonic, resolver=lambda host, port: ["1.1.1.1", "127.0.0.1"], inner=inner)
    with pytest.raises(AddressNotAllowedError, match=r"rebind\.example resolves to 127\.0\.0\.1"):
        get("https://rebind.example/", wire)
    assert inner.asked == []


def test_the_checked_address_is_the_one_connected_to() -> None:
    answers: Iterator[list[str]] = iter([["1.1.1.1"], ["127.0.0.1"]])
    inner = Recorder()
    wire = Wire(time.monotonic, resolver=lambda host, port: next(answers), inner=inner)
    with pytest.raises(httpx.ConnectError):
        get("https://rebind.example/", wire)
    assert inner.asked == ["1.1.1.1"], "resolved once, and never by name"


def test_each_address_of_a_host_is_tried() -> None:
    inner = Recorder()
    wire = Wire(time.monotonic, resolver=lambda host, port: ["1.1.1.1", "8.8.8.8"], inner=inner)
    with pytest.raises(httpx.ConnectError):
        get("https://two.example/", wire)
    assert inner.asked == ["1.1.1.1", "8.8.8.8"]


def test_this_machine_cannot_be_reached_by_default() -> None:
    with Origin({"x.example/": "secret"}) as origin:
        with pytest.raises(AddressNotAllowedError):
            get(f"{origin.url}/x.example/", Wire(time.monotonic))
        with pytest.raises(AddressNotAllowedError):
            get(origin.url.replace("127.0.0.1", "localhost"), Wire(time.monotonic))
        assert origin.requests == []


def test_a_certificate_that_nobody_vouches_for_is_refused(tmp_path: Path) -> None:
    x509 = pytest.importorskip("cryptography.x509")
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.oid.NameOID.COMMON_NAME, "self.example")])
    begun = datetime(2020, 1, 1, tzinfo=UTC)
    builder = x509.CertificateBuilder(name, name, key.public_key(), 1, begun, begun + timedelta(days=36500))
    names = x509.SubjectAlternativeName([x509.DNSName("self.example")])
    certificate = builder.add_extension(names, critical=False).sign(key, hashes.SHA256())
    pem = serialization.Encoding.PEM
    secret = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (tmp_path / "both.pem").write_bytes(secret + certificate.public_bytes(pem))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(tmp_path / "both.pem")
    with Origin() as origin:
        server = origin._server
        server.socket = context.wrap_socket(server.socket, server_side=True)

        class ToOrigin(httpcore.SyncBackend):
            def connect_tcp(self, host: str, port: int, *rest: Any, **more: Any) -> httpcore.NetworkStream:
                return super().connect_tcp("127.0.0.1", server.server_port, *rest, **more)

        wire = Wire(time.monotonic, resolver=lambda host, port: ["1.1.1.1"], inner=ToOrigin())
        with pytest.raises(httpx.ConnectError, match="CERTIFICATE_VERIFY_FAILED"):
            get("https://self.example/", wire)
        assert origin.requests == []


def test_a_deadline_that_is_over_stops_everything() -> None:
    wire = Wire(lambda: 10.0, resolver=lambda host, port: ["1.1.1.1"], inner=Recorder())
    wire.deadline = 9.0
    with pytest.raises(DeadlineError):
        get("https://slow.example/", wire)


def test_a_rehearsal_sends_the_path_byte_for_byte() -> None:
    with Origin() as origin:
        wire = Wire(time.monotonic, allow=lambda address: address.is_loopback)
        transport = RehearsalTransport(origin_of(origin.url), transport_over(wire))
        with httpx.Client(transport=transport, trust_env=False) as client:
            origin.pages["https://x.example/a%20b/%E6?q=1+1&r=%2F"] = Answer("here")
            answer = client.get("https://x.example/a%20b/%E6?q=1+1&r=%2F")
        assert answer.text == "here"
        assert str(answer.url) == "https://x.example/a%20b/%E6?q=1+1&r=%2F"
        assert origin.requests[0].headers["host"] == "x.example"


def test_plain_addresses() -> None:
    assert plain("HTTPS://Example.ORG/A%20b?utm_source=x&p=2&fbclid=1#top") == "https://example.org/A%20b?p=2"
    assert plain("https://example.org") == "https://example.org/"
    assert plain("https://example.org/a b") == "https://example.org/a%20b"
    for wrong in ("mailto:x@example.org", "https://h/%2e%2E/etc", "https://h/a\\b", "data:text/html,x", "/a"):
        with pytest.raises(AddressError):
            plain(wrong)


@given(
    st.text(max_size=60), st.sampled_from(["", "https://h.example/", "http://", "//", "https://h.example:"])
)
def test_addresses_of_any_kind_do_no_harm(text: str, start: str) -> None:
    url = start + text
    is_inward(url)
    try:
        address = plain(url)
    except AddressError:
        assert not is_among(url, ["elsewhere.example"])
    else:
        assert plain(address) == address
