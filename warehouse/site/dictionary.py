"""The data dictionary: every table and column of the file, from the comments that the file itself carries."""

from __future__ import annotations

from itertools import groupby

from warehouse.rows import ROWS, Decision
from warehouse.rows import columns as columns_of
from warehouse.site.site import Site
from warehouse.site.stream import stream

OPERATIONAL = frozenset(row.TABLE for row in ROWS if row.IS_OPERATIONAL)
"""Tables that tell of the running of the pipeline; no reader of the site needs them."""
OF_DECISIONS = frozenset(column.name for column in columns_of(Decision))
REPEATING = frozenset({"counted_decisions", "decisions_with_sources", "past_decisions"})
"""Tables whose columns are those of ``decisions`` once more: only what they add is told."""


def write(site: Site) -> None:
    """Write ``dictionary.html``."""
    comments = {row["name"]: row["comment"] for row in stream(site.con, "tables")}
    columns = {
        name: [row for row in rows if name not in REPEATING or row["column_name"] not in OF_DECISIONS]
        for name, rows in groupby(stream(site.con, "columns"), key=lambda row: row["table_name"])
        if name in comments and name not in OPERATIONAL
    }
    site.page("dictionary.html", "dictionary.html", columns=columns, comments=comments)
