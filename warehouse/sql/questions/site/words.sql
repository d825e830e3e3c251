-- Purpose: the words that the tables have for their codes. Grain: one row a closed list and code.
SELECT 'class' AS closed_list, class AS code, words FROM enforceability_classes
UNION ALL
SELECT 'class_meaning', class, meaning FROM enforceability_classes
UNION ALL
SELECT 'class_caveat', caveat, words FROM enforceability_caveats
UNION ALL
SELECT 'caveat', code, meaning FROM caveats
UNION ALL
SELECT 'settling', rule, words FROM settling_rules
ORDER BY closed_list, code
