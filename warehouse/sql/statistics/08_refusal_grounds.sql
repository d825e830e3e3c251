-- Purpose: why judgments were refused, dismissed or cut.
--
-- Grain: one row a direction, scope, outcome and ground. scope keeps divorce status, insolvency and interregional
-- decisions apart from commercial ones; outcome keeps refusals apart from dismissals, which may come again
-- (Conference Summary art. 43), and from partial recognitions, where the ground tells what was cut (art. 45).
-- Only the last stage of a dispute counts. A decision with two grounds stands in two rows.
CREATE MACRO refusal_grounds_as_of(decided_by, known_by) AS TABLE
SELECT
  direction,
  scope,
  outcome,
  ground,
  count(*) AS n,
  count(DISTINCT dispute_id) AS n_disputes,
  list(DISTINCT jurisdiction ORDER BY jurisdiction) AS jurisdictions,
  list(decision_id ORDER BY decision_id) AS decision_ids
FROM (
  SELECT *, unnest(refusal_grounds) AS ground
  FROM counted_decisions_as_of(decided_by, known_by)
  WHERE NOT is_superseded
)
GROUP BY direction, scope, outcome, ground
ORDER BY direction, scope, outcome, n DESC, ground;

CREATE TABLE refusal_grounds AS FROM refusal_grounds_as_of(NULL, NULL);

-- Grounds over time: the same decisions by the year in which they were surely given.
CREATE MACRO refusal_grounds_by_year_as_of(decided_by, known_by) AS TABLE
SELECT
  direction,
  CASE WHEN year(decision_date_earliest) = year(decision_date_latest) THEN year(decision_date_latest) END AS decided_in,
  scope,
  outcome,
  ground,
  count(*) AS n,
  count(DISTINCT dispute_id) AS n_disputes
FROM (
  SELECT *, unnest(refusal_grounds) AS ground
  FROM counted_decisions_as_of(decided_by, known_by)
  WHERE NOT is_superseded
)
GROUP BY ALL
ORDER BY direction, decided_in NULLS LAST, scope, outcome, ground;

CREATE TABLE refusal_grounds_by_year AS FROM refusal_grounds_by_year_as_of(NULL, NULL);

COMMENT ON MACRO TABLE refusal_grounds_as_of IS 'Grounds of refusal, dismissal or partial recognition, on two clocks';
COMMENT ON MACRO TABLE refusal_grounds_by_year_as_of IS 'Grounds of refusal by year, on two clocks';
COMMENT ON TABLE refusal_grounds_by_year IS
  'Grounds of refusal, dismissal or partial recognition by year, scopes apart';
COMMENT ON COLUMN refusal_grounds_by_year.decided_in IS 'Year of the decision; empty where no year is certain';
COMMENT ON COLUMN refusal_grounds_by_year.scope IS 'commercial | insolvency | divorce_status | interregional';
COMMENT ON COLUMN refusal_grounds_by_year.ground IS 'Ground, a code of the codebook';
COMMENT ON COLUMN refusal_grounds_by_year.n IS 'Decisions; one with two grounds stands in two rows';
COMMENT ON COLUMN refusal_grounds_by_year.n_disputes IS 'Disputes they belong to';
COMMENT ON TABLE refusal_grounds IS 'Grounds of refusal, dismissal or partial recognition, scopes apart';
COMMENT ON COLUMN refusal_grounds.scope IS 'commercial | insolvency | divorce_status | interregional';
COMMENT ON COLUMN refusal_grounds.n IS 'Decisions; one with two grounds stands in two rows';
COMMENT ON COLUMN refusal_grounds.n_disputes IS 'Disputes they belong to';
COMMENT ON COLUMN refusal_grounds.ground IS 'Ground, a code of the codebook';
COMMENT ON COLUMN refusal_grounds.jurisdictions IS 'Where these decisions belong';
COMMENT ON COLUMN refusal_grounds.decision_ids IS 'The decisions';
