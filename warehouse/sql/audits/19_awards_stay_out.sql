-- Purpose: what may be an arbitral award, or a denied summary judgment abroad, is in no recognition rate.
--
-- Grain: one row a counted decision with such a caveat. Rule: case words 0702 and 0703 of the Supreme People's Court
-- are one word (协外认), so it proves nothing; a summary judgment denied goes on to trial.
SELECT decision_id, outcome, caveats
FROM counted_decisions
WHERE excluded_because IS NULL
  AND (list_contains(caveats, 'award_possible') OR outcome = 'refused' AND list_contains(caveats, 'summary_stage'))
ORDER BY decision_id;
