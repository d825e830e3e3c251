-- Purpose: what every column of the file means. Grain: one row a column, table by table, in order.
SELECT table_name, column_name, data_type, is_nullable, comment
FROM duckdb_columns()
WHERE NOT internal AND database_name = current_database()
ORDER BY table_name, column_index
