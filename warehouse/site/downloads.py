"""The released files, for people who want to count for themselves."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from warehouse.site.site import Site
from warehouse.site.stream import stream

LEFT_OUT = ("*.parquet", "*.duckdb")
"""Files of a release that a site does not carry: they are large, and no browser shows them."""


@dataclass(frozen=True, slots=True)
class File:
    """A released file by its path in the release."""

    name: str
    n_bytes: int

    @property
    def stem(self) -> str:
        return Path(self.name).stem


def write(site: Site) -> None:
    """Write ``downloads.html``."""
    comments = {row["name"]: row["comment"] for row in stream(site.con, "tables")}
    files = released(site.data) if site.data else []
    site.page(
        "downloads.html",
        "downloads.html",
        tables=[file for file in files if "/" not in file.name and file.name.endswith(".csv")],
        others=[file for file in files if "/" not in file.name and not file.name.endswith(".csv")],
        folders=folders(files),
        comments=comments,
    )


def released(data: Path) -> list[File]:
    """The files of a release that the site carries, in the order of their names."""
    return [
        File(path.relative_to(data).as_posix(), path.stat().st_size)
        for path in sorted(data.rglob("*"))
        if path.is_file() and not any(path.match(pattern) for pattern in LEFT_OUT)
    ]


def folders(files: list[File]) -> dict[str, list[File]]:
    """The files that lie in folders, folder by folder."""
    found: dict[str, list[File]] = {}
    for file in files:
        if "/" in file.name:
            found.setdefault(file.name.partition("/")[0], []).append(file)
    return found
