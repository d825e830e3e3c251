"""Warehouse: facts to DuckDB tables, statistics and releases. Knows no source and no rule of law."""
