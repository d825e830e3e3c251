-- Purpose: what is known of reciprocity with a jurisdiction on a day: the facts that enforceability weighs.
--
-- Grain: one row a jurisdiction with a decision out by the day. Divorce status decisions and superseded stages
-- never count (counted_decisions). An inbound commercial decision answers the question of reciprocity with
--   recognition  recognised on reciprocity, or on a basis that no source states (where there is no treaty), or
--   refusal      refused for want of treaty and reciprocity (SPC Interpretation 2022 art. 542).
-- last_answer: the younger of both; where the latest days are equal, the refusal. Undated ones are the oldest.
-- finds_understanding: the ruling found an understanding or a promise (2021 Conference Summary art. 44).
CREATE MACRO reciprocity_facts_as_of(day) AS TABLE
WITH standing AS (
  SELECT
    *,
    decision_date_earliest AS earliest,
    decision_date_latest AS latest,
    outcome IN ('recognized', 'recognized_in_part') AS recognizes,
    outcome = 'refused' AS refuses,
    direction = 'inbound' AND scope = 'commercial' AS is_inbound,
    direction = 'outbound' AND scope = 'commercial' AS is_outbound,
    direction = 'inbound' AND scope = 'insolvency' AND outcome IN ('recognized', 'recognized_in_part')
      AS recognizes_insolvency,
    coalesce(reciprocity_test IN ('understanding', 'commitment'), false) AS finds_understanding,
    CASE
      WHEN direction <> 'inbound' OR scope <> 'commercial' THEN NULL
      WHEN outcome IN ('recognized', 'recognized_in_part') AND coalesce(basis, 'reciprocity') = 'reciprocity'
        THEN 'recognition'
      WHEN outcome = 'refused' AND list_contains(refusal_grounds, 'no_reciprocity') THEN 'refusal'
    END AS answer
  FROM counted_decisions_as_of(day)
  WHERE NOT is_superseded AND scope <> 'divorce_status'
),
ordered AS (
  SELECT
    *,
    row_number() OVER (
      PARTITION BY jurisdiction, answer IS NULL
      ORDER BY latest DESC NULLS LAST, earliest DESC NULLS LAST, answer DESC, decision_id
    ) AS from_last,
    row_number() OVER (
      PARTITION BY jurisdiction, answer
      ORDER BY latest DESC NULLS LAST, earliest DESC NULLS LAST, decision_id
    ) AS from_last_alike
  FROM standing
),
answers AS (
  SELECT
    jurisdiction,
    max(answer) FILTER (from_last = 1) AS last_answer,
    max(earliest) FILTER (answer = 'recognition' AND from_last_alike = 1) AS recognition_earliest,
    max(latest) FILTER (answer = 'recognition' AND from_last_alike = 1) AS recognition_latest,
    max(earliest) FILTER (answer = 'refusal' AND from_last_alike = 1) AS refusal_earliest,
    max(latest) FILTER (answer = 'refusal' AND from_last_alike = 1) AS refusal_latest,
    coalesce(min(from_last) FILTER (answer = 'refusal'), 1000000) AS last_refusal_place
  FROM ordered
  WHERE answer IS NOT NULL
  GROUP BY jurisdiction
)
SELECT
  s.jurisdiction,
  max(a.last_answer) AS last_answer,
  max(a.refusal_earliest) AS refusal_earliest,
  max(a.refusal_latest) AS refusal_latest,
  coalesce(
    max(a.recognition_earliest) <= max(a.refusal_latest) AND max(a.refusal_earliest) <= max(a.recognition_latest),
    false
  ) AS is_order_uncertain,
  coalesce(
    bool_or(s.answer = 'recognition' AND s.basis IS NOT NULL AND s.from_last < a.last_refusal_place), false
  ) AS is_basis_stated,
  coalesce(max(s.latest) FILTER (s.is_inbound AND s.refuses) > max(a.recognition_latest), false) AS refused_later,
  bool_or(s.is_inbound AND s.refuses) AS inbound_refused,
  bool_or(s.is_inbound AND s.answer IS NULL) AS others_exist,
  bool_or(s.is_outbound AND s.recognizes) AS outbound_recognized,
  bool_or(s.is_outbound AND s.refuses) AS outbound_refused,
  bool_or(s.is_inbound AND s.finds_understanding AND s.answer IS NULL) AS understanding_found,
  bool_or(s.recognizes_insolvency) AS insolvency_recognized,
  list(s.decision_id) FILTER (s.direction = 'interregional') AS interregional_ids,
  list(s.decision_id) FILTER (s.is_inbound) AS inbound_ids,
  list(s.decision_id) FILTER (s.answer IS NOT NULL) AS answer_ids,
  list(s.decision_id) FILTER (s.answer = 'refusal' OR s.is_outbound AND s.recognizes) AS outbound_ids,
  list(s.decision_id) FILTER (s.is_inbound AND s.finds_understanding) AS understanding_ids,
  list(s.decision_id) FILTER (s.recognizes_insolvency) AS insolvency_ids
FROM ordered AS s
LEFT JOIN answers AS a USING (jurisdiction)
GROUP BY s.jurisdiction;

COMMENT ON MACRO TABLE reciprocity_facts_as_of IS 'What is known of reciprocity per jurisdiction on a day';
