-- Purpose: the network of precedents: which decision relies on which earlier one, where the text names it.
--
-- Grain: one row a citing decision and precedent as named. cited_id is filled where exactly one decision goes by that
-- number or name (decision_identifiers); is_later says that a decision cited is dated after the one that cites it,
-- which asks for a look.
CREATE MACRO precedents_cited_as_of(decided_by, known_by) AS TABLE
WITH named AS (
  SELECT value, any_value(decision_id) AS cited_id
  FROM decision_identifiers
  GROUP BY value
  HAVING count(DISTINCT decision_id) = 1
),
cited AS (
  SELECT DISTINCT o.decision_id, o.value AS precedent
  FROM observations AS o
  WHERE o.field = 'precedent' AND o.is_current AND o.decision_id IS NOT NULL AND was_known(o.first_seen, known_by)
)
SELECT
  c.decision_id,
  d.case_number,
  d.jurisdiction,
  d.decision_date_stated,
  c.precedent,
  n.cited_id,
  p.jurisdiction AS cited_jurisdiction,
  p.outcome AS cited_outcome,
  p.decision_date_stated AS cited_date,
  coalesce(p.decision_date_earliest > d.decision_date_latest, false) AS is_later
FROM cited AS c
JOIN decisions_as_of(decided_by, known_by) AS d USING (decision_id)
LEFT JOIN named AS n ON n.value = c.precedent
LEFT JOIN decisions_as_of(NULL, known_by) AS p ON p.decision_id = n.cited_id
ORDER BY d.decision_date_latest NULLS LAST, c.decision_id, c.precedent;

CREATE TABLE precedents_cited AS FROM precedents_cited_as_of(NULL, NULL);

COMMENT ON MACRO TABLE precedents_cited_as_of IS 'Which decision relies on which earlier one, on two clocks';
COMMENT ON TABLE precedents_cited IS 'Which decision relies on which earlier one, where its text names it';
COMMENT ON COLUMN precedents_cited.decision_id IS 'Decision that cites';
COMMENT ON COLUMN precedents_cited.precedent IS 'Precedent as named';
COMMENT ON COLUMN precedents_cited.cited_id IS 'The decision meant; empty where it is not known or not certain';
COMMENT ON COLUMN precedents_cited.cited_jurisdiction IS 'Its jurisdiction';
COMMENT ON COLUMN precedents_cited.cited_outcome IS 'Its outcome';
COMMENT ON COLUMN precedents_cited.cited_date IS 'Its date, as stated';
COMMENT ON COLUMN precedents_cited.is_later IS 'Whether it is dated after the one that cites it';
