-- Purpose: dates are possible: a ruling follows the judgment it is about and is not of the future.
--
-- Grain: one row a decision or treaty and broken rule. Partial dates are compared by the days they allow, so only
-- what is impossible under every reading is reported; what a source prints in the wrong order is flagged, not lost.
SELECT decision_id AS of_row, 'ruling before the foreign judgment' AS broken, decision_date_stated AS stated
FROM decisions
WHERE decision_date_latest < foreign_judgment_date AND NOT list_contains(caveats, 'dates_out_of_order')
UNION ALL
SELECT decision_id, 'ruling before the Chinese judgment', decision_date_stated
FROM decisions
WHERE decision_date_latest < chinese_judgment_date AND NOT list_contains(caveats, 'dates_out_of_order')
UNION ALL
SELECT decision_id, 'ruling later than this file', decision_date_stated
FROM decisions WHERE decision_date_earliest > build_as_of()
UNION ALL
SELECT decision_id, 'earliest day after the latest', decision_date_stated
FROM decisions WHERE decision_date_earliest > decision_date_latest
UNION ALL
SELECT decision_id, 'only one end of the span is given', decision_date_stated
FROM decisions WHERE (decision_date_earliest IS NULL) <> (decision_date_latest IS NULL)
UNION ALL
SELECT decision_id, 'decision_date outside its own span', decision_date_stated
FROM decisions
WHERE decision_date IS NOT NULL
  AND NOT coalesce(decision_date BETWEEN decision_date_earliest AND decision_date_latest, false)
UNION ALL
SELECT decision_id, 'date without precision, or precision without date', decision_date_stated
FROM decisions
WHERE (decision_date IS NULL) <> (decision_date_precision IS NULL)
  OR (foreign_judgment_date IS NULL) <> (foreign_judgment_date_precision IS NULL)
  OR (chinese_judgment_date IS NULL) <> (chinese_judgment_date_precision IS NULL)
UNION ALL
SELECT CAST(treaty_id AS VARCHAR), 'treaty in force: earliest day after the latest', in_force_date_stated
FROM treaties WHERE in_force_earliest > in_force_latest
UNION ALL
SELECT CAST(treaty_id AS VARCHAR), 'treaty repealed before it was in force', in_force_date_stated
FROM treaties WHERE repealed_date < in_force_earliest
ORDER BY ALL;
