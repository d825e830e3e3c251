-- Purpose: whether a judgment of a jurisdiction can be enforced in mainland China on a day, and on what.
--
-- Grain: one row a foreign or interregional jurisdiction. The rule stands in enforceability_reasons. decision_ids are
-- the decisions the class rests on; caveats say what to know before relying on it (enforceability_caveats).
CREATE MACRO enforceability_as_of(decided_by, known_by) AS TABLE
WITH classed AS (
  SELECT
    *,
    coalesce(
      CASE class_reason
        WHEN 'arrangement' THEN interregional_ids
        WHEN 'no_arrangement' THEN interregional_ids
        WHEN 'treaty' THEN inbound_ids
        WHEN 'recognition' THEN answer_ids
        WHEN 'refusal' THEN answer_ids
        WHEN 'outbound_recognition' THEN outbound_ids
        WHEN 'understanding' THEN understanding_ids
        WHEN 'insolvency_recognition' THEN insolvency_ids
      END,
      CAST([] AS VARCHAR[])
    ) AS decision_ids
  FROM enforceability_law(coalesce(CAST(decided_by AS DATE), build_as_of()), known_by)
),
backing AS (
  SELECT
    b.iso2,
    count(DISTINCT d.dispute_id) AS n_disputes,
    bool_or(d.decision_date_latest IS NULL) AS is_any_undated
  FROM (SELECT iso2, unnest(decision_ids) AS decision_id FROM classed) AS b
  JOIN decisions_as_of(NULL, known_by) AS d USING (decision_id)
  GROUP BY b.iso2
)
SELECT
  c.iso2,
  c.name_en,
  c.name_zh,
  c.kind,
  c.class,
  c.class_reason,
  c.law,
  c.treaty.treaty_id AS treaty_id,
  c.treaty.title AS treaty_title,
  c.treaty.since AS treaty_in_force_date_stated,
  c.treaty.articles AS treaty_judgment_articles,
  len(c.decision_ids) AS n_decisions,
  coalesce(b.n_disputes, 0) AS n_disputes,
  list_sort(c.decision_ids) AS decision_ids,
  list_sort(list_distinct([
    CASE WHEN class_reason = 'recognition' AND NOT is_basis_stated THEN 'basis_not_stated' END,
    CASE WHEN class_reason = 'insolvency_recognition' THEN 'insolvency_only' END,
    CASE WHEN class_reason <> 'insolvency_recognition' AND insolvency_recognized
      THEN 'insolvency_recognition_exists' END,
    CASE WHEN class_reason = 'recognition' AND refused_later THEN 'later_refusal' END,
    CASE WHEN class_reason IN ('recognition', 'refusal') AND is_order_uncertain THEN 'order_uncertain' END,
    CASE WHEN kind = 'foreign' AND class_reason <> 'treaty' AND others_exist THEN 'other_decisions_exist' END,
    CASE WHEN kind = 'foreign' AND outbound_refused THEN 'outbound_refused' END,
    CASE WHEN class_reason = 'outbound_recognition' AND last_answer = 'refusal' THEN 'refused_before_2022' END,
    CASE WHEN class = 'reciprocity_confirmed' AND b.n_disputes = 1 THEN 'single_decision' END,
    CASE WHEN class = 'reciprocity_likely' AND b.n_disputes = 1 THEN 'single_decision' END,
    CASE WHEN treaty.is_date_unknown THEN 'treaty_date_unknown' END,
    CASE WHEN class_reason = 'treaty' AND inbound_refused THEN 'treaty_refusals_exist' END,
    CASE WHEN treaty IS NULL AND unclear_treaty_exists THEN 'treaty_status_unknown' END,
    CASE WHEN kind = 'foreign' AND treaty IS NULL AND clauseless_treaty_exists
      THEN 'treaty_without_judgment_clause' END,
    CASE WHEN b.is_any_undated THEN 'undated_decision' END
  ])) AS caveats,
  c.as_of
FROM classed AS c
LEFT JOIN backing AS b USING (iso2)
ORDER BY c.iso2;

CREATE TABLE enforceability AS FROM enforceability_as_of(NULL, NULL);

COMMENT ON MACRO TABLE enforceability_as_of IS
  'Whether judgments of each jurisdiction could be enforced in mainland China on a day, and on what';
COMMENT ON TABLE enforceability IS
  'Whether judgments of each jurisdiction can be enforced in mainland China, and on what';
COMMENT ON COLUMN enforceability.class IS 'Class; in words in enforceability_classes';
COMMENT ON COLUMN enforceability.class_reason IS
  'Kind of fact: arrangement | no_arrangement | treaty | recognition | refusal | outbound_recognition | understanding'
  ' | insolvency_recognition | nothing_known';
COMMENT ON COLUMN enforceability.law IS 'Law that the class is drawn from, as it stood on the day';
COMMENT ON COLUMN enforceability.decision_ids IS 'Decisions that the class rests on';
COMMENT ON COLUMN enforceability.n_decisions IS 'How many these are';
COMMENT ON COLUMN enforceability.n_disputes IS 'Disputes behind them';
COMMENT ON COLUMN enforceability.caveats IS 'What to know before relying on it; in words in enforceability_caveats';
COMMENT ON COLUMN enforceability.as_of IS 'Day asked for';
COMMENT ON COLUMN enforceability.treaty_title IS 'Treaty or arrangement that applies';
COMMENT ON COLUMN enforceability.treaty_in_force_date_stated IS 'Its entry into force, to the precision given';
COMMENT ON COLUMN enforceability.treaty_judgment_articles IS 'Its articles on judgments';
