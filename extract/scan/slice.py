"""A stretch of a file as a file of its own."""

from __future__ import annotations

import io
from typing import BinaryIO


class Slice(io.RawIOBase):
    """``file[offset:offset + size]``, read-only, seekable; closing it leaves the file open."""

    def __init__(self, file: BinaryIO, offset: int, size: int) -> None:
        self._file, self._offset, self._size = file, offset, size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        self._at = max(0, base + offset)
        return self._at

    def tell(self) -> int:
        return self._at

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Fill the buffer as far as the stretch goes."""
        view = memoryview(buffer)[: max(0, self._size - self._at)]
        self._file.seek(self._offset + self._at)
        n = self._file.readinto(view) or 0 if len(view) else 0  # type: ignore[attr-defined]
        self._at += n
        return n
