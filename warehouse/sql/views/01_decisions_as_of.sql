-- Purpose: the decisions as they stood on two clocks: out by one day, and as we knew them by another.
--
-- Grain: one row a decision. decided_by: rulings that were out by that day, with the values we give them.
-- known_by: what this register said on that day; a value that was corrected since is the old one, a decision found
-- since is not there. NULL sets no limit. Registries (treaties, courts, trade) have no clock of knowledge.
CREATE MACRO decisions_as_of(decided_by, known_by) AS TABLE
SELECT *
FROM (
  SELECT * FROM decisions WHERE was_known(known_since, known_by)
  UNION ALL BY NAME
  SELECT * EXCLUDE (known_until)
  FROM past_decisions
  WHERE known_by IS NOT NULL AND was_known(known_since, known_by) AND NOT was_known(known_until, known_by)
)
WHERE was_out(decision_date_latest, first_seen, decided_by);

COMMENT ON MACRO TABLE decisions_as_of IS
  'Decisions out by a day, as they were known by another; NULL: no limit';
