"""Raw bodies by content hash: compressed, written once, checked when read."""

from __future__ import annotations

import hashlib
import os
import re
import tempfile
from pathlib import Path

import zstandard

_LEVEL = 10
_SHA256 = re.compile("[0-9a-f]{64}")


class ArchiveError(Exception):
    """The archive cannot be written or trusted; the message names the folder or the file."""


class Bodies:
    """The files ``bodies/<aa>/<sha256>.zst`` below a root.

    A body is written to ``incoming/*.part``, synced, then renamed: a kill at any time leaves either the
    whole body or none. What is there is never written again.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._incoming = root / "incoming"
        self._bodies = root / "bodies"
        try:
            self._incoming.mkdir(parents=True, exist_ok=True)
            self._bodies.mkdir(exist_ok=True)
        except OSError as error:
            raise ArchiveError(f"the archive folder {root} cannot be written: {error}") from error

    def path(self, sha256: str) -> Path:
        """Where the body of that hash lies; raises ArchiveError for what is no SHA-256 in hex."""
        if not _SHA256.fullmatch(sha256):
            raise ArchiveError(f"{sha256!r} is not a SHA-256 hash")
        return self._bodies / sha256[:2] / f"{sha256}.zst"

    def put(self, body: bytes) -> str:
        """Keep a body and return its SHA-256; raises ArchiveError when it cannot be written."""
        sha256 = hashlib.sha256(body).hexdigest()
        path = self.path(sha256)
        if path.exists():
            return sha256
        try:
            path.parent.mkdir(exist_ok=True)
            self._write(path, zstandard.ZstdCompressor(level=_LEVEL).compress(body))
        except OSError as error:
            raise ArchiveError(f"the archive folder {self._root} cannot be written: {error}") from error
        return sha256

    def _write(self, path: Path, packed: bytes) -> None:
        handle, name = tempfile.mkstemp(dir=self._incoming, prefix=path.stem[:12], suffix=".part")
        part = Path(name)
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(packed)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
        _sync_folder(path.parent)

    def get(self, sha256: str) -> bytes:
        """The body of that hash; raises ArchiveError naming the file if it is missing or damaged."""
        path = self.path(sha256)
        try:
            body = zstandard.ZstdDecompressor().decompress(path.read_bytes())
        except (OSError, zstandard.ZstdError) as error:
            raise ArchiveError(f"{path}: this archived body cannot be read: {error}") from error
        if hashlib.sha256(body).hexdigest() != sha256:
            raise ArchiveError(f"{path}: this archived body is damaged, its hash is not its name")
        return body

    def erase(self, sha256: str) -> bool:
        """Remove a body; True if it was there. Raises ArchiveError when it cannot be removed."""
        path = self.path(sha256)
        try:
            there = path.exists()
            path.unlink(missing_ok=True)
        except OSError as error:
            raise ArchiveError(f"{path}: this archived body cannot be removed: {error}") from error
        return there

    def sweep(self) -> int:
        """Remove what killed runs left half written; only for the run that holds the data folder."""
        parts = list(self._incoming.glob("*.part"))
        for part in parts:
            part.unlink(missing_ok=True)
        return len(parts)


def _sync_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
