-- Purpose: the numbers and names that each decision goes by. Grain: one row an identifier, decision by decision.
SELECT decision_id, scheme, value
FROM decision_identifiers
ORDER BY decision_id, scheme, value
