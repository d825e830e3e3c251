-- Purpose: how the class of enforceability of each jurisdiction came about: since when, until when, made by what.
--
-- Grain: one row a jurisdiction and span of days with one class, for one reason, on one treaty. The rule stands in
-- enforceability_reasons. valid_from is empty where the class holds since before anything is known; valid_until is
-- the first day of the next class, empty for the class that holds now. made_by are the decisions that came out on the
-- first day; where a stage fell away, the later stage is among them.
CREATE MACRO enforceability_history_as_of(known_by) AS TABLE
WITH changes AS (
  SELECT *
  FROM enforceability_law(NULL, known_by)
  WINDOW along AS (PARTITION BY iso2 ORDER BY as_of)
  QUALIFY row_number() OVER along = 1
    OR class IS DISTINCT FROM lag(class) OVER along
    OR class_reason IS DISTINCT FROM lag(class_reason) OVER along
    OR treaty.treaty_id IS DISTINCT FROM lag(treaty.treaty_id) OVER along
),
out_on AS (
  SELECT
    jurisdiction AS iso2,
    out_by(decision_date_latest, first_seen) AS as_of,
    list(decision_id ORDER BY decision_id) AS made_by
  FROM decisions_as_of(NULL, known_by)
  GROUP BY ALL
)
SELECT
  c.iso2,
  c.name_en,
  c.kind,
  nullif(c.as_of, DATE '1949-10-01') AS valid_from,
  lead(c.as_of) OVER (PARTITION BY c.iso2 ORDER BY c.as_of) AS valid_until,
  c.class,
  c.class_reason,
  c.treaty.treaty_id AS treaty_id,
  c.treaty.title AS treaty_title,
  coalesce(o.made_by, CAST([] AS VARCHAR[])) AS made_by,
  c.law
FROM changes AS c
LEFT JOIN out_on AS o ON o.iso2 = c.iso2 AND o.as_of = c.as_of
ORDER BY c.iso2, c.as_of;

CREATE TABLE enforceability_history AS FROM enforceability_history_as_of(NULL);

COMMENT ON MACRO TABLE enforceability_history_as_of IS
  'Spans of days with one class of enforceability per jurisdiction, as they were known on a day';
COMMENT ON TABLE enforceability_history IS
  'Spans of days with one class of enforceability per jurisdiction, with the decisions that made it and the law';
COMMENT ON COLUMN enforceability_history.valid_from IS 'First day of the class; empty: since before anything is known';
COMMENT ON COLUMN enforceability_history.valid_until IS 'First day of the next class; empty: it holds now';
COMMENT ON COLUMN enforceability_history.class IS 'Class; in words in enforceability_classes';
COMMENT ON COLUMN enforceability_history.class_reason IS 'Kind of fact that the class rests on';
COMMENT ON COLUMN enforceability_history.treaty_title IS 'Treaty or arrangement that applies';
COMMENT ON COLUMN enforceability_history.made_by IS 'Decisions that came out on the first day';
COMMENT ON COLUMN enforceability_history.law IS 'Law that the class is drawn from, as it stood on the first day';
