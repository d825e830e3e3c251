-- Purpose: the overall rate under every combination of choices.
--
-- Grain: one row a direction and combination, the baseline first.
SELECT
  direction,
  partial_as,
  unit,
  insolvency,
  rows,
  is_baseline,
  n_recognized,
  n,
  CAST(rate AS DOUBLE) AS rate,
  CAST(rate_low AS DOUBLE) AS rate_low,
  CAST(rate_high AS DOUBLE) AS rate_high
FROM sensitivity
WHERE jurisdiction = '*' AND rate IS NOT NULL
ORDER BY direction, is_baseline DESC, rate DESC, partial_as, unit, insolvency, rows;
