-- Purpose: the decisions on one jurisdiction that were out by a day, youngest first.
-- Parameters: $iso2, $day, $known_by.
WITH cited AS (
  SELECT decision_id, list(DISTINCT url ORDER BY url) AS urls FROM decision_citations GROUP BY decision_id
)
SELECT
  d.decision_id,
  d.direction,
  coalesce(d.case_number, d.case_number_pinyin) AS case_number,
  d.court_zh,
  d.court_en,
  coalesce(
    d.decision_date_stated,
    CAST(d.decision_date_earliest AS VARCHAR) || '/' || CAST(d.decision_date_latest AS VARCHAR)
  ) AS date,
  d.foreign_court,
  d.foreign_case_number,
  d.case_name,
  d.subject_matter,
  d.outcome,
  d.basis,
  d.reciprocity_test,
  d.refusal_grounds,
  d.scope,
  d.excluded_because,
  d.confidence,
  d.caveats,
  d.remark,
  d.n_sources,
  coalesce(cited.urls, CAST([] AS VARCHAR[])) AS urls
FROM counted_decisions_as_of($day, $known_by) AS d
LEFT JOIN cited USING (decision_id)
WHERE d.jurisdiction = $iso2
ORDER BY d.direction, d.decision_date_latest DESC NULLS LAST, d.decision_id;
