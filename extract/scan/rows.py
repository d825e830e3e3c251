"""The rows of a member as its bytes come in: counted all, handed on where they hold a needle."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from extract.scan.bounds import bounds
from extract.scan.layout import Layout, layout_of
from extract.scan.needles import Finder, Hits
from extract.scan.record import cut
from extract.scan.rules import WRONG_COUNT, NeedMoreError, Record, record
from extract.scan.survey import Places, surveyor
from extract.scan.window import Window

_WIDEST_HEADER = 16 * 1024


class OtherSchemaError(ValueError):
    """The first line is not the header of a known layout; the message shows its beginning."""


class Row(NamedTuple):
    """A record as it stands: ``number`` from 0 after the header, ``offset`` from the member's first byte,
    ``hits`` as (end in the body, index of the needle)."""

    number: int
    offset: int
    body: bytes
    hits: Hits


class Rows:
    """Reads a member to its end: ``begin``, then ``advance`` until it is False.

    ``on_row`` gets the rows that hold a needle, in order, or with ``every`` all rows; spans of its record
    are places in the row's body. ``n_rows`` and ``n_bytes`` count what has been read, also when the stream
    breaks off with an error; ``finish`` then takes what there is as all there is.
    """

    def __init__(
        self,
        readinto: Callable[[memoryview], int],
        finder: Finder,
        on_row: Callable[[Row, Record], None],
        *,
        every: bool = False,
    ) -> None:
        self._window = Window(readinto, finder)
        self.on_row, self.every = on_row, every
        self.layout = Layout("", (), False)  # until ``begin`` has read the header
        self.n_rows = 0
        self._start = 0  # of the first record that is not counted yet

    @property
    def n_bytes(self) -> int:
        """How many bytes of the member have been read."""
        return self._window.base + self._window.used - self._window.n_added

    def begin(self, name: str) -> Layout:
        """Read the header; raises OtherSchemaError. ``name`` is the place of the member."""
        window = self._window
        end = -1
        while end < 0 and window.used < _WIDEST_HEADER and window.fill():
            end = window.buffer.find(b"\n", 0, window.used)
        header = bytes(window.buffer[: min(window.used if end < 0 else end, _WIDEST_HEADER)])
        layout = layout_of(header.rstrip(b"\r"), name)
        if layout is None:
            shown = header[:60].decode("utf-8", errors="replace").strip("\ufeff")
            raise OtherSchemaError(f"another schema, its first line is {shown!r}")
        self.layout = layout
        self._start = end + 1 if end >= 0 else window.used
        window.hits = [hit for hit in window.hits if hit[0] > self._start]
        return layout

    def advance(self) -> bool:
        """Read on by one window; False at the member's end. Errors of the stream come through."""
        window = self._window
        while not window.is_full:
            if not window.fill():
                self.finish()
                return False
        self._settle()
        window.drop(self._start)
        self._start = 0
        return True

    def finish(self) -> None:
        """Count what is left: the member has ended."""
        window = self._window
        if not self.layout.columns:
            return
        if window.used > self._start:
            window.close_last_line()
        self._settle()
        while self._start < window.used:
            self._by_rules(window.used, is_end=True)

    def _settle(self) -> None:
        """Count the records whose end and follower are in view."""
        window = self._window
        stop = window.buffer.rfind(b"\n", self._start, window.used) + 1
        while self._start < stop:
            found = bounds(window.buffer, self._start, stop, self.layout, surveyor())
            n_behind = len(found.starts) - 1 if found.doubt is None else found.doubt
            self._take(found.starts[: n_behind + 1])
            if found.doubt is None:
                return
            try:
                self._by_rules(stop)
            except NeedMoreError:
                return

    def _take(self, starts: Places) -> None:
        """Count the plain records between these places, and hand on those that hold a needle."""
        window = self._window
        end = int(starts[-1])
        n_own = _n_before(window.hits, window.base + end)
        if n_own or self.every:
            hits, window.hits = window.hits[:n_own], window.hits[n_own:]
            self._hand_on(starts, hits)
        self.n_rows += len(starts) - 1
        self._start = end

    def _hand_on(self, starts: Places, hits: Hits) -> None:
        own: dict[int, Hits] = {}
        for hit in hits:
            index = int(starts.searchsorted(hit[0] - self._window.base)) - 1
            own.setdefault(index, []).append(hit)
        for index in range(len(starts) - 1) if self.every else own:
            start, end = int(starts[index]), int(starts[index + 1])
            self._emit(self.n_rows + index, start, end, own.get(index, []), None)

    def _by_rules(self, stop: int, *, is_end: bool = False) -> None:
        """Count one record by the rules; raises NeedMoreError."""
        window = self._window
        found = record(window.buffer, self._start, stop, self.layout, is_end=is_end)
        n_own = _n_before(window.hits, window.base + found.end)
        own, window.hits = window.hits[:n_own], window.hits[n_own:]
        if not found.is_blank:
            if own or self.every:
                self._emit(self.n_rows, self._start, found.end, own, found)
            self.n_rows += 1
        self._start = found.end

    def _emit(self, number: int, start: int, end: int, hits: Hits, found: Record | None) -> None:
        window = self._window
        body = bytes(window.buffer[start:end])
        offset = window.base + start
        if found is None:
            found = self._plain(body, self.layout.n_fields)
        else:
            spans = tuple((first - start, last - start) for first, last in found.spans)
            found = Record(len(body), spans, found.cause)
        self.on_row(Row(number, offset, body, [(place - offset, needle) for place, needle in hits]), found)

    def _plain(self, body: bytes, n_fields: int) -> Record:
        spans = cut(body, 0, len(body)).spans
        if len(spans) == n_fields:
            return Record(len(body), spans)
        return Record(len(body), (), WRONG_COUNT.format(len(spans), n_fields))


def _n_before(hits: Hits, place: int) -> int:
    """How many needles end at or before a place."""
    n = 0
    while n < len(hits) and hits[n][0] <= place:
        n += 1
    return n
