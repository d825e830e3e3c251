-- Purpose: the columns of one table or view of the current database, in order, with what they mean. Parameter: $name.
SELECT column_name, data_type, is_nullable, coalesce(comment, '') AS meaning
FROM duckdb_columns()
WHERE NOT internal AND database_name = current_database() AND table_name = $name
ORDER BY column_index;
