-- Purpose: what sources tell differently about the decisions on one jurisdiction that were out by a day.
-- Parameters: $iso2, $day.
SELECT
  c.decision_id,
  c.field,
  c.value,
  c.winner,
  c.is_resolved,
  c.rule,
  c.authority,
  c.source_id,
  d.url
FROM contradictions AS c
LEFT JOIN documents AS d USING (document_id)
WHERE c.decision_id IN (SELECT decision_id FROM counted_decisions_as_of($day) WHERE jurisdiction = $iso2)
ORDER BY c.decision_id, c.field, c.winner DESC, c.value, c.document_id;
