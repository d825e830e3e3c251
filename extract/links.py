"""The links of a list page, sifted: what is fetched, what continues the list, what goes nowhere we go."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from extract.address import AddressError, is_among, plain
from extract.document import Link
from extract.source import Seed, Source

_FIRST_PAGE = re.compile(r"\w+=[01]")


@dataclass(frozen=True, slots=True)
class Sifted:
    """``documents`` with their page kinds and ``lists``, each address once, in page order.

    ``n_elsewhere`` counts links off the source's hosts and kinds, ``unsafe`` holds the reasons against
    links that are no honest address (scripts, files, ways up the tree, over-long).
    """

    documents: tuple[tuple[Link, str], ...]
    lists: tuple[str, ...]
    n_elsewhere: int
    unsafe: tuple[str, ...]

    @property
    def n_dropped(self) -> int:
        return self.n_elsewhere + len(self.unsafe)


def sift(source: Source, links: Iterable[Link]) -> Sifted:
    """Sort the links that a reader found; never raises."""
    documents: dict[str, tuple[Link, str]] = {}
    lists: dict[str, None] = {}
    unsafe: list[str] = []
    n_elsewhere = 0
    for link in links:
        try:
            address = plain(link.url)
        except AddressError as error:
            unsafe.append(f"{link.url[:80]!r}: {error}")
            continue
        kind = source.page_kind(address) if is_among(address, source.hosts) else None
        if kind is None:
            n_elsewhere += 1
        elif kind.role == "document":
            documents.setdefault(address, (Link(address, link.title), kind.kind))
        else:
            lists.setdefault(address)
    return Sifted(tuple(documents.values()), tuple(lists), n_elsewhere, tuple(unsafe))


def continues(seed: Seed, start: str, address: str) -> bool:
    """Whether a list page goes on with the list that began at ``start``.

    ``?p=1`` beside an address without query is its first page by another name.
    """
    if seed.further:
        return re.fullmatch(seed.further, address) is not None
    here, there = urlsplit(start), urlsplit(address)
    if (here.netloc, here.path) != (there.netloc, there.path) or here.query == there.query:
        return False
    return bool(there.query) and not (not here.query and _FIRST_PAGE.fullmatch(there.query))
