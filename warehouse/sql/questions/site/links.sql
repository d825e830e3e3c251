-- Purpose: the decisions that hang together with each decision. Grain: one row a link, decision by decision.
SELECT
  l.decision_id AS from_id,
  l.relation,
  d.decision_id,
  coalesce(d.case_number, d.case_number_pinyin) AS case_number,
  d.case_name,
  d.court_zh,
  d.court_en,
  d.foreign_court,
  d.decision_date_stated AS date,
  d.outcome
FROM decision_links AS l
JOIN decisions AS d ON d.decision_id = l.related_id
ORDER BY l.decision_id, l.relation, d.decision_date_latest NULLS LAST, d.decision_id
