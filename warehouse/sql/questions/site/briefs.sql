-- Purpose: decisions as lists on the site name them, state by state, youngest first.
--
-- Grain: one row a decision. date is as stated, or the span that sources leave open.
SELECT
  d.decision_id,
  d.direction,
  d.jurisdiction,
  coalesce(d.case_number, d.case_number_pinyin) AS case_number,
  d.case_name,
  d.court_zh,
  d.court_en,
  d.foreign_court,
  coalesce(
    d.decision_date_stated,
    CAST(d.decision_date_earliest AS VARCHAR) || '/' || CAST(d.decision_date_latest AS VARCHAR)
  ) AS date,
  CAST(d.decision_date_latest AS VARCHAR) AS latest,
  d.outcome,
  d.basis,
  d.reciprocity_test,
  d.refusal_grounds,
  d.scope,
  d.excluded_because,
  d.n_contradictions,
  strftime(timezone('UTC', d.first_seen), '%Y-%m-%dT%H:%M:%SZ') AS first_seen
FROM counted_decisions AS d
ORDER BY d.jurisdiction NULLS LAST, d.decision_date_latest DESC NULLS LAST, d.decision_id
