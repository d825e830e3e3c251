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

    ``passed_over`` are documents whose titles say that they are off the subject, ``elsewhere`` links off
    the source's hosts and kinds, ``unsafe`` the reasons against links that are no honest address (scripts,
    files, ways up the tree, over-long).
    """

    documents: tuple[tuple[Link, str], ...]
    lists: tuple[str, ...]
    passed_over: tuple[str, ...]
    elsewhere: tuple[str, ...]
    unsafe: tuple[str, ...]

    @property
    def n_dropped(self) -> int:
        """Links that lead nowhere we go."""
        return len(self.elsewhere) + len(self.unsafe)

    @property
    def rows(self) -> frozenset[str]:
        """What the list lists, on the subject or not."""
        return frozenset((*(link.url for link, _ in self.documents), *self.passed_over))


def sift(source: Source, links: Iterable[Link], titles: str = "") -> Sifted:
    """Sort the links that a reader found; ``titles`` is what titles on the subject contain. Never raises."""
    documents: dict[str, tuple[Link, str]] = {}
    lists: dict[str, None] = {}
    passed_over: dict[str, None] = {}
    elsewhere: list[str] = []
    unsafe: list[str] = []
    for link in links:
        try:
            address = plain(link.url)
        except AddressError as error:
            unsafe.append(f"{link.url[:80]!r}: {error}")
            continue
        kind = source.page_kind(address) if is_among(address, source.hosts) else None
        if kind is None:
            elsewhere.append(address)
        elif kind.role != "document":
            lists.setdefault(address)
        elif re.search(titles, link.title):
            documents.setdefault(address, (Link(address, link.title, link.mark), kind.kind))
        else:
            passed_over.setdefault(address)
    others = tuple(address for address in passed_over if address not in documents)
    return Sifted(tuple(documents.values()), tuple(lists), others, tuple(elsewhere), tuple(unsafe))


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
