-- Purpose: how reciprocity with a jurisdiction came about: every decision in order, both directions, with the
-- test that was used and the running counts.
--
-- Grain: one row a decision; undated ones last. Running counts hold only decisions that count in rates
-- (excluded_because is empty). is_first_recognition: the first counted one of its direction.
CREATE MACRO reciprocity_timeline_as_of(decided_by, known_by) AS TABLE
WITH marked AS (
  SELECT
    *,
    excluded_because IS NULL AND outcome IN ('recognized', 'recognized_in_part') AS recognizes,
    excluded_because IS NULL AND outcome = 'refused' AS refuses,
    row_number() OVER along AS event
  FROM counted_decisions_as_of(decided_by, known_by)
  WINDOW along AS (
    PARTITION BY jurisdiction
    ORDER BY decision_date_earliest NULLS LAST, decision_date_latest NULLS LAST, decision_id
  )
),
running AS (
  SELECT
    *,
    count(*) FILTER (recognizes AND direction = 'inbound') OVER so_far AS n_inbound_recognized,
    count(*) FILTER (refuses AND direction = 'inbound') OVER so_far AS n_inbound_refused,
    count(*) FILTER (recognizes AND direction = 'outbound') OVER so_far AS n_outbound_recognized,
    count(*) FILTER (refuses AND direction = 'outbound') OVER so_far AS n_outbound_refused
  FROM marked
  WINDOW so_far AS (PARTITION BY jurisdiction ORDER BY event)
)
SELECT
  jurisdiction,
  event,
  decision_date_stated,
  decision_date_earliest,
  direction,
  outcome,
  basis,
  reciprocity_test,
  refusal_grounds,
  recognizes
    AND CASE direction WHEN 'inbound' THEN n_inbound_recognized ELSE n_outbound_recognized END = 1
    AS is_first_recognition,
  n_inbound_recognized,
  n_inbound_refused,
  n_outbound_recognized,
  n_outbound_refused,
  scope,
  excluded_because,
  decision_id,
  case_number,
  coalesce(court_zh, court_en) AS chinese_court,
  foreign_court,
  case_name
FROM running
ORDER BY jurisdiction, event;

CREATE TABLE reciprocity_timeline AS FROM reciprocity_timeline_as_of(NULL, NULL);

COMMENT ON MACRO TABLE reciprocity_timeline_as_of IS
  'Every decision per jurisdiction in order, with running counts, on two clocks';
COMMENT ON TABLE reciprocity_timeline IS
  'Every decision per jurisdiction in order, both directions, with the legal test and running counts';
COMMENT ON COLUMN reciprocity_timeline.event IS 'Place in the order of the jurisdiction, from 1';
COMMENT ON COLUMN reciprocity_timeline.is_first_recognition IS 'First counted recognition of its direction';
COMMENT ON COLUMN reciprocity_timeline.n_inbound_recognized IS 'Counted inbound recognitions so far';
COMMENT ON COLUMN reciprocity_timeline.n_inbound_refused IS 'Counted inbound refusals so far';
COMMENT ON COLUMN reciprocity_timeline.n_outbound_recognized IS 'Counted outbound recognitions so far';
COMMENT ON COLUMN reciprocity_timeline.n_outbound_refused IS 'Counted outbound refusals so far';
COMMENT ON COLUMN reciprocity_timeline.scope IS 'interregional | divorce_status | insolvency | commercial';
COMMENT ON COLUMN reciprocity_timeline.excluded_because IS 'Why it stays out of running counts; empty: it counts';
COMMENT ON COLUMN reciprocity_timeline.chinese_court IS 'Mainland court, Chinese name where known';
