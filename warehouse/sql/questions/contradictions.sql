-- Purpose: what sources tell differently about the decisions on one jurisdiction that were out by a day, as far as we
-- had read it by another. Parameters: $iso2, $day, $known_by.
--
-- Grain: one row a claim. A claim read later is left out, and so is a field on which one value remains.
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
WHERE c.decision_id IN (SELECT decision_id FROM counted_decisions_as_of($day, $known_by) WHERE jurisdiction = $iso2)
  AND was_known(d.first_seen, $known_by)
WINDOW claims AS (PARTITION BY c.decision_id, c.field)
QUALIFY $known_by IS NULL OR min(c.value) OVER claims <> max(c.value) OVER claims
ORDER BY c.decision_id, c.field, c.winner DESC, c.value, c.document_id;
