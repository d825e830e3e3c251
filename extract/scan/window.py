"""The bytes of a member that are in view: inflated in place, searched while they are in the cache.

One buffer holds them in a row, so that a record never lies across two blocks. Each piece that comes in is
searched for needles at once; a full window is still in the cache when its records are counted.
"""

from __future__ import annotations

from collections.abc import Callable

from extract.scan.needles import Finder, Hits

PIECE = 256 * 1024
SIZE = 1024 * 1024
LARGEST = 96 * 1024 * 1024


class TooLongError(ValueError):
    """A record or line that no member of the dump has; the member is not read further."""


class Window:
    """``buffer[:used]`` are the bytes from ``base`` of the member on; ``hits`` lie in them.

    ``hits`` are (end, needle) with ends counted from the member's first byte.
    """

    def __init__(self, readinto: Callable[[memoryview], int], finder: Finder) -> None:
        self._readinto, self._find = readinto, finder.find
        self._overlap = finder.longest - 1
        self.base = self.used = self.n_added = 0
        self.hits: Hits = []
        self._error: Exception | None = None
        self._allot(bytearray(SIZE))

    def _allot(self, buffer: bytearray) -> None:
        self.buffer = buffer
        self._view = memoryview(buffer)

    @property
    def is_full(self) -> bool:
        return self.used + PIECE > len(self.buffer)

    def fill(self) -> bool:
        """Take the next piece; False at the member's end.

        Errors of the stream come through once all that was read before them has been taken.
        """
        if self._error:
            raise self._error
        if self.is_full:
            self._grow()
        start = end = self.used
        try:
            while end < start + PIECE:
                n = self._readinto(self._view[end : start + PIECE])
                if not n:
                    break
                end += n
        except Exception as error:
            if end == start:
                raise
            self._error = error
        if end > start:
            self._search(start, end)
        return end > start

    def _search(self, start: int, end: int) -> None:
        seam = max(0, start - self._overlap)
        found = self._find(self._view[seam:end], self.base + seam)
        if found:
            self.hits += [hit for hit in found if hit[0] > self.base + start]
        self.used = end

    def close_last_line(self) -> None:
        """A last line without its end gets one."""
        if self.used and self.buffer[self.used - 1] != 10:
            if self.used == len(self.buffer):
                self._grow()
            self.buffer[self.used] = 10
            self.used += 1
            self.n_added += 1

    def drop(self, n: int) -> None:
        """Let go of the first bytes; if little becomes free, more room is made. Raises TooLongError."""
        kept = self.used - n
        self._view[:kept] = self._view[n : self.used]
        self.base, self.used = self.base + n, kept
        if kept > len(self.buffer) // 2:
            self._grow()

    def _grow(self) -> None:
        size = len(self.buffer) + max(len(self.buffer) // 2, 2 * PIECE)
        if size > LARGEST:
            raise TooLongError(f"a record or line of more than {LARGEST >> 21} MiB at byte {self.base}")
        buffer = bytearray(size)
        buffer[: self.used] = self._view[: self.used]
        self._allot(buffer)
