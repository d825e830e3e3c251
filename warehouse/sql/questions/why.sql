-- Purpose: every observation behind a decision, with the words, the page and the bytes it rests on.
--
-- Grain: one row an observation, those that stand first. rule_of_choice: how a contradiction was decided.
SELECT
  e.field,
  e.value,
  e.is_winning,
  e.quote,
  e.method,
  e.authority,
  e.rule,
  e.source_id,
  e.url,
  e.document_id,
  e.snapshot_sha256,
  strftime(e.first_seen, '%Y-%m-%d') AS first_seen,
  c.rule AS rule_of_choice,
  c.is_resolved
FROM evidence AS e
LEFT JOIN (SELECT DISTINCT decision_id, field, rule, is_resolved FROM contradictions) AS c
  ON c.decision_id = e.decision_id AND c.field = e.field
WHERE e.decision_id = $decision_id AND ($field IS NULL OR e.field = $field)
ORDER BY e.field, e.is_winning DESC, e.document_id, e.value;
