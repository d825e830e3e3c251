-- Purpose: decisions as one sheet: every column, whether it counts, and where to read about it.
--
-- Grain: one row a decision.
CREATE VIEW decisions_with_sources AS
WITH cited AS (
  SELECT decision_id, list(DISTINCT url ORDER BY url) AS urls FROM decision_citations GROUP BY decision_id
)
SELECT counted_decisions.*, coalesce(cited.urls, CAST([] AS VARCHAR[])) AS cited_urls
FROM counted_decisions
LEFT JOIN cited USING (decision_id);

COMMENT ON VIEW decisions_with_sources IS
  'Every decision with the reason why it stays out of recognition rates and the pages that tell of it';
COMMENT ON COLUMN decisions_with_sources.is_superseded IS 'Whether a later stage stands in its place';
COMMENT ON COLUMN decisions_with_sources.scope IS 'interregional | divorce_status | insolvency | commercial';
COMMENT ON COLUMN decisions_with_sources.excluded_because IS 'Why it stays out of rates; empty: it counts';
COMMENT ON COLUMN decisions_with_sources.cited_urls IS 'Pages that tell of it';
