-- Purpose: whether a judgment of a jurisdiction can be enforced in mainland China, as things stood on a day.
--
-- Grain: one row a foreign or interregional jurisdiction and day: the day asked for or, where none is given, each on
-- which something changed. This is the one place where the rule stands; statistics select from it.
-- The rule, tried in this order:
--   1 Hong Kong, Macao, Taiwan: an arrangement (or SPC rules) in force by the day, or none known.
--   2 A bilateral treaty with a judgment clause, in force: Civil Procedure Law (2023) arts. 298-299.
--   3 Otherwise reciprocity (the same articles): the latest inbound commercial ruling that answers the question
--     decides, see reciprocity_facts. A refusal before 2022 used a test given up since: the Conference Summary of
--     31 December 2021, art. 44, no longer asks for a precedent, but whether the other state's law would allow
--     recognition, or an understanding or a promise exists. So it does not stand against a state whose courts have
--     recognised a Chinese judgment: that one is reciprocity_likely, with the caveat refused_before_2022.
--   4 Without such a ruling reciprocity is likely on a recognition of a Chinese judgment by that state's courts,
--     on a ruling that found an understanding or a promise (art. 44), or on a recognised insolvency ruling
--     (Enterprise Bankruptcy Law art. 5, a test of its own, hence the caveat insolvency_only).
--   5 Otherwise no decision is known.
-- class_reason names the kind of fact; law is what the class is
-- drawn from, as it stood on the day. Classes and caveats are put in words in enforceability_classes and
-- enforceability_caveats.
CREATE VIEW law_spans AS
SELECT
  *,
  coalesce(lead(in_force) OVER (PARTITION BY law ORDER BY in_force), DATE '9999-12-31') AS next_in_force
FROM law_versions;

COMMENT ON VIEW law_spans IS 'Versions of the law with the day on which the next one took their place';
COMMENT ON COLUMN law_spans.next_in_force IS 'First day of the next version; 9999-12-31: none yet';

CREATE MACRO enforceability_reasons(day, known_by) AS TABLE
WITH joined AS (
  SELECT
    j.*,
    d.as_of,
    t.* EXCLUDE (iso2, as_of),
    f.* EXCLUDE (iso2, as_of),
    CASE
      WHEN f.last_answer IS DISTINCT FROM 'refusal' THEN NULL
      WHEN f.refusal.earliest >= DATE '2022-01-01' THEN 'refused_no_reciprocity_since_2022'
      WHEN f.refusal.latest < DATE '2022-01-01' THEN 'refused_no_reciprocity_before_2022'
      ELSE 'refused_no_reciprocity_undated'
    END AS refusal_class
  FROM enforceability_days(day, known_by) AS d
  JOIN jurisdictions AS j USING (iso2)
  LEFT JOIN treaty_facts(day, known_by) AS t ON t.iso2 = d.iso2 AND t.as_of = d.as_of
  LEFT JOIN reciprocity_facts(day, known_by) AS f ON f.iso2 = d.iso2 AND f.as_of = d.as_of
)
SELECT
  *,
  CASE
    WHEN kind = 'interregional' AND treaty IS NOT NULL THEN 'arrangement'
    WHEN kind = 'interregional' THEN 'no_arrangement'
    WHEN treaty IS NOT NULL THEN 'treaty'
    WHEN last_answer = 'recognition' THEN 'recognition'
    WHEN refusal_class = 'refused_no_reciprocity_before_2022' AND outbound_recognized THEN 'outbound_recognition'
    WHEN last_answer = 'refusal' THEN 'refusal'
    WHEN outbound_recognized THEN 'outbound_recognition'
    WHEN understanding_found THEN 'understanding'
    WHEN insolvency_recognized THEN 'insolvency_recognition'
    ELSE 'nothing_known'
  END AS class_reason,
  CASE class_reason
    WHEN 'arrangement' THEN 'interregional_arrangement'
    WHEN 'no_arrangement' THEN 'interregional_without_arrangement'
    WHEN 'treaty' THEN 'treaty_in_force'
    WHEN 'recognition' THEN 'reciprocity_confirmed'
    WHEN 'refusal' THEN refusal_class
    WHEN 'nothing_known' THEN 'no_decision_known'
    ELSE 'reciprocity_likely'
  END AS class
FROM joined;

COMMENT ON MACRO TABLE enforceability_reasons IS
  'The class of enforceability per jurisdiction and day, with the facts it is drawn from';

-- What a class is drawn from: the articles of the Civil Procedure Law in force on the day, and what the reason adds.
-- The interpretation is cited for the dismissal for want of treaty and reciprocity, its first review article.
CREATE MACRO enforceability_law(day, known_by) AS TABLE
SELECT
  r.*,
  nullif(concat_ws('; ',
    CASE WHEN r.kind = 'foreign' THEN
      'Civil Procedure Law (' || cpl.version || ') arts. ' || cpl.application_article || ', ' || cpl.review_articles
    END,
    CASE WHEN r.class_reason IN ('treaty', 'arrangement') THEN
      concat_ws(', art. ', r.treaty.title, r.treaty.articles)
    END,
    CASE WHEN r.class_reason = 'refusal' THEN
      'SPC Interpretation (' || i.version || ') art. ' || split_part(i.review_articles, ' ', 1)
    END,
    CASE WHEN r.class_reason IN ('recognition', 'refusal', 'outbound_recognition', 'understanding')
      AND r.as_of >= DATE '2021-12-31' THEN 'Conference Summary of 31 December 2021 art. 44'
    END,
    CASE WHEN r.class_reason = 'insolvency_recognition' THEN 'Enterprise Bankruptcy Law art. 5' END
  ), '') AS law
FROM enforceability_reasons(day, known_by) AS r
LEFT JOIN law_spans AS cpl ON cpl.law = 'CPL' AND r.as_of >= cpl.in_force AND r.as_of < cpl.next_in_force
LEFT JOIN law_spans AS i ON i.law = 'CPL interpretation' AND r.as_of >= i.in_force AND r.as_of < i.next_in_force;

COMMENT ON MACRO TABLE enforceability_law IS 'enforceability_reasons with the law that each class is drawn from';
