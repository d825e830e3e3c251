-- Purpose: the same recognition rates under other defensible choices, so that nobody has to trust one.
--
-- Grain: one row a direction, jurisdiction ('*': all together) and combination of four choices:
--   partial_as   a partial recognition is a success, or a refusal (the debtor kept a part)
--   unit         decisions, or disputes: then the last decision of a dispute speaks for it
--   insolvency   left_out (it has a test of its own), or counted
--   rows         all, or high_confidence: two sources or an official one
-- is_baseline marks the choices of recognition_rates; rate_shift is the distance from its rate.
CREATE MACRO sensitivity_as_of(decided_by, known_by) AS TABLE
WITH eligible AS (
  SELECT *
  FROM counted_decisions_as_of(decided_by, known_by)
  WHERE excluded_because IS NULL
    OR (excluded_because = 'insolvency' AND outcome IN ('recognized', 'recognized_in_part', 'refused'))
),
chosen AS (
  SELECT
    e.direction,
    coalesce(e.jurisdiction, 'unknown') AS jurisdiction,
    e.outcome,
    i.insolvency,
    r.rows,
    row_number() OVER (
      PARTITION BY i.insolvency, r.rows, e.direction, e.jurisdiction, e.dispute_id
      ORDER BY e.decision_date_latest DESC NULLS LAST, e.decision_date_earliest DESC NULLS LAST, e.decision_id DESC
    ) AS from_last
  FROM eligible AS e
  JOIN (VALUES ('left_out'), ('counted')) AS i (insolvency)
    ON i.insolvency = 'counted' OR e.excluded_because IS NULL
  JOIN (VALUES ('all'), ('high_confidence')) AS r (rows)
    ON r.rows = 'all' OR e.confidence = 'high'
),
tried AS (
  SELECT
    direction,
    CASE WHEN grouping(jurisdiction) = 0 THEN jurisdiction ELSE '*' END AS jurisdiction,
    partial_as,
    unit,
    insolvency,
    rows,
    count(*) AS n,
    count(*) FILTER (
      outcome = 'recognized' OR (outcome = 'recognized_in_part' AND partial_as = 'recognized')
    ) AS n_recognized
  FROM chosen
  JOIN (VALUES ('decisions'), ('disputes')) AS u (unit) ON unit = 'decisions' OR from_last = 1
  CROSS JOIN (VALUES ('recognized'), ('refused')) AS p (partial_as)
  GROUP BY GROUPING SETS (
    (direction, partial_as, unit, insolvency, rows), (direction, jurisdiction, partial_as, unit, insolvency, rows)
  )
),
marked AS (
  SELECT
    *,
    partial_as = 'recognized' AND unit = 'decisions' AND insolvency = 'left_out' AND rows = 'all' AS is_baseline,
    round(n_recognized / n, 4) AS rate
  FROM tried
)
SELECT
  direction,
  jurisdiction,
  partial_as,
  unit,
  insolvency,
  rows,
  is_baseline,
  n_recognized,
  n,
  rate,
  round(wilson_low(n_recognized, n), 4) AS rate_low,
  round(wilson_high(n_recognized, n), 4) AS rate_high,
  round(rate - max(rate) FILTER (is_baseline) OVER (PARTITION BY direction, jurisdiction), 4) AS rate_shift
FROM marked
ORDER BY direction, jurisdiction, partial_as, unit, insolvency DESC, rows;

CREATE TABLE sensitivity AS FROM sensitivity_as_of(NULL, NULL);

COMMENT ON MACRO TABLE sensitivity_as_of IS 'Recognition rates under other defensible choices, on two clocks';
COMMENT ON TABLE sensitivity IS 'Recognition rates under other defensible choices';
COMMENT ON COLUMN sensitivity.jurisdiction IS 'ISO 3166-1; *: all together; unknown: no source tells';
COMMENT ON COLUMN sensitivity.partial_as IS 'What a partial recognition counts as: recognized | refused';
COMMENT ON COLUMN sensitivity.unit IS 'What is counted: decisions | disputes (the last decision of each)';
COMMENT ON COLUMN sensitivity.insolvency IS 'Whether insolvency is left_out or counted';
COMMENT ON COLUMN sensitivity.rows IS 'all | high_confidence (two sources or an official one)';
COMMENT ON COLUMN sensitivity.is_baseline IS 'Whether these are the choices of recognition_rates';
COMMENT ON COLUMN sensitivity.n_recognized IS 'Numerator';
COMMENT ON COLUMN sensitivity.n IS 'Denominator';
COMMENT ON COLUMN sensitivity.rate IS 'n_recognized / n; of known cases only';
COMMENT ON COLUMN sensitivity.rate_low IS 'Lower bound of the 95 % Wilson interval';
COMMENT ON COLUMN sensitivity.rate_high IS 'Upper bound of the 95 % Wilson interval';
COMMENT ON COLUMN sensitivity.rate_shift IS 'Distance from the baseline rate; empty where there is none';
