-- Purpose: how long it took from the judgment to the ruling on its recognition.
--
-- Grain: one row a direction and jurisdiction ('*': all together). Only decisions whose two dates are known to the day
-- and in order are measured; n_unmeasured says how many that leaves aside. Divorce status and regions stay out
-- (counted_decisions), other exclusions from rates do not: a dismissal took its time too. Later stages count from the
-- same judgment, so only the last one is measured.
CREATE MACRO time_to_ruling_as_of(decided_by, known_by) AS TABLE
WITH spans AS (
  SELECT
    direction,
    coalesce(jurisdiction, 'unknown') AS jurisdiction,
    CASE
      WHEN decision_date_precision = 'day' AND direction = 'inbound' AND foreign_judgment_date_precision = 'day'
        THEN date_diff('day', foreign_judgment_date, decision_date)
      WHEN decision_date_precision = 'day' AND direction = 'outbound' AND chinese_judgment_date_precision = 'day'
        THEN date_diff('day', chinese_judgment_date, decision_date)
    END AS days
  FROM counted_decisions_as_of(decided_by, known_by)
  WHERE scope IN ('commercial', 'insolvency') AND NOT is_superseded
)
SELECT
  direction,
  CASE WHEN grouping(jurisdiction) = 0 THEN jurisdiction ELSE '*' END AS jurisdiction,
  count(*) FILTER (days >= 0) AS n_measured,
  count(*) - count(*) FILTER (days >= 0) AS n_unmeasured,
  min(days) FILTER (days >= 0) AS days_min,
  CAST(round(quantile_cont(days, 0.25) FILTER (days >= 0)) AS BIGINT) AS days_q1,
  CAST(round(median(days) FILTER (days >= 0)) AS BIGINT) AS days_median,
  CAST(round(quantile_cont(days, 0.75) FILTER (days >= 0)) AS BIGINT) AS days_q3,
  max(days) FILTER (days >= 0) AS days_max
FROM spans
GROUP BY GROUPING SETS ((direction), (direction, jurisdiction))
HAVING n_measured > 0
ORDER BY ALL;

CREATE TABLE time_to_ruling AS FROM time_to_ruling_as_of(NULL, NULL);

COMMENT ON MACRO TABLE time_to_ruling_as_of IS 'Days from the judgment to the ruling on its recognition, on two clocks';
COMMENT ON TABLE time_to_ruling IS
  'Days from the judgment to the ruling on its recognition, per direction and jurisdiction';
COMMENT ON COLUMN time_to_ruling.jurisdiction IS 'ISO 3166-1; *: all together; unknown: no source tells';
COMMENT ON COLUMN time_to_ruling.n_measured IS 'Decisions with both dates known to the day, in order';
COMMENT ON COLUMN time_to_ruling.n_unmeasured IS 'Decisions without';
COMMENT ON COLUMN time_to_ruling.days_min IS 'Shortest';
COMMENT ON COLUMN time_to_ruling.days_q1 IS 'A quarter took no longer';
COMMENT ON COLUMN time_to_ruling.days_median IS 'Half took no longer';
COMMENT ON COLUMN time_to_ruling.days_q3 IS 'Three quarters took no longer';
COMMENT ON COLUMN time_to_ruling.days_max IS 'Longest';
