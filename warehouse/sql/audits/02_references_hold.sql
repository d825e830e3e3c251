-- Purpose: every identifier that points to another table finds its row there.
--
-- Grain: one row a dangling reference. An empty reference is none. (NULL NOT IN an empty set is true, hence the
-- IS NOT NULL.)
SELECT 'decisions.jurisdiction' AS reference, decision_id AS of_row, jurisdiction AS missing
FROM decisions WHERE jurisdiction NOT IN (SELECT iso2 FROM jurisdictions)
UNION ALL
SELECT 'decisions.court_code', decision_id, court_code
FROM decisions WHERE court_code IS NOT NULL AND court_code NOT IN (SELECT court_code FROM courts)
UNION ALL
SELECT 'decisions.superseded_by', decision_id, superseded_by
FROM decisions WHERE superseded_by IS NOT NULL AND superseded_by NOT IN (SELECT decision_id FROM decisions)
UNION ALL
SELECT 'courts.parent_code', court_code, parent_code
FROM courts WHERE parent_code IS NOT NULL AND parent_code NOT IN (SELECT court_code FROM courts)
UNION ALL
SELECT 'treaties.partner_iso2', CAST(treaty_id AS VARCHAR), partner_iso2
FROM treaties WHERE partner_iso2 IS NOT NULL AND partner_iso2 NOT IN (SELECT iso2 FROM jurisdictions)
UNION ALL
SELECT 'trade.iso2', concat_ws(' ', iso2, year), iso2
FROM trade WHERE iso2 NOT IN (SELECT iso2 FROM jurisdictions)
UNION ALL
SELECT 'documents.source_id', document_id, source_id
FROM documents WHERE source_id NOT IN (SELECT source_id FROM sources)
UNION ALL
SELECT 'observations.document_id', observation_id, document_id
FROM observations WHERE document_id NOT IN (SELECT document_id FROM documents)
UNION ALL
SELECT 'observations.source_id', o.observation_id, o.source_id
FROM observations AS o JOIN documents AS d USING (document_id) WHERE o.source_id <> d.source_id
UNION ALL
SELECT 'observations.decision_id', observation_id, decision_id
FROM observations WHERE decision_id IS NOT NULL AND decision_id NOT IN (SELECT decision_id FROM decisions)
UNION ALL
SELECT 'decision_identifiers.decision_id', value, decision_id
FROM decision_identifiers WHERE decision_id NOT IN (SELECT decision_id FROM decisions)
UNION ALL
SELECT 'decision_links.decision_id', relation, decision_id
FROM decision_links WHERE decision_id NOT IN (SELECT decision_id FROM decisions)
UNION ALL
SELECT 'decision_links.related_id', relation, related_id
FROM decision_links WHERE related_id NOT IN (SELECT decision_id FROM decisions)
UNION ALL
SELECT 'decision_citations.decision_id', url, decision_id
FROM decision_citations WHERE decision_id NOT IN (SELECT decision_id FROM decisions)
UNION ALL
SELECT 'decision_citations.document_id', url, document_id
FROM decision_citations WHERE document_id IS NOT NULL AND document_id NOT IN (SELECT document_id FROM documents)
UNION ALL
SELECT 'contradictions.decision_id', field, decision_id
FROM contradictions WHERE decision_id NOT IN (SELECT decision_id FROM decisions)
UNION ALL
SELECT 'contradictions.document_id', field, document_id
FROM contradictions WHERE document_id NOT IN (SELECT document_id FROM documents)
UNION ALL
SELECT 'leads.document_id', case_number, document_id
FROM leads WHERE document_id NOT IN (SELECT document_id FROM documents)
UNION ALL
SELECT 'tombstones.merged_into', decision_id, merged_into
FROM tombstones
WHERE merged_into IS NOT NULL AND merged_into NOT IN (
  SELECT decision_id FROM decisions UNION ALL SELECT decision_id FROM tombstones
)
UNION ALL
SELECT 'tombstones.decision_id, still alive', decision_id, decision_id
FROM tombstones WHERE decision_id IN (SELECT decision_id FROM decisions)
ORDER BY ALL;
