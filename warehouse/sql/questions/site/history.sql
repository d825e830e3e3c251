-- Purpose: how the class of each jurisdiction came about. Grain: one row a span of days, jurisdiction by jurisdiction.
SELECT
  iso2,
  CAST(valid_from AS VARCHAR) AS valid_from,
  CAST(valid_until AS VARCHAR) AS valid_until,
  class,
  made_by,
  law
FROM enforceability_history
ORDER BY iso2, valid_from NULLS FIRST
