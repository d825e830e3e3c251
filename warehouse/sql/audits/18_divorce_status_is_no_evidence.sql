-- Purpose: divorce as to status is in no recognition rate and behind no class of enforceability; dismissals,
-- withdrawals and other rulings that decide nothing are in no rate.
--
-- Grain: one row a decision that breaks this. Rule: SPC Interpretation (2022) art. 542; Conference Summary arts. 43
-- and 48.
SELECT decision_id, 'counted in rates' AS broken, outcome
FROM counted_decisions
WHERE excluded_because IS NULL
  AND (is_divorce_status OR coalesce(outcome, '') NOT IN ('recognized', 'recognized_in_part', 'refused'))
UNION ALL
SELECT d.decision_id, 'behind a class of enforceability', d.outcome
FROM (SELECT unnest(decision_ids) AS decision_id FROM enforceability) AS e
JOIN decisions AS d USING (decision_id)
WHERE d.is_divorce_status
ORDER BY ALL;
