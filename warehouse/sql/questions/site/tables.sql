-- Purpose: every table and view with its comment. Grain: one row a table or view.
SELECT table_name AS name, comment
FROM duckdb_tables()
WHERE NOT internal AND database_name = current_database() AND comment IS NOT NULL
UNION ALL
SELECT view_name, comment
FROM duckdb_views()
WHERE NOT internal AND database_name = current_database() AND comment IS NOT NULL
ORDER BY name
