"""DuckDB on unpacked files: a question comes in, [rows, case numbers of the hits] goes out.

``safe`` is the recipe that loses least, one file after the other and without parallel parsing inside a file;
``common`` the one people copy.
"""

from __future__ import annotations

import json
import sys

import duckdb

SAFE = """header=true, auto_detect=false, delim=',', quote='"', escape='"', strict_mode=false,
  null_padding=true, parallel=false, ignore_errors=true, max_line_size=20000000"""
COMMON = "header=true, ignore_errors=true, max_line_size=20000000"
LOOKED_AT = ("案号", "案由", "案件类型", "全文")

files, words, macro, labels, n_threads, recipe = json.loads(sys.stdin.read())
likes = " OR ".join(f"coalesce({column}, '') LIKE '%{word}%'" for column in LOOKED_AT for word in words)
n_rows = 0
hits: list[str] = []
with duckdb.connect() as connection:
    connection.execute(f"SET threads = {n_threads}")
    for columns in (macro, labels):
        own = [file for file in files if ("ws_" in file or "s41" in file) == (columns is labels)]
        spec = "{" + ", ".join(f"'{column}': 'VARCHAR'" for column in columns) + "}"
        how = f"{SAFE if recipe == 'safe' else COMMON}, columns={spec}"
        if own:
            table = f"read_csv({own!r}, {how})"
            asked = f"SELECT count(*), list(coalesce(案号, '')) FILTER ({likes}) FROM {table}"
            n, found = connection.execute(asked).fetchall()[0]
            n_rows, hits = n_rows + n, hits + (found or [])
print(json.dumps([n_rows, hits]))
