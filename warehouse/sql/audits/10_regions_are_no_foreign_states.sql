-- Purpose: Hong Kong, Macao and Taiwan never count as foreign states, nor foreign states as regions.
--
-- Grain: one row a decision whose direction contradicts the kind of its jurisdiction, or that counts in a rate
-- although it is interregional.
SELECT d.decision_id, d.direction, d.jurisdiction, j.kind, d.excluded_because
FROM counted_decisions AS d
JOIN jurisdictions AS j ON j.iso2 = d.jurisdiction
WHERE (d.direction = 'interregional') <> (j.kind = 'interregional')
  OR j.kind = 'home'
  OR (j.kind <> 'foreign' AND d.excluded_because IS NULL)
ORDER BY d.decision_id;
