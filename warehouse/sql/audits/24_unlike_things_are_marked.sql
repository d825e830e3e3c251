-- Purpose: insolvency is in no commercial rate; recognition as a defence, interim orders and mediated papers are never
-- counted unmarked: the caveat or the subject tells them.
--
-- Grain: one row a counted decision that breaks this, found by the words of its own subject.
SELECT decision_id, subject_matter, subject_detail, caveats
FROM counted_decisions
WHERE excluded_because IS NULL
  AND (
    subject_matter = 'insolvency'
    OR (regexp_matches(coalesce(subject_detail, ''), '(?i)\b(freezing|mareva|interim)\b')
      AND NOT list_contains(caveats, 'interim_measure'))
    OR (regexp_matches(coalesce(subject_detail, ''), '(?i)\b(as a defence|incidental)\b')
      AND NOT list_contains(caveats, 'incidental_recognition'))
    OR (regexp_matches(coalesce(subject_detail, ''), '(?i)\bmediat(ed|ion) (paper|statement|agreement)')
      AND subject_matter IS DISTINCT FROM 'settlement')
  )
ORDER BY decision_id;
