-- Purpose: partners and trade per class of enforceability for the top 10, 20 and 30 partners.
-- Parameters: $day, $known_by, $year, $reporter, $with_regions.
SELECT
  top_n,
  class,
  counts_strict,
  counts_wide,
  n_partners,
  share_of_partners,
  CAST(trade_usd_bn AS DOUBLE) AS trade_usd_bn,
  share_of_trade,
  n_ranked,
  CAST(ranked_usd_bn AS DOUBLE) AS ranked_usd_bn,
  partners
FROM major_partner_claim($day, $known_by, $year, $reporter, $with_regions)
ORDER BY top_n, counts_strict DESC, counts_wide DESC, class;
