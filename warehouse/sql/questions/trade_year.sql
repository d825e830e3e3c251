-- Purpose: the trade year to test the claim with: the latest complete year before the day for which the reporter's
-- figures reach the top 30; failing that, the latest before the day. Parameters: $day, $reporter, $with_regions.
SELECT t.year
FROM trade AS t
JOIN jurisdictions AS j USING (iso2)
WHERE t.reporter = $reporter
  AND t.year < year(CAST($day AS DATE))
  AND (j.kind = 'foreign' OR $with_regions AND j.kind = 'interregional')
GROUP BY t.year
ORDER BY count(*) >= 30 DESC, t.year DESC
LIMIT 1;
