-- Purpose: the columns of one table or view, in order, with what they mean. Parameter: $name.
-- A column of a view without a comment of its own means what the column of that name means in a table.
WITH named AS (
  SELECT column_name, min(comment) AS meaning
  FROM duckdb_columns()
  WHERE NOT internal AND table_name IN ('decisions', 'jurisdictions', 'treaties') AND comment IS NOT NULL
  GROUP BY column_name
)
SELECT c.column_name, c.data_type, c.is_nullable, coalesce(c.comment, named.meaning, '') AS meaning
FROM duckdb_columns() AS c
LEFT JOIN named USING (column_name)
WHERE NOT c.internal AND c.table_name = $name
ORDER BY c.column_index;
