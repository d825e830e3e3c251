"""The bytes of a member that are in view: inflated in place, searched while they are in the cache.

One buffer holds them in a row, so that a record never lies across two blocks. Each piece that comes in is
searched for needles and for the bytes that structure is made of (all below 35: quotes, line ends) at once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import numpy.typing as npt

from extract.scan.needles import Finder, Hits

PIECE = 512 * 1024
SIZE = 4 * 1024 * 1024
LARGEST = 96 * 1024 * 1024
_BELOW = 35
_NOTHING = b"\xff" * 8
Places = npt.NDArray[np.int64]


class TooLongError(ValueError):
    """A record or line that no member of the dump has; the member is not read further."""


class Window:
    """``buffer[:used]`` are the bytes from ``base`` of the member on; ``hits`` and ``marks`` lie in them.

    ``hits`` are (end, needle) with ends counted from the member's first byte.
    """

    def __init__(self, readinto: Callable[[memoryview], int], finder: Finder) -> None:
        self._readinto, self._find = readinto, finder.find
        self._overlap = finder.longest - 1
        self.base = self.used = self.n_added = 0
        self.hits: Hits = []
        self._error: Exception | None = None
        self._mask = np.zeros(PIECE + 16, bool)
        self._allot(bytearray(SIZE))

    def _allot(self, buffer: bytearray) -> None:
        """A buffer, and beside it, for each word of eight bytes, whether one of them is below 35."""
        self.buffer = buffer
        self._bytes = np.frombuffer(buffer, np.uint8)
        self._words = self._bytes.view(np.uint64)
        self._view = memoryview(buffer)
        self._any = np.zeros(len(buffer) // 8, bool)

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
        self._mark(start, end)
        self.used = end

    def _mark(self, start: int, end: int) -> None:
        """Note where the bytes below 35 are, in whole words; the mask between is small and used again."""
        last, n_words = (end + 7) >> 3, len(self._mask) >> 3
        self.buffer[end : last << 3] = _NOTHING[: (last << 3) - end]
        for word in range(start >> 3, last, n_words):
            stop = min(last, word + n_words)
            mask = self._mask[: (stop - word) << 3]
            np.less(self._bytes[word << 3 : stop << 3], _BELOW, out=mask)
            np.not_equal(mask.view(np.uint64), 0, out=self._any[word:stop])

    def close_last_line(self) -> None:
        """A last line without its end gets one."""
        if self.used and self.buffer[self.used - 1] != 10:
            if self.used == len(self.buffer):
                self._grow()
            self.buffer[self.used] = 10
            self._mark(self.used, self.used + 1)
            self.used += 1
            self.n_added += 1

    def marks(self) -> tuple[Places, npt.NDArray[Any]]:
        """The places of bytes below 35, and those bytes."""
        n_words = (self.used + 7) >> 3
        words = _set(self._any[:n_words])
        octets = self._words[words].view(np.uint8)
        inside = (octets < _BELOW).nonzero()[0]
        return (words[inside >> 3] << 3) | (inside & 7), octets[inside]

    def drop(self, n: int) -> None:
        """Let go of the first bytes; if little becomes free, more room is made. Raises TooLongError."""
        kept = self.used - n
        self._view[:kept] = self._view[n : self.used]
        self.base, self.used = self.base + n, kept
        self._mark(0, kept)
        if kept > len(self.buffer) // 2:
            self._grow()

    def _grow(self) -> None:
        size = (len(self.buffer) + max(len(self.buffer) // 2, 2 * PIECE)) & ~7
        if size > LARGEST:
            raise TooLongError(f"a record or line of more than {LARGEST >> 21} MiB at byte {self.base}")
        buffer = bytearray(size)
        buffer[: self.used] = self._view[: self.used]
        self._allot(buffer)
        self._mark(0, self.used)


def _set(flags: npt.NDArray[np.bool_]) -> Places:
    """The indices of the few that are set: eight are passed over at once."""
    n_whole = len(flags) & ~7
    words = flags[:n_whole].view(np.uint64)
    some = (words != 0).nonzero()[0]
    inside = words[some].view(np.bool_).nonzero()[0]
    found = (some[inside >> 3] << 3) | (inside & 7)
    rest = flags[n_whole:].nonzero()[0]
    return np.concatenate((found, rest + n_whole)) if len(rest) else found
