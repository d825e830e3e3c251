-- Purpose: test of the sentence "the judgments of most of China's major trading partners can be enforced in
-- China": partners and trade per class of enforceability, for the top 10, 20 and 30 partners.
--
-- Grain: one row a top_n and class, classes without a partner included. Parameters: the two clocks (decisions_as_of),
-- the year and the reporter of the trade figures, and whether Hong Kong, Macao and Taiwan are let in.
-- Shares are of the top_n partners and of their trade, not of all of China's trade. n_ranked < top_n says that the
-- figures do not reach that far. Enforceability is that of enforceability_as_of.
CREATE MACRO major_partner_claim(decided_by, known_by, data_year, told_by, with_regions) AS TABLE
WITH ranked AS (
  SELECT
    t.iso2,
    t.total_usd_bn,
    e.class,
    row_number() OVER (ORDER BY t.total_usd_bn DESC, t.iso2) AS place
  FROM trade AS t
  JOIN enforceability_as_of(decided_by, known_by) AS e USING (iso2)
  WHERE t.year = data_year AND t.reporter = told_by AND (with_regions OR e.kind = 'foreign')
),
tiers AS (SELECT unnest([10, 20, 30]) AS top_n),
totals AS (
  SELECT top_n, count(*) AS n_ranked, sum(total_usd_bn) AS ranked_usd_bn
  FROM tiers JOIN ranked ON place <= top_n
  GROUP BY top_n
)
SELECT
  totals.top_n,
  c.class,
  c.counts_strict,
  c.counts_wide,
  count(r.iso2) AS n_partners,
  round(count(r.iso2) / any_value(totals.n_ranked), 4) AS share_of_partners,
  CAST(coalesce(sum(r.total_usd_bn), 0) AS DECIMAL(12, 1)) AS trade_usd_bn,
  round(CAST(coalesce(sum(r.total_usd_bn), 0) AS DOUBLE) / CAST(any_value(totals.ranked_usd_bn) AS DOUBLE), 4)
    AS share_of_trade,
  any_value(totals.n_ranked) AS n_ranked,
  CAST(any_value(totals.ranked_usd_bn) AS DECIMAL(12, 1)) AS ranked_usd_bn,
  coalesce(list(r.iso2 ORDER BY r.place) FILTER (r.iso2 IS NOT NULL), CAST([] AS VARCHAR[])) AS partners
FROM totals
CROSS JOIN enforceability_classes AS c
LEFT JOIN ranked AS r ON r.class = c.class AND r.place <= totals.top_n
GROUP BY totals.top_n, c.place, c.class, c.counts_strict, c.counts_wide
ORDER BY totals.top_n, c.place;

COMMENT ON MACRO TABLE major_partner_claim IS
  'Partners and trade per class of enforceability, for the top 10, 20 and 30 trading partners';
