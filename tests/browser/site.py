"""The site that the browser is shown: a real offline run, built once, opened as files and served."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from warehouse.open import connect
from warehouse.release import shelf
from warehouse.site.build import build_site
from warehouse.site.render import NAVIGATION
from warehouse.site.statistics.room import SECTIONS

LANGUAGES = ("en", "zh")
THEMES = ("light", "dark")
STATE, QUIET_STATE, REGION = "state/SG.html", "state/AD.html", "state/HK.html"
DECISION = "decision/*"
"""Stands for the decision with the longest page; its identifier is known once the site is built."""
KINDS = tuple(
    dict.fromkeys(
        [
            *(path for _, path in NAVIGATION),
            *(f"statistics/{section.name}.html" for section in SECTIONS),
            *("dictionary.html", STATE, QUIET_STATE, REGION, DECISION),
        ]
    )
)
"""A page of every kind, by its path from the root of a language."""
SOME = ("index.html", "decisions.html", "statistics/outcomes.html", STATE, DECISION)
"""Pages for what the frame of all pages does alike."""


@dataclass(frozen=True)
class Served:
    """The built site: where its files are, and where it is served from."""

    folder: Path
    root: str

    def path(self, language: str, kind: str) -> str:
        """The path of a page from the root of the site."""
        if kind == DECISION:
            pages = sorted((self.folder / LANGUAGES[0] / "decision").glob("*.html"))
            kind = f"decision/{max(pages, key=lambda page: page.stat().st_size).name}"
        return f"{language}/{kind}"

    def file(self, language: str, kind: str) -> str:
        return (self.folder / self.path(language, kind)).as_uri()

    def web(self, language: str, kind: str) -> str:
        return f"{self.root}/{self.path(language, kind)}"

    def is_ours(self, address: str) -> bool:
        """Whether an address is of this site, as a file or served."""
        return address.startswith((self.folder.as_uri(), f"{self.root}/"))


def built(data: Path, out: Path) -> Path:
    """The site of a published data directory."""
    with connect(data / "comity.duckdb") as connection:
        build_site(connection, out, data=shelf.latest(data / "releases"))
    return out


class _Handler(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: what was asked for is read from the browser."""


@contextmanager
def served(folder: Path) -> Iterator[Served]:
    """The folder over HTTP on a free port of this machine."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Handler, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield Served(folder, f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        thread.join()
