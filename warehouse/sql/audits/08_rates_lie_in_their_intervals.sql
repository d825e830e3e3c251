-- Purpose: a rate lies in its interval, and its parts add up to its denominator.
--
-- Grain: one row a direction and jurisdiction that breaks this.
SELECT direction, jurisdiction, n_decided, n_recognized, n_recognized_in_part, n_refused, rate, rate_low, rate_high
FROM reciprocity_by_jurisdiction
WHERE n_decided <> n_recognized + n_recognized_in_part + n_refused
  OR n_refused_no_reciprocity > n_refused
  OR (n_decided = 0) <> (rate IS NULL)
  OR NOT coalesce(0 <= rate_low AND rate_low <= rate AND rate <= rate_high AND rate_high <= 1, rate IS NULL)
ORDER BY direction, jurisdiction;
