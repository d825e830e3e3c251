"""Putting a finished file in place, at once, so that readers see the old data or the new, never half."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import duckdb

from warehouse.build import next_path, remove_leftovers
from warehouse.errors import NoWarehouseError, SchemaTooNewError, SchemaTooOldError, UnwritableError
from warehouse.load import load
from warehouse.open import schema_version
from warehouse.rows import Row, Run, Source, SourceRun
from warehouse.schema import SCHEMA_VERSION


def publish(finished: Path, final: Path) -> None:
    """Replace ``final`` by ``finished``. A failure leaves ``final`` as it was.

    Raises SchemaTooNewError where ``final`` was written by a newer Comity, NotAWarehouseError where it
    is some other file, UnwritableError where the system refuses.
    """
    refuse_newer(final)
    try:
        _sync(finished)
        finished.replace(final)
        _sync(final.parent)
    except OSError as error:
        raise UnwritableError(final, error.strerror or str(error)) from error
    remove_leftovers(final)


def refuse_newer(final: Path) -> None:
    """Raise SchemaTooNewError where ``final`` was written by a newer Comity; a missing file is fine."""
    try:
        version = schema_version(final)
    except NoWarehouseError:
        return
    if version > SCHEMA_VERSION:
        raise SchemaTooNewError(final, version, SCHEMA_VERSION)


def refresh_runs(
    final: Path, runs: Iterable[Run], source_runs: Iterable[SourceRun], sources: Iterable[Source]
) -> None:
    """Give the published file new run tables and source states, all else unchanged: for quiet nights."""
    version = schema_version(final)
    if version != SCHEMA_VERSION:
        error = SchemaTooNewError if version > SCHEMA_VERSION else SchemaTooOldError
        raise error(final, version, SCHEMA_VERSION)
    aside = next_path(final)
    remove_leftovers(final)
    try:
        try:
            shutil.copyfile(final, aside)
        except OSError as error:
            raise UnwritableError(aside, error.strerror or str(error)) from error
        with duckdb.connect(str(aside)) as connection:
            _replace(connection, Run, runs)
            _replace(connection, SourceRun, source_runs)
            _replace(connection, Source, sources)
            connection.execute("CHECKPOINT")
    except BaseException:
        remove_leftovers(final)
        raise
    publish(aside, final)


def _replace(connection: duckdb.DuckDBPyConnection, row: type[Row], rows: Iterable[Row]) -> None:
    connection.execute(f"DELETE FROM {row.TABLE}")  # noqa: S608 - the name is a constant of the class
    load(connection, row, rows)


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
