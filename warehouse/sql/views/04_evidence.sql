-- Purpose: the way back from a field of a decision to the words it rests on.
--
-- Grain: one row an observation placed in a decision. is_winning: the observation stands, that is, its
-- document still says so and no contradiction lists it as a losing claim.
CREATE VIEW evidence AS
WITH losing AS (
  SELECT DISTINCT decision_id, field, value, document_id, method FROM contradictions WHERE NOT winner
)
SELECT
  o.decision_id,
  o.field,
  o.value,
  losing.decision_id IS NULL AND o.is_current AS is_winning,
  o.observation_id,
  o.raw,
  o.quote,
  o.quote_start,
  o.quote_end,
  o.method,
  o.authority,
  o.rule,
  o.is_current,
  o.document_id,
  o.ruling,
  d.url,
  o.source_id,
  d.text_sha256,
  d.snapshot_sha256,
  o.first_seen
FROM observations AS o
JOIN documents AS d USING (document_id)
LEFT JOIN losing
  ON losing.decision_id = o.decision_id
  AND losing.field = o.field
  AND losing.value = o.value
  AND losing.document_id = o.document_id
  AND losing.method = o.method
WHERE o.decision_id IS NOT NULL;

COMMENT ON VIEW evidence IS 'Every observation behind every decision, with its words and its page';
COMMENT ON COLUMN evidence.is_winning IS
  'Whether it stands: its document still says so and no other claim won against it';
COMMENT ON COLUMN evidence.url IS 'Address of the document';
