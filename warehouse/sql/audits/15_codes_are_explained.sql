-- Purpose: every caveat of a decision, and every rule that decided between sources, has words.
--
-- Grain: one row a decision and caveat or rule without.
SELECT decision_id, caveat AS unexplained
FROM (SELECT decision_id, unnest(caveats) AS caveat FROM decisions)
WHERE caveat NOT IN (SELECT code FROM caveats)
UNION ALL
SELECT decision_id, rule FROM contradictions WHERE rule NOT IN (SELECT rule FROM settling_rules)
ORDER BY ALL;
