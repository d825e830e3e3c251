-- Purpose: our counts beside the totals that a well-known list stated of itself, by date, scopes brought together.
--
-- Grain: one row a statement of the list. Ours: decisions out by the day of the statement, whenever we found them,
-- divorce status left out, both directions and regions in, as the list has it; n_disputes beside n_decisions, because
-- the list counts cases, and a case is nearer to a dispute. difference is ours (disputes) minus theirs. We cannot see
-- which cases the list holds: equal totals do not say that the cases are the same.
CREATE MACRO comparison_with_published_totals_as_of(known_by) AS TABLE
WITH ours AS (
  SELECT
    *,
    out_by(decision_date_latest, first_seen) AS was_out_by
  FROM counted_decisions_as_of(NULL, known_by)
  WHERE scope <> 'divorce_status'
),
counted AS (
  SELECT
    p.list,
    p.stated_on,
    p.measure,
    count(DISTINCT o.jurisdiction) AS n_jurisdictions,
    count(DISTINCT o.dispute_id) AS n_disputes,
    count(o.decision_id) AS n_decisions
  FROM published_totals AS p
  LEFT JOIN ours AS o
    ON o.was_out_by <= p.counted_by
    AND CASE p.measure
      WHEN 'inbound' THEN o.direction = 'inbound'
      WHEN 'inbound_recognized' THEN o.direction = 'inbound' AND NOT o.is_superseded AND o.outcome LIKE 'recognized%'
      WHEN 'inbound_refused' THEN o.direction = 'inbound' AND NOT o.is_superseded AND o.outcome = 'refused'
      WHEN 'inbound_other' THEN o.direction = 'inbound' AND NOT o.is_superseded
        AND coalesce(o.outcome, '') NOT LIKE 'recognized%' AND coalesce(o.outcome, '') <> 'refused'
      ELSE true
    END
  GROUP BY p.list, p.stated_on, p.measure
)
SELECT
  p.list,
  p.stated_on,
  p.measure,
  p.total AS theirs,
  CASE WHEN p.measure = 'jurisdictions' THEN c.n_jurisdictions ELSE c.n_disputes END AS ours,
  c.n_decisions,
  ours - theirs AS difference,
  p.scope,
  'Ours: decisions dated by that day, or found before it; undated ones found later are not in. Disputes, not rulings'
    AS our_scope,
  p.cited_url
FROM published_totals AS p
JOIN counted AS c USING (list, stated_on, measure)
ORDER BY p.stated_on, p.measure;

CREATE TABLE comparison_with_published_totals AS FROM comparison_with_published_totals_as_of(NULL);

COMMENT ON MACRO TABLE comparison_with_published_totals_as_of IS
  'Our counts beside the totals that a list stated of itself, as we knew them on a day';
COMMENT ON TABLE comparison_with_published_totals IS
  'Our counts beside the totals that a well-known list stated of itself, by date, with both scopes';
COMMENT ON COLUMN comparison_with_published_totals.list IS 'Who counted';
COMMENT ON COLUMN comparison_with_published_totals.stated_on IS 'Date of the statement';
COMMENT ON COLUMN comparison_with_published_totals.measure IS 'What was counted';
COMMENT ON COLUMN comparison_with_published_totals.theirs IS 'Number that the list stated';
COMMENT ON COLUMN comparison_with_published_totals.ours IS 'Disputes (or jurisdictions) in this register by that day';
COMMENT ON COLUMN comparison_with_published_totals.n_decisions IS 'Decisions in this register by that day';
COMMENT ON COLUMN comparison_with_published_totals.difference IS 'ours - theirs';
COMMENT ON COLUMN comparison_with_published_totals.scope IS 'What the list takes in and leaves out';
COMMENT ON COLUMN comparison_with_published_totals.our_scope IS 'What our count takes in and leaves out';
COMMENT ON COLUMN comparison_with_published_totals.cited_url IS 'Page that states it';
