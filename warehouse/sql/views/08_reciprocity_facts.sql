-- Purpose: what is known of reciprocity and of treaties with a jurisdiction on a day: the facts that the rule of
-- enforceability weighs, for one day or for every day on which something changed.
--
-- Divorce status decisions and superseded stages never count (counted_decisions). An inbound commercial decision
-- answers the question of reciprocity with
--   recognition  recognised on reciprocity, or on a basis that no source states (where there is no treaty), or
--   refusal      refused for want of treaty and reciprocity (SPC Interpretation 2022 art. 542).

-- One row a decision, with the days between which it stands (until a later stage is out) and what it says.
-- place orders answers: the younger is greater; of equal days the refusal.
CREATE MACRO standing_decisions(known_by) AS TABLE
WITH known AS (
  SELECT
    *,
    out_by(decision_date_latest, first_seen) AS stands_from,
    decision_scope(direction, is_divorce_status, subject_matter) AS scope
  FROM decisions_as_of(NULL, known_by)
)
SELECT
  k.decision_id,
  k.jurisdiction,
  k.stands_from,
  CASE WHEN later.decision_id IS NOT NULL THEN greatest(later.stands_from, k.stands_from) END AS stands_until,
  k.decision_date_earliest AS earliest,
  k.decision_date_latest AS latest,
  k.basis,
  k.direction = 'interregional' AS is_interregional,
  k.direction = 'inbound' AND k.scope = 'commercial' AS is_inbound,
  k.direction = 'outbound' AND k.scope = 'commercial' AS is_outbound,
  k.direction = 'inbound' AND k.scope = 'insolvency' AND coalesce(k.outcome, '') LIKE 'recognized%'
    AS recognizes_insolvency,
  coalesce(k.outcome, '') LIKE 'recognized%' AS recognizes,
  coalesce(k.outcome, '') = 'refused' AS refuses,
  coalesce(k.reciprocity_test, '') IN ('understanding', 'commitment') AS finds_understanding,
  CASE
    WHEN k.direction <> 'inbound' OR k.scope <> 'commercial' THEN NULL
    WHEN k.outcome LIKE 'recognized%' AND coalesce(k.basis, 'reciprocity') = 'reciprocity' THEN 'recognition'
    WHEN k.outcome = 'refused' AND list_contains(k.refusal_grounds, 'no_reciprocity') THEN 'refusal'
  END AS answer,
  concat(coalesce(k.decision_date_latest, DATE '0001-01-01'), coalesce(k.decision_date_earliest, DATE '0001-01-01'),
    answer) AS place
FROM known AS k
LEFT JOIN known AS later ON later.decision_id = k.superseded_by
WHERE k.scope <> 'divorce_status';

COMMENT ON MACRO TABLE standing_decisions IS
  'Decisions with the days between which they stand and what they say of reciprocity';

-- One row a jurisdiction and day asked for; where no day is given, each day on which one of its decisions or treaties
-- began or ceased to stand.
CREATE MACRO enforceability_days(day, known_by) AS TABLE
SELECT iso2, CAST(day AS DATE) AS as_of FROM jurisdictions WHERE day IS NOT NULL AND kind <> 'home'
UNION
SELECT j.iso2, moved.as_of
FROM jurisdictions AS j
JOIN (
  SELECT jurisdiction AS iso2, unnest([stands_from, stands_until]) AS as_of FROM standing_decisions(known_by)
  UNION ALL
  SELECT
    partner_iso2,
    unnest([in_force_latest, repealed_date, signed_from(signed_date_stated)])
  FROM treaties
  UNION ALL
  SELECT iso2, DATE '1949-10-01' FROM jurisdictions
) AS moved USING (iso2)
WHERE day IS NULL AND moved.as_of IS NOT NULL AND j.kind <> 'home';

COMMENT ON MACRO TABLE enforceability_days IS
  'Jurisdictions and the day asked for, or all days on which something changed';

-- One row a jurisdiction and day: the treaty or arrangement that applies (the youngest where several do), or none
-- and what there is instead.
CREATE MACRO treaty_facts(day, known_by) AS TABLE
WITH placed AS (
  SELECT
    d.iso2,
    d.as_of,
    t.*,
    treaty_applies_by(t.in_force, t.in_force_latest, t.signed_date_stated, t.repealed_date, d.as_of) AS is_in_force_then
  FROM enforceability_days(day, known_by) AS d
  JOIN treaties AS t ON t.partner_iso2 = d.iso2
)
SELECT
  iso2,
  as_of,
  max_by(
    struct_pack(
      treaty_id := treaty_id,
      title := title,
      since := in_force_date_stated,
      articles := judgment_articles,
      is_date_unknown := in_force_latest IS NULL
    ),
    concat(coalesce(in_force_latest, DATE '0001-01-01'), lpad(CAST(100000 - treaty_id AS VARCHAR), 6, '0'))
  ) FILTER (is_in_force_then AND has_judgment_clause AND kind IN ('bilateral', 'arrangement')) AS treaty,
  bool_or(NOT has_judgment_clause AND is_in_force_then) AS clauseless_treaty_exists,
  bool_or(
    coalesce(has_judgment_clause, true) AND in_force IS NULL
      AND coalesce(signed_from(signed_date_stated) <= as_of, true)
  ) AS unclear_treaty_exists
FROM placed
GROUP BY iso2, as_of;

COMMENT ON MACRO TABLE treaty_facts IS 'The treaty or arrangement that applies per jurisdiction and day';

-- One row a jurisdiction and day with a decision standing. last_answer: the answer that stands last. Lists of
-- decisions are filled where one day is asked for.
CREATE MACRO reciprocity_facts(day, known_by) AS TABLE
WITH facts AS (
  SELECT
    d.iso2,
    d.as_of,
    max_by(s.answer, s.place) FILTER (s.answer IS NOT NULL) AS last_answer,
    max(s.place) FILTER (s.answer = 'refusal') AS last_refusal,
    max(s.place) FILTER (s.answer = 'recognition' AND s.basis IS NOT NULL) AS last_stated_recognition,
    max_by(struct_pack(earliest := s.earliest, latest := s.latest), s.place) FILTER (s.answer = 'refusal') AS refusal,
    max_by(struct_pack(earliest := s.earliest, latest := s.latest), s.place) FILTER (s.answer = 'recognition')
      AS recognition,
    max(s.latest) FILTER (s.is_inbound AND s.refuses) AS refused_latest,
    bool_or(s.is_inbound AND s.refuses) AS inbound_refused,
    bool_or(s.is_inbound AND s.answer IS NULL) AS others_exist,
    bool_or(s.is_outbound AND s.recognizes) AS outbound_recognized,
    bool_or(s.is_outbound AND s.refuses) AS outbound_refused,
    bool_or(s.is_inbound AND s.finds_understanding AND s.answer IS NULL) AS understanding_found,
    bool_or(s.recognizes_insolvency) AS insolvency_recognized,
    list(s.decision_id) FILTER (day IS NOT NULL AND s.is_interregional) AS interregional_ids,
    list(s.decision_id) FILTER (day IS NOT NULL AND s.is_inbound) AS inbound_ids,
    list(s.decision_id) FILTER (day IS NOT NULL AND s.answer IS NOT NULL) AS answer_ids,
    list(s.decision_id) FILTER (day IS NOT NULL AND (s.answer = 'refusal' OR s.is_outbound AND s.recognizes))
      AS outbound_ids,
    list(s.decision_id) FILTER (day IS NOT NULL AND s.is_inbound AND s.finds_understanding) AS understanding_ids,
    list(s.decision_id) FILTER (day IS NOT NULL AND s.recognizes_insolvency) AS insolvency_ids
  FROM enforceability_days(day, known_by) AS d
  JOIN standing_decisions(known_by) AS s
    ON s.jurisdiction = d.iso2 AND s.stands_from <= d.as_of AND coalesce(s.stands_until > d.as_of, true)
  GROUP BY d.iso2, d.as_of
)
SELECT
  *,
  coalesce(recognition.earliest <= refusal.latest AND refusal.earliest <= recognition.latest, false)
    AS is_order_uncertain,
  coalesce(last_stated_recognition > coalesce(last_refusal, ''), false) AS is_basis_stated,
  coalesce(refused_latest > recognition.latest, false) AS refused_later
FROM facts;

COMMENT ON MACRO TABLE reciprocity_facts IS 'What is known of reciprocity per jurisdiction and day';
