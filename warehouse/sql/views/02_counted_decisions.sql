-- Purpose: which decisions count in recognition rates, and why each other one does not.
--
-- Grain: one row a decision of decisions_as_of. excluded_because is NULL where the decision counts.
-- scope: interregional | divorce_status | insolvency | commercial. Stages count once: is_superseded holds
-- where the later stage was out by the day too.
-- Reasons, the first that applies:
--   interregional          Hong Kong, Macao, Taiwan have rules of their own (认可) and no reciprocity question:
--                          arrangements of 2006, 2008, 2022, 2024; SPC rules for Taiwan of 2015.
--   superseded             a later stage of the dispute stands in its place: one case, one count.
--   divorce_status         needs neither treaty nor reciprocity: SPC Interpretation on the Civil Procedure Law
--                          (2022), art. 542; SPC divorce rules of 1991 (revised 2020).
--   insolvency             tested under Enterprise Bankruptcy Law art. 5; left out of the 2021 Conference
--                          Summary by its art. 33.
--   not_decided_on_merits  dismissed (may come again: Summary art. 43), withdrawn (art. 48), transferred,
--                          stayed, pending, other: no word on recognition; a refusal at the summary stage
--                          abroad is no final refusal.
--   doubtful_object        the text may concern an arbitral award (same case word 协外认: list of case words of
--                          the Supreme People's Court, 0702 and 0703).
--   outcome_unknown        no source states the outcome, or equal sources contradict each other on it.
-- A dismissal for want of a treaty and of reciprocity (Interpretation art. 542) is coded refused and counts.
CREATE MACRO decision_scope(direction, is_divorce_status, subject_matter) AS
  CASE
    WHEN direction = 'interregional' THEN 'interregional'
    WHEN is_divorce_status THEN 'divorce_status'
    WHEN subject_matter = 'insolvency' THEN 'insolvency'
    ELSE 'commercial'
  END;

CREATE MACRO counted_decisions_as_of(decided_by, known_by) AS TABLE
WITH known AS (
  FROM decisions_as_of(decided_by, known_by)
),
scoped AS (
  SELECT
    known.*,
    later.decision_id IS NOT NULL AS is_superseded,
    decision_scope(known.direction, known.is_divorce_status, known.subject_matter) AS scope
  FROM known
  LEFT JOIN known AS later ON later.decision_id = known.superseded_by
)
SELECT
  *,
  CASE
    WHEN scope = 'interregional' THEN 'interregional'
    WHEN is_superseded THEN 'superseded'
    WHEN scope <> 'commercial' THEN scope
    WHEN outcome IN ('dismissed', 'withdrawn', 'transferred', 'stayed', 'pending', 'other')
      THEN 'not_decided_on_merits'
    WHEN outcome = 'refused' AND list_contains(caveats, 'summary_stage') THEN 'not_decided_on_merits'
    WHEN list_contains(caveats, 'award_possible') THEN 'doubtful_object'
    WHEN coalesce(outcome, 'unknown') = 'unknown' THEN 'outcome_unknown'
  END AS excluded_because
FROM scoped;

CREATE TABLE counted_decisions AS FROM counted_decisions_as_of(NULL, NULL) ORDER BY decision_id;

COMMENT ON MACRO decision_scope IS 'interregional | divorce_status | insolvency | commercial';
COMMENT ON MACRO TABLE counted_decisions_as_of IS
  'Decisions on two clocks, with the reason why each stays out of recognition rates';
COMMENT ON TABLE counted_decisions IS
  'Every decision with the reason why it stays out of recognition rates; no reason: it counts';
COMMENT ON COLUMN counted_decisions.is_superseded IS 'Whether a later stage stands in its place';
COMMENT ON COLUMN counted_decisions.scope IS 'interregional | divorce_status | insolvency | commercial';
COMMENT ON COLUMN counted_decisions.excluded_because IS
  'The reason, the first that applies, as the list at the head of this view gives it; empty: counts';
