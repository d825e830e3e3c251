-- Purpose: no statistic mixes directions: each counts the decisions of its own direction and no other.
--
-- Grain: one row a statistic and direction whose total is not that of the decisions of this direction.
SELECT s.statistic, s.direction, s.total, d.n AS n_decisions
FROM (
  SELECT 'recognition_rates, all together' AS statistic, direction, sum(n_decisions) AS total
  FROM recognition_rates WHERE jurisdiction = '*' AND dimension = 'all' GROUP BY direction
  UNION ALL
  SELECT 'recognition_rates, by jurisdiction', direction, sum(n_decisions)
  FROM recognition_rates WHERE jurisdiction <> '*' AND dimension = 'all' GROUP BY direction
  UNION ALL
  SELECT 'recognition_rates, by ' || dimension, direction, sum(n_decisions)
  FROM recognition_rates WHERE jurisdiction = '*' AND dimension <> 'all' GROUP BY dimension, direction
  UNION ALL
  SELECT 'decisions_by_country_outcome', direction, sum(n) FROM decisions_by_country_outcome GROUP BY direction
) AS s
LEFT JOIN (SELECT direction, count(*) AS n FROM decisions GROUP BY direction) AS d
  ON d.direction IS NOT DISTINCT FROM s.direction
WHERE s.total IS DISTINCT FROM d.n
ORDER BY ALL;
