-- Purpose: the claim by reading and top_n: the shares of partners and of trade that count, and whether both are
-- more than half. Parameters: $day, $known_by, $year, $reporter, $with_regions.
--
-- The strict reading counts treaties in force and reciprocity confirmed by a Chinese court, the wide one adds likely
-- reciprocity; both count arrangements where regions are let in (enforceability_classes). A tier that the trade
-- figures do not fill is no majority.
WITH claimed AS MATERIALIZED (
  FROM major_partner_claim($day, $known_by, $year, $reporter, $with_regions)
),
readings AS (
  SELECT 'strict' AS reading, * FROM claimed WHERE counts_strict
  UNION ALL
  SELECT 'wide', * FROM claimed WHERE counts_wide
)
SELECT
  reading,
  top_n,
  any_value(n_ranked) AS n_ranked,
  CAST(sum(n_partners) AS INTEGER) AS n_partners,
  round(sum(n_partners) / any_value(n_ranked), 4) AS share_of_partners,
  CAST(sum(trade_usd_bn) AS DOUBLE) AS trade_usd_bn,
  CAST(any_value(ranked_usd_bn) AS DOUBLE) AS ranked_usd_bn,
  round(CAST(sum(trade_usd_bn) AS DOUBLE) / CAST(any_value(ranked_usd_bn) AS DOUBLE), 4) AS share_of_trade,
  2 * sum(n_partners) > any_value(n_ranked)
    AND 2 * sum(trade_usd_bn) > any_value(ranked_usd_bn)
    AND any_value(n_ranked) = top_n AS is_majority
FROM readings
GROUP BY reading, top_n
ORDER BY reading, top_n;
