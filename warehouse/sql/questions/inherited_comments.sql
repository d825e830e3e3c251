-- Purpose: the comments that columns of views take over from the table column of the same name, where they have none.
-- Where several tables have the column, the one that is named first below lends its words.
SELECT v.table_name, v.column_name, arg_min(t.comment, list_position(lenders.names, t.table_name)) AS comment
FROM (SELECT ['decisions', 'observations', 'documents', 'sources', 'jurisdictions', 'treaties'] AS names) AS lenders
JOIN duckdb_columns() AS t ON list_contains(lenders.names, t.table_name)
JOIN duckdb_columns() AS v ON v.column_name = t.column_name
JOIN duckdb_views() AS w ON w.view_name = v.table_name AND w.database_name = v.database_name
WHERE NOT w.internal AND v.comment IS NULL AND t.comment IS NOT NULL
GROUP BY v.table_name, v.column_name
ORDER BY v.table_name, v.column_name;
