-- Purpose: every decision rests on an observation or at least on a cited page.
--
-- Grain: one row a decision without either.
SELECT decision_id, jurisdiction, case_number, case_name
FROM decisions
WHERE decision_id NOT IN (SELECT decision_id FROM observations WHERE decision_id IS NOT NULL)
  AND decision_id NOT IN (SELECT decision_id FROM decision_citations)
ORDER BY decision_id;
