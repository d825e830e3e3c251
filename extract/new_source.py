"""A new source: a copy of the scaffold under the source's own name, which passes the tests at once."""

from __future__ import annotations

import re
from pathlib import Path

from extract.source import Source, listed_sources, load_source

SCAFFOLD = Path(__file__).parent / "scaffold"
_ID = re.compile(r"[a-z][a-z0-9_]{1,39}")
_HOST = re.compile(r"(?!-)[a-z0-9-]+(\.[a-z0-9-]+)+")


class NewSourceError(ValueError):
    """A source that cannot be laid out; the message says why."""


def lay_out(root: Path, source_id: str, host: str) -> tuple[Source, list[Path]]:
    """Write the folder of a source and its examples under ``root``; returns the source and the files.

    Raises NewSourceError for a name that is taken or wrong, and where ``root`` is no checkout; OSError where
    a file cannot be written.
    """
    home, examples = (
        root / "extract" / "sources" / source_id,
        root / "tests" / "extract" / "sources" / source_id,
    )
    if not _ID.fullmatch(source_id):
        raise NewSourceError(f"{source_id!r}: lower case, digits and underscores, a letter first")
    if not _HOST.fullmatch(host):
        raise NewSourceError(f"{host!r} is no host name, as in www.example.org")
    if any(source.id == source_id for source in listed_sources()) or home.exists() or examples.exists():
        raise NewSourceError(f"there is a source {source_id} already")
    if not (home.parent.is_dir() and examples.parent.is_dir()):
        raise NewSourceError(f"{root} is no checkout: extract/sources and tests/extract/sources are missing")
    written = [*_copied(SCAFFOLD / "source", home, source_id, host)]
    written += _copied(SCAFFOLD / "examples", examples, source_id, host)
    return load_source(home), written


def _copied(folder: Path, to: Path, source_id: str, host: str) -> list[Path]:
    written = []
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix in (".py", ".yml", ".html", ".json"):
            target = to / path.relative_to(folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(_renamed(path.read_text(encoding="utf-8"), source_id, host), encoding="utf-8")
            written.append(target)
    return written


def _renamed(text: str, source_id: str, host: str) -> str:
    title = source_id.replace("_", " ").title()
    return (
        text.replace("example_source", source_id)
        .replace("Example Source", title)
        .replace(r"www\.example\.org", re.escape(host))
        .replace("www.example.org", host)
    )
