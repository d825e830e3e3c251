-- Purpose: the class of one jurisdiction on a day, in words. Parameters: $iso2, $day, $known_by.
SELECT
  e.iso2,
  e.name_en,
  e.name_zh,
  e.kind,
  CAST(e.as_of AS VARCHAR) AS as_of,
  e.class,
  e.class_reason,
  c.words,
  c.meaning,
  e.law,
  e.treaty_id,
  e.decision_ids,
  e.caveats
FROM enforceability_as_of($day, $known_by) AS e
JOIN enforceability_classes AS c USING (class)
WHERE e.iso2 = $iso2;
