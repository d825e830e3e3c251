-- Purpose: how each source is doing: when it last answered, when it last had news, whether it is too silent.
--
-- Grain: one row a source. A source is silent when nothing new came for longer than its usual gap.
CREATE TABLE decisions_by_source AS
SELECT source_id, count(DISTINCT decision_id) AS n_decisions
FROM observations
WHERE decision_id IS NOT NULL AND is_current
GROUP BY source_id
ORDER BY source_id;

COMMENT ON TABLE decisions_by_source IS 'How many decisions rest on each source, alone or with others';
COMMENT ON COLUMN decisions_by_source.source_id IS 'Source';
COMMENT ON COLUMN decisions_by_source.n_decisions IS 'Decisions that rest on it';

CREATE MACRO source_health_at(moment) AS TABLE
SELECT
  s.source_id,
  s.title,
  s.is_enabled,
  s.access,
  s.state,
  s.last_success_at,
  round((epoch(CAST(moment AS TIMESTAMPTZ)) - epoch(s.last_success_at)) / 86400, 1) AS days_since_success,
  s.last_change_at,
  round((epoch(CAST(moment AS TIMESTAMPTZ)) - epoch(s.last_change_at)) / 86400, 1) AS days_since_change,
  s.expected_gap_days,
  s.is_enabled
    AND coalesce(
      epoch(CAST(moment AS TIMESTAMPTZ)) - epoch(s.last_change_at) > s.expected_gap_days * 86400.0, false
    ) AS is_silent,
  s.n_documents,
  coalesce(placed.n_decisions, 0) AS n_decisions,
  s.last_error
FROM sources AS s
LEFT JOIN decisions_by_source AS placed USING (source_id)
ORDER BY s.source_id;

CREATE VIEW source_health AS FROM source_health_at(now());

COMMENT ON VIEW source_health IS 'How each source is doing now';
COMMENT ON COLUMN source_health.days_since_success IS 'Days since it last answered as itself';
COMMENT ON COLUMN source_health.days_since_change IS 'Days since it last had something new';
COMMENT ON COLUMN source_health.is_silent IS 'Whether nothing new came for longer than its usual gap';
COMMENT ON COLUMN source_health.n_decisions IS 'Decisions that rest on it, alone or with others';
COMMENT ON MACRO TABLE source_health_at IS 'How each source was doing at a moment';
