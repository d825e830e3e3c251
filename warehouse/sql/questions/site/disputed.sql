-- Purpose: the fields on which equal sources contradict each other. Grain: one row a decision and field.
SELECT
  c.decision_id,
  c.field,
  list_sort(list(DISTINCT c.value)) AS values
FROM contradictions AS c
WHERE NOT c.is_resolved
GROUP BY c.decision_id, c.field
ORDER BY c.decision_id, c.field
