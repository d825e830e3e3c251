-- Purpose: a comparison with another list carries both scopes, its date and its page; the test of trading partners
-- carries heads and trade, the year and the reporter, and never a region where regions are not let in.
--
-- Grain: one row a comparison without, or a tier that breaks this.
SELECT list AS of_row, stated_on || ' ' || measure AS part, 'scope, date or page missing' AS broken
FROM comparison_with_published_totals
WHERE coalesce(scope, '') = '' OR coalesce(our_scope, '') = '' OR coalesce(cited_url, '') = '' OR ours IS NULL
UNION ALL
SELECT reporter, concat_ws(' ', year, top_n), 'shares of heads or of trade do not add up'
FROM (
  SELECT t.year, t.reporter, c.top_n, sum(c.n_partners) AS n, any_value(c.n_ranked) AS n_ranked,
    sum(c.trade_usd_bn) AS trade, any_value(c.ranked_usd_bn) AS ranked
  FROM (
    SELECT reporter, max(year) AS year FROM trade JOIN jurisdictions USING (iso2)
    WHERE kind = 'foreign' AND reporter = 'partner_reported' GROUP BY reporter
  ) AS t,
    major_partner_claim(NULL, NULL, (SELECT max(year) FROM trade WHERE reporter = 'partner_reported'),
      'partner_reported', false) AS c
  GROUP BY ALL
)
WHERE n <> n_ranked OR trade <> ranked
UNION ALL
SELECT 'partner_reported', partner, 'a region among foreign partners'
FROM (
  SELECT unnest(partners) AS partner
  FROM major_partner_claim(NULL, NULL, (SELECT max(year) FROM trade WHERE reporter = 'partner_reported'),
    'partner_reported', false)
)
WHERE partner IN (SELECT iso2 FROM jurisdictions WHERE kind <> 'foreign')
ORDER BY ALL;
