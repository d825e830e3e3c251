-- Purpose: whether a judgment of a jurisdiction can be enforced in mainland China, as things stood on a day.
--
-- Grain: one row a foreign or interregional jurisdiction. The rule, tried in this order:
--   1 Hong Kong, Macao, Taiwan: an arrangement (or SPC rules) in force by the day, or none known.
--   2 A bilateral treaty with a judgment clause, in force: Civil Procedure Law (2023) arts. 298-299.
--   3 Otherwise reciprocity (the same articles): the latest inbound commercial ruling that answers the question
--     decides, see reciprocity_facts. A refusal before 2022 used a test given up since: the Conference Summary of
--     31 December 2021, art. 44, no longer asks for a precedent, but whether the other state's law would allow
--     recognition, or an understanding or a promise exists. So it does not stand against a state whose courts have
--     recognised a Chinese judgment: that one is reciprocity_likely, with the caveat refused_before_2022.
--   4 Without such a ruling reciprocity is likely on a recognition of a Chinese judgment by that state's courts,
--     on a ruling that found an understanding or a promise (art. 44), or on a recognised insolvency ruling
--     (Enterprise Bankruptcy Law art. 5, a test of its own, hence the caveat insolvency_only).
--   5 Otherwise no decision is known.
-- decision_ids are the decisions the class rests on; class_reason names the kind of fact. Classes and caveats are
-- put in words in enforceability_classes and enforceability_caveats.
CREATE MACRO enforceability_as_of(day) AS TABLE
WITH joined AS (
  SELECT
    j.*,
    t.* EXCLUDE (partner_iso2),
    f.* EXCLUDE (jurisdiction),
    CASE
      WHEN f.last_answer IS DISTINCT FROM 'refusal' THEN NULL
      WHEN f.refusal_earliest >= DATE '2022-01-01' THEN 'refused_no_reciprocity_since_2022'
      WHEN f.refusal_latest < DATE '2022-01-01' THEN 'refused_no_reciprocity_before_2022'
      ELSE 'refused_no_reciprocity_undated'
    END AS refusal_class
  FROM jurisdictions AS j
  LEFT JOIN treaty_basis_as_of(day) AS t ON t.partner_iso2 = j.iso2
  LEFT JOIN reciprocity_facts_as_of(day) AS f ON f.jurisdiction = j.iso2
  WHERE j.kind IN ('foreign', 'interregional')
),
reasoned AS (
  SELECT
    *,
    CASE
      WHEN kind = 'interregional' AND treaty_id IS NOT NULL THEN 'arrangement'
      WHEN kind = 'interregional' THEN 'no_arrangement'
      WHEN treaty_id IS NOT NULL THEN 'treaty'
      WHEN last_answer = 'recognition' THEN 'recognition'
      WHEN refusal_class = 'refused_no_reciprocity_before_2022' AND outbound_recognized
        THEN 'outbound_recognition'
      WHEN last_answer = 'refusal' THEN 'refusal'
      WHEN outbound_recognized THEN 'outbound_recognition'
      WHEN understanding_found THEN 'understanding'
      WHEN insolvency_recognized THEN 'insolvency_recognition'
      ELSE 'nothing_known'
    END AS class_reason
  FROM joined
),
classed AS (
  SELECT
    *,
    CASE class_reason
      WHEN 'arrangement' THEN 'interregional_arrangement'
      WHEN 'no_arrangement' THEN 'interregional_without_arrangement'
      WHEN 'treaty' THEN 'treaty_in_force'
      WHEN 'recognition' THEN 'reciprocity_confirmed'
      WHEN 'refusal' THEN refusal_class
      WHEN 'nothing_known' THEN 'no_decision_known'
      ELSE 'reciprocity_likely'
    END AS class,
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
  FROM reasoned
),
backing AS (
  SELECT
    b.iso2,
    count(DISTINCT d.dispute_id) AS n_disputes,
    bool_or(d.decision_date_latest IS NULL) AS is_any_undated
  FROM (SELECT iso2, unnest(decision_ids) AS decision_id FROM classed) AS b
  JOIN decisions AS d USING (decision_id)
  GROUP BY b.iso2
)
SELECT
  c.iso2,
  c.name_en,
  c.name_zh,
  c.kind,
  c.class,
  c.class_reason,
  c.treaty_id,
  c.treaty_title,
  c.treaty_in_force_date_stated,
  c.treaty_judgment_articles,
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
    CASE WHEN is_treaty_date_unknown THEN 'treaty_date_unknown' END,
    CASE WHEN class_reason = 'treaty' AND inbound_refused THEN 'treaty_refusals_exist' END,
    CASE WHEN treaty_id IS NULL AND unclear_treaty_exists THEN 'treaty_status_unknown' END,
    CASE WHEN kind = 'foreign' AND treaty_id IS NULL AND clauseless_treaty_exists
      THEN 'treaty_without_judgment_clause' END,
    CASE WHEN b.is_any_undated THEN 'undated_decision' END
  ])) AS caveats,
  CAST(day AS DATE) AS as_of
FROM classed AS c
LEFT JOIN backing AS b USING (iso2)
ORDER BY c.iso2;

CREATE VIEW enforceability AS FROM enforceability_as_of(build_as_of());

COMMENT ON MACRO TABLE enforceability_as_of IS
  'Whether judgments of each jurisdiction could be enforced in mainland China on a day, and on what';
COMMENT ON VIEW enforceability IS
  'Whether judgments of each jurisdiction can be enforced in mainland China, and on what';
COMMENT ON COLUMN enforceability.class IS 'Class; in words in enforceability_classes';
COMMENT ON COLUMN enforceability.class_reason IS 'Kind of fact: arrangement | no_arrangement | treaty | recognition | refusal | outbound_recognition | understanding | insolvency_recognition | nothing_known';
COMMENT ON COLUMN enforceability.decision_ids IS 'Decisions that the class rests on';
COMMENT ON COLUMN enforceability.n_decisions IS 'How many these are';
COMMENT ON COLUMN enforceability.n_disputes IS 'Disputes behind them';
COMMENT ON COLUMN enforceability.caveats IS 'What to know before relying on it; in words in enforceability_caveats';
COMMENT ON COLUMN enforceability.as_of IS 'Day asked for';
COMMENT ON COLUMN enforceability.treaty_title IS 'Treaty or arrangement that applies';
COMMENT ON COLUMN enforceability.treaty_in_force_date_stated IS 'Its entry into force, to the precision given';
COMMENT ON COLUMN enforceability.treaty_judgment_articles IS 'Its articles on judgments';
