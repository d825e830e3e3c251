-- Purpose: every coded column holds a word of its closed list.
--
-- Grain: one row a table, column and word outside the list. Rule: the closed lists of the codebook.
SELECT 'decisions' AS in_table, 'direction' AS in_column, direction AS word, count(*) AS n
FROM decisions WHERE direction NOT IN ('inbound', 'outbound', 'interregional') GROUP BY ALL
UNION ALL
SELECT 'decisions', 'outcome', outcome, count(*) FROM decisions
WHERE outcome NOT IN (
  'recognized', 'recognized_in_part', 'refused', 'dismissed', 'withdrawn', 'transferred', 'stayed', 'pending',
  'other', 'unknown'
) GROUP BY ALL
UNION ALL
SELECT 'decisions', 'basis', basis, count(*) FROM decisions
WHERE basis NOT IN ('treaty', 'reciprocity') GROUP BY ALL
UNION ALL
SELECT 'decisions', 'reciprocity_test', reciprocity_test, count(*) FROM decisions
WHERE reciprocity_test NOT IN ('de_facto', 'de_jure', 'presumptive', 'understanding', 'commitment') GROUP BY ALL
UNION ALL
SELECT 'decisions', 'refusal_grounds', ground, count(*)
FROM (SELECT unnest(refusal_grounds) AS ground FROM decisions)
WHERE ground NOT IN (
  'no_reciprocity', 'service_or_due_process', 'not_final', 'jurisdiction', 'public_policy', 'fraud',
  'conflicting_judgment', 'parallel_proceedings', 'documents', 'time_limit', 'punitive_damages',
  'penal_or_tax', 'other'
) GROUP BY ALL
UNION ALL
SELECT 'decisions', 'subject_matter', subject_matter, count(*) FROM decisions
WHERE subject_matter NOT IN (
  'contract', 'loan', 'insolvency', 'matrimonial', 'ip', 'maritime', 'tort', 'company', 'costs', 'settlement',
  'other'
) GROUP BY ALL
UNION ALL
SELECT 'decisions', 'confidence', confidence, count(*) FROM decisions
WHERE confidence NOT IN ('high', 'medium', 'low') GROUP BY ALL
UNION ALL
SELECT 'decisions', 'precision', word, count(*)
FROM (
  SELECT unnest([
    decision_date_precision, foreign_judgment_date_precision, chinese_judgment_date_precision
  ]) AS word FROM decisions
)
WHERE word NOT IN ('day', 'month', 'year') GROUP BY ALL
UNION ALL
SELECT 'decision_links', 'relation', relation, count(*) FROM decision_links
WHERE relation NOT IN ('later_stage_of', 'superseded_by', 'same_dispute_as') GROUP BY ALL
UNION ALL
SELECT 'observations', 'method', method, count(*) FROM observations
WHERE method NOT IN ('read', 'curated', 'corrected') GROUP BY ALL
UNION ALL
SELECT 'observations', 'authority', authority, count(*) FROM observations
WHERE authority NOT IN ('official', 'specialist', 'press') GROUP BY ALL
UNION ALL
SELECT 'sources', 'state', state, count(*) FROM sources
WHERE state NOT IN ('SUCCESS', 'UNCHANGED', 'UNAVAILABLE', 'SUSPECT', 'FAILURE') GROUP BY ALL
UNION ALL
SELECT 'sources', 'publishes', publishes, count(*) FROM sources
WHERE publishes NOT IN ('full', 'excerpt', 'facts') GROUP BY ALL
UNION ALL
SELECT 'jurisdictions', 'kind', kind, count(*) FROM jurisdictions
WHERE kind NOT IN ('foreign', 'interregional', 'home') GROUP BY ALL
UNION ALL
SELECT 'jurisdictions', 'iso2', iso2, count(*) FROM jurisdictions
WHERE NOT regexp_full_match(iso2, '[A-Z]{2}') GROUP BY ALL
UNION ALL
SELECT 'treaties', 'kind', kind, count(*) FROM treaties
WHERE kind NOT IN ('bilateral', 'arrangement', 'convention') GROUP BY ALL
UNION ALL
SELECT 'trade', 'reporter', reporter, count(*) FROM trade
WHERE reporter NOT IN ('partner_reported', 'china_customs') GROUP BY ALL
ORDER BY ALL;
