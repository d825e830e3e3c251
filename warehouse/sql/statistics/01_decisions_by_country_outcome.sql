-- Purpose: how many decisions are known per direction, jurisdiction and outcome.
--
-- Grain: one row a direction, jurisdiction and outcome. Counts every decision, whatever its scope or stage:
-- a table of holdings, not of rates. n_counted is the part that enters recognition rates.
CREATE MACRO decisions_by_country_outcome_as_of(decided_by, known_by) AS TABLE
SELECT
  direction,
  jurisdiction,
  outcome,
  count(*) AS n,
  count(DISTINCT dispute_id) AS n_disputes,
  count(*) FILTER (excluded_because IS NULL) AS n_counted
FROM counted_decisions_as_of(decided_by, known_by)
GROUP BY direction, jurisdiction, outcome
ORDER BY direction, jurisdiction, outcome;

CREATE TABLE decisions_by_country_outcome AS FROM decisions_by_country_outcome_as_of(NULL, NULL);

COMMENT ON MACRO TABLE decisions_by_country_outcome_as_of IS
  'Decisions known per direction, jurisdiction and outcome, on two clocks';
COMMENT ON TABLE decisions_by_country_outcome IS
  'Decisions known per direction, jurisdiction and outcome, of every scope and stage';
COMMENT ON COLUMN decisions_by_country_outcome.n IS 'Decisions';
COMMENT ON COLUMN decisions_by_country_outcome.n_disputes IS 'Disputes they belong to';
COMMENT ON COLUMN decisions_by_country_outcome.n_counted IS 'Decisions that enter recognition rates';
