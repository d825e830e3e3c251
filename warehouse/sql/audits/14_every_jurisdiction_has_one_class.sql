-- Purpose: every foreign and interregional jurisdiction has one class of enforceability, of the list.
--
-- Grain: one row a jurisdiction without a class, with two, with one outside the list, or with an unexplained caveat.
SELECT j.iso2, count(e.iso2) AS n_classes, any_value(e.class) AS class, any_value(e.caveats) AS caveats
FROM jurisdictions AS j
LEFT JOIN enforceability AS e USING (iso2)
WHERE j.kind <> 'home'
GROUP BY j.iso2
HAVING count(e.iso2) <> 1
  OR any_value(e.class) NOT IN (SELECT class FROM enforceability_classes)
  OR NOT list_has_all((SELECT list(caveat) FROM enforceability_caveats), any_value(e.caveats))
ORDER BY j.iso2;
