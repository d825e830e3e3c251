"""What the web does to a client, by name. Each fault turns a page's reply into what is sent instead."""

from __future__ import annotations

import gzip
import socket
import struct
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from http.server import BaseHTTPRequestHandler

MEGABYTE = 1_000_000
CHALLENGE = (
    "<html><head><title>Just a moment...</title></head><body>Checking your browser before accessing."
    "</body></html>"
)
JSL = "<html><head></head><body><script>document.cookie='__jsl_clearance=1'</script></body></html>"


@dataclass(slots=True)
class Reply:
    """An HTTP answer; the last four make it a dishonest one."""

    status: int
    headers: dict[str, str]
    body: bytes
    announced: int | None = None  # Content-Length, if it is not the body's; -1 for chunks
    reset_after: int | None = None  # bytes of the body before the connection is reset
    seconds_per_byte: float = 0.0
    repeat: int = 1  # times that the body is sent

    def send(self, handler: BaseHTTPRequestHandler) -> None:
        """Write it; raises OSError once the client has gone."""
        handler.send_response(self.status)
        for name, value in self.headers.items():
            handler.send_header(name, value)
        if self.announced == -1:
            handler.send_header("Transfer-Encoding", "chunked")
        elif self.status != 304:
            length = len(self.body) * self.repeat if self.announced is None else self.announced
            handler.send_header("Content-Length", str(length))
        handler.end_headers()
        if self.reset_after is not None:
            handler.wfile.write(self.body[: self.reset_after])
            handler.wfile.flush()
            handler.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            handler.connection.shutdown(socket.SHUT_RD)
            handler.close_connection = True
        elif self.seconds_per_byte:
            for index in range(len(self.body)):
                handler.wfile.write(self.body[index : index + 1])
                time.sleep(self.seconds_per_byte)
        else:
            for _ in range(self.repeat):
                chunk = b"%x\r\n%b\r\n" % (len(self.body), self.body) if self.announced == -1 else self.body
                handler.wfile.write(chunk)
            handler.wfile.write(b"0\r\n\r\n" if self.announced == -1 else b"")
        if self.announced is not None and self.announced >= 0:
            handler.close_connection = True


Fault = Callable[[Reply, str, Mapping[str, str], int], Reply]


def page(status: int, text: str, **headers: str) -> Reply:
    """An HTML page; ``Retry_After`` names the header Retry-After."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, {"Content-Type": "text/html; charset=utf-8", **named}, text.encode())


def _redirect(location: str, **headers: str) -> Reply:
    return page(302, "", Location=location, **headers)


def _cookie_first(reply: Reply, address: str, headers: Mapping[str, str], before: int) -> Reply:
    if "w=1" in headers.get("cookie", ""):
        return reply
    return _redirect(f"https://{address}", Set_Cookie="w=1; Path=/")


def _circle(_reply: Reply, address: str, _headers: Mapping[str, str], _before: int) -> Reply:
    return _redirect(f"https://{address.removesuffix('?round')}" + ("" if "?" in address else "?round"))


def _flapping(reply: Reply, _address: str, _headers: Mapping[str, str], before: int) -> Reply:
    return reply if before % 3 == 2 else page(503, "try again")


def _limited_once(reply: Reply, _address: str, _headers: Mapping[str, str], before: int) -> Reply:
    return reply if before else page(429, "slow down", Retry_After="7")


def _recoded(reply: Reply, encoding: str, media: str) -> Reply:
    text = reply.body.decode("utf-8").replace('<meta charset="utf-8">', "")
    return Reply(reply.status, {**reply.headers, "Content-Type": media}, text.encode(encoding))


def _changed(reply: Reply, **changes: object) -> Reply:
    values = {name: getattr(reply, name) for name in Reply.__slots__}
    return Reply(**{**values, **changes})


def _packed(reply: Reply, body: bytes, coding: str = "gzip") -> Reply:
    return Reply(reply.status, {**reply.headers, "Content-Encoding": coding}, body)


def _json(status: int, text: str) -> Reply:
    return Reply(status, {"Content-Type": "application/json; charset=UTF-8"}, text.encode())


def _headed(reply: Reply, **headers: str) -> Reply:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return _changed(reply, headers={**reply.headers, **named})


def _replaced(reply: Reply, old: str, new: str) -> Reply:
    return _changed(reply, body=reply.body.replace(old.encode(), new.encode()))


def _linked(reply: Reply, *hrefs: str) -> Reply:
    """A list with further links at its end."""
    anchors = "".join(f'<div><a href="{href}">more</a></div>' for href in hrefs)
    return _replaced(reply, "</body>", f"{anchors}</body>")


def _number(address: str) -> int:
    """The number of a list page, 1 where it has none."""
    number = address.rpartition("p=")[2]
    return int(number) if number.isdigit() else 1


def _reordered(reply: Reply) -> Reply:
    """The rows of a list the other way round."""
    head, first, rest = reply.body.decode().partition("<div>")
    rows, end, foot = rest.rpartition("</div>")
    turned = "</div><div>".join(reversed(rows.split("</div><div>")))
    return _changed(reply, body=f"{head}{first}{turned}{end}{foot}".encode())


def _past_the_end(reply: Reply, address: str) -> Reply:
    """Five pages are promised, and the second answers as WordPress does behind the last."""
    if "page=1&" in address:
        return _headed(reply, X_WP_TotalPages="5")
    return _json(400, '{"code":"rest_post_invalid_page_number","data":{"status":400}}')


@cache
def _bomb() -> bytes:
    return gzip.compress(bytes(100 * MEGABYTE))


def _always(make: Callable[[Reply, str], Reply]) -> Fault:
    return lambda reply, address, _headers, _before: make(reply, address)


FAULTS: dict[str, Fault] = {
    "same_address_with_cookie": _cookie_first,
    "same_address_for_ever": _always(lambda r, a: _redirect(f"https://{a}", Set_Cookie="w=0; Path=/")),
    "same_address_no_cookie": _always(lambda r, a: _redirect(f"https://{a}")),
    "redirect_circle": _circle,
    "redirect_other_host": _always(lambda r, a: _redirect("https://elsewhere.example/")),
    "redirect_loopback": _always(lambda r, a: _redirect("http://127.0.0.1:1/")),
    "redirect_plain_http": _always(lambda r, a: _redirect(f"http://{a}")),
    "redirect_nonsense": _always(lambda r, a: _redirect("javascript:alert(1)")),
    "redirect_home": _always(lambda r, a: _redirect("/")),
    "limited_once": _limited_once,
    "limited_long": _always(lambda r, a: page(429, "slow down", Retry_After="3600")),
    "limited_silent": _always(lambda r, a: page(429, "slow down")),
    "flapping": _flapping,
    "failing": _always(lambda r, a: page(500, "sorry")),
    "forbidden": _always(lambda r, a: page(403, "<h1>Forbidden</h1>")),
    "not_found": _always(lambda r, a: page(404, "<h1>Not here</h1>")),
    "gone": _always(lambda r, a: page(410, "<h1>Gone</h1>")),
    "slow_drip": _always(lambda r, a: _changed(r, seconds_per_byte=0.05)),
    "silent": _always(lambda r, a: _changed(r, body=b"xx", announced=9, seconds_per_byte=5)),
    "reset_mid_body": _always(lambda r, a: _changed(r, reset_after=len(r.body) // 2)),
    "length_too_long": _always(lambda r, a: _changed(r, announced=len(r.body) + 100)),
    "length_too_short": _always(lambda r, a: _changed(r, announced=len(r.body) // 2)),
    "oversize": _always(lambda r, a: Reply(200, r.headers, b"x" * MEGABYTE, repeat=200)),
    "oversize_chunked": _always(lambda r, a: Reply(200, r.headers, b"x" * MEGABYTE, -1, repeat=200)),
    "gzip": _always(lambda r, a: _packed(r, gzip.compress(r.body))),
    "gzip_bomb": _always(lambda r, a: _packed(r, _bomb())),
    "gzip_cut": _always(lambda r, a: _packed(r, gzip.compress(r.body)[:-12])),
    "gzip_broken": _always(lambda r, a: _packed(r, gzip.compress(r.body)[:10] + b"\xff" * 40)),
    "unknown_encoding": _always(lambda r, a: _packed(r, r.body, "br")),
    "gbk_without_charset": _always(lambda r, a: _recoded(r, "gbk", "text/html")),
    "lying_utf8": _always(lambda r, a: _recoded(r, "gbk", "text/html; charset=utf-8")),
    "nul_bytes": _always(lambda r, a: _changed(r, body=r.body.replace(b" ", b" \x00"))),
    "challenge_200": _always(lambda r, a: page(200, CHALLENGE)),
    "challenge_412": _always(lambda r, a: page(412, JSL)),
    "challenge_521": _always(lambda r, a: page(521, JSL)),
    "soft_404": _always(lambda r, a: page(200, "<html><body>抱歉，找不到您要的页面</body></html>")),
    "maintenance": _always(lambda r, a: page(200, "<html><body>网站维护中，请稍后访问</body></html>")),
    "translated": _always(lambda r, a: page(200, "<html><body>12年2020月XNUMX日</body></html>")),
    "html_for_json": _always(lambda r, a: page(200, "<html><body><h1>Welcome</h1></body></html>")),
    "empty_list": _always(lambda r, a: page(200, "<html><body><h1>A topic</h1><p>Soon.</p></body></html>")),
    "html_cut": _always(lambda r, a: _changed(r, body=r.body[: len(r.body) * 2 // 3])),
    "rest_closed": _always(lambda r, a: _json(401, '{"code":"rest_not_logged_in","data":{"status":401}}')),
    "wordpress_400": _always(_past_the_end),
    "endless_pagination": _always(
        lambda r, a: _linked(r, f"?p={_number(a) + 1}", f"/a/endless-{_number(a)}")
    ),
    "repeated_first_page": _always(lambda r, a: _linked(r, f"?p={_number(a) + 1}")),
    "list_reordered": _always(lambda r, a: _reordered(r)),
    "page_edited": _always(
        lambda r, a: _replaced(r, "recognized and enforced", "refused to recognize and enforce")
    ),
    "date_2041": _always(lambda r, a: _replaced(r, "2025", "2041")),
    "script_in_title": _always(
        lambda r, a: _replaced(r, "<h1>", "<h1><script>alert(1)</script><b onclick='x()'>")
    ),
    "two_pages_one_ruling": _always(lambda r, a: _linked(r, "/law/x/twin-of-2024-jing-04-no-9")),
    "language_twin": _always(lambda r, a: _linked(r, "https://th.chinajusticeobserver.com/a/a-twin")),
    "javascript_link": _always(lambda r, a: _linked(r, "javascript:alert(1)")),
    "file_link": _always(lambda r, a: _linked(r, "file:///etc/passwd")),
    "path_traversal": _always(lambda r, a: _linked(r, "/a/../../etc/passwd", "/a/%2e%2e%2f%2e%2e%2fpasswd")),
    "server_clock_ahead": _always(
        lambda r, a: _headed(
            r, Date="Sun, 01 Jun 2041 00:00:00 GMT", Last_Modified="Sun, 01 Jun 2041 00:00:00 GMT"
        )
    ),
    "robots_failing": _always(lambda r, a: page(500, "sorry")),
    "robots_disallow": _always(lambda r, a: Reply(200, {}, b"User-agent: *\nDisallow: /\n")),
    "robots_html": _always(lambda r, a: page(200, "<html><body>Disallow: / this is no rule</body></html>")),
    "robots_huge": _always(lambda r, a: Reply(200, {}, b"User-agent: *\nDisallow: /b\n" + b"#\n" * MEGABYTE)),
}
