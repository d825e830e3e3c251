-- Purpose: what documents say of decisions, field by field, with the words and where they stand.
--
-- Grain: one row an observation, decision by decision; what stands comes first. A quote that only repeats the value is
-- left out.
SELECT
  e.decision_id,
  e.field,
  e.value,
  e.is_winning,
  nullif(left(e.quote, 300), e.value) AS quote,
  e.method,
  e.authority,
  e.rule,
  e.source_id,
  e.url,
  e.document_id,
  e.snapshot_sha256,
  strftime(timezone('UTC', e.first_seen), '%Y-%m-%d') AS first_seen
FROM evidence AS e
ORDER BY e.decision_id, e.field, e.is_winning DESC, e.document_id, e.value, e.method
