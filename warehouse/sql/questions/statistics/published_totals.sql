-- Purpose: our counts beside the totals that a list stated of itself.
--
-- Grain: one row a statement and measure, totals first, the newest first.
SELECT list, CAST(stated_on AS VARCHAR) AS stated_on, measure, theirs, ours, n_decisions, difference, cited_url
FROM comparison_with_published_totals
ORDER BY measure <> 'total', measure, stated_on DESC, list;
