-- Purpose: a rate is never without its denominator, its interval, its cut-off day, and the count of what was left out.
--
-- Grain: one row a rate that lacks one of them, or whose refusals or exclusions do not add up.
SELECT direction, jurisdiction, dimension, value, n_decided, rate, cut_off
FROM recognition_rates
WHERE cut_off IS NULL
  OR n_decisions <> n_decided + n_excluded
  OR n_refused <> n_refused_no_reciprocity + n_refused_other
  OR n_excluded_not_decided_on_merits <> n_dismissed + n_withdrawn + n_pending + n_other_outcome
  OR n_excluded <> n_excluded_interregional + n_excluded_superseded + n_excluded_divorce_status
    + n_excluded_insolvency + n_excluded_not_decided_on_merits + n_excluded_doubtful_object
    + n_excluded_outcome_unknown
  OR (rate IS NOT NULL AND (n_decided = 0 OR rate_low IS NULL OR rate_high IS NULL OR single_source_share IS NULL))
  OR n_single_source > n_decided
ORDER BY ALL;
