-- Purpose: outcomes and rates of one cut of the recognition rates. Parameter: $dimension.
--
-- Grain: one row a direction, jurisdiction and value of the cut.
SELECT
  r.direction,
  r.jurisdiction,
  j.name_en,
  j.name_zh,
  r.value,
  r.n_decisions,
  r.n_disputes,
  r.n_decided,
  r.n_disputes_decided,
  r.n_recognized,
  r.n_recognized_in_part,
  r.n_refused,
  r.n_excluded,
  CAST(r.rate AS DOUBLE) AS rate,
  CAST(r.rate_low AS DOUBLE) AS rate_low,
  CAST(r.rate_high AS DOUBLE) AS rate_high
FROM recognition_rates AS r
LEFT JOIN jurisdictions AS j ON j.iso2 = r.jurisdiction
WHERE r.dimension = $dimension
ORDER BY r.direction, r.n_decided DESC, r.n_decisions DESC, r.jurisdiction, r.value;
