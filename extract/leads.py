"""What one source says of another: a link to a document of another source is made known to it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import urlsplit

from extract.address import is_among
from extract.document import Link
from extract.night import Night
from extract.source import Source, all_sources


def hand_over(night: Night, addresses: Iterable[str]) -> int:
    """Make the addresses known that are documents of another fetched source; returns how many were new.

    The other source asks for them in its own turn, within its own budget. Raises ArchiveError.
    """
    n_new = 0
    for address in dict.fromkeys(addresses):
        for other in all_sources():
            if other.id == night.source.id or not other.is_fetched:
                continue
            found = own_address(other, address)
            if found:
                n_new += len(night.archive.discover(other.id, [(Link(found[0]), found[1])], night.now()))
                break
    return n_new


def own_address(source: Source, address: str) -> tuple[str, str] | None:
    """The source's own form of an address and its kind, if it is a document there.

    Others cite a page with or without ``www.`` and TLS; the path stays as it is.
    """
    parts = urlsplit(address)
    bare = parts.netloc.removeprefix("www.")
    for scheme in ("https", "http"):
        for netloc in (parts.netloc, bare, f"www.{bare}"):
            own = parts._replace(scheme=scheme, netloc=netloc).geturl()
            kind = source.page_kind(own) if is_among(own, source.hosts) else None
            if kind is not None and kind.role == "document":
                return own, kind.kind
    return None
