-- Purpose: every claim about the fields on which sources differ. Grain: one row a claim, decision by decision.
SELECT
  c.decision_id,
  c.field,
  c.value,
  c.winner,
  c.is_resolved,
  c.rule,
  c.authority,
  c.method,
  c.document_id
FROM contradictions AS c
ORDER BY c.decision_id, c.field, c.winner DESC, c.value, c.document_id
