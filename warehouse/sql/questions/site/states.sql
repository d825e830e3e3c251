-- Purpose: every jurisdiction with its class, since when it holds, what it rests on and its rates.
--
-- Grain: one row a foreign or interregional jurisdiction. since is empty where the class holds since before anything is
-- known.
WITH now AS (
  SELECT iso2, CAST(valid_from AS VARCHAR) AS since FROM enforceability_history WHERE valid_until IS NULL
),
known AS (
  SELECT
    jurisdiction AS iso2,
    count(*) FILTER (direction = 'inbound') AS n_inbound,
    count(*) FILTER (direction = 'outbound') AS n_outbound,
    count(*) AS n_known
  FROM counted_decisions
  GROUP BY jurisdiction
)
SELECT
  e.iso2,
  e.name_en,
  e.name_zh,
  e.kind,
  c.place,
  e.class,
  e.class_reason,
  e.law,
  e.treaty_id,
  e.decision_ids,
  e.caveats,
  now.since,
  coalesce(known.n_inbound, 0) AS n_inbound,
  coalesce(known.n_outbound, 0) AS n_outbound,
  coalesce(known.n_known, 0) AS n_known
FROM enforceability AS e
JOIN enforceability_classes AS c USING (class)
LEFT JOIN now USING (iso2)
LEFT JOIN known USING (iso2)
ORDER BY e.iso2
