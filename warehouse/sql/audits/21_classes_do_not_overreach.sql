-- Purpose: no class of enforceability says more than its facts: one case is called one case, a refusal under the old
-- test is told apart, a treaty gives a basis only with a clause on judgments and in force, a treaty is no outcome.
--
-- Grain: one row a jurisdiction whose class breaks this. Rule: methodology, "Enforceability".
SELECT iso2, class, 'rests on one dispute without the caveat single_decision' AS broken
FROM enforceability
WHERE class IN ('reciprocity_confirmed', 'reciprocity_likely') AND n_disputes = 1
  AND NOT list_contains(caveats, 'single_decision')
UNION ALL
SELECT e.iso2, e.class, 'a refusal before 2022 under a class of refusals since'
FROM enforceability AS e
WHERE e.class = 'refused_no_reciprocity_since_2022' AND NOT EXISTS (
  SELECT 1 FROM decisions AS d
  WHERE list_contains(e.decision_ids, d.decision_id) AND d.outcome = 'refused'
    AND d.decision_date_earliest >= DATE '2022-01-01'
)
UNION ALL
SELECT e.iso2, e.class, 'a treaty without a clause on judgments, or not in force, as a basis'
FROM enforceability AS e
LEFT JOIN treaties AS t USING (treaty_id)
WHERE e.class = 'treaty_in_force'
  AND NOT coalesce(t.kind = 'bilateral' AND t.has_judgment_clause AND t.in_force, false)
UNION ALL
SELECT e.iso2, e.class, 'refusals under a treaty without the caveat treaty_refusals_exist'
FROM enforceability AS e
WHERE e.class = 'treaty_in_force' AND NOT list_contains(e.caveats, 'treaty_refusals_exist') AND EXISTS (
  SELECT 1 FROM counted_decisions AS d
  WHERE d.jurisdiction = e.iso2 AND d.direction = 'inbound' AND d.scope = 'commercial' AND d.outcome = 'refused'
    AND NOT d.is_superseded
)
UNION ALL
SELECT e.iso2, e.class, 'confirmed by a decision that is no inbound commercial one'
FROM enforceability AS e
JOIN counted_decisions AS d ON list_contains(e.decision_ids, d.decision_id)
WHERE e.class = 'reciprocity_confirmed' AND (d.direction <> 'inbound' OR d.scope <> 'commercial')
ORDER BY ALL;
