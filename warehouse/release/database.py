"""The released DuckDB file: the public tables, views and macros; equal inputs give equal bytes.

DuckDB writes a file whose bytes differ from run to run where it compresses text, or works on several threads.
So this file is written uncompressed, by one thread, every table in the order of its key, in small blocks. The
published warehouse file itself is not released: it tells of the running of the pipeline.

The file is written first, and all else that is released is read from it: statistics are computed once, and
the CSV files say what the DuckDB file says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from warehouse.build import SMALL_BLOCK, STORAGE_VERSION, create_views
from warehouse.release.tables import Dataset, public_tables
from warehouse.rows import TABLES, Meta
from warehouse.schema import comments, create_table, literal

NAME = "comity.duckdb"
FACTS = ("schema_version", "data_version", "as_of", "software_version", "names")
"""What the file says of itself; the rest of ``meta`` concerns the night that built the data."""
RUNNING = frozenset({"05_source_health"})
"""Files of views that tell of the running of the pipeline."""
REPEATABLE = {"threads": "1", "force_compression": "'uncompressed'"}


@contextmanager
def released_database(con: duckdb.DuckDBPyConnection, path: Path) -> Iterator[None]:
    """Copy what is released of the current database into a new file at ``path``.

    Within the block the new file is the current database; after it the file is closed and whole.
    """
    ((current,),) = con.execute("SELECT current_database()").fetchall()
    tables = public_tables(con)
    con.execute(
        f"ATTACH {literal(str(path))} AS released_file"
        f" (STORAGE_VERSION {literal(STORAGE_VERSION)}, BLOCK_SIZE {SMALL_BLOCK})"
    )
    try:
        with _repeatable(con):
            con.execute("USE released_file")
            con.execute("BEGIN")
            _fill(con, tables, current)
            create_views(con, without=RUNNING)
            con.execute("COMMIT")
            con.execute("CHECKPOINT released_file")
        yield
    except BaseException:
        with suppress(duckdb.Error):
            con.execute("ROLLBACK")  # a file with open work cannot be detached
        raise
    finally:
        con.execute(f"USE {current}")
        con.execute("DETACH released_file")


def _fill(con: duckdb.DuckDBPyConnection, tables: Iterable[Dataset], current: str) -> None:
    for one in tables:
        _create(con, TABLES[one.name])
        con.execute(f"INSERT INTO {one.name} {one.select(as_csv=False, database=current)}")
    _create(con, Meta)
    con.execute(f"INSERT INTO meta FROM {current}.meta WHERE key IN {FACTS} ORDER BY key")


def _create(con: duckdb.DuckDBPyConnection, row: type) -> None:
    con.execute(create_table(row, public=True))
    for comment in comments(row, public=True):
        con.execute(comment)


@contextmanager
def _repeatable(con: duckdb.DuckDBPyConnection) -> Iterator[None]:
    try:
        for name, value in REPEATABLE.items():
            con.execute(f"SET {name} = {value}")
        yield
    finally:
        for name in REPEATABLE:
            con.execute(f"RESET {name}")
