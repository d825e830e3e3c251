"""SHA256SUMS: every file of a release by its checksum, in the form that ``sha256sum -c`` reads."""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable
from dataclasses import dataclass
from pathlib import Path

SUMS = "SHA256SUMS"


@dataclass(frozen=True, slots=True)
class ReleasedFile:
    """A file of the release, by its path inside it."""

    name: str
    sha256: str
    n_bytes: int

    @property
    def line(self) -> str:
        """Its line in the list of checksums."""
        return f"{self.sha256}  {self.name}\n"


def checksums(folder: Path) -> tuple[ReleasedFile, ...]:
    """Every file under ``folder`` but the list of checksums itself, in the order of their names."""
    return tuple(
        _released(path, folder)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path != folder / SUMS
    )


def write_checksums(folder: Path) -> tuple[ReleasedFile, ...]:
    """Write the list of all files under ``folder``; returns what it lists."""
    files = checksums(folder)
    (folder / SUMS).write_text(lines(files), encoding="utf-8", newline="\n")
    return files


def is_whole(folder: Path) -> bool:
    """Whether a release holds just the files that its list of checksums names, each as it was written."""
    try:
        return (folder / SUMS).read_text(encoding="utf-8") == lines(checksums(folder))
    except (OSError, UnicodeDecodeError):
        return False


def content_checksum(files: Iterable[ReleasedFile], without: Container[str]) -> str:
    """One checksum of the contents of a release, but for the files named."""
    return hashlib.sha256(lines(f for f in files if f.name not in without).encode()).hexdigest()


def lines(files: Iterable[ReleasedFile]) -> str:
    """The list of checksums as text."""
    return "".join(file.line for file in files)


def _released(path: Path, folder: Path) -> ReleasedFile:
    with path.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return ReleasedFile(path.relative_to(folder).as_posix(), digest, path.stat().st_size)
