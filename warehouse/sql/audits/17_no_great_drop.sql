-- Purpose: no more than 5 % of the decisions published last are lost in one night, unless a person has agreed.
--
-- Grain: one row where they are. The night that is being built is not yet a published run; accepted_drop is what
-- `comity run --accept-drop` writes into meta.
SELECT run_id AS last_published, n_decisions AS n_before, n_now, round(1 - n_now / n_decisions, 4) AS drop
FROM (SELECT * FROM runs WHERE published AND n_decisions > 0 ORDER BY started_at DESC, run_id DESC LIMIT 1) AS before,
  (SELECT count(*) AS n_now FROM decisions) AS now
WHERE n_now < 0.95 * n_decisions
  AND NOT EXISTS (SELECT 1 FROM meta WHERE key = 'accepted_drop' AND value = 'true');
