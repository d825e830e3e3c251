-- Purpose: every text that may name the parties of a case, with the decision and the document it speaks of.
--
-- Grain: one row a text. kind: case_name | title | applicant | respondent | agent | fee_bearer |
-- quote | remark | address; placed carries no text and only says which document speaks of which decision.
SELECT decision_id, NULL AS document_id, 'case_name' AS kind, case_name AS text
FROM decisions WHERE case_name IS NOT NULL
UNION ALL
SELECT decision_id, NULL, 'case_name', case_name FROM past_decisions WHERE case_name IS NOT NULL
UNION ALL
SELECT decision_id, document_id, field, value FROM observations
WHERE field IN ('case_name', 'applicant', 'respondent', 'agent', 'fee_bearer')
UNION ALL
SELECT decision_id, document_id, 'quote', quote FROM observations
WHERE quote IS NOT NULL AND field NOT IN ('cited_url', 'caveat', 'court_zh', 'court_en', 'foreign_court', 'bench')
UNION ALL
SELECT decision_id, NULL, 'remark', remark FROM decisions WHERE remark IS NOT NULL
UNION ALL
SELECT decision_id, NULL, 'remark', remark FROM past_decisions WHERE remark IS NOT NULL
UNION ALL
SELECT decision_id, document, field, unnest([old, new]) FROM document_changes
WHERE field IN ('case_name', 'applicant', 'respondent', 'agent', 'fee_bearer')
UNION ALL
SELECT NULL, document_id, 'title', title FROM documents WHERE title IS NOT NULL
UNION ALL
SELECT decision_id, document_id, 'address', url FROM decision_citations
UNION ALL
SELECT decision_id, document_id, 'address', value FROM observations WHERE field = 'cited_url'
UNION ALL
SELECT NULL, document_id, 'address', url FROM documents
UNION ALL
SELECT NULL, document_id, 'address', url FROM leads
UNION ALL
SELECT decision_id, document_id, 'placed', '' FROM observations WHERE decision_id IS NOT NULL
ORDER BY ALL;
