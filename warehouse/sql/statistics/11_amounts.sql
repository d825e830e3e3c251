-- Purpose: the amounts adjudged, as stated: no currency is converted, no amount is summed over currencies.
--
-- Grain: one row a direction, outcome and currency. Divorce status, regions and superseded stages stay out. The amount
-- is the principal (codebook, rule 10); n_unstated says how many decisions state none (then currency is empty).
CREATE MACRO amounts_as_of(decided_by, known_by) AS TABLE
SELECT
  direction,
  outcome,
  CASE WHEN amount IS NOT NULL THEN currency END AS currency,
  count(*) FILTER (amount IS NOT NULL) AS n,
  count(*) FILTER (amount IS NULL) AS n_unstated,
  min(amount) AS amount_min,
  CAST(median(amount) AS DECIMAL(18, 2)) AS amount_median,
  max(amount) AS amount_max
FROM counted_decisions_as_of(decided_by, known_by)
WHERE scope IN ('commercial', 'insolvency') AND NOT is_superseded
GROUP BY ALL
ORDER BY direction, outcome, n DESC, currency;

CREATE TABLE amounts AS FROM amounts_as_of(NULL, NULL);

COMMENT ON MACRO TABLE amounts_as_of IS 'Amounts adjudged, per direction, outcome and currency, on two clocks';
COMMENT ON TABLE amounts IS 'Amounts adjudged, as stated, per direction, outcome and currency; nothing is converted';
COMMENT ON COLUMN amounts.currency IS 'ISO 4217; empty: decisions that state no amount';
COMMENT ON COLUMN amounts.n IS 'Decisions that state an amount in this currency';
COMMENT ON COLUMN amounts.n_unstated IS 'Decisions that state none';
COMMENT ON COLUMN amounts.amount_min IS 'Smallest';
COMMENT ON COLUMN amounts.amount_median IS 'Median';
COMMENT ON COLUMN amounts.amount_max IS 'Largest';
