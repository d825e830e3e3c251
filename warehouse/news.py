"""What sources last brought."""

from __future__ import annotations

from datetime import datetime

import duckdb

from warehouse import sql_files


def last_new_decisions(connection: duckdb.DuckDBPyConnection) -> dict[str, datetime]:
    """When each source last brought a decision that nothing before had told of, by source."""
    return dict(connection.execute(sql_files.question("last_new_decisions")).fetchall())
