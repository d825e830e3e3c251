"""What a build depends on, as one hash: equal inputs need no second build."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path

from warehouse.intake.version import Version

ROOT = Path(__file__).parents[1]
PARTS = ("extract", "transform", "warehouse")
KINDS = frozenset({".py", ".sql", ".yml", ".csv", ".onnx", ".json"})
TEACHING = ROOT / "transform" / "learning"
"""What only teaches the readers makes no data."""
LIBRARIES = ("numpy", "onnxruntime", "tokenizers")
"""What a reading depends on besides: the networks run on them."""


def software_version() -> str:
    """The installed version of Comity."""
    return version("comity")


@cache
def package_hash() -> str:
    """Code, registries, queries and what was taught, of the three packages that make the data."""
    digest = hashlib.sha256()
    for part in PARTS:
        for path in sorted((ROOT / part).rglob("*")):
            if path.suffix in KINDS and TEACHING not in path.parents:
                digest.update(f"{path.relative_to(ROOT).as_posix()}\0".encode())
                digest.update(path.read_bytes())
    return digest.hexdigest()


def reader_version() -> str:
    """All that a reading depends on besides its document."""
    return " ".join([package_hash(), *(version(name) for name in LIBRARIES)])


def data_version(versions: Iterable[Version]) -> str:
    """Sixteen hex digits over the software and every version of every document."""
    digest = hashlib.sha256(package_hash().encode())
    for v in versions:
        turns = " ".join(at.isoformat() for at in v.began)
        parts = (v.document.document_id, v.text_sha256, turns, v.is_current, v.gone_since)
        digest.update("\x1f".join(map(str, parts)).encode())
    return digest.hexdigest()[:16]
