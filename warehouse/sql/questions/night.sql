-- Purpose: the table at the end of a run: every jurisdiction with decisions of Chinese courts.
--
-- Grain: one row a jurisdiction. Recognised includes in part; latest is the latest date as stated.
SELECT
  j.iso2,
  j.name_en,
  count(*) AS n,
  count(*) FILTER (WHERE d.outcome IN ('recognized', 'recognized_in_part')) AS n_recognized,
  count(*) FILTER (WHERE d.outcome = 'refused') AS n_refused,
  list_sort(list_distinct(list(d.basis) FILTER (WHERE d.basis IS NOT NULL))) AS bases,
  c.words,
  max(d.decision_date_stated) AS latest
FROM jurisdictions AS j
JOIN decisions AS d ON d.jurisdiction = j.iso2 AND d.direction IS DISTINCT FROM 'outbound'
LEFT JOIN enforceability AS e ON e.iso2 = j.iso2
LEFT JOIN enforceability_classes AS c ON c.class = e.class
GROUP BY j.iso2, j.name_en, c.words
ORDER BY n DESC, j.iso2
