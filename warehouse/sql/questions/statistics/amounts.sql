-- Purpose: amounts as stated, each in its currency.
--
-- Grain: one row a direction, outcome and currency; no currency where no amount is stated.
SELECT
  direction,
  outcome,
  currency,
  n,
  n_unstated,
  CAST(amount_min AS DOUBLE) AS amount_min,
  CAST(amount_median AS DOUBLE) AS amount_median,
  CAST(amount_max AS DOUBLE) AS amount_max
FROM amounts
ORDER BY direction, sum(n) OVER (PARTITION BY direction, currency) DESC, currency, n DESC, outcome;
