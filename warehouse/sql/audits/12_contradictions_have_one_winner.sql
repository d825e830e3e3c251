-- Purpose: a resolved contradiction has one winning value, an unresolved one none.
--
-- Grain: one row a decision and field that breaks this. Refusal grounds may win several at once.
SELECT
  decision_id,
  field,
  bool_or(is_resolved) AS is_resolved,
  count(DISTINCT value) FILTER (winner) AS n_winning_values,
  count(DISTINCT value) AS n_values
FROM contradictions
GROUP BY decision_id, field
HAVING bool_or(is_resolved) <> bool_and(is_resolved)
  OR (bool_or(is_resolved) AND count(DISTINCT value) FILTER (winner) < 1)
  OR (field <> 'refusal_ground' AND count(DISTINCT value) FILTER (winner) > 1)
  OR (NOT bool_or(is_resolved) AND count(*) FILTER (winner) > 0)
ORDER BY decision_id, field;
