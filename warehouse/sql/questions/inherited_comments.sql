-- Purpose: the comments that columns of views and statistics take over from the table column of the same name, where
-- they have none.
--
-- Where several tables have the column, the one that is named first below lends its words.
SELECT v.table_name, v.column_name, arg_min(t.comment, list_position(lenders.names, t.table_name)) AS comment
FROM (
  SELECT [
    'decisions', 'observations', 'documents', 'sources', 'jurisdictions', 'treaties', 'law_versions',
    'recognition_rates'
  ] AS names
) AS lenders
JOIN duckdb_columns() AS t ON list_contains(lenders.names, t.table_name)
JOIN duckdb_columns() AS v ON v.column_name = t.column_name
WHERE NOT v.internal AND v.database_name = current_database() AND v.comment IS NULL AND t.comment IS NOT NULL
GROUP BY v.table_name, v.column_name
ORDER BY v.table_name, v.column_name;
