-- Purpose: how many decisions there may be to know, by two lists that overlap.
--
-- Grain: one row a direction and pair of lists, the largest overlap first.
SELECT
  direction,
  first_list,
  second_list,
  n_first,
  n_second,
  n_both,
  n_known,
  estimate,
  estimate_low,
  estimate_high,
  is_rough
FROM coverage_estimates
ORDER BY direction, n_both DESC, first_list, second_list;
