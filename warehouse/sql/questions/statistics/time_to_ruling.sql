-- Purpose: days from the judgment to the ruling on it.
--
-- Grain: one row a direction and jurisdiction, all together (*) first.
SELECT
  t.direction,
  t.jurisdiction,
  j.name_en,
  j.name_zh,
  t.n_measured,
  t.n_unmeasured,
  t.days_min,
  t.days_q1,
  t.days_median,
  t.days_q3,
  t.days_max
FROM time_to_ruling AS t
LEFT JOIN jurisdictions AS j ON j.iso2 = t.jurisdiction
WHERE t.n_measured > 0
ORDER BY t.direction, t.jurisdiction <> '*', t.n_measured DESC, t.jurisdiction;
