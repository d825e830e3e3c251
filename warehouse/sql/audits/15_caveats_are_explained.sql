-- Purpose: every caveat of a decision has a meaning in the table of caveats.
--
-- Grain: one row a decision and caveat without one.
SELECT decision_id, caveat
FROM (SELECT decision_id, unnest(caveats) AS caveat FROM decisions)
WHERE caveat NOT IN (SELECT code FROM caveats)
ORDER BY decision_id, caveat;
