-- Purpose: which treaties and arrangements were in force on a day, as far as their dates are known.
--
-- Grain: one row a treaty. Rule: dated ones from the last day that the stated date allows until the day
-- of repeal; undated ones that are in force now are taken to have been so on any day not before their
-- signature, and is_date_unknown says that this is an assumption. Where sources do not tell whether a treaty
-- is in force at all, is_in_force_by_day is false and is_status_unknown true.
-- is_basis: gives a foreign judgment a treaty basis under Civil Procedure Law (2023) arts. 298-299: bilateral,
-- with a clause on judgments, in force.
CREATE MACRO treaties_as_of(day) AS TABLE
WITH dated AS (
  SELECT
    *,
    in_force_latest IS NULL AND in_force IS NOT NULL AND in_force AS is_date_unknown,
    in_force IS NULL AS is_status_unknown,
    CASE
      WHEN repealed_date <= CAST(day AS DATE) THEN false
      WHEN repealed_date IS NULL AND coalesce(NOT in_force, true) THEN false
      WHEN in_force_latest IS NOT NULL THEN in_force_latest <= CAST(day AS DATE)
      WHEN signed_date_stated IS NOT NULL THEN signed_by(signed_date_stated, day)
      ELSE true
    END AS is_in_force_by_day
  FROM treaties
)
SELECT *, kind = 'bilateral' AND has_judgment_clause AND is_in_force_by_day AS is_basis
FROM dated;

COMMENT ON MACRO TABLE treaties_as_of IS
  'Treaties with whether they were in force on a day and give judgments a basis';

-- One row a partner: the treaty or arrangement that applies on the day (the youngest where several do), or none
-- and what there is instead.
CREATE MACRO treaty_basis_as_of(day) AS TABLE
WITH placed AS (
  SELECT
    *,
    is_basis OR (kind = 'arrangement' AND has_judgment_clause AND is_in_force_by_day) AS applies
  FROM treaties_as_of(day)
  WHERE partner_iso2 IS NOT NULL
),
chosen AS (
  SELECT *
  FROM placed
  WHERE applies
  QUALIFY row_number() OVER (PARTITION BY partner_iso2 ORDER BY in_force_latest DESC NULLS LAST, treaty_id) = 1
),
partners AS (
  SELECT
    partner_iso2,
    bool_or(NOT has_judgment_clause AND is_in_force_by_day) AS clauseless_treaty_exists,
    bool_or(
      has_judgment_clause AND is_status_unknown AND coalesce(signed_by(signed_date_stated, day), true)
    ) AS unclear_treaty_exists
  FROM placed
  GROUP BY partner_iso2
)
SELECT
  partners.*,
  chosen.treaty_id,
  chosen.title AS treaty_title,
  chosen.in_force_date_stated AS treaty_in_force_date_stated,
  chosen.judgment_articles AS treaty_judgment_articles,
  coalesce(chosen.is_date_unknown, false) AS is_treaty_date_unknown
FROM partners
LEFT JOIN chosen USING (partner_iso2);

COMMENT ON MACRO TABLE treaty_basis_as_of IS 'The treaty or arrangement that applies per partner on a day';
