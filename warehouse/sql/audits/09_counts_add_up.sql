-- Purpose: statistics lose no decision and invent none.
--
-- Grain: one row a total that differs from the number of decisions.
SELECT statistic, total, (SELECT count(*) FROM decisions) AS n_decisions
FROM (
  SELECT 'counted_decisions' AS statistic, count(*) AS total FROM counted_decisions
  UNION ALL
  SELECT 'decisions_by_country_outcome', coalesce(sum(n), 0) FROM decisions_by_country_outcome
  UNION ALL
  SELECT 'reciprocity_by_jurisdiction', coalesce(sum(n_decided + n_excluded), 0) FROM reciprocity_by_jurisdiction
  UNION ALL
  SELECT 'reasons of exclusion', coalesce(sum(
    n_decided + n_excluded_interregional + n_excluded_superseded + n_excluded_divorce_status
    + n_excluded_insolvency + n_excluded_not_decided_on_merits + n_excluded_doubtful_object
    + n_excluded_outcome_unknown
  ), 0)
  FROM reciprocity_by_jurisdiction
  UNION ALL
  SELECT 'reciprocity_timeline', count(*) FROM reciprocity_timeline
)
WHERE total <> n_decisions
ORDER BY statistic;
