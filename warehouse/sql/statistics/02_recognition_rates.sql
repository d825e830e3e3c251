-- Purpose: recognition rates, cut every way that analysts ask for, with all that is needed to judge them.
--
-- Grain: one row a direction, jurisdiction ('*': all together), dimension and value. dimension says what the cut is:
--   all               nothing further
--   period            before_2022 | since_2022 | undated: the Conference Summary of 31 December 2021 changed the test
--   reciprocity_test  the legal test, as the court states it
--   subject_matter, year, province, court   for all jurisdictions together only
-- Denominator n_decided: decisions that counted_decisions does not exclude, that is commercial decisions on the merits,
-- the last stage of each. Numerator: recognized plus recognized_in_part. n_excluded and its parts say what was left
-- out; n_decisions = n_decided + n_excluded. n_dismissed, n_withdrawn, n_pending and n_other_outcome are the parts of
-- n_excluded_not_decided_on_merits. n_refused_no_reciprocity is the part of n_refused for want of treaty and
-- reciprocity (Interpretation 2022 art. 542). n_single_source counts publishers (tellings_as_of). Known cases are the
-- published and commented ones: no rate speaks for all applications.
CREATE MACRO recognition_rates_as_of(decided_by, known_by) AS TABLE
WITH placed AS (
  SELECT
    d.direction,
    coalesce(d.jurisdiction, 'unknown') AS jurisdiction,
    d.dispute_id,
    d.decision_id,
    d.outcome,
    d.excluded_because,
    coalesce(t.n_publishers, 0) AS n_publishers,
    d.decision_date_stated,
    d.decision_date_earliest,
    d.decision_date_latest,
    d.excluded_because IS NULL AS counts,
    list_contains(d.refusal_grounds, 'no_reciprocity') AS lacks_reciprocity,
    coalesce(d.reciprocity_test, 'not_stated') AS reciprocity_test,
    coalesce(d.subject_matter, 'not_stated') AS subject_matter,
    CASE
      WHEN d.decision_date_earliest >= DATE '2022-01-01' THEN 'since_2022'
      WHEN d.decision_date_latest < DATE '2022-01-01' THEN 'before_2022'
      ELSE 'undated'
    END AS period,
    CASE
      WHEN year(d.decision_date_earliest) = year(d.decision_date_latest)
        THEN CAST(year(d.decision_date_latest) AS VARCHAR)
      ELSE 'undated'
    END AS decided_in,
    coalesce(c.province_zh, 'not_stated') AS province,
    coalesce(d.court_zh, d.court_en, 'not_stated') AS court
  FROM counted_decisions_as_of(decided_by, known_by) AS d
  LEFT JOIN courts AS c USING (court_code)
  LEFT JOIN (
    SELECT decision_id, count(*) AS n_publishers FROM tellings_as_of(decided_by, known_by) GROUP BY decision_id
  ) AS t USING (decision_id)
),
counts AS (
  SELECT
    direction,
    CASE WHEN grouping(jurisdiction) = 0 THEN jurisdiction ELSE '*' END AS jurisdiction,
    CASE
      WHEN grouping(period) = 0 THEN 'period'
      WHEN grouping(reciprocity_test) = 0 THEN 'reciprocity_test'
      WHEN grouping(subject_matter) = 0 THEN 'subject_matter'
      WHEN grouping(decided_in) = 0 THEN 'year'
      WHEN grouping(province) = 0 THEN 'province'
      WHEN grouping(court) = 0 THEN 'court'
      ELSE 'all'
    END AS dimension,
    coalesce(period, reciprocity_test, subject_matter, decided_in, province, court, 'all') AS value,
    count(*) AS n_decisions,
    count(DISTINCT dispute_id) AS n_disputes,
    count(*) FILTER (counts) AS n_decided,
    count(DISTINCT dispute_id) FILTER (counts) AS n_disputes_decided,
    count(*) FILTER (counts AND outcome = 'recognized') AS n_recognized,
    count(*) FILTER (counts AND outcome = 'recognized_in_part') AS n_recognized_in_part,
    count(*) FILTER (counts AND outcome = 'refused') AS n_refused,
    count(*) FILTER (counts AND outcome = 'refused' AND lacks_reciprocity) AS n_refused_no_reciprocity,
    count(*) FILTER (NOT counts) AS n_excluded,
    count(*) FILTER (excluded_because = 'interregional') AS n_excluded_interregional,
    count(*) FILTER (excluded_because = 'superseded') AS n_excluded_superseded,
    count(*) FILTER (excluded_because = 'divorce_status') AS n_excluded_divorce_status,
    count(*) FILTER (excluded_because = 'insolvency') AS n_excluded_insolvency,
    count(*) FILTER (excluded_because = 'not_decided_on_merits') AS n_excluded_not_decided_on_merits,
    count(*) FILTER (excluded_because = 'doubtful_object') AS n_excluded_doubtful_object,
    count(*) FILTER (excluded_because = 'outcome_unknown') AS n_excluded_outcome_unknown,
    count(*) FILTER (excluded_because = 'not_decided_on_merits' AND outcome = 'dismissed') AS n_dismissed,
    count(*) FILTER (excluded_because = 'not_decided_on_merits' AND outcome = 'withdrawn') AS n_withdrawn,
    count(*) FILTER (excluded_because = 'not_decided_on_merits' AND outcome = 'pending') AS n_pending,
    count(*) FILTER (counts AND n_publishers <= 1) AS n_single_source,
    min_by(decision_date_stated, CAST(decision_date_earliest AS VARCHAR) || decision_id) AS first_decision,
    max_by(decision_date_stated, CAST(decision_date_latest AS VARCHAR) || decision_id) AS latest_decision
  FROM placed
  GROUP BY GROUPING SETS (
    (direction), (direction, period), (direction, reciprocity_test), (direction, subject_matter),
    (direction, decided_in), (direction, province), (direction, court),
    (direction, jurisdiction), (direction, jurisdiction, period), (direction, jurisdiction, reciprocity_test)
  )
)
SELECT
  direction,
  jurisdiction,
  dimension,
  value,
  n_decisions,
  n_disputes,
  n_decided,
  n_disputes_decided,
  n_recognized,
  n_recognized_in_part,
  n_refused,
  n_refused_no_reciprocity,
  n_refused - n_refused_no_reciprocity AS n_refused_other,
  n_excluded,
  n_excluded_interregional,
  n_excluded_superseded,
  n_excluded_divorce_status,
  n_excluded_insolvency,
  n_excluded_not_decided_on_merits,
  n_excluded_doubtful_object,
  n_excluded_outcome_unknown,
  n_dismissed,
  n_withdrawn,
  n_pending,
  n_excluded_not_decided_on_merits - n_dismissed - n_withdrawn - n_pending AS n_other_outcome,
  CASE WHEN n_decided > 0 THEN round((n_recognized + n_recognized_in_part) / n_decided, 4) END AS rate,
  round(wilson_low(n_recognized + n_recognized_in_part, n_decided), 4) AS rate_low,
  round(wilson_high(n_recognized + n_recognized_in_part, n_decided), 4) AS rate_high,
  'wilson_95' AS interval_method,
  n_single_source,
  CASE WHEN n_decided > 0 THEN round(n_single_source / n_decided, 4) END AS single_source_share,
  first_decision,
  latest_decision,
  least(CAST(decided_by AS DATE), CAST(known_by AS DATE), build_as_of()) AS cut_off
FROM counts
ORDER BY direction, jurisdiction, dimension, value;

CREATE TABLE recognition_rates AS FROM recognition_rates_as_of(NULL, NULL);

COMMENT ON MACRO TABLE recognition_rates_as_of IS 'Recognition rates by jurisdiction and dimension, on two clocks';
COMMENT ON TABLE recognition_rates IS
  'Recognition rates per direction and jurisdiction, by period, legal test, subject, year, province and court';
COMMENT ON COLUMN recognition_rates.jurisdiction IS 'ISO 3166-1; *: all together; unknown: no source tells';
COMMENT ON COLUMN recognition_rates.dimension IS
  'What the cut is: all | period | reciprocity_test | subject_matter | year | province | court';
COMMENT ON COLUMN recognition_rates.value IS 'Value of the dimension; not_stated and undated where no source tells';
COMMENT ON COLUMN recognition_rates.n_decisions IS 'Decisions known: n_decided + n_excluded';
COMMENT ON COLUMN recognition_rates.n_disputes IS 'Disputes they belong to';
COMMENT ON COLUMN recognition_rates.n_decided IS 'Denominator: decisions that count';
COMMENT ON COLUMN recognition_rates.n_disputes_decided IS 'Disputes behind the denominator';
COMMENT ON COLUMN recognition_rates.n_recognized IS 'Of n_decided: recognized in whole';
COMMENT ON COLUMN recognition_rates.n_recognized_in_part IS 'Of n_decided: recognized in part';
COMMENT ON COLUMN recognition_rates.n_refused IS 'Of n_decided: refused';
COMMENT ON COLUMN recognition_rates.n_refused_no_reciprocity IS 'Of n_refused: for want of reciprocity';
COMMENT ON COLUMN recognition_rates.n_refused_other IS
  'Of n_refused: on other grounds, or on none that a source states';
COMMENT ON COLUMN recognition_rates.n_excluded IS 'Decisions left out, by reason in the next columns';
COMMENT ON COLUMN recognition_rates.n_excluded_interregional IS 'Left out: Hong Kong, Macao, Taiwan';
COMMENT ON COLUMN recognition_rates.n_excluded_superseded IS 'Left out: a later stage stands';
COMMENT ON COLUMN recognition_rates.n_excluded_divorce_status IS 'Left out: divorce as to status';
COMMENT ON COLUMN recognition_rates.n_excluded_insolvency IS 'Left out: insolvency';
COMMENT ON COLUMN recognition_rates.n_excluded_not_decided_on_merits IS
  'Left out: dismissed, withdrawn, transferred, stayed, pending, other';
COMMENT ON COLUMN recognition_rates.n_excluded_doubtful_object IS 'Left out: may be an arbitral award';
COMMENT ON COLUMN recognition_rates.n_excluded_outcome_unknown IS 'Left out: outcome not known';
COMMENT ON COLUMN recognition_rates.n_dismissed IS 'Not on the merits: dismissed on procedure, may come again';
COMMENT ON COLUMN recognition_rates.n_withdrawn IS 'Not on the merits: withdrawn';
COMMENT ON COLUMN recognition_rates.n_pending IS 'Not on the merits: pending';
COMMENT ON COLUMN recognition_rates.n_other_outcome IS 'Not on the merits: transferred, stayed, summary stage, other';
COMMENT ON COLUMN recognition_rates.rate IS '(n_recognized + n_recognized_in_part) / n_decided; of known cases only';
COMMENT ON COLUMN recognition_rates.rate_low IS 'Lower bound of the 95 % interval';
COMMENT ON COLUMN recognition_rates.rate_high IS 'Upper bound of the 95 % interval';
COMMENT ON COLUMN recognition_rates.interval_method IS 'How rate_low and rate_high were computed';
COMMENT ON COLUMN recognition_rates.n_single_source IS
  'Decisions of the denominator that one publisher alone tells of (or that cite none)';
COMMENT ON COLUMN recognition_rates.single_source_share IS 'n_single_source / n_decided';
COMMENT ON COLUMN recognition_rates.first_decision IS 'Date of the first decision, as stated';
COMMENT ON COLUMN recognition_rates.latest_decision IS 'Date of the latest decision, as stated';
COMMENT ON COLUMN recognition_rates.cut_off IS
  'Day up to which decisions count: the earlier clock, or the day of the file';
