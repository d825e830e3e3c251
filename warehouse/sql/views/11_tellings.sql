-- Purpose: who tells of which decision: the publishers of the pages that are cited for it.
--
-- Grain: one row a decision and publisher. A publisher is the host of a page, without www and without the two letters
-- of a language in front, so that translations of one page do not count as two tellings.
CREATE MACRO tellings_as_of(decided_by, known_by) AS TABLE
SELECT DISTINCT
  d.decision_id,
  d.direction,
  regexp_replace(
    regexp_extract(c.url, '^https?://([^/:]+)', 1), '^(?:www|m|zh-cn|[a-z]{2})\.([^.]{4,}\..+)$', '\1'
  ) AS publisher
FROM decision_citations AS c
JOIN decisions_as_of(decided_by, known_by) AS d USING (decision_id)
LEFT JOIN documents AS o USING (document_id)
WHERE c.url LIKE 'http%' AND coalesce(was_known(o.first_seen, known_by), true);

COMMENT ON MACRO TABLE tellings_as_of IS 'Which publisher tells of which decision, on two clocks';
