-- Purpose: which treaties and arrangements were in force on a day, as far as their dates are known.
--
-- Grain: one row a treaty. Rule: dated ones from the last day that the stated date allows until the day
-- of repeal; undated ones that are in force now are taken to have been so on any day not before their
-- signature, and is_date_unknown says that this is an assumption. Where sources do not tell whether a treaty
-- is in force at all, is_in_force_by_day is false and is_status_unknown true.
-- is_basis: gives a foreign judgment a treaty basis under Civil Procedure Law (2023) arts. 298-299: bilateral,
-- with a clause on judgments, in force. Where no source tells of a clause, it gives none.
CREATE MACRO treaty_applies_by(in_force, in_force_latest, signed, repealed, day) AS
  CASE
    WHEN repealed <= CAST(day AS DATE) THEN false
    WHEN repealed IS NULL AND coalesce(NOT in_force, true) THEN false
    WHEN in_force_latest IS NOT NULL THEN in_force_latest <= CAST(day AS DATE)
    WHEN signed IS NOT NULL THEN signed_from(signed) <= CAST(day AS DATE)
    ELSE true
  END;

CREATE MACRO treaties_as_of(day) AS TABLE
WITH dated AS (
  SELECT
    *,
    in_force_latest IS NULL AND in_force IS NOT NULL AND in_force AS is_date_unknown,
    in_force IS NULL AS is_status_unknown,
    treaty_applies_by(in_force, in_force_latest, signed_date_stated, repealed_date, day) AS is_in_force_by_day
  FROM treaties
)
SELECT *, kind = 'bilateral' AND coalesce(has_judgment_clause, false) AND is_in_force_by_day AS is_basis
FROM dated;

COMMENT ON MACRO treaty_applies_by IS 'Whether a treaty was in force on a day, as far as its dates are known';
COMMENT ON MACRO TABLE treaties_as_of IS
  'Treaties with whether they were in force on a day and give judgments a basis';
