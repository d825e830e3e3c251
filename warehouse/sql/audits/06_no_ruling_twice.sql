-- Purpose: no inbound ruling stands in two decisions.
--
-- Grain: one row a court and case number that more than one inbound decision carries
-- without the caveat that says so.
SELECT
  case_number,
  coalesce(court_zh, court_en) AS court,
  count(*) AS n,
  list(decision_id ORDER BY decision_id) AS decision_ids
FROM decisions
WHERE direction = 'inbound' AND case_number IS NOT NULL AND NOT list_contains(caveats, 'number_shared')
GROUP BY case_number, coalesce(court_zh, court_en)
HAVING count(*) > 1
ORDER BY case_number;
