-- Purpose: following superseded_by from any decision ends at one that stands.
--
-- Grain: one row a decision on a circle, or superseded by one of another direction or jurisdiction.
WITH RECURSIVE later AS (
  SELECT decision_id AS origin, superseded_by AS reached
  FROM decisions
  WHERE superseded_by IS NOT NULL
  UNION
  SELECT later.origin, d.superseded_by
  FROM later
  JOIN decisions AS d ON d.decision_id = later.reached
  WHERE d.superseded_by IS NOT NULL
)
SELECT origin AS decision_id, 'on a circle of stages' AS broken FROM later WHERE origin = reached
UNION ALL
SELECT d.decision_id, 'superseded by ' || s.decision_id || ' of another direction or jurisdiction'
FROM decisions AS d
JOIN decisions AS s ON s.decision_id = d.superseded_by
WHERE d.direction <> s.direction OR d.jurisdiction <> s.jurisdiction
ORDER BY ALL;
