-- Purpose: what each source says where sources differ, and which rule decided, in words.
--
-- Grain: one row a claim of a contradiction. carried is the value that the decision carries in the end (of refusal
-- grounds, all of them); empty where nobody wins.
CREATE VIEW settling_rules AS
SELECT *
FROM (
  VALUES
    ('correction', 'a reviewed correction stands before everything'),
    ('reviewer_kept_the_row', 'a reviewer weighed the divergent claim and kept the register''s row'),
    ('official_first', 'an official text stands before reports'),
    ('specialist_first', 'a specialist report stands before the press'),
    ('reviewed_before_read', 'of one rank, what a person reviewed stands before what a program read'),
    ('agreed_part', 'equal rank: only the part on which all agree remains'),
    ('unresolved', 'equal rank and nothing in common: the field stays empty'),
    ('number_and_court_disagree', 'the court of the number is not the court named: the court stays empty')
) AS rules (rule, words);

COMMENT ON VIEW settling_rules IS 'The rules that decide between sources, in words';
COMMENT ON COLUMN settling_rules.rule IS 'Code of the rule, as contradictions.rule has it';
COMMENT ON COLUMN settling_rules.words IS 'The rule in words';

CREATE VIEW contradictions_explained AS
SELECT
  c.decision_id,
  d.case_number,
  d.case_name,
  c.field,
  c.value,
  c.winner,
  s.title AS source_title,
  c.authority,
  c.method,
  c.quote,
  o.url,
  o.first_seen,
  c.is_resolved,
  c.rule,
  coalesce(r.words, c.rule) AS rule_words,
  string_agg(DISTINCT c.value, ' ; ' ORDER BY c.value) FILTER (c.winner) OVER (PARTITION BY c.decision_id, c.field)
    AS carried
FROM contradictions AS c
JOIN decisions AS d USING (decision_id)
LEFT JOIN sources AS s USING (source_id)
LEFT JOIN documents AS o USING (document_id)
LEFT JOIN settling_rules AS r USING (rule);

COMMENT ON VIEW contradictions_explained IS 'What each source says where sources differ, and which rule decided';
COMMENT ON COLUMN contradictions_explained.value IS 'Value that the source states';
COMMENT ON COLUMN contradictions_explained.winner IS 'Whether the decision carries this value';
COMMENT ON COLUMN contradictions_explained.source_title IS 'Source that states it';
COMMENT ON COLUMN contradictions_explained.url IS 'Page that states it';
COMMENT ON COLUMN contradictions_explained.first_seen IS 'When we first had that page';
COMMENT ON COLUMN contradictions_explained.is_resolved IS 'False while equal sources contradict each other';
COMMENT ON COLUMN contradictions_explained.rule IS 'Rule that decided, or that could not';
COMMENT ON COLUMN contradictions_explained.rule_words IS 'The rule in words';
COMMENT ON COLUMN contradictions_explained.carried IS 'What the decision carries in the end; empty: nobody wins';
