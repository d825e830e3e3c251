-- Purpose: recognition rates per direction and jurisdiction, with all that is needed to judge them.
--
-- Grain: one row a direction and jurisdiction with any decision out by the day.
-- Denominator n_decided: decisions that counted_decisions does not exclude, that is commercial decisions on
-- the merits, the last stage of each. Numerator: recognized plus recognized_in_part.
-- n_excluded and its parts say what was left out; n_decisions = n_decided + n_excluded.
-- n_refused_no_reciprocity is the part of n_refused for want of treaty and reciprocity
-- (Interpretation 2022 art. 542).
-- Known cases are the published and commented ones: no rate speaks for all applications.
CREATE MACRO reciprocity_as_of(day) AS TABLE
WITH counts AS (
  SELECT
    direction,
    jurisdiction,
    count(*) AS n_decisions,
    count(DISTINCT dispute_id) AS n_disputes,
    count(*) FILTER (excluded_because IS NULL) AS n_decided,
    count(DISTINCT dispute_id) FILTER (excluded_because IS NULL) AS n_disputes_decided,
    count(*) FILTER (excluded_because IS NULL AND outcome = 'recognized') AS n_recognized,
    count(*) FILTER (excluded_because IS NULL AND outcome = 'recognized_in_part') AS n_recognized_in_part,
    count(*) FILTER (excluded_because IS NULL AND outcome = 'refused') AS n_refused,
    count(*) FILTER (
      excluded_because IS NULL AND outcome = 'refused' AND list_contains(refusal_grounds, 'no_reciprocity')
    ) AS n_refused_no_reciprocity,
    count(*) FILTER (excluded_because IS NOT NULL) AS n_excluded,
    count(*) FILTER (excluded_because = 'interregional') AS n_excluded_interregional,
    count(*) FILTER (excluded_because = 'superseded') AS n_excluded_superseded,
    count(*) FILTER (excluded_because = 'divorce_status') AS n_excluded_divorce_status,
    count(*) FILTER (excluded_because = 'insolvency') AS n_excluded_insolvency,
    count(*) FILTER (excluded_because = 'not_decided_on_merits') AS n_excluded_not_decided_on_merits,
    count(*) FILTER (excluded_because = 'doubtful_object') AS n_excluded_doubtful_object,
    count(*) FILTER (excluded_because = 'outcome_unknown') AS n_excluded_outcome_unknown,
    count(*) FILTER (excluded_because IS NULL AND n_sources <= 1) AS n_single_source,
    min_by(decision_date_stated, CAST(decision_date_earliest AS VARCHAR) || decision_id) AS first_decision,
    max_by(decision_date_stated, CAST(decision_date_latest AS VARCHAR) || decision_id) AS latest_decision
  FROM counted_decisions_as_of(day)
  GROUP BY direction, jurisdiction
)
SELECT
  direction,
  jurisdiction,
  n_decisions,
  n_disputes,
  n_decided,
  n_disputes_decided,
  n_recognized,
  n_recognized_in_part,
  n_refused,
  n_refused_no_reciprocity,
  n_excluded,
  n_excluded_interregional,
  n_excluded_superseded,
  n_excluded_divorce_status,
  n_excluded_insolvency,
  n_excluded_not_decided_on_merits,
  n_excluded_doubtful_object,
  n_excluded_outcome_unknown,
  CASE WHEN n_decided > 0 THEN round((n_recognized + n_recognized_in_part) / n_decided, 4) END AS rate,
  round(wilson_low(n_recognized + n_recognized_in_part, n_decided), 4) AS rate_low,
  round(wilson_high(n_recognized + n_recognized_in_part, n_decided), 4) AS rate_high,
  'wilson_95' AS interval_method,
  n_single_source,
  first_decision,
  latest_decision
FROM counts
ORDER BY direction, jurisdiction;

CREATE VIEW reciprocity_by_jurisdiction AS FROM reciprocity_as_of(build_as_of());

COMMENT ON VIEW reciprocity_by_jurisdiction IS
  'Recognition rates of commercial decisions per direction and jurisdiction, with interval and what was left out';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_decided IS 'Denominator: decisions that count';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_disputes_decided IS 'Disputes behind the denominator';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded IS 'Decisions left out, by reason in the next columns';
COMMENT ON COLUMN reciprocity_by_jurisdiction.rate IS
  '(n_recognized + n_recognized_in_part) / n_decided; of known cases only';
COMMENT ON COLUMN reciprocity_by_jurisdiction.rate_low IS 'Lower bound of the 95 % interval';
COMMENT ON COLUMN reciprocity_by_jurisdiction.rate_high IS 'Upper bound of the 95 % interval';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_single_source IS 'Decisions of the denominator that one source alone tells of';
COMMENT ON COLUMN reciprocity_by_jurisdiction.first_decision IS 'Date of the first decision, as stated';
COMMENT ON COLUMN reciprocity_by_jurisdiction.latest_decision IS 'Date of the latest decision, as stated';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_decisions IS 'Decisions known: n_decided + n_excluded';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_disputes IS 'Disputes they belong to';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_recognized IS 'Of n_decided: recognized in whole';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_recognized_in_part IS 'Of n_decided: recognized in part';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_refused IS 'Of n_decided: refused';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_refused_no_reciprocity IS 'Of n_refused: for want of reciprocity';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded_interregional IS 'Left out: Hong Kong, Macao, Taiwan';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded_superseded IS 'Left out: a later stage stands';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded_divorce_status IS 'Left out: divorce as to status';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded_insolvency IS 'Left out: insolvency';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded_not_decided_on_merits IS
  'Left out: dismissed, withdrawn, transferred, stayed, pending, other';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded_doubtful_object IS 'Left out: may be no court judgment';
COMMENT ON COLUMN reciprocity_by_jurisdiction.n_excluded_outcome_unknown IS 'Left out: outcome not known';
COMMENT ON COLUMN reciprocity_by_jurisdiction.interval_method IS 'How rate_low and rate_high were computed';
