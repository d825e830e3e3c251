"""The released DuckDB file: the public tables, views and macros; equal inputs give equal bytes.

DuckDB writes a file whose bytes differ from run to run where it compresses text, or works on several threads.
So this file is written uncompressed, by one thread, every table in the order of its key, in small blocks. The
published warehouse file itself is not released: it tells of the running of the pipeline.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from warehouse.build import SMALL_BLOCK, STORAGE_VERSION, create_views
from warehouse.release.tables import Dataset
from warehouse.rows import TABLES, Meta
from warehouse.schema import comments, create_table, literal

NAME = "comity.duckdb"
FACTS = ("schema_version", "data_version", "as_of", "software_version", "names")
"""What the file says of itself; the rest of ``meta`` concerns the night that built the data."""
RUNNING = frozenset({"05_source_health"})
"""Files of views that tell of the running of the pipeline."""
REPEATABLE = {"threads": "1", "force_compression": "'uncompressed'"}


def write_database(con: duckdb.DuckDBPyConnection, released: Iterable[Dataset], path: Path) -> None:
    """Copy what is released of the current database into a new file at ``path``."""
    ((current,),) = con.execute("SELECT current_database()").fetchall()
    con.execute(
        f"ATTACH {literal(str(path))} AS released_file"
        f" (STORAGE_VERSION {literal(STORAGE_VERSION)}, BLOCK_SIZE {SMALL_BLOCK})"
    )
    try:
        with _repeatable(con):
            con.execute("USE released_file")
            con.execute("BEGIN")
            _fill(con, released, current)
            create_views(con, without=RUNNING)
            con.execute("COMMIT")
            con.execute("CHECKPOINT released_file")
    except BaseException:
        with suppress(duckdb.Error):
            con.execute("ROLLBACK")  # a file with open work cannot be detached
        raise
    finally:
        con.execute(f"USE {current}")
        con.execute("DETACH released_file")


def _fill(con: duckdb.DuckDBPyConnection, released: Iterable[Dataset], current: str) -> None:
    for one in released:
        row = TABLES.get(one.name)
        if row is None:
            continue  # a statistic: its own SQL file makes it
        _create(con, row)
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
