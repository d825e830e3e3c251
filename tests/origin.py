"""A real HTTP server on loopback that stands in for the web: pages of any host, and faults by name.

``https://HOST/PATH?QUERY`` is served under ``/HOST/PATH?QUERY``, as rehearsals ask for it::

    with Origin({"https://example.org/a/one": "<html>...</html>"}) as origin:
        origin.pages["https://example.org/a/two*"] = Answer("gone for good", status=410)
        origin.play("https://example.org/a/one", "flapping")
        ...                                   # COMITY_ORIGIN=origin.url
        assert origin.count("example.org") == 3
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType
from urllib.parse import unquote

from tests.origin_faults import FAULTS, Reply


@dataclass(frozen=True, slots=True)
class Request:
    """A request as it came: the address it was meant for, its headers in lower case.

    ``query`` of a POST is its form.
    """

    host: str
    path: str
    query: str
    headers: Mapping[str, str]
    method: str = "GET"

    @property
    def address(self) -> str:
        """``HOST/PATH?QUERY``, byte for byte."""
        return f"{self.host}{self.path}" + (f"?{self.query}" if self.query else "")


@dataclass(frozen=True, slots=True)
class Answer:
    """What an address answers. HTML in UTF-8 unless the headers say otherwise."""

    body: bytes | str = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)

    def reply(self) -> Reply:
        """The answer with its bytes and a media type."""
        body = self.body.encode() if isinstance(self.body, str) else self.body
        headers = {"Content-Type": "text/html; charset=utf-8", **self.headers}
        return Reply(self.status, headers, body)


Page = Answer | str | bytes | Callable[[Request], Answer]


class Pages(dict[str, Page]):
    """Pages by address, with or without scheme; an address that ends in ``*`` stands for all it begins."""

    def __setitem__(self, address: str, page: Page) -> None:
        super().__setitem__(_key(address), page)

    def __getitem__(self, address: str) -> Page:
        return super().__getitem__(_key(address))

    def __delitem__(self, address: str) -> None:
        super().__delitem__(_key(address))

    def find(self, request: Request) -> Page | None:
        """The page of an address: the exact one, else the longest that stands for it."""
        if request.address in self:
            return self[request.address]
        fitting = [key for key in self if key.endswith("*") and request.address.startswith(key[:-1])]
        return self[max(fitting, key=len)] if fitting else None


class Origin:
    """The server. ``pages`` may be changed while it runs; ``with_etags`` gives every page one.

    Addresses that are no page answer 404, robots.txt among them.
    """

    def __init__(self, pages: Mapping[str, Page] | Path | None = None, *, with_etags: bool = False) -> None:
        self.pages = Pages()
        found = pages_of(pages) if isinstance(pages, Path) else pages or {}
        for address, page in found.items():
            self.pages[address] = page
        self.requests: list[Request] = []
        self.with_etags = with_etags
        self._faults: dict[str, str] = {}
        self._played: dict[str, int] = {}
        self._lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _handler_for(self))
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02})

    @property
    def url(self) -> str:
        """``http://127.0.0.1:PORT``, for ``COMITY_ORIGIN``."""
        return f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Origin:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def play(self, address: str, fault: str) -> None:
        """Let an address (or all that ``ADDRESS*`` stands for) misbehave as ``FAULTS`` says; "" ends it."""
        if fault and fault not in FAULTS:
            raise ValueError(f"no fault is named {fault!r}; there are {', '.join(sorted(FAULTS))}")
        self._faults[_key(address)] = fault

    def count(self, host: str = "", path: str = "") -> int:
        """How many requests came, of all, of a host, or of a host's path (with its query, if it is given)."""
        return sum(
            1
            for request in self.requests
            if (not host or request.host == host)
            and (not path or path in (request.path, f"{request.path}?{request.query}"))
        )

    def forget(self) -> None:
        """Count from zero again, and let faults begin anew."""
        with self._lock:
            self.requests.clear()
            self._played.clear()

    def answer(self, request: Request) -> tuple[Reply, str, int]:
        """The reply of the page, the fault to play with it, and how often it was asked before."""
        page = self.pages.find(request)
        page = page(request) if callable(page) else page
        if page is None:
            page = Answer("<html><body><h1>404 Not Found</h1></body></html>", status=404)
        reply = (page if isinstance(page, Answer) else Answer(page)).reply()
        with self._lock:
            self.requests.append(request)
            key = next((key for key in self._faults if _stands_for(key, request.address)), "")
            before = self._played.get(request.address, 0)
            self._played[request.address] = before + 1
        if self.with_etags and reply.status == 200:
            reply.headers.setdefault("ETag", f'"{hashlib.sha256(reply.body).hexdigest()[:16]}"')
        return reply, self._faults.get(key, ""), before


def pages_of(folder: Path) -> dict[str, Answer]:
    """Recorded pages: ``HOST/PATH`` below the folder, file names percent-encoded where they need it.

    ``NAME.headers.json`` beside a page holds its headers, and its status under ``:status``. A folder's
    ``index.html`` is the folder itself.
    """
    pages = {}
    for path in sorted(folder.rglob("*")):
        if not path.is_file() or path.name.endswith(".headers.json"):
            continue
        address = unquote(path.relative_to(folder).as_posix()).removesuffix("index.html")
        media = mimetypes.guess_type(path.name)[0] or "text/html"
        beside = path.with_name(f"{path.name}.headers.json")
        recorded: dict[str, str] = json.loads(beside.read_text()) if beside.exists() else {}
        status = int(recorded.pop(":status", "200"))
        pages[address] = Answer(path.read_bytes(), status, {"Content-Type": media, **recorded})
    return pages


def _key(address: str) -> str:
    return address.removeprefix("https://").removeprefix("http://")


def _stands_for(key: str, address: str) -> bool:
    return address.startswith(key[:-1]) if key.endswith("*") else key == address


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that went away is no error here."""


def _handler_for(origin: Origin) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            form = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode("ascii")
            self.reply_to("POST", form)

        def do_GET(self) -> None:
            self.reply_to("GET")

        def reply_to(self, method: str, form: str = "") -> None:
            host, _, rest = self.path.lstrip("/").partition("/")
            path, _, query = rest.partition("?")
            headers = {name.lower(): value for name, value in self.headers.items()}
            request = Request(host, f"/{path}", form or query, headers, method)
            reply, fault, before = origin.answer(request)
            if fault:
                reply = FAULTS[fault](reply, request.address, headers, before)
            etag = reply.headers.get("ETag")
            if etag and headers.get("if-none-match") == etag and reply.status == 200:
                reply = Reply(304, {"ETag": etag}, b"")
            try:
                reply.send(self)
            except OSError:
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler
