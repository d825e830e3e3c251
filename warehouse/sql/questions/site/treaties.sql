-- Purpose: the treaties and arrangements with every partner, as they stood on a day. Parameter: $day.
--
-- Grain: one row a treaty, partner by partner, the applying ones first.
SELECT
  partner_iso2 AS iso2,
  treaty_id,
  kind,
  title,
  signed_date_stated AS signed,
  in_force_date_stated AS in_force_since,
  CAST(repealed_date AS VARCHAR) AS repealed,
  has_judgment_clause,
  is_in_force_by_day AS is_in_force,
  is_date_unknown,
  is_status_unknown,
  judgment_articles,
  cited_urls,
  confidence,
  remark
FROM treaties_as_of($day)
WHERE partner_iso2 IS NOT NULL
ORDER BY
  partner_iso2,
  is_in_force_by_day AND coalesce(has_judgment_clause, false) DESC,
  in_force_latest DESC NULLS LAST,
  treaty_id
