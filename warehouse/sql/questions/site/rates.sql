-- Purpose: recognition rates without a further cut. Grain: one row a jurisdiction (* for all) and direction.
SELECT
  jurisdiction AS iso2,
  direction,
  dimension,
  value,
  n_decisions,
  n_disputes,
  n_decided,
  n_disputes_decided,
  n_recognized + n_recognized_in_part AS n_success,
  n_recognized_in_part,
  n_refused,
  n_refused_no_reciprocity,
  n_excluded,
  rate,
  rate_low,
  rate_high
FROM recognition_rates
WHERE dimension = 'all' OR (jurisdiction = '*' AND dimension = 'period')
ORDER BY jurisdiction, direction, dimension, value
