"""A release on demand: of the published file, on a shelf of the data directory or elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext, suppress
from pathlib import Path

from flows.data_directory import one_run_at_a_time
from warehouse.mask import mask, mask_uncited
from warehouse.open import connect
from warehouse.release import shelf as shelves
from warehouse.release.database import released_database
from warehouse.release.publish import Release, publish_release
from warehouse.release.standing import released_file

COPY = ".public.duckdb"
"""The copy of the warehouse that a release is made of, on its shelf while it is written."""


def shelf_of(data: Path, *, mask_persons: bool) -> Path:
    """Where releases of a data directory lie; masked ones apart, so that each follows its own kind."""
    return data / ("releases-masked" if mask_persons else "releases")


def release_published(published: Path, shelf: Path, *, mask_persons: bool) -> Release:
    """Release the published file; within its data directory no run may be at work meanwhile."""
    data = published.parent
    connect(published).close()  # a wrong directory is told of before anything is made in it
    with (
        one_run_at_a_time(data) if shelf.is_relative_to(data) else nullcontext(),
        public_copy(published, shelf, mask_persons=mask_persons) as file,
        connect(file) as connection,
    ):
        return publish_release(connection, shelf)


@contextmanager
def public_copy(warehouse: Path, shelf: Path, *, mask_persons: bool) -> Iterator[Path]:
    """A copy of a warehouse file, gone afterwards, with names as far as cases are cited by them, or none."""
    copy = shelf / COPY
    try:
        _remove(copy)  # a killed run may have left one
        (mask if mask_persons else mask_uncited)(warehouse, copy)
        yield copy
    finally:
        with suppress(OSError):
            _remove(copy)


@contextmanager
def public_file(published: Path, shelf: Path, *, mask_persons: bool) -> Iterator[Path]:
    """The DuckDB file that a release of what is published holds: that on the shelf, else one for now."""
    standing = released_file(published, shelves.latest(shelf))
    if standing is not None:
        yield standing
        return
    with public_copy(published, shelf, mask_persons=mask_persons) as copy:
        file = copy.with_name(f"{copy.name}.released")
        with connect(copy) as connection, released_database(connection, file):
            pass
        yield file


def _remove(copy: Path) -> None:
    for path in copy.parent.glob(f"{copy.name}*"):
        path.unlink()
