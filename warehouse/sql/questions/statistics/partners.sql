-- Purpose: the thirty largest trading partners with their class of enforceability, China's regions left out.
-- Parameters: $year, $reporter.
--
-- Grain: one row a partner, the largest first.
SELECT
  t.iso2,
  e.name_en,
  e.name_zh,
  CAST(t.total_usd_bn AS DOUBLE) AS trade_usd_bn,
  e.class
FROM trade AS t
JOIN enforceability AS e USING (iso2)
WHERE t.year = $year AND t.reporter = $reporter AND e.kind = 'foreign'
ORDER BY t.total_usd_bn DESC, t.iso2
LIMIT 30;
