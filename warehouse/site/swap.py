"""Folders that are replaced whole: readers see the old one or the new one, never half."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from warehouse.errors import UnwritableError


@contextmanager
def swapped_whole(out: Path) -> Iterator[Path]:
    """An empty folder to write into, which takes the place of ``out`` when the block ends well.

    If the block fails, or the process dies, ``out`` stays as it was. Raises UnwritableError where the
    system refuses.
    """
    aside, old = out.with_name(f"{out.name}.next"), out.with_name(f"{out.name}.old")
    try:
        if old.exists() and not out.exists():
            old.rename(out)  # a killed run got half-way through the swap
        shutil.rmtree(aside, ignore_errors=True)
        aside.mkdir(parents=True)
        yield aside
        shutil.rmtree(old, ignore_errors=True)
        if out.exists():
            out.rename(old)
        aside.rename(out)
        shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise UnwritableError(out, error.strerror or str(error)) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)
        if old.exists() and not out.exists():
            old.rename(out)
