-- Purpose: which court cites which article.
--
-- Grain: one row a court and article, of observations that stand and that the knowledge clock lets in. An article is
-- named with the version of the law that the ruling date calls for, as reading has it: 'CPL 2021 art. 289'. Only texts
-- that print their articles count; silence of a report is no absence of a citation.
CREATE MACRO articles_cited_as_of(decided_by, known_by) AS TABLE
SELECT
  coalesce(d.court_zh, d.court_en, 'not_stated') AS court,
  o.value AS article,
  count(DISTINCT d.decision_id) AS n,
  list(DISTINCT d.outcome ORDER BY d.outcome) AS outcomes,
  list(DISTINCT d.decision_id ORDER BY d.decision_id) AS decision_ids
FROM observations AS o
JOIN decisions_as_of(decided_by, known_by) AS d USING (decision_id)
WHERE o.field = 'article' AND o.is_current AND was_known(o.first_seen, known_by)
GROUP BY ALL
ORDER BY n DESC, article, court;

CREATE TABLE articles_cited AS FROM articles_cited_as_of(NULL, NULL);

COMMENT ON MACRO TABLE articles_cited_as_of IS 'Which court cites which article, on two clocks';
COMMENT ON TABLE articles_cited IS 'Which court cites which article, in texts that print them';
COMMENT ON COLUMN articles_cited.court IS 'Deciding mainland court';
COMMENT ON COLUMN articles_cited.article IS 'Law with its version, and article';
COMMENT ON COLUMN articles_cited.n IS 'Decisions that cite it';
COMMENT ON COLUMN articles_cited.outcomes IS 'How these ended';
COMMENT ON COLUMN articles_cited.decision_ids IS 'The decisions';
