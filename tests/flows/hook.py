"""A webhook that remembers what it was told."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any


@dataclass
class Hook:
    url: str
    told: list[dict[str, Any]] = field(default_factory=list)

    def reasons(self) -> list[str]:
        """Every reason told so far; forgets them."""
        found = [reason for message in self.told for reason in message["reasons"]]
        self.told.clear()
        return found


@contextmanager
def hook() -> Iterator[Hook]:
    """A real HTTP server on loopback that takes POSTs of JSON."""
    told: list[dict[str, Any]] = []

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            told.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(204)
            self.end_headers()

        def log_message(self, *_words: object) -> None:
            """Quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Hook(f"http://127.0.0.1:{server.server_port}/hook", told)
    finally:
        server.shutdown()
        server.server_close()
