"""``python -m tests.compiled`` prints every pattern that the readers compile: at import, and while they read.

It runs in a process of its own, which has imported nothing of them before.
"""

from __future__ import annotations

import json
import re
import sys
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import FrameType
from typing import Any

ROOT = Path(__file__).parents[1]
OURS = tuple(str(ROOT / room) for room in ("extract", "transform"))
READ = ("examples_en", "examples_zh", "mixed")
"""Folders of texts that make the readers compile what they compile late."""
_EACH = 6


def compiled() -> list[tuple[str, int]]:
    """Pattern and flags of each."""
    found: dict[tuple[str, int], None] = {}
    make: Any = re._compile  # type: ignore[attr-defined]

    def noting(pattern: Any, flags: int) -> Any:
        made = make(pattern, flags)
        frame: FrameType | None = sys._getframe(1)
        while frame and frame.f_code.co_filename == re.__file__:
            frame = frame.f_back
        if frame and frame.f_code.co_filename.startswith(OURS):
            shown = made.pattern if isinstance(made.pattern, str) else made.pattern.decode("latin-1")
            found[shown, made.flags] = None
        return made

    re._compile = noting  # type: ignore[attr-defined]
    for name in ("transform", "extract"):
        for module in walk_packages(import_module(name).__path__, f"{name}."):
            with suppress(ModuleNotFoundError):  # the network is taught with packages that reading needs not
                import_module(module.name)
    documents_of = import_module("extract.local.file").documents_of
    find = import_module("transform.finding.document").find
    for folder in READ:
        for path in sorted((ROOT / "tests" / "gold" / folder).glob("*.txt"))[::_EACH]:
            with suppress(ValueError):
                for document in documents_of(path.read_bytes(), path.name):
                    find(document)
    return list(found)


if __name__ == "__main__":
    json.dump(compiled(), sys.stdout)
