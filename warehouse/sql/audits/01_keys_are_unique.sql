-- Purpose: no two rows of a table share its key.
--
-- Grain: one row a key that occurs more than once. Rule: the KEY of the row classes.
SELECT 'jurisdictions' AS in_table, iso2 AS key, count(*) AS n FROM jurisdictions GROUP BY iso2 HAVING n > 1
UNION ALL
SELECT 'courts', court_code, count(*) AS n FROM courts GROUP BY court_code HAVING n > 1
UNION ALL
SELECT 'caveats', code, count(*) AS n FROM caveats GROUP BY code HAVING n > 1
UNION ALL
SELECT 'treaties', CAST(treaty_id AS VARCHAR), count(*) AS n FROM treaties GROUP BY treaty_id HAVING n > 1
UNION ALL
SELECT 'trade', concat_ws(' ', iso2, year, reporter) AS key, count(*) AS n FROM trade GROUP BY key HAVING n > 1
UNION ALL
SELECT 'law_versions', concat_ws(' ', law, version) AS key, count(*) AS n FROM law_versions GROUP BY key HAVING n > 1
UNION ALL
SELECT 'published_totals', concat_ws(' ', list, stated_on, measure) AS key, count(*) AS n
FROM published_totals GROUP BY key HAVING n > 1
UNION ALL
SELECT 'past_observations', observation_id, count(*) AS n FROM past_observations GROUP BY observation_id HAVING n > 1
UNION ALL
SELECT 'past_decisions', concat_ws(' ', decision_id, known_since) AS key, count(*) AS n
FROM past_decisions GROUP BY key HAVING n > 1
UNION ALL
SELECT 'sources', source_id, count(*) AS n FROM sources GROUP BY source_id HAVING n > 1
UNION ALL
SELECT 'documents', document_id, count(*) AS n FROM documents GROUP BY document_id HAVING n > 1
UNION ALL
SELECT 'observations', observation_id, count(*) AS n FROM observations GROUP BY observation_id HAVING n > 1
UNION ALL
SELECT 'decisions', decision_id, count(*) AS n FROM decisions GROUP BY decision_id HAVING n > 1
UNION ALL
SELECT 'decision_identifiers', concat_ws(' ', decision_id, scheme, value) AS key, count(*) AS n
FROM decision_identifiers GROUP BY key HAVING n > 1
UNION ALL
SELECT 'decision_links', concat_ws(' ', decision_id, related_id, relation) AS key, count(*) AS n
FROM decision_links GROUP BY key HAVING n > 1
UNION ALL
SELECT 'decision_citations', concat_ws(' ', decision_id, url, document_id) AS key, count(*) AS n
FROM decision_citations GROUP BY key HAVING n > 1
UNION ALL
SELECT 'tombstones', decision_id, count(*) AS n FROM tombstones GROUP BY decision_id HAVING n > 1
UNION ALL
SELECT 'runs', run_id, count(*) AS n FROM runs GROUP BY run_id HAVING n > 1
UNION ALL
SELECT 'source_runs', concat_ws(' ', run_id, source_id) AS key, count(*) AS n
FROM source_runs GROUP BY key HAVING n > 1
UNION ALL
SELECT 'meta', key, count(*) AS n FROM meta GROUP BY key HAVING n > 1
ORDER BY ALL;
