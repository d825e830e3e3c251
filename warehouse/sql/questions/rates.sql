-- Purpose: the recognition rates with one jurisdiction on a day, with what they rest on.
-- Parameters: $iso2, $day, $known_by.
SELECT
  direction,
  n_decisions,
  n_disputes,
  n_decided,
  n_recognized,
  n_recognized_in_part,
  n_refused,
  n_refused_no_reciprocity,
  n_excluded,
  rate,
  rate_low,
  rate_high,
  interval_method
FROM reciprocity_as_of($day, $known_by)
WHERE jurisdiction = $iso2
ORDER BY direction;
