"""What is new in the register: decisions found, changed with old and new, withdrawn with the reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest
from itertools import groupby, pairwise
from typing import Any

from warehouse.site.decisions import changes
from warehouse.site.feeds import write_feeds
from warehouse.site.site import Site
from warehouse.site.stream import Row, stream

SHOWN = 200
"""Entries that the page and the feeds show, the youngest."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One piece of news. ``row`` holds the names of the decision; a withdrawn one has none."""

    kind: str
    at: str
    decision_id: str
    row: Row | None = None
    differences: tuple[tuple[str, Any, Any], ...] = ()
    merged_into: str | None = None
    reason: str | None = None

    @property
    def order(self) -> tuple[str, str, str]:
        """Youngest first, when sorted in reverse."""
        return (self.at, self.kind, self.decision_id)


def write(site: Site) -> None:
    """Write ``changes.html`` and the feeds of each language."""
    entries = news(site)
    days = [(day, list(of_day)) for day, of_day in groupby(entries, key=lambda entry: entry.at[:10])]
    site.page("changes.html", "changes.html", days=days, shown=SHOWN, is_cut=len(entries) == SHOWN)
    write_feeds(site, entries)


def news(site: Site) -> list[Entry]:
    """The youngest entries of every kind."""
    found = stream(site.con, "briefs", order="first_seen DESC, decision_id DESC", limit=SHOWN)
    new = (Entry("new", row["first_seen"], row["decision_id"], row) for row in found)
    gone = (
        Entry(
            "merged" if row["merged_into"] else "withdrawn",
            row["since"],
            row["decision_id"],
            merged_into=row["merged_into"],
            reason=row["reason"],
        )
        for row in stream(site.con, "tombstones")
    )
    everything = (*new, *gone, *_changed(stream(site.con, "changed")))
    return nlargest(SHOWN, everything, key=lambda entry: entry.order)


def _changed(states: Iterable[Row]) -> Iterator[Entry]:
    """An entry for each pair of states that follow each other, if a field of the page differs."""
    for decision_id, own in groupby(states, key=lambda row: row["decision_id"]):
        for before, after in pairwise(own):
            differences = tuple(changes(before, after))
            if differences:
                yield Entry("changed", after["known_since"], decision_id, after, differences)
