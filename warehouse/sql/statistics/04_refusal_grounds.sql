-- Purpose: why judgments were refused, dismissed or cut.
--
-- Grain: one row a direction, scope, outcome and ground. scope keeps divorce status, insolvency and interregional
-- decisions apart from commercial ones; outcome keeps refusals apart from dismissals, which may come again
-- (Conference Summary art. 43), and from partial recognitions, where the ground tells what was cut (art. 45).
-- Only the last stage of a dispute counts. A decision with two grounds stands in two rows.
CREATE VIEW refusal_grounds AS
SELECT
  direction,
  scope,
  outcome,
  ground,
  count(*) AS n,
  count(DISTINCT dispute_id) AS n_disputes,
  list(DISTINCT jurisdiction ORDER BY jurisdiction) AS jurisdictions,
  list(decision_id ORDER BY decision_id) AS decision_ids
FROM (SELECT *, unnest(refusal_grounds) AS ground FROM counted_decisions WHERE NOT is_superseded)
GROUP BY direction, scope, outcome, ground
ORDER BY direction, scope, outcome, n DESC, ground;

COMMENT ON VIEW refusal_grounds IS 'Grounds of refusal, dismissal or partial recognition, scopes apart';
COMMENT ON COLUMN refusal_grounds.scope IS 'commercial | insolvency | divorce_status | interregional';
COMMENT ON COLUMN refusal_grounds.n IS 'Decisions; one with two grounds stands in two rows';
COMMENT ON COLUMN refusal_grounds.n_disputes IS 'Disputes they belong to';
COMMENT ON COLUMN refusal_grounds.ground IS 'Ground, a code of the codebook';
COMMENT ON COLUMN refusal_grounds.jurisdictions IS 'Where these decisions belong';
COMMENT ON COLUMN refusal_grounds.decision_ids IS 'The decisions';
