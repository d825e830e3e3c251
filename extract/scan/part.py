"""Parts: the result of one member, one JSON object a line, packed; the last line holds the counts."""

from __future__ import annotations

import io
import json
import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import zstandard

if TYPE_CHECKING:
    from extract.scan.member import MemberCounts

SUFFIX = ".jsonl.zst"


class PartWriter:
    """Packs lines as they come, so that a member full of candidates does not fill the memory."""

    def __init__(self) -> None:
        self._packer = zstandard.ZstdCompressor(level=3).compressobj()
        self._pieces: list[bytes] = []

    def add(self, line: dict[str, Any]) -> None:
        """One candidate or reject."""
        packed = self._packer.compress(json.dumps(line, ensure_ascii=False).encode() + b"\n")
        if packed:
            self._pieces.append(packed)

    def close(self, counts: MemberCounts) -> tuple[dict[str, Any], bytes]:
        """The counts, and the whole part."""
        line = {"type": "member", **asdict(counts)}
        self.add(line)
        self._pieces.append(self._packer.flush())
        return line, b"".join(self._pieces)


def packed(objects: Iterable[dict[str, Any]]) -> bytes:
    """Lines as a part."""
    whole = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in objects)
    return zstandard.ZstdCompressor(level=3).compress(whole.encode())


def keep(folder: Path, name: str, body: bytes) -> None:
    """Write a part whole or not at all, also under a kill. Raises OSError."""
    part = folder / f"{name}.part"
    try:
        with part.open("wb") as file:
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        part.replace(folder / f"{name}{SUFFIX}")
    except OSError:
        part.unlink(missing_ok=True)
        raise


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The lines of a part. Raises ValueError for a damaged one."""
    try:
        with path.open("rb") as file, zstandard.ZstdDecompressor().stream_reader(file) as stream:
            for line in io.TextIOWrapper(io.BufferedReader(stream), encoding="utf-8", newline="\n"):
                yield json.loads(line)
    except zstandard.ZstdError as error:
        raise ValueError(f"{path}: {error}") from error


def counts_of(path: Path) -> dict[str, Any] | None:
    """The counts of a finished part; None where there is none, or none that is whole."""
    last: dict[str, Any] | None = None
    try:
        for line in lines(path):
            last = line
    except (OSError, ValueError):
        return None
    return last if last is not None and last.get("type") == "member" else None
