-- Purpose: the decision that a word stands for: its id, its case number, or another identifier it goes by.
--
-- Grain: one row a decision.
SELECT DISTINCT d.decision_id, d.case_name, d.case_number, d.jurisdiction
FROM decisions AS d
LEFT JOIN decision_identifiers AS i USING (decision_id)
WHERE d.decision_id = $word OR i.value = $word
ORDER BY d.decision_id;
